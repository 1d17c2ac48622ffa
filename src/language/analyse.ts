/** text → sentences, words, trees, names. */
import type { Analysis, Language, Sentence, Token } from './analysis.ts';
import { partsOf } from './parts.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenise } from './tokenise.ts';

/** Everything the language room sees in a text. Any string is a valid text; offsets in the result point into it. */
export const analyse = (text: string, language: Language): Analysis => {
  const words = tokenise(text, language);
  const ranges = splitSentences(text, words, language);
  const parts = partsOf(text, words, ranges);
  const sentences: Sentence[] = ranges.map(({ first, last }, index) => ({
    index,
    start: words[first].start,
    end: words[last - 1].end,
    part: parts[index],
    first,
    last,
  }));
  const tokens: Token[] = [];
  for (const { index, first, last } of sentences)
    for (let i = first; i < last; i++)
      tokens.push({
        index: i,
        ...words[i],
        lemma: words[i].form.toLowerCase(),
        upos: 'X',
        feats: '_',
        head: i === first ? -1 : first,
        deprel: i === first ? 'root' : 'dep',
        sentence: index,
      });
  return { text, language, sentences, tokens, names: [] };
};
