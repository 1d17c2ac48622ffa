/** Inverse document frequencies of hashed words and pairs of capitalised words; no words, so that no text can be read back. */
import { hashWords } from '../../src/collation/hash-words.ts';
import { marksOf } from '../../src/collation/marks.ts';
import { RARITY_BUCKETS, RARITY_SCALE } from '../../src/collation/rarity.ts';

const MASK = RARITY_BUCKETS - 1;

/** Buckets of a text's words and name pairs, each once. */
export const bucketsOf = (text: string): Uint32Array => {
  const buckets = new Set<number>();
  for (const hash of hashWords(text)) buckets.add(hash & MASK);
  for (const hash of marksOf(text).names) buckets.add(hash & MASK);
  return Uint32Array.from(buckets);
};

/**
 * A word of three texts or fewer counts as never seen: the few reports of one incident must not make its names look common in
 * the very texts that the pair model is fitted on.
 */
export const rarityTable = (texts: readonly Uint32Array[]): Uint8Array => {
  const counts = new Uint32Array(RARITY_BUCKETS);
  for (const buckets of texts) for (const bucket of buckets) counts[bucket]++;
  return Uint8Array.from(counts, (count) =>
    Math.min(255, Math.round(Math.log((texts.length + 1) / Math.max(count, 3)) * RARITY_SCALE)),
  );
};
