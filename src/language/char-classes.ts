/** What kind of character a UTF-16 code unit is, looked up in one table so that scanning never runs a pattern. */

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Zero-width and bidi characters, soft hyphens, byte order marks, variation selectors: no part of a word's form. */
export const INVISIBLE = 4;
export const SURROGATE = 5;

/** Later ones have the last word. */
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /\p{Nd}+/gu],
  [LETTER, /[\p{L}\p{M}]+/gu],
  [SPACE, /[\s\u2028\u2029]+/gu],
  [INVISIBLE, /(?:[\p{Cf}\p{Cc}\u115f\u1160\u3164]|[\ufe00-\ufe0f]|\u034f)+/gu],
  [SPACE, /[\t\n\v\f\r\u0085]+/gu],
];

/** CJK and Hangul are letters throughout, the private use area is symbols: only what lies before and behind them is tested. */
const TESTED: readonly (readonly [first: number, end: number])[] = [
  [0, 0x3400],
  [0xf900, 0x10000],
];

const makeTable = (): Uint8Array => {
  const table = new Uint8Array(0x10000);
  table.fill(LETTER, 0x3400, 0xd800);
  table.fill(SURROGATE, 0xd800, 0xe000);
  for (const [first, end] of TESTED) {
    const characters = String.fromCharCode(...Array.from({ length: end - first }, (_, k) => first + k));
    for (const [kind, pattern] of PATTERNS)
      for (const { index, 0: run } of characters.matchAll(pattern))
        table.fill(kind, first + index, first + index + run.length);
  }
  return table;
};

/** The class of each code unit. */
export const CLASS_OF = makeTable();

/** The class of the code unit at an offset; `SPACE` beyond either end of the text. */
export const classAt = (text: string, offset: number): number =>
  offset < 0 || offset >= text.length ? SPACE : CLASS_OF[text.charCodeAt(offset)];

/** Whether the code unit at an offset is a letter or a digit. */
export const isAlnumAt = (text: string, offset: number): boolean => {
  const kind = classAt(text, offset);
  return kind === LETTER || kind === DIGIT;
};

/** Whether a code unit is a letter in upper case (it differs from its lower-case form). */
export const isUpperCode = (code: number): boolean => {
  if (code < 128) return code >= 65 && code <= 90;
  if (CLASS_OF[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
};

/** Whether it is a letter in lower case (it differs from its upper-case form). */
export const isLowerCode = (code: number): boolean => {
  if (code < 128) return code >= 97 && code <= 122;
  if (CLASS_OF[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase();
};

/** Whether the letter at an offset is upper case. */
export const isUpperAt = (text: string, offset: number): boolean =>
  offset >= 0 && offset < text.length && isUpperCode(text.charCodeAt(offset));

/** Whether the letter at an offset is lower case. */
export const isLowerAt = (text: string, offset: number): boolean =>
  offset >= 0 && offset < text.length && isLowerCode(text.charCodeAt(offset));
