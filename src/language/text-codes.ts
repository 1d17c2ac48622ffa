/**
 * The text that is being cut, as code units in an array with spaces around it: reading an array is cheaper than reading a
 * string, and V8 compiles it to a few instructions, where a string's letters need a page.
 */
import { CLASS_OF, DIGIT, isLowerCode, isUpperCode, LETTER } from './char-classes.ts';

/** Spaces before and behind: what looks a few characters around needs not ask where the text ends. */
const AROUND = 8;
const BLANK = 32;

let codes = new Uint16Array(1 << 14);
let source = '';

/** Opens a text: the functions of this file read it until the next is opened. */
export const openText = (text: string): void => {
  source = text;
  const size = text.length + 2 * AROUND;
  if (size > codes.length) codes = new Uint16Array(2 * size);
  codes.fill(BLANK, 0, AROUND);
  for (let at = 0; at < text.length; at++) codes[at + AROUND] = text.charCodeAt(at);
  codes.fill(BLANK, text.length + AROUND, size);
};

/** Lets the text go. */
export const closeText = (): void => {
  source = '';
};

/** The code unit at an offset; a space just beyond either end. */
export const codeAt = (at: number): number => codes[at + AROUND];
/** Its class. */
export const kindAt = (at: number): number => CLASS_OF[codes[at + AROUND]];
export const isLetterAt = (at: number): boolean => CLASS_OF[codes[at + AROUND]] === LETTER;
export const isDigitAt = (at: number): boolean => CLASS_OF[codes[at + AROUND]] === DIGIT;
export const isAlnumAt = (at: number): boolean => {
  const kind = CLASS_OF[codes[at + AROUND]];
  return kind === LETTER || kind === DIGIT;
};
export const isUpperAt = (at: number): boolean => isUpperCode(codes[at + AROUND]);
export const isLowerAt = (at: number): boolean => isLowerCode(codes[at + AROUND]);

/** A stretch as a string. */
export const stretch = (start: number, end: number): string => source.slice(start, end);
/** The same in small letters. */
export const smallStretch = (start: number, end: number): string => source.slice(start, end).toLowerCase();
