/** Labels words from left to right by the best allowed label, with what was given before as history. */
import type { RowSums } from '../row-sums.ts';
import { tagNumber } from '../tag-set.ts';
import { type NameDocument, SMALL } from './document.ts';
import { nameFeatures } from './features.ts';
import { ALLOWED, ALLOWED_LAST, OUTSIDE } from './labels.ts';
import { PREFIX } from './phrase-flags.ts';
import { DIGITS, FLAGS, LETTERS, LOOKS, UPPER } from './word-features.ts';

/** The best of the allowed labels; ties go to the first. */
export const bestLabel = (totals: Int32Array | Float64Array, allowed: readonly number[]): number => {
  let best = allowed[0];
  for (let k = 1; k < allowed.length; k++) if (totals[allowed[k]] > totals[best]) best = allowed[k];
  return best;
};

/** Labels that may stand at a word, after the label before it. */
export const allowedAt = (doc: NameDocument, at: number, labels: Uint8Array): readonly number[] => {
  const previous = at > doc.from[at] ? labels[at - 1] : OUTSIDE;
  return (at + 1 === doc.to[at] ? ALLOWED_LAST : ALLOWED)[previous];
};

export interface Labelling {
  readonly labels: Uint8Array;
  /** How far each word's label lay above OUTSIDE, where that was allowed, else above the next best. */
  readonly leads: Int32Array;
}

const leadOf = (totals: Int32Array, label: number, allowed: readonly number[]): number => {
  let next = Number.NEGATIVE_INFINITY;
  for (const other of allowed) if (other !== label && totals[other] > next) next = totals[other];
  return next === Number.NEGATIVE_INFINITY ? 1000 : totals[label] - next;
};

/** Tags of a sentence's first word that begins no name, where the text writes it small elsewhere and no capital follows. */
const OPENERS = new Uint8Array(32);
for (const upos of ['ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']) OPENERS[tagNumber(upos)] = 1;
const NUM = tagNumber('NUM');

/** "12" begins no name, nor does "The" of "The gunmen": told without weights; of 8,872 names of news one fell otherwise. */
const beginsNone = ({ words, facts, tags, from, to, casing, phrases, usage }: NameDocument, at: number): boolean => {
  if ((casing[at] !== 0 && casing[at] !== 3) || phrases[at] !== 0) return false;
  if (tags[at] === NUM) return (facts[words[at] + LOOKS] & (DIGITS | LETTERS)) === DIGITS;
  if (
    OPENERS[tags[at]] === 0 ||
    at !== from[at] ||
    (facts[words[at] + FLAGS] & ~PREFIX) !== 0 ||
    (usage[at] & SMALL) === 0
  )
    return false;
  return at + 1 === to[at] || (facts[words[at + 1] + LOOKS] & UPPER) === 0;
};

/** One label a word, and how sure each is. */
export const labelWords = (doc: NameDocument, { found, sums, add }: RowSums): Labelling => {
  const labels = new Uint8Array(doc.words.length);
  const leads = new Int32Array(doc.words.length);
  for (let at = 0; at < doc.words.length; at++) {
    const allowed = allowedAt(doc, at, labels);
    if (allowed[0] === OUTSIDE && (doc.plain[at] === 1 || beginsNone(doc, at))) continue;
    add(nameFeatures(doc, at, labels, found) * 4, 1);
    labels[at] = bestLabel(sums, allowed);
    leads[at] = leadOf(sums, labels[at], allowed);
  }
  return { labels, leads };
};
