/** text → sentences, words, trees, names. */
import type { Analysis, Language, Sentence, Token } from './analysis.ts';
import { annotateWords } from './annotate-words.ts';
import { loadModel, type Model } from './model.ts';
import { findNames } from './names.ts';
import { partsOf } from './parts.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenise, type Word } from './tokenise.ts';

/** The tokens of one sentence, numbered through the whole text. */
const pushTokens = (tokens: Token[], model: Model, words: readonly Word[], { first, last, index }: Sentence): void => {
  const forms = new Array<string>(last - first);
  for (let i = first; i < last; i++) forms[i - first] = words[i].form;
  const found = annotateWords(model, forms);
  for (let i = first; i < last; i++) {
    const { start, end, form } = words[i];
    const { lemma, upos, feats, head, deprel } = found[i - first];
    const governor = head < 0 ? -1 : head + first;
    tokens.push({ index: i, start, end, form, lemma, upos, feats, head: governor, deprel, sentence: index });
  }
};

/**
 * Everything the language room sees in a text. Any string is a valid text; offsets in the result point into it, and
 * every sentence is one tree. The language's model is loaded at first use.
 */
export const analyse = (text: string, language: Language): Analysis => {
  const model = loadModel(language);
  const words = tokenise(text, language);
  const ranges = splitSentences(text, words, language);
  const parts = partsOf(text, words, ranges);
  const sentences = ranges.map(({ first, last }, index): Sentence => {
    const start = words[first].start;
    return { index, start, end: words[last - 1].end, part: parts[index], first, last };
  });
  const tokens: Token[] = [];
  for (const sentence of sentences) pushTokens(tokens, model, words, sentence);
  return { text, language, sentences, tokens, names: findNames(tokens, language) };
};
