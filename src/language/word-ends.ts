/** Where a word of the open text (text-codes.ts) ends: what joins letters, and whose the stop after them is. */
import { isAbbreviation } from './abbreviations.ts';
import type { Language } from './analysis.ts';
import { DIGIT, INVISIBLE, LETTER, SPACE } from './char-classes.ts';
import {
  codeAt,
  isAlnumAt,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isUpperAt,
  kindAt,
  smallStretch,
  stretch,
} from './text-codes.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Prefixes that English writes with a hyphen and the treebank keeps whole: "co-founder", "anti-aircraft". */
const PREFIXES = set(`e co non pre post anti re ex mid pro semi multi un over sub bi tri ultra pan quasi de inter intra
  counter neo vice mini micro macro mega self-less o'`);
/** What makes "name.tail" one word: top-level domains and file endings. */
const TAILS = set(`com org net gov edu mil int info mx es us uk ve co ar pe cl gt hn sv ni pa ec bo tv io doc docx xls
  xlsx pdf txt jpg jpeg png gif zip html htm php`);
/** Longest stretch that any look-ahead or look-behind takes in. */
export const REACH = 24;

export const STOP = 0x2e;
const HYPHEN = 0x2d;
const AT = 0x40;
const UNDERSCORE = 0x5f;

/** Straight, curly, and the accent that stands for one. */
export const isApostropheCode = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0xb4;

/** The end of the run of letters, digits and invisible characters from an offset. */
export const runEnd = (from: number): number => {
  let at = from;
  for (;;) {
    const kind = kindAt(at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === INVISIBLE && at > from && isAlnumAt(at + 1)) at++;
    else return at;
  }
};

/** "U.S", "D.C", "P.O.B": single letters between stops. */
const isInitialism = (start: number, end: number): boolean => {
  if (end - start > 11 || (end - start) % 2 === 0) return false;
  for (let at = start; at < end; at++) if ((at - start) % 2 === 0 ? !isLetterAt(at) : codeAt(at) !== STOP) return false;
  return true;
};

const joinsStop = (start: number, at: number): boolean => {
  if (isDigitAt(at - 1)) return isDigitAt(at + 1);
  if (!isLetterAt(at + 1)) return false;
  if (at - start <= 9 && isInitialism(start, at) && !isLetterAt(at + 2)) return true;
  let end = at + 1;
  while (end - at <= 5 && isLetterAt(end)) end++;
  if (end - at > 5 || isAlnumAt(end)) return false;
  // "Reuters.com", but "the town.No one": what follows must be a known ending, written in one case.
  const tail = stretch(at + 1, end);
  return TAILS.has(tail) || (isUpperAt(at - 1) && TAILS.has(tail.toLowerCase()) && tail.length > 2);
};

const joinsComma = (at: number, language: Language): boolean =>
  isDigitAt(at - 1) &&
  isDigitAt(at + 1) &&
  (language === 'es' || (isDigitAt(at + 2) && isDigitAt(at + 3) && !isDigitAt(at + 4)));

const PHONE = /^(?:\d{1,4}-){2,5}\d{1,5}$|^\d{3}-\d{4}$/;

const joinsHyphen = (start: number, at: number, language: Language): boolean => {
  if (language === 'es') return true;
  if (isDigitAt(at - 1) && isDigitAt(at + 1)) {
    let end = at;
    while (end - at < REACH && (isDigitAt(end) || codeAt(end) === HYPHEN)) end++;
    return at - start < REACH && PHONE.test(stretch(start, end));
  }
  return at - start <= 7 && isLetterAt(at + 1) && PREFIXES.has(smallStretch(start, at));
};

/** Whether the mark at an offset, between two letters or digits, belongs to the word that began at `start`. */
const joins = (start: number, at: number, language: Language): boolean => {
  switch (codeAt(at)) {
    case 0x27: // ' ’ ´
    case 0x2019:
    case 0xb4:
      return isLetterAt(at + 1);
    case STOP:
      return joinsStop(start, at);
    case 0x2c: // ,
      return joinsComma(at, language);
    case 0x3a: // :
      return isDigitAt(at - 1) && isDigitAt(at + 1) && isDigitAt(at + 2);
    case 0x2f: // /
      return isDigitAt(at - 1) && isDigitAt(at + 1);
    case HYPHEN:
    case 0x2011:
      return joinsHyphen(start, at, language);
    case 0x26: // &
      return isUpperAt(at - 1) && isUpperAt(at + 1);
    case UNDERSCORE:
    case AT:
      return true;
    default:
      return false;
  }
};

/** Once a word holds an @, all that an address may contain belongs to it. */
const addressEnd = (from: number): number => {
  const joinsAddress = (code: number) => code === STOP || code === HYPHEN || code === UNDERSCORE || code === AT;
  let at = from;
  while (isAlnumAt(at) || (joinsAddress(codeAt(at)) && isAlnumAt(at + 1))) at++;
  return at;
};

/** The end of the word that begins at an offset. */
export const wordEnd = (start: number, language: Language): number => {
  let at = runEnd(start);
  while (isAlnumAt(at + 1) && joins(start, at, language)) {
    if (codeAt(at) === AT) return addressEnd(at);
    at = runEnd(at + 1);
  }
  return codeAt(at) === STOP && ownsStop(start, at, language) ? at + 1 : at;
};

/** Letters of the longest word whose stop may be its own. */
export const LONGEST_ABBREVIATION = 8;

/** Whether the stop after a word is the word's own: "Gen.", "U.S.", "J. Smith". */
const ownsStop = (start: number, at: number, language: Language): boolean => {
  const length = at - start;
  if (length > LONGEST_ABBREVIATION || codeAt(at + 1) === STOP) return false;
  if (length === 1) return isUpperAt(start) && isLetterAt(start) && codeAt(start) !== 0x49;
  if (length % 2 === 1 && isInitialism(start, at)) return true;
  const word = smallStretch(start, at);
  if (!isAbbreviation(word, language)) return false;
  // "no." before a number is an abbreviation, else a plain "no" that ends its sentence; likewise "sun.", "may".
  if (word === 'no' || word === 'fig' || word === 'art' || word === 'c' || word === 'cabo')
    return isDigitAt(at + 1) || (kindAt(at + 1) === SPACE && isDigitAt(at + 2));
  if (word === 'don' || word === 'sun' || word === 'sat' || word === 'la' || word === 'al' || word === 'sa')
    return isUpperAt(start) && isLowerAt(start + 1) && language === 'en' && word !== 'al';
  return true;
};

/** Whether a link begins at an offset. */
export const isLink = (at: number): boolean => {
  // "ht" or "ww": "he" and "was" need no pattern.
  const first = codeAt(at) | 32;
  const second = codeAt(at + 1) | 32;
  if (!(first === 104 && second === 116) && !(first === 119 && second === 119)) return false;
  return /^(?:https?:\/\/|www\.)[^\s]/i.test(stretch(at, at + 10));
};

export const linkEnd = (from: number): number => {
  let end = from;
  while (kindAt(end) !== SPACE && !/["<>“”«»]/.test(stretch(end, end + 1))) end++;
  while (end > from + 1 && /[.,;:!?)\]'’]/.test(stretch(end - 1, end))) end--;
  return end;
};
