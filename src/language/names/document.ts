/** A text prepared for finding names: its words' features, each sentence's casing, and what its other words tell. */
import { tagNumber } from '../tag-set.ts';
import { BIG_PLACE, COUNTRY, GIVEN_NAME, GROUP, PERSON, type PhraseFlags, SURNAME } from './phrase-flags.ts';
import {
  BRIEF,
  CAPS,
  comparable,
  DIGITS,
  FLAGS_FROM,
  LETTERS,
  LONG,
  MIXED,
  UPPER,
  WORD_SIZE,
  type WordLookup,
} from './word-features.ts';

export interface NameWord {
  readonly form: string;
  readonly upos: string;
  readonly sentence: number;
}

/** 0 ordinary, 1 all capitals, 2 no capitals, 3 most words begin with a capital (headlines). */
export type Casing = 0 | 1 | 2 | 3;

/** What is known of a text's words already, in columns: the numbers of their forms (`cutWords`), and of their tags. */
export interface KnownWords {
  readonly forms: Int32Array;
  readonly tags: Uint8Array;
}

export interface NameDocument {
  /** Each word's number in `facts`; see word-features.ts. */
  readonly words: Int32Array;
  readonly facts: Int32Array;
  readonly forms: readonly string[];
  /** Number of each word's tag, 0 where it has none. */
  readonly tags: Uint8Array;
  /** First word of each word's sentence, and the one after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly casing: Uint8Array;
  /** 1 for words that begin no name: small letters, no name known to the lexicon, no tag of a name. */
  readonly plain: Uint8Array;
  /** Flags of the phrases of the lexicon that cover each word. */
  readonly phrases: Uint16Array;
  /** How the text writes the word elsewhere: bit 0 small, 1 capital inside a sentence, 2 beside another capital. */
  readonly usage: Uint8Array;
}

/** A word as words are compared. */
export const foldedAt = ({ words, forms }: NameDocument, at: number): string =>
  comparable(forms[words[at] / WORD_SIZE]);

const casingOf = (looks: Uint8Array, from: number, to: number): Casing => {
  let letters = 0;
  let caps = 0;
  let upper = 0;
  for (let at = from; at < to; at++) {
    const look = looks[at];
    if ((look & LETTERS) === 0 || (look & LONG) === 0) continue;
    letters += 1;
    if ((look & CAPS) !== 0) caps += 1;
    if ((look & UPPER) !== 0) upper += 1;
  }
  if (letters > 1 && caps >= 0.8 * letters) return 1;
  if (letters > 3 && upper === 0) return 2;
  return letters > 3 && upper >= 0.7 * letters ? 3 : 0;
};

/** The bit of `usage` for a word written small inside a sentence. */
export const SMALL = 1;
const CAPITAL = 2;
const IN_COMPANY = 4;

/** A table for the uses of this many words: pairs of a word's hash and its bits, open addressed. */
const usesOf = (words: number): Int32Array => {
  let length = 64;
  while (length < words * 4) length *= 2;
  return new Int32Array(length);
};

/** Where a word's pair stands, made where it has none. */
const placeOf = (uses: Int32Array, word: number): number => {
  const mask = uses.length - 1;
  let at = (word << 1) & mask;
  while (uses[at] !== word && uses[at] !== 0) at = (at + 2) & mask;
  uses[at] = word;
  return at;
};

/** How each word is written where the casing means something: inside ordinary sentences. */
const usageOf = (
  hashes: Int32Array,
  looks: Uint8Array,
  from: Int32Array,
  to: Int32Array,
  casing: Uint8Array,
): Uint8Array => {
  const seen = usesOf(hashes.length);
  for (let at = 0; at < hashes.length; at++) {
    if (casing[at] !== 0 || (looks[at] & LETTERS) === 0) continue;
    let bits = 0;
    if ((looks[at] & UPPER) === 0) bits = SMALL;
    else {
      if (at > from[at]) bits = CAPITAL;
      const before = at > from[at] ? looks[at - 1] : 0;
      const after = at + 1 < to[at] ? looks[at + 1] : 0;
      if (((before | after) & UPPER) !== 0) bits |= IN_COMPANY;
    }
    if (bits !== 0) seen[placeOf(seen, hashes[at]) + 1] |= bits;
  }
  const usage = new Uint8Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) usage[at] = seen[placeOf(seen, hashes[at]) + 1];
  return usage;
};

const LOOKS_MASK = (1 << FLAGS_FROM) - 1;
const LEXICAL = GIVEN_NAME | SURNAME | BIG_PLACE | PERSON | GROUP | COUNTRY;
const PROPN = tagNumber('PROPN');
/** Tags of words that no name begins with even where capitals tell nothing. */
const CLOSED = new Uint8Array(32);
for (const upos of ['ADP', 'AUX', 'CCONJ', 'PART', 'PRON', 'PUNCT', 'SCONJ', 'ADV', 'VERB'])
  CLOSED[tagNumber(upos)] = 1;

const plainWords = (
  flags: Int32Array,
  looks: Uint8Array,
  tags: Uint8Array,
  casing: Uint8Array,
  phrases: Uint16Array,
): Uint8Array => {
  const plain = new Uint8Array(looks.length);
  for (let at = 0; at < looks.length; at++) {
    const look = looks[at];
    if (tags[at] === PROPN || phrases[at] !== 0) continue;
    const silent = casing[at] === 1 || casing[at] === 2;
    if ((look & LETTERS) === 0) plain[at] = (look & DIGITS) !== 0 ? 0 : 1;
    else if ((flags[at] & LEXICAL) !== 0) plain[at] = 0;
    else if (silent) plain[at] = CLOSED[tags[at]];
    else plain[at] = (look & (UPPER | MIXED)) === 0 ? 1 : 0;
  }
  return plain;
};

const numbersOf = (words: readonly NameWord[], lookUp: WordLookup, known: KnownWords | undefined): Int32Array => {
  const numbers = new Int32Array(words.length);
  lookUp.begin();
  if (known === undefined) for (let at = 0; at < words.length; at++) numbers[at] = lookUp.of(words[at].form);
  else for (let at = 0; at < words.length; at++) numbers[at] = lookUp.numbered(known.forms[at]);
  return numbers;
};

const tagsOf = (words: readonly NameWord[]): Uint8Array => {
  const tags = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) tags[at] = tagNumber(words[at].upos);
  return tags;
};

/** Words of a text, sentence by sentence in order → what the labeller looks at. `known` of the same words spares look-ups. */
export const nameDocument = (
  words: readonly NameWord[],
  lookUp: WordLookup,
  phraseFlags: PhraseFlags,
  known?: KnownWords,
): NameDocument => {
  const numbers = numbersOf(words, lookUp, known);
  const { facts, brief, forms } = lookUp.table();
  const hashes = new Int32Array(words.length);
  const flags = new Int32Array(words.length);
  const looks = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const place = numbers[at] >> BRIEF;
    hashes[at] = brief[place];
    flags[at] = brief[place + 1] >> FLAGS_FROM;
    looks[at] = brief[place + 1] & LOOKS_MASK;
  }
  const from = new Int32Array(words.length);
  const to = new Int32Array(words.length);
  const casing = new Uint8Array(words.length);
  for (let start = 0; start < words.length; ) {
    const { sentence } = words[start];
    let end = start + 1;
    while (end < words.length && words[end].sentence === sentence) end += 1;
    from.fill(start, start, end);
    to.fill(end, start, end);
    casing.fill(casingOf(looks, start, end), start, end);
    start = end;
  }
  const tags = known?.tags ?? tagsOf(words);
  const phrases = phraseFlags(hashes, flags);
  return {
    words: numbers,
    facts,
    forms,
    tags,
    from,
    to,
    casing,
    plain: plainWords(flags, looks, tags, casing, phrases),
    phrases,
    usage: usageOf(hashes, looks, from, to, casing),
  };
};
