/**
 * Trees of unlabelled news by a teacher that is better and slower than what ships: the same parser with a beam. Learned from
 * beside the treebank, they pass some of the beam's judgement on to the greedy parser (Petrov et al. 2010, uptraining).
 */
import { seeded, shuffle } from '../../random.ts';
import { FIRST, type Frame } from '../frame.ts';
import type { Example } from './corpus.ts';

/** Longer sentences are lists and tables more often than sentences. */
const LONGEST = 60;

/** So many of the sentences, drawn by chance; they have words only. */
export const sampleNews = (sentences: readonly (readonly string[])[], count: number, seed: number): Example[] => {
  const fit = sentences.filter((forms) => forms.length <= LONGEST);
  const drawn = shuffle(fit, seeded(seed)).slice(0, count);
  return drawn.map((forms) => ({ forms, lemmas: [], upos: [], feats: [], heads: [], deprels: [] }));
};

/** An example with the tree that stands in its parsed frame. */
export const treeOf = (example: Example, { head, label, root }: Frame, names: readonly string[]): Example => ({
  ...example,
  heads: example.forms.map((_, i) => (head[i + FIRST] === root ? -1 : head[i + FIRST] - FIRST)),
  deprels: example.forms.map((_, i) => names[label[i + FIRST]]),
});

/** The sentences of one round of training: the treebank's, and a share of the news, other ones every round. */
export const roundOf =
  <T>(treebank: readonly T[], news: readonly T[], share: number) =>
  (round: number): readonly T[] => {
    const count = Math.round(news.length * share);
    const from = news.length === 0 ? 0 : (round * count) % news.length;
    const part = news.slice(from, from + count);
    return [...treebank, ...part, ...news.slice(0, count - part.length)];
  };
