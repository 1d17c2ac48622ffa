/**
 * Classes of words that news uses alike, from unlabelled text: the exchange algorithm (Kneser and Ney 1993), which moves
 * each word to the class that makes the text's class bigrams most likely, until few words move. Gunmen come to stand
 * with attackers, Tuesday with Friday, words the treebank never saw with words it did.
 */
import { hashString } from '../hash.ts';
import { type HashedMap, packMap } from '../hashed-map.ts';
import { packClusters } from '../lexicon.ts';

export interface ClusterSettings {
  readonly fine: number;
  readonly coarse: number;
  /** Words seen less often get no class. */
  readonly least: number;
  readonly rounds: number;
}

export const CLUSTERING: ClusterSettings = { fine: 320, coarse: 48, least: 5, rounds: 8 };

/** The words of a text as numbers, commonest first; 0 is the border of a sentence and every rare word. */
interface Text {
  readonly words: readonly string[];
  readonly sequence: Int32Array;
}

const numberWords = (sentences: readonly (readonly string[])[], least: number): Text => {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= least);
  words.sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const number = new Map(words.map((word, k) => [word, k + 1]));
  const sequence: number[] = [0];
  for (const sentence of sentences) {
    for (const word of sentence) sequence.push(number.get(word) ?? 0);
    sequence.push(0);
  }
  return { words: ['', ...words], sequence: Int32Array.from(sequence) };
};

/** Each word's neighbours on one side with their counts, flat: those of word `w` at `from[w]` up to `from[w + 1]`. */
interface Neighbours {
  readonly from: Int32Array;
  readonly word: Int32Array;
  readonly count: Int32Array;
}

const neighboursOf = (sequence: Int32Array, size: number, step: 1 | -1): Neighbours => {
  const pairs = new Map<number, number>();
  for (let k = 1; k < sequence.length; k++) {
    const [of, beside] = step === 1 ? [sequence[k - 1], sequence[k]] : [sequence[k], sequence[k - 1]];
    const key = of * size + beside;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const keys = Float64Array.from(pairs.keys()).sort();
  const from = new Int32Array(size + 1);
  const word = new Int32Array(keys.length);
  const count = new Int32Array(keys.length);
  keys.forEach((key, k) => {
    from[Math.floor(key / size) + 1] = k + 1;
    word[k] = key % size;
    count[k] = pairs.get(key)!;
  });
  for (let w = 1; w <= size; w++) if (from[w] === 0) from[w] = from[w - 1];
  return { from, word, count };
};

const TABLE = 1 << 16;
const table = Float64Array.from({ length: TABLE }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
const entropy = (n: number): number => (n < TABLE ? table[n] : n * Math.log(n));

/** Bigram counts between classes, kept both ways round so that either neighbour's row is read in sequence. */
interface Counts {
  readonly size: number;
  /** `ahead[a * size + b]`: class a followed by class b; `behind` the same transposed. */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  readonly total: Int32Array;
}

/** Neighbouring classes of one word: counts by class. */
const byClass = (
  { from, word, count }: Neighbours,
  of: number,
  classOf: Int32Array,
  self: number,
  out: Int32Array,
): void => {
  out.fill(0);
  for (let k = from[of]; k < from[of + 1]; k++) if (word[k] !== self) out[classOf[word[k]]] += count[k];
};

const selfCount = ({ from, word, count }: Neighbours, of: number): number => {
  for (let k = from[of]; k < from[of + 1]; k++) if (word[k] === of) return count[k];
  return 0;
};

const move = (
  counts: Counts,
  to: number,
  left: Int32Array,
  right: Int32Array,
  self: number,
  n: number,
  sign: number,
): void => {
  const { size, ahead, behind, total } = counts;
  for (let c = 0; c < size; c++) {
    if (left[c] !== 0) {
      ahead[c * size + to] += sign * left[c];
      behind[to * size + c] += sign * left[c];
    }
    if (right[c] !== 0) {
      ahead[to * size + c] += sign * right[c];
      behind[c * size + to] += sign * right[c];
    }
  }
  ahead[to * size + to] += sign * self;
  behind[to * size + to] += sign * self;
  total[to] += sign * n;
};

/** What the text's likelihood gains when a word joins each class. */
const gains = (counts: Counts, left: Int32Array, right: Int32Array, n: number, out: Float64Array): void => {
  const { size, ahead, behind, total } = counts;
  for (let b = 0; b < size; b++) out[b] = 2 * (entropy(total[b]) - entropy(total[b] + n));
  for (let c = 0; c < size; c++) {
    const base = c * size;
    const [l, r] = [left[c], right[c]];
    if (l !== 0) for (let b = 0; b < size; b++) out[b] += entropy(ahead[base + b] + l) - entropy(ahead[base + b]);
    if (r !== 0) for (let b = 0; b < size; b++) out[b] += entropy(behind[base + b] + r) - entropy(behind[base + b]);
  }
};

/** Assigns every word a class from 1 to `size - 1`; class 0 is that of borders and rare words. */
const exchange = (before: Neighbours, after: Neighbours, words: number, size: number, rounds: number): Int32Array => {
  const classOf = Int32Array.from({ length: words }, (_, w) => (w === 0 ? 0 : 1 + ((w - 1) % (size - 1))));
  const counts = {
    size,
    ahead: new Int32Array(size * size),
    behind: new Int32Array(size * size),
    total: new Int32Array(size),
  };
  for (let w = 0; w < words; w++)
    for (let k = after.from[w]; k < after.from[w + 1]; k++) {
      const [a, b] = [classOf[w], classOf[after.word[k]]];
      counts.ahead[a * size + b] += after.count[k];
      counts.behind[b * size + a] += after.count[k];
      counts.total[a] += after.count[k];
    }
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  const gain = new Float64Array(size);
  for (let round = 0; round < rounds; round++)
    for (let w = 1; w < words; w++) {
      const old = classOf[w];
      byClass(before, w, classOf, w, left);
      byClass(after, w, classOf, w, right);
      const self = selfCount(after, w);
      const n = left.reduce((sum, count) => sum + count, self);
      move(counts, old, left, right, self, n, -1);
      gains(counts, left, right, n, gain);
      let to = old;
      for (let b = 1; b < size; b++) if (gain[b] > gain[to] + 1e-9) to = b;
      classOf[w] = to;
      move(counts, to, left, right, self, n, 1);
    }
  return classOf;
};

/** Fine and coarse classes of the words of some sentences (normalised), by the words' hashes. */
export const clusterWords = (
  sentences: readonly (readonly string[])[],
  { fine, coarse, least, rounds }: ClusterSettings,
  log: (line: string) => void,
): HashedMap => {
  const { words, sequence } = numberWords(sentences, least);
  const before = neighboursOf(sequence, words.length, -1);
  const after = neighboursOf(sequence, words.length, 1);
  log(`${sequence.length} words of news, ${words.length} of them classed`);
  const fineOf = exchange(before, after, words.length, fine, rounds);
  log(`${fine} classes made`);
  const coarseOf = exchange(before, after, words.length, coarse, rounds);
  log(`${coarse} classes made`);
  const entries = new Map<number, number>();
  for (let w = 1; w < words.length; w++) entries.set(hashString(words[w]), packClusters(fineOf[w], coarseOf[w]));
  return packMap(entries);
};
