/** What kind of character a UTF-16 code unit is, looked up in one table so that scanning never runs a pattern. */

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Zero-width and bidi characters, soft hyphens, byte order marks, variation selectors: no part of a word's form. */
export const INVISIBLE = 4;
export const SURROGATE = 5;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [INVISIBLE, /\p{Cf}|\p{Cc}|[\ufe00-\ufe0f]|\u034f|\u115f|\u1160|\u3164/u],
  [SPACE, /\s|[\u2028\u2029]/u],
  [LETTER, /[\p{L}\p{M}]/u],
  [DIGIT, /\p{Nd}/u],
];

const classOfCharacter = (character: string): number => {
  if (/[\t\n\v\f\r\u0085]/.test(character)) return SPACE;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(character)) return kind;
  return OTHER;
};

const isUnassignedBlock = (code: number): boolean =>
  // CJK and Hangul are letters throughout, the private use area is symbols: filled in without 40,000 tests.
  (code >= 0x3400 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xf8ff);

const makeTable = (): Uint8Array => {
  const table = new Uint8Array(0x10000);
  table.fill(LETTER, 0x3400, 0xd800);
  table.fill(SURROGATE, 0xd800, 0xe000);
  for (let code = 0; code < 0x10000; code++) {
    if (isUnassignedBlock(code) || table[code] === SURROGATE) continue;
    table[code] = classOfCharacter(String.fromCharCode(code));
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
