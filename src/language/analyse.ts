/** text → sentences, words, trees, names. */
import type { Analysis, Language, Sentence } from './analysis.ts';
import { type LazyTrees, needTree, tagText } from './lazy-trees.ts';
import { loadModel } from './model.ts';
import { findNames } from './names.ts';
import { partsOf } from './parts.ts';
import { splitSentences } from './split-sentences.ts';
import { cutWords, type Word } from './tokenise.ts';
import { tokensOf } from './tree-token.ts';

/** The forms of a sentence's words. */
export const formsOf = (words: readonly Word[], { first, last }: Pick<Sentence, 'first' | 'last'>): string[] => {
  const forms = new Array<string>(last - first);
  for (let i = first; i < last; i++) forms[i - first] = words[i].form;
  return forms;
};

/** Numbers of the forms of an analysis's tokens (`forms.ts`), valid while the generation stays. */
export interface FormNumbers {
  readonly numbers: Int32Array;
  readonly generation: number;
}

const grown = new WeakMap<Analysis, LazyTrees>();

/** The numbers of the forms of an analysis that `analyse` gave: a table by number is asked sooner than one of strings. */
export const formNumbersOf = (analysis: Analysis): FormNumbers | undefined => grown.get(analysis);

/** Makes the trees of some sentences, those apart that are made: sooner done for many reports in one go than among other things. */
export const makeTrees = (analysis: Analysis, sentences: Iterable<number>): void => {
  const trees = grown.get(analysis);
  if (trees !== undefined) for (const sentence of sentences) needTree(trees, sentence);
};

/**
 * Everything the language room sees in a text. Any string is a valid text; offsets in the result point into it, and
 * every sentence is one tree. The language's model is loaded at first use.
 */
export const analyse = (text: string, language: Language): Analysis => {
  const model = loadModel(language);
  const cut = cutWords(text, language);
  const { words } = cut;
  const ranges = splitSentences(text, words, language);
  const parts = partsOf(text, words, ranges);
  const sentences = ranges.map(({ first, last }, index): Sentence => {
    const start = words[first].start;
    return { index, start, end: words[last - 1].end, part: parts[index], first, last };
  });
  const trees = tagText(model, cut, sentences);
  const tokens = tokensOf(trees, words, sentences);
  const names = findNames(tokens, language, { forms: cut.forms, tags: trees.tags });
  const analysis: Analysis = { text, language, sentences, tokens, names };
  grown.set(analysis, trees);
  return analysis;
};
