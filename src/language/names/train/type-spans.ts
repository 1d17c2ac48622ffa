/**
 * Gives types to proper nouns whose treebank marks only that they are names: where the lexicon is sure by rule, the
 * others by a model learned from the typed ones, names of one text spelled alike by majority.
 */
import type { NameType } from '../../../annotation.ts';
import type { AddRow } from '../../rows.ts';
import { foldedAt, type NameDocument } from '../document.ts';
import { FEATURE_ROOM, nameFeatures } from '../features.ts';
import { encode, LABELS } from '../labels.ts';
import { BIG_PLACE, COUNTRY, GIVEN_NAME, GROUP_WORD, PLACE, SURNAME } from '../phrase-flags.ts';
import { CAPS, FLAGS, LOOKS } from '../word-features.ts';
import type { CorpusSpan } from './corpora.ts';

const LEARNED: readonly NameType[] = ['PER', 'ORG', 'LOC'];
/** A type that the treebank gives weighs as much as five guesses. */
const STATED = 5;

/** What the lexicon says of a whole span, undefined where it is not sure (right in 84 of 100 where AnCora has types). */
export const typeByRule = (doc: NameDocument, { first, last }: CorpusSpan): NameType | undefined => {
  const single = last - first === 1;
  const { words, facts, phrases } = doc;
  const flags = facts[words[first] + FLAGS];
  const caps = (facts[words[first] + LOOKS] & CAPS) !== 0;
  const phrase = phrases[first] << 1;
  const covered = phrases[last - 1] >> 4 !== 0 && phrase !== 0;
  if (!single) {
    if ((flags & GROUP_WORD) !== 0) return 'ORG';
    if (covered && (phrase & COUNTRY) !== 0) return 'LOC';
    if ((flags & GIVEN_NAME) !== 0) return 'PER';
    return covered && (phrase & PLACE) !== 0 ? 'LOC' : undefined;
  }
  if ((flags & COUNTRY) !== 0) return 'LOC';
  if ((flags & BIG_PLACE) !== 0 && (flags & (SURNAME | GIVEN_NAME)) === 0) return 'LOC';
  if (caps && foldedAt(doc, first).length <= 6) return 'ORG';
  return (flags & SURNAME) !== 0 && (flags & PLACE) === 0 ? 'PER' : undefined;
};

/** The type whose labels the model adds up to most over a span. */
export const typeByModel = (
  doc: NameDocument,
  labels: Uint8Array,
  { first, last }: CorpusSpan,
  add: AddRow,
): NameType => {
  const features = new Int32Array(FEATURE_ROOM);
  const totals = new Int32Array(LABELS);
  const kept = labels.slice(first, last);
  let best = LEARNED[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const type of LEARNED) {
    labels.set(encode([{ first: 0, last: last - first, type }], last - first), first);
    let sum = 0;
    for (let at = first; at < last; at++) {
      const count = nameFeatures(doc, at, labels, features);
      totals.fill(0);
      for (let k = 0; k < count; k++) add(features[k], totals);
      sum += totals[labels[at]];
    }
    if (sum > most) [best, most] = [type, sum];
  }
  labels.set(kept, first);
  return best;
};

/** Spans of one text spelled alike take the type that most of them have. */
export const agree = (
  doc: NameDocument,
  spans: readonly (CorpusSpan & { readonly guess: NameType | null })[],
): (NameType | null)[] => {
  const spelled = ({ first, last }: CorpusSpan): string =>
    Array.from({ length: last - first }, (_, k) => foldedAt(doc, first + k)).join(' ');
  const votes = new Map<string, Map<NameType, number>>();
  for (const span of spans) {
    if (span.guess === null) continue;
    const key = spelled(span);
    const count = votes.get(key) ?? new Map<NameType, number>();
    count.set(span.guess, (count.get(span.guess) ?? 0) + (span.type === null ? 1 : STATED));
    votes.set(key, count);
  }
  return spans.map((span) => {
    if (span.type !== null) return span.type;
    const count = votes.get(spelled(span));
    return count === undefined ? null : [...count].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  });
};
