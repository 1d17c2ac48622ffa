/**
 * How rare a word is in news: inverse document frequency from a fixed, shipped table, so that a pair of reports is weighed the
 * same however many others there are. (Frequencies of the casebook itself would make each report's links depend on all.)
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

const TABLE = join(ROOT, 'models', 'collation', 'rarity.bin');

/** Buckets that hashes fall into: 2^18. */
export const RARITY_BUCKETS = 1 << 18;
/** Stored steps a unit of idf (natural logarithm). */
export const RARITY_SCALE = 24;

const load = (): Uint8Array =>
  existsSync(TABLE) ? new Uint8Array(readFileSync(TABLE)) : new Uint8Array(RARITY_BUCKETS).fill(120);

let table = load();

/** Puts another table in place of the shipped one: training holds out the texts that it scores. */
export const replaceRarities = (held: Uint8Array): void => {
  table = held;
};

/** The same in whole steps, `RARITY_SCALE` a unit: sums of them do not depend on their order. */
export const rarityStep = (hash: number): number => table[hash & (RARITY_BUCKETS - 1)];

/** Inverse document frequency of a hashed word or word pair: about 0.1 for 'the', 4 for 'teenager', 7.3 for a rare or unseen one. */
export const rarityOf = (hash: number): number => table[hash & (RARITY_BUCKETS - 1)] / RARITY_SCALE;

/** Rarity first, then the hash: the same choice whatever the order of the words. */
export const rarestOf = (hashes: Iterable<number>, least: number, most: number): number[] => {
  const rare: number[] = [];
  // Rarity and hash in one number: the rarest, of equals the lower, comes first.
  for (const hash of hashes) if (rarityOf(hash) >= least) rare.push((255 - rarityStep(hash)) * 0x100000000 + hash);
  const sorted = Float64Array.from(rare).sort();
  return Array.from(sorted.subarray(0, most), (one) => one % 0x100000000);
};
