/**
 * Word forms by number: a stretch of the open text (text-codes.ts) is told by its letters, without a string being made of
 * it, and whatever is known of a form is then read from arrays at its number.
 */
import { detached } from '../detached.ts';
import { codeAt, stretch } from './text-codes.ts';

/** Forms kept; past them numbering starts afresh with the next text, so that memory stays bounded. */
const MOST = 1 << 16;
const SLOTS = 1 << 14;
const PRIME = 0x01000193;

/** A hash that is carried on letter by letter (FNV-1a): begin with `SEED`. */
export const SEED = 0x811c9dc5 | 0;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** The hash of a stretch of the open text. */
export const hashOf = (start: number, end: number): number => {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = withLetter(hash, codeAt(at));
  return hash;
};

/** Pairs of a form's hash and its number, open addressed; number 0 is none. */
let slots = new Int32Array(SLOTS);
let texts: string[] = [''];
/** The letters of all forms, one after the other, and where each form's begin. */
let letters = new Uint16Array(1 << 15);
let begins = new Int32Array(1 << 13);
let generation = 1;

/** Which numbering is in force: what was noted by number under another one is void. */
export const formsGeneration = (): number => generation;

/** Starts numbering afresh where too many forms are kept: numbers given before are void. To be called between texts. */
export const limitForms = (): void => {
  if (texts.length <= MOST) return;
  slots = new Int32Array(SLOTS);
  texts = [''];
  begins.fill(0);
  generation++;
};

const homeOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask;

const growSlots = (): void => {
  const larger = new Int32Array(slots.length * 2);
  const mask = larger.length - 1;
  for (let from = 0; from < slots.length; from += 2) {
    if (slots[from + 1] === 0) continue;
    let at = homeOf(slots[from], mask);
    while (larger[at + 1] !== 0) at = (at + 2) & mask;
    larger[at] = slots[from];
    larger[at + 1] = slots[from + 1];
  }
  slots = larger;
};

const longer = <T extends Int32Array | Uint16Array>(array: T, grown: T): T => {
  grown.set(array);
  return grown;
};

/** Gives a form its number; `at` is its slot. */
const add = (form: string, hash: number, at: number): number => {
  const number = texts.length;
  texts.push(form);
  if (number + 2 > begins.length) begins = longer(begins, new Int32Array(begins.length * 2));
  const begin = begins[number];
  const end = begin + form.length;
  if (end > letters.length) letters = longer(letters, new Uint16Array(end * 2));
  for (let k = 0; k < form.length; k++) letters[begin + k] = form.charCodeAt(k);
  begins[number + 1] = end;
  slots[at] = hash;
  slots[at + 1] = number;
  if (number * 4 > slots.length) growSlots();
  return number;
};

const isStretch = (number: number, start: number, end: number): boolean => {
  const begin = begins[number];
  if (begins[number + 1] - begin !== end - start) return false;
  for (let k = start; k < end; k++) if (letters[begin + k - start] !== codeAt(k)) return false;
  return true;
};

/** The number of a stretch of the open text whose hash is known, from 1. */
export const hashedForm = (start: number, end: number, hash: number): number => {
  const mask = slots.length - 1;
  let at = homeOf(hash, mask);
  for (; slots[at + 1] !== 0; at = (at + 2) & mask)
    if (slots[at] === hash && isStretch(slots[at + 1], start, end)) return slots[at + 1];
  return add(detached(stretch(start, end)), hash, at);
};

/** The number of a form. */
export const formNumber = (form: string): number => {
  let hash = SEED;
  for (let at = 0; at < form.length; at++) hash = withLetter(hash, form.charCodeAt(at));
  const mask = slots.length - 1;
  let at = homeOf(hash, mask);
  for (; slots[at + 1] !== 0; at = (at + 2) & mask)
    if (slots[at] === hash && texts[slots[at + 1]] === form) return slots[at + 1];
  return add(detached(form), hash, at);
};

/** The form of a number: the same string each time, so that tables of strings hash it once. */
export const formOf = (number: number): string => texts[number];
