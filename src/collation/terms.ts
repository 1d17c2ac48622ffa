/** Term vectors: the words of a text weighed by how often they stand in it and how rare they are in news (TF-IDF). */
import { hashWords } from './hash-words.ts';
import { rarityOf } from './rarity.ts';

/** Sparse vector of unit length: hashed terms in rising order, and their weights. */
export interface Terms {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

export const NO_TERMS: Terms = { ids: new Uint32Array(0), weights: new Float32Array(0) };

/** Rarer than this (idf) to count at all: drops 'the', 'of', 'police'. */
const WORTH = 1;

const unit = (ids: Uint32Array, weights: Float32Array): Terms => {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  for (let i = 0; i < weights.length; i++) weights[i] /= length;
  return { ids, weights };
};

/** Hashes with repeats → term vector; (1 + ln tf) × idf. */
export const termsOfHashes = (hashes: Uint32Array): Terms => {
  const sorted = hashes.slice().sort();
  const ids = new Uint32Array(sorted.length);
  const weights = new Float32Array(sorted.length);
  let count = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    const idf = rarityOf(sorted[i]);
    if (idf >= WORTH) {
      ids[count] = sorted[i];
      weights[count++] = (1 + Math.log(end - i)) * idf;
    }
    i = end;
  }
  return unit(ids.slice(0, count), weights.slice(0, count));
};

export const termsOf = (text: string): Terms => termsOfHashes(hashWords(text));

/** Cosine of two term vectors, 0 to 1. */
export const cosine = (a: Terms, b: Terms): number => {
  const [x, y] = [a.ids, b.ids];
  let sum = 0;
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] === y[k]) sum += a.weights[i++] * b.weights[k++];
    else if (x[i] < y[k]) i++;
    else k++;
  }
  return sum;
};

/** What two term vectors share: their cosine, and in idf of all shared terms, and as a share of the smaller vector's idf. */
export const sharedTerms = (
  a: Terms,
  b: Terms,
): { readonly cosine: number; readonly sum: number; readonly part: number } => {
  const [x, y] = [a.ids, b.ids];
  let product = 0;
  let sum = 0;
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    const one = x[i];
    const other = y[k];
    if (one === other) {
      sum += rarityOf(one);
      product += a.weights[i++] * b.weights[k++];
    } else if (one < other) i++;
    else k++;
  }
  const whole = Math.min(totalRarity(a), totalRarity(b));
  return { cosine: product, sum, part: whole === 0 ? 0 : sum / whole };
};

const totals = new WeakMap<Terms, number>();

const totalRarity = (terms: Terms): number => {
  const known = totals.get(terms);
  if (known !== undefined) return known;
  let sum = 0;
  for (const id of terms.ids) sum += rarityOf(id);
  totals.set(terms, sum);
  return sum;
};
