/**
 * Lemmas by edits: each form's lemma is made by cutting letters from its end and adding others ("killed" − "ed",
 * "men" − "en" + "an"). Which edit, the form itself tells where training saw it, else its longest known ending.
 */
import { hashPair, hashRange, hashString, spread } from './hash.ts';
import { type HashedMap, lookUp } from './hashed-map.ts';
import { normalise, TYPE_SIZE } from './word-types.ts';

/** Letters cut from the end, letters added; `whole` replaces the form altogether ("'s" → "be"). */
export interface Edit {
  readonly cut: number;
  readonly add: string;
  readonly whole: boolean;
}

/** `"2+y"` cuts two letters and adds "y"; `"=be"` is "be" whatever the form. */
export const readEdit = (text: string): Edit =>
  text.startsWith('=')
    ? { cut: 0, add: text.slice(1), whole: true }
    : { cut: Number.parseInt(text, 10), add: text.slice(text.indexOf('+') + 1), whole: false };

/** The spelling by which words are looked up. */
export const lowerOf = (form: string): string => form.toLowerCase().replace(/’/g, "'");

/** The longest ending that is looked up. */
export const LONGEST_ENDING = 6;

/** Key of a word under a morph, or of an ending under one. */
export const wordKey = (lower: string, morph: number): number => hashPair(hashString(lower), morph + 1);
export const endingKey = (lower: string, size: number, morph: number): number =>
  hashPair(hashRange(lower, lower.length - size, lower.length, 64 + size), morph + 1);

export interface LemmaTables {
  readonly edits: readonly string[];
  readonly words: HashedMap;
  readonly endings: HashedMap;
}

/** Applies an edit to a form in lower case. */
export const applyEdit = (lower: string, { cut, add, whole }: Edit): string => {
  if (whole) return add;
  return cut > lower.length ? lower : lower.slice(0, lower.length - cut) + add;
};

/** "MÉXICO" → "México"; what has no letters in lower case otherwise stays. */
const inTitleCase = (form: string): string => form[0] + form.slice(1).toLowerCase();

/** Names keep their spelling; those of a sentence in capitals are given their ordinary case. */
const nameLemma = (form: string, capitals: boolean): string =>
  capitals && form.length > 1
    ? form
        .split(/(?<=[-'’])/)
        .map(inTitleCase)
        .join('')
    : form;

/** A lemma and its hash in lower case, by which the parser knows the word. */
export interface Lemma {
  readonly text: string;
  readonly hash: number;
}

/** What decides a word's lemma beside its form. */
export interface LemmaContext {
  /** Number of its UPOS and FEATS, and of its UPOS alone. */
  readonly morph: number;
  readonly tag: number;
  readonly isName: boolean;
  /** Whether the sentence is in capitals. */
  readonly capitals: boolean;
  /** The form's number among word types, and their numbering: what is remembered is found by it. */
  readonly type: number;
  readonly era: number;
}

export type Lemmatise = (form: string, context: LemmaContext) => Lemma;

/** Words that training saw under another morph of the tag are keyed by the tag, numbered apart from the morphs. */
export const tagKey = (tag: number): number => 100_000 + tag;

const isNumber = (form: string): boolean => /^[\d.,:/-]+$/.test(form);

/** Lemmas remembered; all are forgotten when there are more, so that memory stays bounded. */
const MOST = 1 << 16;
/** Morphs that a key has room for. */
const MORPHS = 1 << 12;
/** The first number that is a form's. */
const FIRST_TYPE = 2 * TYPE_SIZE;

/** A lemmatiser over learned tables. */
export const makeLemmatiser = ({ edits, words, endings }: LemmaTables): Lemmatise => {
  const read = edits.map(readEdit);
  const editOf = (lower: string, morph: number, tag: number): Edit | undefined => {
    for (const key of [morph, tagKey(tag)]) {
      const known = lookUp(words, wordKey(lower, key));
      if (known >= 0) return read[known];
    }
    for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
      const edit = lookUp(endings, endingKey(lower, size, morph));
      if (edit >= 0) return read[edit];
    }
    return undefined;
  };
  const textOf = (form: string, { morph, tag, isName, capitals }: LemmaContext): string => {
    if (isName) return nameLemma(form, capitals);
    if (isNumber(form)) return form;
    const lower = lowerOf(form);
    const edit = editOf(lower, morph, tag);
    return edit === undefined ? lower : applyEdit(lower, edit);
  };
  const make = (form: string, context: LemmaContext): Lemma => {
    const text = textOf(form, context);
    return { text, hash: hashString(normalise(text)) };
  };
  // Pairs of a key and the place of a lemma, open addressed; key 0 is none.
  const slots = new Int32Array(4 * MOST);
  let lemmas: Lemma[] = [];
  let remembered = 0;
  const forget = (era: number): void => {
    slots.fill(0);
    lemmas = [];
    remembered = era;
  };
  return (form, context) => {
    const { type, morph, era } = context;
    if (type < FIRST_TYPE || morph >= MORPHS) return make(form, context);
    if (era !== remembered || lemmas.length >= MOST) forget(era);
    const key = (type / TYPE_SIZE) * 2 * MORPHS + morph * 2 + (context.capitals ? 1 : 0);
    const mask = slots.length - 1;
    let at = (spread(key) << 1) & mask;
    for (; slots[at] !== 0; at = (at + 2) & mask) if (slots[at] === key) return lemmas[slots[at + 1]];
    const lemma = make(form, context);
    slots[at] = key;
    slots[at + 1] = lemmas.length;
    lemmas.push(lemma);
    return lemma;
  };
};
