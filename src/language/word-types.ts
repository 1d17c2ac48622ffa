/** What can be known of a word from its form alone, computed once a form and kept in columns of numbers. */
import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER } from './char-classes.ts';
import { hashRange, hashString } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** Columns indexed by a type's number; 0 stands for "no word", 1 for the root. */
export interface Columns {
  /** Hash of the form in lower case, digits as 0. */
  readonly word: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  /** Capitals, digits, hyphens. */
  readonly shape: Int32Array;
  /** The same for a text whose letters are all capitals, where case tells nothing. */
  readonly plainShape: Int32Array;
  readonly cluster: Int32Array;
  readonly coarse: Int32Array;
  /** The set of tags that training saw for the word; a guess from its ending where it saw none. */
  readonly ambiguity: Int32Array;
  /** The only tag that the word ever has, else -1. */
  readonly sureTag: Int32Array;
}

export interface WordTypes extends Columns {
  /** The number of a form, valid until the next `reserve`. */
  readonly of: (form: string) => number;
  /** Makes room for this many new forms; older numbers may be given anew. */
  readonly reserve: (count: number) => void;
}

export const NO_WORD = 0;
export const ROOT_WORD = 1;

/** Forms kept at most; numbering starts afresh before they are exceeded, so that memory stays bounded. */
const MOST = 1 << 16;
/** Longest part of a form that is looked at. */
const LONGEST = 64;

/** Lower case with digits as 0: "2019" and "1994" are one word to the tagger. */
export const normalise = (form: string): string => {
  const cut = form.length > LONGEST ? form.slice(0, LONGEST) : form;
  const lower = cut.toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= 48 && code <= 57) return lower.replace(/[0-9]/g, '0');
    if (code === 0x2019) return lower.replace(/’/g, "'").replace(/[0-9]/g, '0');
  }
  return lower;
};

const CAPITALISED = 1;
const ALL_CAPITALS = 2;
const MIXED = 3;

const caseOf = (form: string): number => {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < form.length; at++) {
    if (isUpperAt(form, at)) upper++;
    else if (isLowerAt(form, at)) lower++;
  }
  if (upper === 0) return 0;
  if (lower === 0) return upper === 1 ? CAPITALISED : ALL_CAPITALS;
  return upper === 1 && isUpperAt(form, 0) ? CAPITALISED : MIXED;
};

/** Bits for digits, letters, hyphens, stops, other marks, and length 1: what is left of a shape without case. */
const plainShapeOf = (form: string): number => {
  let bits = form.length === 1 ? 1 : 0;
  for (let at = 0; at < form.length; at++) {
    const kind = classAt(form, at);
    if (kind === DIGIT) bits |= 2;
    else if (kind === LETTER) bits |= 4;
    else if (form[at] === '-') bits |= 8;
    else if (form[at] === '.') bits |= 16;
    else bits |= 32;
  }
  return bits;
};

const makeColumns = (): Columns => {
  const column = () => new Int32Array(MOST);
  return {
    word: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    shape: column(),
    plainShape: column(),
    cluster: column(),
    coarse: column(),
    ambiguity: column(),
    sureTag: column(),
  };
};

const fill = (columns: Columns, type: number, form: string, lexicon: Lexicon): void => {
  const lower = normalise(form);
  const { length } = lower;
  const word = hashString(lower);
  const prefix = (size: number) => hashRange(lower, 0, Math.min(size, length), size);
  const suffix = (size: number) => hashRange(lower, Math.max(0, length - size), length, 8 + size);
  const known = lexicon.word(word);
  const plain = plainShapeOf(lower);
  const cased = caseOf(form.length > LONGEST ? form.slice(0, LONGEST) : form);
  columns.word[type] = word;
  columns.prefix1[type] = prefix(1);
  columns.prefix2[type] = prefix(2);
  columns.prefix3[type] = prefix(3);
  columns.suffix1[type] = suffix(1);
  columns.suffix2[type] = suffix(2);
  columns.suffix3[type] = suffix(3);
  columns.suffix4[type] = suffix(4);
  columns.plainShape[type] = 512 + plain;
  columns.shape[type] = plain | (cased << 6);
  columns.cluster[type] = known.cluster;
  columns.coarse[type] = known.coarse;
  columns.ambiguity[type] = known.ambiguity > 0 ? known.ambiguity : 0x10000 + (plain | (cased << 6));
  columns.sureTag[type] = known.sureTag;
};

/** An empty table of types over a lexicon. */
export const makeWordTypes = (lexicon: Lexicon): WordTypes => {
  const columns = makeColumns();
  const numbers = new Map<string, number>();
  let next = 2;
  columns.word[NO_WORD] = 2;
  columns.word[ROOT_WORD] = 3;
  columns.shape[ROOT_WORD] = columns.plainShape[ROOT_WORD] = 1023;
  columns.sureTag[NO_WORD] = columns.sureTag[ROOT_WORD] = -1;
  const of = (form: string): number => {
    const made = numbers.get(form);
    if (made !== undefined) return made;
    if (next === MOST) return NO_WORD;
    const type = next++;
    fill(columns, type, form, lexicon);
    numbers.set(form, type);
    return type;
  };
  const reserve = (count: number): void => {
    if (next + count < MOST) return;
    numbers.clear();
    next = 2;
  };
  return { ...columns, of, reserve };
};
