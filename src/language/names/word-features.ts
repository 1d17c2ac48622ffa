/** What one word shows by itself, worked out once a form: hashes of its letters, its shape, what the lexicon says. */
import { foldWord } from '../../knowledge/fold-words.ts';
import { hashRange, hashString } from '../hash.ts';
import { type HashedMap, lookUp } from '../hashed-map.ts';

export interface WordFeatures {
  readonly folded: string;
  /** Hash of the folded word, digits as 0. */
  readonly word: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Fine shape: "Xxx", "XX", "X.X.", "xx-Xx", "00"; 0 to SHAPES - 1 by table, else hashed. */
  readonly shape: number;
  /** Begins with a capital letter. */
  readonly upper: boolean;
  /** All letters capital, two or more. */
  readonly caps: boolean;
  readonly letters: boolean;
  readonly digits: boolean;
  /** A capital somewhere after the first letter: "al-Asad", "iPhone". */
  readonly mixed: boolean;
  /** Flags of the lexicon for the word alone. */
  readonly flags: number;
  /** Classes of words that news uses alike, fine and coarse, 0 where unknown. */
  readonly cluster: number;
  readonly coarse: number;
}

/** Runs of letters are cut to two signs: "Guzmán" Xx, "PGR" XX, "al-Asad" x-Xx. */
const shapeOf = (form: string): string => {
  let shape = '';
  for (const character of form.slice(0, 24)) {
    const lower = character.toLowerCase();
    const sign =
      lower !== character.toUpperCase()
        ? character === lower
          ? 'x'
          : 'X'
        : character >= '0' && character <= '9'
          ? '0'
          : character;
    if (shape.endsWith(sign + sign) || (sign === 'x' && shape.endsWith('x'))) continue;
    shape += sign;
  }
  return shape;
};

/** As `packClusters` of the lexicon lays them out. */
const COARSE_BITS = 8;

/** Folded, digits as 0, quotation marks as one: how words are compared in features and lexicon. */
export const comparable = (form: string): string =>
  foldWord(form)
    .replace(/\d/g, '0')
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘`´]/g, "'");

/** The lexicon's key of a word. */
export const wordHash = (comparableForm: string): number => hashString(comparableForm, 1);

const make = (form: string, lexicon: HashedMap, clusters: HashedMap): WordFeatures => {
  const folded = comparable(form);
  const n = folded.length;
  const shape = shapeOf(form);
  const word = wordHash(folded);
  const classes = Math.max(0, lookUp(clusters, hashString(folded)));
  return {
    folded,
    word,
    prefix2: hashRange(folded, 0, Math.min(2, n), 2),
    prefix3: hashRange(folded, 0, Math.min(3, n), 3),
    suffix2: hashRange(folded, Math.max(0, n - 2), n, 4),
    suffix3: hashRange(folded, Math.max(0, n - 3), n, 5),
    suffix4: hashRange(folded, Math.max(0, n - 4), n, 6),
    shape: hashString(shape, 7),
    upper: shape[0] === 'X',
    caps: shape.startsWith('XX') && !shape.includes('x'),
    letters: /[xX]/.test(shape),
    digits: shape.includes('0'),
    mixed: shape.includes('X', 1),
    flags: Math.max(0, lookUp(lexicon, word)),
    cluster: classes >>> COARSE_BITS,
    coarse: classes & ((1 << COARSE_BITS) - 1),
  };
};

export type WordLookup = (form: string) => WordFeatures;

const CACHE_LIMIT = 60_000;

/** A cached reader of forms. */
export const wordLookup = (lexicon: HashedMap, clusters: HashedMap): WordLookup => {
  const known = new Map<string, WordFeatures>();
  return (form) => {
    const found = known.get(form);
    if (found !== undefined) return found;
    if (known.size >= CACHE_LIMIT) known.clear();
    const made = make(form, lexicon, clusters);
    known.set(form, made);
    return made;
  };
};
