/** Reprints: which reports carry the same text, so that ten copies of one agency story are one witness. */
import type { Report } from '../report.ts';
import { byCode } from './account.ts';
import { dayRange } from './days.ts';
import { growingArray } from './growing-array.ts';
import { hashWords } from './hash-words.ts';

/** Words in a row that make a shingle: five keep chance matches of stock phrases rare. */
const SHINGLE = 5;
/** 20 bands of 4 rows: pairs of similarity .5 are found in 73 of 100 cases, those of .7 in 99.6 (1 − (1 − s⁴)²⁰). */
const BANDS = 20;
const ROWS = 4;
/** A lightly edited copy keeps this share of the shingles of both taken together, … */
const SAME = 0.6;
/** … or, cut short or with a tail of its own, this share of the smaller's. */
const CONTAINED = 0.85;
/** Texts shorter than this are too alike by chance. */
const SHORTEST = 25;

const mix = (value: number, seed: number): number => {
  let x = Math.imul(value ^ seed, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, index) => mix(index + 1, 0x9e3779b9));

/** Hashes of every five words in a row, without repeats. */
export const shinglesOf = (text: string): Uint32Array => {
  const words = hashWords(text);
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) {
    // `mix`, written out: five calls a word would take longer than the rest
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) {
      hash = Math.imul(hash ^ words[i + k] ^ (k + 1), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
    shingles[i] = hash;
  }
  shingles.sort();
  let count = 0;
  for (let i = 0; i < shingles.length; i++)
    if (i === 0 || shingles[i] !== shingles[i - 1]) shingles[count++] = shingles[i];
  return shingles.slice(0, count);
};

/** The sign bit: turned over, signed numbers stand in the order of unsigned ones. */
const TURNED = 0x80000000 | 0;

/**
 * MinHash (Broder 1997): the least value of each of 80 hash functions over the shingles. The values are those of `mix`, in whole
 * numbers of 32 bits throughout.
 */
const sketchOf = (shingles: Uint32Array): Uint32Array => {
  const sketch = new Uint32Array(SEEDS.length);
  const values = new Int32Array(shingles.buffer, shingles.byteOffset, shingles.length);
  for (let i = 0; i < SEEDS.length; i++) {
    const seed = SEEDS[i] | 0;
    let least = 0x7fffffff;
    for (let k = 0; k < values.length; k++) {
      let x = Math.imul(values[k] ^ seed, 0x85ebca6b);
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
      x = x ^ (x >>> 16) ^ TURNED;
      if (x < least) least = x;
    }
    sketch[i] = least ^ TURNED;
  }
  return sketch;
};

const shared = (a: Uint32Array, b: Uint32Array): number => {
  let count = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      count++;
      i++;
      k++;
    } else if (a[i] < b[k]) i++;
    else k++;
  }
  return count;
};

/** Whether two texts, as shingles, are one: copied, lightly edited, or cut short. */
export const sameText = (a: Uint32Array, b: Uint32Array): boolean => {
  const both = shared(a, b);
  return both >= SAME * (a.length + b.length - both) || both >= CONTAINED * Math.min(a.length, b.length);
};

const bandKeys = (sketch: Uint32Array): number[] =>
  Array.from({ length: BANDS }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = mix(key ^ sketch[band * ROWS + row], band * ROWS + row + 7);
    return key * 32 + band;
  });

/** Keys under which copies of the text are found; none for a text too short to tell. */
export const reprintKeys = (text: string): readonly number[] => {
  const shingles = shinglesOf(text);
  return shingles.length < SHORTEST ? [] : bandKeys(sketchOf(shingles));
};

/** What is compared of a report; its text is asked for only where another report shares a key with it. */
export interface Printed {
  readonly id: string;
  /** First day of its publication, infinite where unknown. */
  readonly published: number;
  readonly keys: readonly number[];
  readonly text: () => string;
}

/** `reprintKeys` and day of a report. */
export const printedOf = (report: Report): Printed => ({
  id: report.id,
  published: dayRange(report.published.edtf)?.from ?? Number.POSITIVE_INFINITY,
  keys: reprintKeys(report.text),
  text: () => report.text,
});

/** Earliest first: the original of a group of reprints is the one published first; of one day, the first by id. */
export const compareByAge = (a: Pick<Printed, 'id' | 'published'>, b: Pick<Printed, 'id' | 'published'>): number =>
  a.published === b.published ? byCode(a.id, b.id) : a.published - b.published;

/** Keys that more than one report has. */
const sharedKeys = (all: readonly Printed[]): ReadonlySet<number> => {
  const keys = growingArray(Float64Array);
  for (const { keys: own } of all) for (const key of own) keys.push(key);
  const sorted = keys.all().sort();
  const shared = new Set<number>();
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) shared.add(sorted[at]);
  return shared;
};

/**
 * Id of each reprint → id of the report that it reprints (the earliest; of one day, the first by id). Candidates come from
 * locality-sensitive hashing of MinHash sketches and are then checked shingle by shingle, so that the cost grows with the
 * number of reports, not of pairs. A report is compared with the original of a bucket only, not with every copy in it.
 */
export const reprintsAmong = (all: readonly Printed[]): ReadonlyMap<string, string> => {
  const originals = new Map<string, string>();
  const shared = sharedKeys(all);
  const buckets = new Map<number, number[]>();
  const kept: { readonly id: string; readonly shingles: Uint32Array }[] = [];
  const alike = all.filter(({ keys }) => keys.some((key) => shared.has(key)));
  for (const { id, keys, text } of alike.sort(compareByAge)) {
    const candidates = new Set<number>();
    for (const key of keys) for (const index of buckets.get(key) ?? []) candidates.add(index);
    const shingles = shinglesOf(text());
    const original = [...candidates].sort((a, b) => a - b).find((index) => sameText(kept[index].shingles, shingles));
    if (original !== undefined) {
      originals.set(id, kept[original].id);
      continue;
    }
    const index = kept.push({ id, shingles }) - 1;
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  }
  return originals;
};

export const findReprints = (reports: readonly Report[]): ReadonlyMap<string, string> =>
  reprintsAmong(reports.map(printedOf));
