/** A text prepared for finding names: its words' features, each sentence's casing, and what its other words tell. */
import { tagNumber } from '../tag-set.ts';
import { BIG_PLACE, COUNTRY, GIVEN_NAME, GROUP, PERSON, type PhraseFlags, SURNAME } from './phrase-flags.ts';
import type { WordFeatures, WordLookup } from './word-features.ts';

export interface NameWord {
  readonly form: string;
  readonly upos: string;
  readonly sentence: number;
}

/** 0 ordinary, 1 all capitals, 2 no capitals, 3 most words begin with a capital (headlines). */
export type Casing = 0 | 1 | 2 | 3;

export interface NameDocument {
  readonly words: readonly WordFeatures[];
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

const casingOf = (words: readonly WordFeatures[], from: number, to: number): Casing => {
  let letters = 0;
  let caps = 0;
  let upper = 0;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word.letters || word.folded.length < 2) continue;
    letters += 1;
    if (word.caps) caps += 1;
    if (word.upper) upper += 1;
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
const usageOf = (words: readonly WordFeatures[], from: Int32Array, to: Int32Array, casing: Uint8Array): Uint8Array => {
  const seen = usesOf(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (casing[at] !== 0 || !word.letters) continue;
    let bits = 0;
    if (!word.upper) bits = SMALL;
    else if (at > from[at]) bits = CAPITAL;
    if (word.upper && ((at > from[at] && words[at - 1].upper) || (at + 1 < to[at] && words[at + 1].upper)))
      bits |= IN_COMPANY;
    if (bits !== 0) seen[placeOf(seen, word.word) + 1] |= bits;
  }
  const usage = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) usage[at] = seen[placeOf(seen, words[at].word) + 1];
  return usage;
};

const LEXICAL = GIVEN_NAME | SURNAME | BIG_PLACE | PERSON | GROUP | COUNTRY;
const PROPN = tagNumber('PROPN');
/** Tags of words that no name begins with even where capitals tell nothing. */
const CLOSED = new Set(['ADP', 'AUX', 'CCONJ', 'PART', 'PRON', 'PUNCT', 'SCONJ', 'ADV', 'VERB'].map(tagNumber));

const plainWords = (
  words: readonly WordFeatures[],
  tags: Uint8Array,
  casing: Uint8Array,
  phrases: Uint16Array,
): Uint8Array => {
  const plain = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (tags[at] === PROPN || phrases[at] !== 0) continue;
    const silent = casing[at] === 1 || casing[at] === 2;
    if (!word.letters) plain[at] = word.digits ? 0 : 1;
    else if (silent) plain[at] = CLOSED.has(tags[at]) && (word.flags & LEXICAL) === 0 ? 1 : 0;
    else plain[at] = !word.upper && (word.flags & LEXICAL) === 0 && !word.mixed ? 1 : 0;
  }
  return plain;
};

/** Words of a text, sentence by sentence in order → what the labeller looks at. */
export const nameDocument = (
  words: readonly NameWord[],
  lookUp: WordLookup,
  phraseFlags: PhraseFlags,
): NameDocument => {
  const features = words.map((word) => lookUp(word.form));
  const from = new Int32Array(words.length);
  const to = new Int32Array(words.length);
  const casing = new Uint8Array(words.length);
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && words[end].sentence === words[start].sentence) end += 1;
    from.fill(start, start, end);
    to.fill(end, start, end);
    casing.fill(casingOf(features, start, end), start, end);
    start = end;
  }
  const tags = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) tags[at] = tagNumber(words[at].upos);
  const phrases = phraseFlags(features);
  return {
    words: features,
    tags,
    from,
    to,
    casing,
    plain: plainWords(features, tags, casing, phrases),
    phrases,
    usage: usageOf(features, from, to, casing),
  };
};
