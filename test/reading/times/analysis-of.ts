/** A plain analysis for the tests of times: paragraphs, sentences and words by their marks, no tags and no trees. */
import type { Analysis, Language, Sentence, Token } from '../../../src/language/analysis.ts';

const SENTENCE = /[^.!?\n]+(?:[.!?](?=[^\s])[^.!?\n]*|\.(?=\s[a-z\d(])[^.!?\n]*)*[.!?]*/g;

export const analysisOf = (
  text: string,
  language: Language = 'en',
  parts: Record<number, Sentence['part']> = {},
): Analysis => {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0].trim() === '') continue;
    const first = tokens.length;
    for (const word of match[0].matchAll(/[\p{L}\d]+|[^\s]/gu))
      tokens.push({
        index: tokens.length,
        start: match.index + word.index,
        end: match.index + word.index + word[0].length,
        form: word[0],
        lemma: word[0].toLowerCase(),
        upos: 'X',
        feats: '_',
        head: tokens.length === first ? -1 : first,
        deprel: tokens.length === first ? 'root' : 'dep',
        sentence: sentences.length,
      });
    sentences.push({
      index: sentences.length,
      start: tokens[first]?.start ?? match.index,
      end: match.index + match[0].length,
      part: parts[sentences.length] ?? 'body',
      first,
      last: tokens.length,
    });
  }
  return { text, language, sentences, tokens, names: [] };
};
