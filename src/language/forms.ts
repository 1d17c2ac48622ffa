/**
 * Word forms by number: a stretch of a text is told by its letters, without a string being made of it, and whatever is known
 * of a form is then read from arrays at its number.
 */
import { detached } from '../detached.ts';

/** Forms kept; past them numbering starts afresh with the next text, so that memory stays bounded. */
const MOST = 1 << 16;
const PRIME = 0x01000193;

/** A hash that is carried on letter by letter (FNV-1a): begin with `SEED`. */
export const SEED = 0x811c9dc5 | 0;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** The hash of a stretch of a text. */
export const hashOf = (text: string, start: number, end: number): number => {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = withLetter(hash, text.charCodeAt(at));
  return hash;
};

/** Pairs of a form's hash and its number, open addressed; number 0 is none. */
let slots = new Int32Array(1 << 14);
let texts: string[] = [''];
let generation = 1;

/** Which numbering is in force: what was noted by number under another one is void. */
export const formsGeneration = (): number => generation;

/** Starts numbering afresh where too many forms are kept: numbers given before are void. To be called between texts. */
export const limitForms = (): void => {
  if (texts.length <= MOST) return;
  slots = new Int32Array(1 << 14);
  texts = [''];
  generation++;
};

const isForm = (form: string, text: string, start: number, end: number): boolean => {
  if (form.length !== end - start) return false;
  for (let k = 0; k < form.length; k++) if (form.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
};

const homeOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask;

const grow = (): void => {
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

const add = (text: string, start: number, end: number, hash: number, at: number): number => {
  const number = texts.length;
  texts.push(detached(text.slice(start, end)));
  slots[at] = hash;
  slots[at + 1] = number;
  if (number * 4 > slots.length) grow();
  return number;
};

/** The number of a stretch of a text whose hash is known, from 1. */
export const hashedForm = (text: string, start: number, end: number, hash: number): number => {
  const mask = slots.length - 1;
  for (let at = homeOf(hash, mask); ; at = (at + 2) & mask) {
    const number = slots[at + 1];
    if (number === 0) return add(text, start, end, hash, at);
    if (slots[at] === hash && isForm(texts[number], text, start, end)) return number;
  }
};

/** The number of a form. */
export const formNumber = (form: string): number => hashedForm(form, 0, form.length, hashOf(form, 0, form.length));

/** The form of a number: the same string each time, so that tables of strings hash it once. */
export const formOf = (number: number): string => texts[number];
