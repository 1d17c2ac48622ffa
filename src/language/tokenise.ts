/** text → words with exact offsets. One pass, no patterns over the whole text, linear for any input. */

import { isAbbreviation } from './abbreviations.ts';
import type { Language } from './analysis.ts';
import {
  CLASS_OF,
  classAt,
  DIGIT,
  INVISIBLE,
  isAlnumAt,
  isLowerAt,
  isUpperAt,
  LETTER,
  SPACE,
  SURROGATE,
} from './char-classes.ts';
import { englishCut, mayCut } from './en/clitics.ts';
import { spanishCuts, verbWithoutPronouns } from './es/clitics.ts';
import { formNumber, formOf, formsGeneration, hashedForm, hashOf, limitForms, SEED, withLetter } from './forms.ts';

/** A word before tagging. The words of a contraction ("del" = "de" + "el") share one span. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Prefixes that English writes with a hyphen and the treebank keeps whole: "co-founder", "anti-aircraft". */
const PREFIXES = set(`e co non pre post anti re ex mid pro semi multi un over sub bi tri ultra pan quasi de inter intra
  counter neo vice mini micro macro mega self-less o'`);
/** What makes "name.tail" one word: top-level domains and file endings. */
const TAILS = set(`com org net gov edu mil int info mx es us uk ve co ar pe cl gt hn sv ni pa ec bo tv io doc docx xls
  xlsx pdf txt jpg jpeg png gif zip html htm php`);
const UNITS = set('am pm km kg mph kph cm mm ft lb lbs hrs mins yrs sq kms mts hs');
/** Longest stretch that any look-ahead or look-behind takes in. */
const REACH = 24;

const STOP = 46;
const QUOTE_OR_CLOSE = new Set('"\'”’»)]}>');
const isApostrophe = (character: string): boolean => character === "'" || character === '’' || character === '´';

/** The end of the run of letters, digits and invisible characters from an offset. */
const runEnd = (text: string, from: number): number => {
  let at = from;
  for (;;) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === INVISIBLE && at > from && isAlnumAt(text, at + 1)) at++;
    else return at;
  }
};

const isDigitAt = (text: string, at: number): boolean => classAt(text, at) === DIGIT;
const isLetterAt = (text: string, at: number): boolean => classAt(text, at) === LETTER;

/** "U.S", "D.C", "P.O.B": single letters between stops. */
const isInitialism = (text: string, start: number, end: number): boolean => {
  if (end - start > 11 || (end - start) % 2 === 0) return false;
  for (let at = start; at < end; at++)
    if ((at - start) % 2 === 0 ? !isLetterAt(text, at) : text[at] !== '.') return false;
  return true;
};

const joinsStop = (text: string, start: number, at: number): boolean => {
  if (isDigitAt(text, at - 1)) return isDigitAt(text, at + 1);
  if (!isLetterAt(text, at + 1)) return false;
  if (at - start <= 9 && isInitialism(text, start, at) && !isLetterAt(text, at + 2)) return true;
  let end = at + 1;
  while (end - at <= 5 && isLetterAt(text, end)) end++;
  if (end - at > 5 || isAlnumAt(text, end)) return false;
  // "Reuters.com", but "the town.No one": what follows must be a known ending, written in one case.
  const tail = text.slice(at + 1, end);
  return TAILS.has(tail) || (isUpperAt(text, at - 1) && TAILS.has(tail.toLowerCase()) && tail.length > 2);
};

const joinsComma = (text: string, at: number, language: Language): boolean =>
  isDigitAt(text, at - 1) &&
  isDigitAt(text, at + 1) &&
  (language === 'es' || (isDigitAt(text, at + 2) && isDigitAt(text, at + 3) && !isDigitAt(text, at + 4)));

const PHONE = /^(?:\d{1,4}-){2,5}\d{1,5}$|^\d{3}-\d{4}$/;

const joinsHyphen = (text: string, start: number, at: number, language: Language): boolean => {
  if (language === 'es') return true;
  if (isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) {
    let end = at;
    while (end - at < REACH && (isDigitAt(text, end) || text[end] === '-')) end++;
    return at - start < REACH && PHONE.test(text.slice(start, end));
  }
  return at - start <= 7 && isLetterAt(text, at + 1) && PREFIXES.has(text.slice(start, at).toLowerCase());
};

/** Whether the mark at an offset, between two letters or digits, belongs to the word that began at `start`. */
const joins = (text: string, start: number, at: number, language: Language): boolean => {
  switch (text[at]) {
    case "'":
    case '’':
    case '´':
      return isLetterAt(text, at + 1);
    case '.':
      return joinsStop(text, start, at);
    case ',':
      return joinsComma(text, at, language);
    case ':':
      return isDigitAt(text, at - 1) && isDigitAt(text, at + 1) && isDigitAt(text, at + 2);
    case '/':
      return isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
    case '-':
    case '‑':
      return joinsHyphen(text, start, at, language);
    case '&':
      return isUpperAt(text, at - 1) && isUpperAt(text, at + 1);
    case '_':
    case '@':
      return true;
    default:
      return false;
  }
};

/** Once a word holds an @, all that an address may contain belongs to it. */
const addressEnd = (text: string, from: number): number => {
  let at = from;
  while (isAlnumAt(text, at) || (/[.\-_@]/.test(text[at] ?? ' ') && isAlnumAt(text, at + 1))) at++;
  return at;
};

const wordEnd = (text: string, start: number, language: Language): number => {
  let at = runEnd(text, start);
  while (at < text.length && isAlnumAt(text, at + 1) && joins(text, start, at, language)) {
    if (text[at] === '@') return addressEnd(text, at);
    at = runEnd(text, at + 1);
  }
  return text[at] === '.' && ownsStop(text, start, at, language) ? at + 1 : at;
};

/** Whether the stop after a word is the word's own: "Gen.", "U.S.", "J. Smith". */
const ownsStop = (text: string, start: number, at: number, language: Language): boolean => {
  const length = at - start;
  if (length > 8 || text[at + 1] === '.') return false;
  if (length === 1) return isUpperAt(text, start) && isLetterAt(text, start) && text[start] !== 'I';
  if (length % 2 === 1 && isInitialism(text, start, at)) return true;
  const word = text.slice(start, at).toLowerCase();
  if (!isAbbreviation(word, language)) return false;
  // "no." before a number is an abbreviation, else a plain "no" that ends its sentence; likewise "sun.", "may".
  if (word === 'no' || word === 'fig' || word === 'art' || word === 'c' || word === 'cabo')
    return isDigitAt(text, at + 1) || (classAt(text, at + 1) === SPACE && isDigitAt(text, at + 2));
  if (word === 'don' || word === 'sun' || word === 'sat' || word === 'la' || word === 'al' || word === 'sa')
    return isUpperAt(text, start) && isLowerAt(text, start + 1) && language === 'en' && word !== 'al';
  return true;
};

/** "ht" or "ww": what a link may begin with. */
const mayBeLink = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  return (first === 104 && second === 116) || (first === 119 && second === 119);
};

const isLink = (text: string, at: number): boolean => {
  // "he" and "was" need no pattern.
  return mayBeLink(text, at) && /^(?:https?:\/\/|www\.)[^\s]/i.test(text.slice(at, at + 10));
};

const linkEnd = (text: string, from: number): number => {
  let end = from;
  while (classAt(text, end) !== SPACE && !/["<>“”«»]/.test(text[end])) end++;
  while (end > from + 1 && /[.,;:!?)\]'’]/.test(text[end - 1])) end--;
  return end;
};

/** Where two words were glued by the page: lower case, then at least three capitals ("sonEDITORS NOTE"). */
const glueCut = (text: string, start: number, end: number): number | undefined => {
  if (end - start < 5) return undefined;
  for (let at = start + 2; at + 2 < end; at++)
    if (isUpperAt(text, at)) {
      const isGlued =
        isLowerAt(text, at - 1) && isLowerAt(text, at - 2) && isUpperAt(text, at + 1) && isUpperAt(text, at + 2);
      // "McDONALD" and "iPHONE" are names, not glue.
      if (isGlued && at - start > 2) return at;
    }
  return undefined;
};

/** "7pm" and "30km" are a number and its unit. */
const unitCut = (text: string, start: number, end: number): number | undefined => {
  if (!isDigitAt(text, start) || !isLetterAt(text, end - 1) || end - start > REACH) return undefined;
  let at = end;
  while (isLetterAt(text, at - 1)) at--;
  return UNITS.has(text.slice(at, end).toLowerCase()) ? at : undefined;
};

const cleanForm = (text: string, start: number, end: number): string => {
  const form = text.slice(start, end);
  for (let at = start; at < end; at++)
    if (classAt(text, at) === INVISIBLE)
      return Array.from(form)
        .filter((character) => character.length > 1 || classAt(character, 0) !== INVISIBLE)
        .join('');
  return form;
};

/** Words and, in a column beside them, the numbers of their forms. */
export interface Cut {
  readonly words: Word[];
  /** Good until the next text is cut; longer than the words. */
  readonly forms: Int32Array;
}

let forms = new Int32Array(1 << 12);

const push = (words: Word[], start: number, end: number, form: number): void => {
  if (words.length === forms.length) {
    const longer = new Int32Array(forms.length * 2);
    longer.set(forms);
    forms = longer;
  }
  forms[words.length] = form;
  words.push({ start, end, form: formOf(form) });
};

const pushForm = (words: Word[], start: number, end: number, form: string): void =>
  push(words, start, end, formNumber(form));

const pushStretch = (words: Word[], text: string, start: number, end: number): void =>
  pushForm(words, start, end, cleanForm(text, start, end));

/** By number of a form as the text has it: the number of its clean form where it is one word wherever it stands, `PARTED` where not, 0 where not asked yet. */
const wholeForms: Record<Language, Int32Array> = { en: new Int32Array(1 << 12), es: new Int32Array(1 << 12) };
const PARTED = -1;
let generation = 0;

/** Forgets what was noted by numbers of forms that are void. */
const followForms = (): void => {
  limitForms();
  if (generation === formsGeneration()) return;
  generation = formsGeneration();
  wholeForms.en.fill(0);
  wholeForms.es.fill(0);
};

const noteWhole = (language: Language, form: number, whole: number): number => {
  if (form >= wholeForms[language].length) {
    const longer = new Int32Array(Math.max(form + 1, wholeForms[language].length * 2));
    longer.set(wholeForms[language]);
    wholeForms[language] = longer;
  }
  wholeForms[language][form] = whole;
  return whole;
};

const isContraction = (word: string): boolean => word === 'del' || word === 'al';

/** Whether a word is one, whatever stands around it. */
const isWhole = (text: string, start: number, end: number, language: Language): boolean => {
  if (glueCut(text, start, end) !== undefined || unitCut(text, start, end) !== undefined) return false;
  if (language === 'en') return !mayCut(text, start, end) || englishCut(text.slice(start, end)) === undefined;
  if (end - start <= 3 && isContraction(text.slice(start, end).toLowerCase())) return false;
  return (spanishCuts(text.slice(start, Math.min(end, start + LONGEST_VERB))) ?? []).length === 0;
};

/** Pushes a stretch whose hash is known: a word, which may be several, or a mark, which is one. */
const pushHashed = (
  words: Word[],
  text: string,
  start: number,
  end: number,
  hash: number,
  language: Language,
  isMark: boolean,
): void => {
  const form = hashedForm(text, start, end, hash);
  const known = wholeForms[language];
  let whole = form < known.length ? known[form] : 0;
  if (whole === 0) {
    const isOne = isMark || isWhole(text, start, end, language);
    whole = noteWhole(language, form, isOne ? formNumber(cleanForm(text, start, end)) : PARTED);
  }
  if (whole === PARTED) pushParts(words, text, start, end, language);
  else push(words, start, end, whole);
};

const pushEnglish = (words: Word[], text: string, start: number, end: number): void => {
  const cut = mayCut(text, start, end) ? englishCut(text.slice(start, end)) : undefined;
  pushStretch(words, text, start, start + (cut ?? end - start));
  if (cut !== undefined) pushStretch(words, text, start + cut, end);
};

/** "del" and "al" (not the "Al" of "Al Jazeera" inside a sentence) are a preposition and an article. */
const pushContraction = (words: Word[], text: string, start: number, end: number): boolean => {
  const form = text.slice(start, end);
  const lower = form.toLowerCase();
  if (!isContraction(lower)) return false;
  const isName = form === 'Al' && /^[ ](?:[A-Z]aed|Asad|Assad|Jazeera|Fatah|Shabab)/.test(text.slice(end, end + 9));
  if (isName) return false;
  const cut = lower.length - 1;
  pushForm(words, start, end, lower === 'al' ? form[0] : form.slice(0, 2));
  pushForm(words, start, end, form[cut] === 'L' ? 'EL' : 'el');
  return true;
};

/** Letters of the longest verb that is asked for pronouns at its end. */
const LONGEST_VERB = 31;

const pushSpanish = (words: Word[], text: string, start: number, end: number): void => {
  if (end - start <= 3 && pushContraction(words, text, start, end)) return;
  const cuts = spanishCuts(text.slice(start, Math.min(end, start + LONGEST_VERB))) ?? [];
  if (cuts.length === 0) {
    pushStretch(words, text, start, end);
    return;
  }
  pushForm(words, start, start + cuts[0], verbWithoutPronouns(cleanForm(text, start, start + cuts[0])));
  for (let k = 0; k < cuts.length; k++)
    pushStretch(words, text, start + cuts[k], k + 1 < cuts.length ? start + cuts[k + 1] : end);
};

const pushParts = (words: Word[], text: string, start: number, end: number, language: Language): void => {
  const cut = glueCut(text, start, end) ?? unitCut(text, start, end);
  if (cut !== undefined) {
    pushParts(words, text, start, cut, language);
    pushParts(words, text, cut, end, language);
  } else if (language === 'en') pushEnglish(words, text, start, end);
  else pushSpanish(words, text, start, end);
};

const RUNS = new Set('-=*_~#+<>`|•');

/** The end of a mark: runs of stops ("?!", "...") and of one repeated sign ("--", "***") are one token. */
const markEnd = (text: string, at: number): number => {
  const first = text[at];
  let end = at + 1;
  if (first === '.' || first === '!' || first === '?' || first === '…')
    while (text[end] === '.' || text[end] === '!' || text[end] === '?' || text[end] === '…') end++;
  else if (RUNS.has(first)) while (text[end] === first) end++;
  else if ((isApostrophe(first) && text[end] === first) || (first === ':' && (text[end] === ')' || text[end] === '(')))
    end++;
  return end;
};

/** Emoji with their joiners and modifiers, letters beyond the basic plane: one token a run. */
const surrogatesEnd = (text: string, at: number): number => {
  let end = at;
  while (classAt(text, end) === SURROGATE || (classAt(text, end) === INVISIBLE && end > at)) end++;
  while (classAt(text, end - 1) === INVISIBLE) end--;
  return end;
};

/** A leading stop of ".45 caliber" or apostrophe of a clitic that stands alone ("'s"). */
const leadEnd = (text: string, at: number, language: Language): number | undefined => {
  if (text[at] === '.' && isDigitAt(text, at + 1) && classAt(text, at - 1) === SPACE) return runEnd(text, at + 1);
  if (language !== 'en' || !isApostrophe(text[at]) || !isLetterAt(text, at + 1)) return undefined;
  const end = runEnd(text, at + 1);
  return end - at <= 3 && /^['’´](?:s|m|d|ll|ve|re)$/i.test(text.slice(at, end)) && classAt(text, at - 1) !== SPACE
    ? end
    : undefined;
};

/** Pushes the word that begins at an offset and gives its end. */
const cutWord = (words: Word[], text: string, start: number, language: Language): number => {
  let hash = SEED;
  let end = start;
  let kind = SPACE;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    kind = CLASS_OF[code];
    if (kind !== LETTER && kind !== DIGIT) break;
    hash = withLetter(hash, code);
  }
  // Most words end at a space, or at a mark before one; only where letters follow, or a stop, need more be asked.
  const goesOn =
    end < text.length &&
    kind !== SPACE &&
    (kind === INVISIBLE || text.charCodeAt(end) === STOP || isAlnumAt(text, end + 1));
  if (goesOn || mayBeLink(text, start)) {
    end = isLink(text, start) ? linkEnd(text, start) : wordEnd(text, start, language);
    hash = hashOf(text, start, end);
  }
  pushHashed(words, text, start, end, hash, language, false);
  return end;
};

const cutMark = (words: Word[], text: string, start: number, kind: number, language: Language): number => {
  const end =
    kind === SURROGATE ? surrogatesEnd(text, start) : (leadEnd(text, start, language) ?? markEnd(text, start));
  pushHashed(words, text, start, end, hashOf(text, start, end), language, true);
  return end;
};

/** What `tokenise` gives, with the numbers of the forms. */
export const cutWords = (text: string, language: Language): Cut => {
  followForms();
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = CLASS_OF[text.charCodeAt(at)];
    if (kind === SPACE || kind === INVISIBLE) at++;
    else if (kind === LETTER || kind === DIGIT) at = cutWord(words, text, at, language);
    else at = cutMark(words, text, at, kind, language);
  }
  return { words, forms };
};

/**
 * A text's words and marks in order, offsets exact, spaces and invisible characters left out.
 * `tokenise("He didn't flee.", 'en')` → He, did, n't, flee, `.`
 */
export const tokenise = (text: string, language: Language): Word[] => cutWords(text, language).words;

/** Whether a word is a closing quotation mark or bracket. */
export const isCloser = (form: string): boolean => form.length <= 2 && QUOTE_OR_CLOSE.has(form[0]);
