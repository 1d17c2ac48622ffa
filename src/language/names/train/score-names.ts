/** Exact-match scores of names while training; the figures that are published come from the scorer of the data folder. */
import { nameDocument } from '../document.ts';
import { labelWords } from '../label-words.ts';
import { decode } from '../labels.ts';
import type { NameModel } from '../name-model.ts';
import type { CorpusText } from './corpora.ts';
import { tagged } from './train-name-model.ts';

export interface HeldOut {
  readonly held: readonly CorpusText[];
  readonly model: NameModel;
}

const spelled = ({ first, last, type }: { first: number; last: number; type: string | null }): string =>
  `${first} ${last} ${type}`;

const SCORED = new Set(['PER', 'ORG', 'LOC']);

/** "P 70.1 R 60.0 F 64.7" over all parts together; names that no words match are not counted as missed. */
export const scoreNames = (parts: readonly HeldOut[]): string => {
  let [right, found, gold] = [0, 0, 0];
  for (const { held, model } of parts)
    for (const text of held) {
      const doc = nameDocument(tagged(text.words, text.language), model.lookUp, model.phrases);
      const given = decode(labelWords(doc, model.add).labels).filter(({ type }) => SCORED.has(type));
      const wanted = new Set(text.spans.filter(({ type }) => type !== null && SCORED.has(type)).map(spelled));
      right += given.filter((span) => wanted.has(spelled(span))).length;
      found += given.length;
      gold += wanted.size;
    }
  const share = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1);
  return `P ${share(right, found)} R ${share(right, gold)} F ${share(2 * right, found + gold)}`;
};
