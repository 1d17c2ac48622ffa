/** text → sentences, words, trees, names. */
import type { Analysis, Language, Sentence, Token } from './analysis.ts';
import { type Annotated, annotateSentences, wordAt } from './annotate-words.ts';
import { behindDateline } from './dateline.ts';
import { FIRST } from './frame.ts';
import { loadModel, type Model } from './model.ts';
import { findNames } from './names.ts';
import { partsOf } from './parts.ts';
import { splitSentences } from './split-sentences.ts';
import { type Cut, cutWords, type Word } from './tokenise.ts';

/** The forms of a sentence's words. */
export const formsOf = (words: readonly Word[], { first, last }: Pick<Sentence, 'first' | 'last'>): string[] => {
  const forms = new Array<string>(last - first);
  for (let i = first; i < last; i++) forms[i - first] = words[i].form;
  return forms;
};

/** What is annotated by itself: a sentence, or its dateline and the rest of it. */
const piecesOf = (words: readonly Word[], sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.flatMap((sentence) => {
    const cut = behindDateline(words, sentence);
    return cut > sentence.first
      ? [
          { ...sentence, last: cut },
          { ...sentence, first: cut },
        ]
      : sentence;
  });

/** A dateline's tree hangs on that of its sentence, so that the sentence stays one tree. */
const hangDatelines = (tokens: Token[], sentences: readonly Sentence[]): void => {
  for (const { first, last } of sentences) {
    const own = behindDateline(tokens, { first, last });
    if (own === first) continue;
    const governor = tokens.findIndex(({ head }, i) => i >= own && head < 0);
    for (let i = first; i < own; i++)
      if (tokens[i].head < 0) tokens[i] = { ...tokens[i], head: governor, deprel: 'parataxis' };
  }
};

/** The tokens of the sentences, numbered through the whole text; the numbers of their tags are left in `tags`. */
const tokensOf = (model: Model, { words, forms }: Cut, sentences: readonly Sentence[], tags: Uint8Array): Token[] => {
  const tokens: Token[] = [];
  const pieces = piecesOf(words, sentences);
  const take = (annotated: Annotated, place: number): void => {
    const { first, last, index } = pieces[place];
    for (let i = first; i < last; i++) {
      const { start, end, form } = words[i];
      const { lemma, upos, feats, head, deprel } = wordAt(model, annotated, i - first);
      tags[i] = annotated.frame.tag[i - first + FIRST];
      const governor = head < 0 ? -1 : head + first;
      tokens.push({ index: i, start, end, form, lemma, upos, feats, head: governor, deprel, sentence: index });
    }
  };
  const strings = pieces.map((piece) => formsOf(words, piece));
  annotateSentences(model, strings, take, forms);
  if (pieces.length > sentences.length) hangDatelines(tokens, sentences);
  return tokens;
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
  const tags = new Uint8Array(words.length);
  const tokens = tokensOf(model, cut, sentences, tags);
  return { text, language, sentences, tokens, names: findNames(tokens, language, { forms: cut.forms, tags }) };
};
