/** What can be known of a word from its form alone, computed once a form and kept in columns of numbers. */
import { CLASS_OF, DIGIT, isLowerCode, isUpperCode, LETTER } from './char-classes.ts';
import { formNumber, formOf, formsGeneration } from './forms.ts';
import { hashCodes } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** What is known of a type, sixteen numbers a type: it fills one line of the processor's cache. */
export const TYPE_SIZE = 16;

/** Hash of the form in lower case, digits as 0. */
export const WORD = 0;
export const PREFIX1 = 1;
export const PREFIX2 = 2;
export const PREFIX3 = 3;
export const SUFFIX1 = 4;
export const SUFFIX2 = 5;
export const SUFFIX3 = 6;
export const SUFFIX4 = 7;
/** Capitals, digits, hyphens. */
export const SHAPE = 8;
/** The same for a text whose letters are all capitals, where case tells nothing. */
export const PLAIN_SHAPE = 9;
export const CLUSTER = 10;
export const COARSE = 11;
/** The set of tags that training saw for the word; a guess from its shape where it saw none. */
export const AMBIGUITY = 12;
/** The only tag that the word ever has, else -1. */
export const SURE_TAG = 13;
/** Whether the tagger has added up what the word alone tells. */
export const SUMMED = 14;
/** How often news writes the word with a capital. */
export const CAPITAL = 15;

export interface WordTypes {
  /** Facts of type `t` from `t` on: types are numbered by where their facts begin. */
  readonly facts: Int32Array;
  /** The number of a form, valid until the next `reserve`. */
  readonly of: (form: string) => number;
  /** The same by the form's number (`forms.ts`), of the text that was cut last. */
  readonly numbered: (form: number) => number;
  /** Makes room for this many new forms; older numbers may be given anew. */
  readonly reserve: (count: number) => void;
  /** How often numbers were given anew: what was noted by number holds only as long as this stays. */
  readonly generation: () => number;
}

export const NO_WORD = 0;
export const ROOT_WORD = TYPE_SIZE;

/** Forms kept at most; numbering starts afresh before they are exceeded, so that memory stays bounded. */
const MOST = 1 << 16;
/** Longest part of a form that is looked at. */
const LONGEST = 64;

/** Quotation marks that treebanks write as the plain one. */
const QUOTES = new Set(['“', '”', '„', '‟', '«', '»', '″', "''", '``']);

/** Lower case with digits as 0: "2019" and "1994" are one word to the tagger; all double quotation marks are the plain one. */
export const normalise = (form: string): string => {
  if (form.length <= 2 && QUOTES.has(form)) return '"';
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

/** The word at hand, normalised. */
const letters = new Uint16Array(4 * LONGEST);

/** Writes a form as `normalise` gives it into `letters` and gives its length. */
const spell = (form: string): number => {
  const length = Math.min(form.length, LONGEST);
  for (let at = 0; at < length; at++) {
    const code = form.charCodeAt(at);
    if (code > 127) return spellAny(form);
    if (code >= 65 && code <= 90) letters[at] = code + 32;
    else letters[at] = code >= 48 && code <= 57 ? 48 : code;
  }
  return length;
};

const spellAny = (form: string): number => {
  const lower = normalise(form);
  for (let at = 0; at < lower.length; at++) letters[at] = lower.charCodeAt(at);
  return lower.length;
};

const caseOf = (form: string): number => {
  const length = Math.min(form.length, LONGEST);
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < length; at++) {
    const code = form.charCodeAt(at);
    if (isUpperCode(code)) upper++;
    else if (isLowerCode(code)) lower++;
  }
  if (upper === 0) return 0;
  if (lower === 0) return upper === 1 ? CAPITALISED : ALL_CAPITALS;
  return upper === 1 && isUpperCode(form.charCodeAt(0)) ? CAPITALISED : MIXED;
};

const HYPHEN = 0x2d;
const STOP = 0x2e;

/** Bits for digits, letters, hyphens, stops, other marks, and length 1: what is left of a shape without case. */
const plainShapeOf = (length: number): number => {
  let bits = length === 1 ? 1 : 0;
  for (let at = 0; at < length; at++) {
    const code = letters[at];
    const kind = CLASS_OF[code];
    if (kind === DIGIT) bits |= 2;
    else if (kind === LETTER) bits |= 4;
    else if (code === HYPHEN) bits |= 8;
    else if (code === STOP) bits |= 16;
    else bits |= 32;
  }
  return bits;
};

const fill = (facts: Int32Array, type: number, form: string, lexicon: Lexicon): void => {
  const length = spell(form);
  const word = hashCodes(letters, 0, length);
  const known = lexicon.word(word);
  const plain = plainShapeOf(length);
  const shape = plain | (caseOf(form) << 6);
  facts[type + WORD] = word;
  for (let size = 1; size <= 3; size++)
    facts[type + PREFIX1 + size - 1] = hashCodes(letters, 0, Math.min(size, length), size);
  for (let size = 1; size <= 4; size++)
    facts[type + SUFFIX1 + size - 1] = hashCodes(letters, Math.max(0, length - size), length, 8 + size);
  facts[type + SHAPE] = shape;
  facts[type + PLAIN_SHAPE] = 512 + plain;
  facts[type + CLUSTER] = known.cluster;
  facts[type + COARSE] = known.coarse;
  facts[type + AMBIGUITY] = known.ambiguity > 0 ? known.ambiguity : 0x10000 + shape;
  facts[type + SURE_TAG] = known.sureTag;
  facts[type + SUMMED] = 0;
  facts[type + CAPITAL] = known.capital;
};

/** An empty table of types over a lexicon. */
export const makeWordTypes = (lexicon: Lexicon): WordTypes => {
  const facts = new Int32Array(MOST * TYPE_SIZE);
  const first = 2 * TYPE_SIZE;
  let next = first;
  let generation = 0;
  facts[NO_WORD + WORD] = 2;
  facts[ROOT_WORD + WORD] = 3;
  facts[ROOT_WORD + SHAPE] = facts[ROOT_WORD + PLAIN_SHAPE] = 1023;
  facts[NO_WORD + SURE_TAG] = facts[ROOT_WORD + SURE_TAG] = -1;
  let byForm = new Int32Array(1 << 12);
  let numbering = 0;
  const note = (form: number): number => {
    if (next === facts.length) return NO_WORD;
    if (form >= byForm.length) {
      const longer = new Int32Array(Math.max(form + 1, byForm.length * 2));
      longer.set(byForm);
      byForm = longer;
    }
    byForm[form] = next;
    fill(facts, next, formOf(form), lexicon);
    next += TYPE_SIZE;
    return byForm[form];
  };
  const numbered = (form: number): number => {
    const known = form < byForm.length ? byForm[form] : 0;
    return known === 0 ? note(form) : known;
  };
  /** Forgets what was noted by numbers of forms that are void. */
  const followForms = (): void => {
    if (numbering !== formsGeneration()) byForm.fill(0);
    numbering = formsGeneration();
  };
  const of = (form: string): number => {
    followForms();
    return numbered(formNumber(form));
  };
  const reserve = (count: number): void => {
    followForms();
    if (next + count * TYPE_SIZE < facts.length) return;
    byForm.fill(0);
    next = first;
    generation++;
  };
  return { facts, of, numbered, reserve, generation: () => generation };
};
