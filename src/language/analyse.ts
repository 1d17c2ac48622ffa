/** text → sentences, words, trees, names. */
import type { Analysis, Language, Sentence, Token } from './analysis.ts';

/** Stub of the language room; replaced by the trained one. */
export const analyse = (text: string, language: Language): Analysis => {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\n.!?]+[.!?]*/g)) {
    const first = tokens.length;
    for (const word of line[0].matchAll(/[\p{L}\p{M}\d]+(?:['’.-][\p{L}\d]+)*|[^\s]/gu)) {
      const start = line.index + word.index;
      tokens.push({
        index: tokens.length,
        start,
        end: start + word[0].length,
        form: word[0],
        lemma: word[0].toLowerCase(),
        upos: 'X',
        feats: '_',
        head: -1,
        deprel: 'root',
        sentence: sentences.length,
      });
    }
    if (tokens.length === first) continue;
    sentences.push({
      index: sentences.length,
      start: tokens[first].start,
      end: tokens[tokens.length - 1].end,
      part: 'body',
      first,
      last: tokens.length,
    });
  }
  return { text, language, sentences, tokens, names: [] };
};
