/** Exact-match scores of names while training; the figures that are published come from the scorer of the data folder. */
import { nameDocument } from '../document.ts';
import { labelWords } from '../label-words.ts';
import { decode } from '../labels.ts';
import type { NameModel } from '../name-model.ts';
import { settle } from '../settle.ts';
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
      const given = settle(doc, decode(labelWords(doc, model.labels).labels)).filter(({ type }) => SCORED.has(type));
      const wanted = new Set(text.spans.filter(({ type }) => type !== null && SCORED.has(type)).map(spelled));
      right += given.filter((span) => wanted.has(spelled(span))).length;
      found += given.length;
      gold += wanted.size;
    }
  const share = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1);
  return `P ${share(right, found)} R ${share(right, gold)} F ${share(2 * right, found + gold)}`;
};

/** "40: 55 of 100, 80: …": how many names were right by their lead, what `sureness` in names.ts is fitted to. */
export const leadTable = (parts: readonly HeldOut[], step = 40): string => {
  const right = new Map<number, number>();
  const all = new Map<number, number>();
  for (const { held, model } of parts)
    for (const text of held) {
      const doc = nameDocument(tagged(text.words, text.language), model.lookUp, model.phrases);
      const { labels, leads } = labelWords(doc, model.labels);
      const wanted = new Set(text.spans.map(spelled));
      for (const span of decode(labels)) {
        if (!SCORED.has(span.type)) continue;
        const bin = Math.min(20, Math.floor(Math.min(...leads.subarray(span.first, span.last)) / step));
        all.set(bin, (all.get(bin) ?? 0) + 1);
        if (wanted.has(spelled(span))) right.set(bin, (right.get(bin) ?? 0) + 1);
      }
    }
  return [...all.keys()]
    .sort((a, b) => a - b)
    .map((bin) => `${bin * step}: ${right.get(bin) ?? 0}/${all.get(bin)}`)
    .join(', ');
};
