/** text → words with exact offsets. One pass, no patterns over the whole text, linear for any input. */

import { isAbbreviation } from './abbreviations.ts';
import type { Language } from './analysis.ts';
import { classAt, DIGIT, INVISIBLE, LETTER, SPACE, SURROGATE } from './char-classes.ts';
import { englishCut } from './en/clitics.ts';
import { spanishCuts, verbWithoutPronouns } from './es/clitics.ts';
import { formNumber, formOf, formsGeneration, hashedForm, hashOf, limitForms, SEED, withLetter } from './forms.ts';
import {
  closeText,
  codeAt,
  isAlnumAt,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isUpperAt,
  kindAt,
  openText,
  smallStretch,
  stretch,
} from './text-codes.ts';
import { isApostropheCode, isLink, LONGEST_ABBREVIATION, linkEnd, REACH, runEnd, STOP, wordEnd } from './word-ends.ts';

/** A word before tagging. The words of a contraction ("del" = "de" + "el") share one span. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Words and, in a column beside them, the numbers of their forms. */
export interface Cut {
  readonly words: Word[];
  /** Good until the next text is cut; longer than the words. */
  readonly forms: Int32Array;
}

const UNITS: ReadonlySet<string> = new Set('am pm km kg mph kph cm mm ft lb lbs hrs mins yrs sq kms mts hs'.split(' '));

/** Where two words were glued by the page: lower case, then at least three capitals ("sonEDITORS NOTE"). */
const glueCut = (start: number, end: number): number | undefined => {
  for (let at = start + 3; at + 2 < end; at++) {
    // "McDONALD" and "iPHONE" are names, not glue.
    if (!isUpperAt(at) || !isUpperAt(at + 1) || !isUpperAt(at + 2)) continue;
    if (isLowerAt(at - 1) && isLowerAt(at - 2)) return at;
  }
  return undefined;
};

/** "7pm" and "30km" are a number and its unit. */
const unitCut = (start: number, end: number): number | undefined => {
  if (!isDigitAt(start) || !isLetterAt(end - 1) || end - start > REACH) return undefined;
  let at = end;
  while (isLetterAt(at - 1)) at--;
  return UNITS.has(smallStretch(at, end)) ? at : undefined;
};

/** A form without its invisible characters. */
const cleanForm = (form: string): string => {
  for (let at = 0; at < form.length; at++)
    if (classAt(form, at) === INVISIBLE)
      return Array.from(form)
        .filter((character) => character.length > 1 || classAt(character, 0) !== INVISIBLE)
        .join('');
  return form;
};

let words: Word[] = [];
let forms = new Int32Array(1 << 12);

const push = (start: number, end: number, form: number): void => {
  const count = words.length;
  if (count === forms.length) {
    const longer = new Int32Array(count * 2);
    longer.set(forms);
    forms = longer;
  }
  forms[count] = form;
  words.push({ start, end, form: formOf(form) });
};

const pushForm = (start: number, end: number, form: string): void => push(start, end, formNumber(form));

const pushStretch = (start: number, end: number): void => pushForm(start, end, cleanForm(stretch(start, end)));

/** What is noted of forms as texts have them, by number, in a language; 0 where nothing is. */
interface Notes {
  /** The number of the clean form where it is one word wherever it stands; where it is cut in two, less than 0: -1 - the place. */
  readonly whole: Int32Array;
  /** Whether a stop after it may be its own: 1 no, 2 yes. */
  readonly stop: Uint8Array;
}

const makeNotes = (length: number): Notes => ({ whole: new Int32Array(length), stop: new Uint8Array(length) });
const notes: Record<Language, Notes> = { en: makeNotes(1 << 12), es: makeNotes(1 << 12) };
/** Stands for a place where what a word is cut into must be worked out each time. */
const PARTED = -1;
let generation = 0;

/** Forgets what was noted by numbers of forms that are void. */
const followForms = (): void => {
  limitForms();
  if (generation === formsGeneration()) return;
  generation = formsGeneration();
  for (const { whole, stop } of [notes.en, notes.es]) {
    whole.fill(0);
    stop.fill(0);
  }
};

/** The notes of a language, with room for a form. */
const notesFor = (form: number, language: Language): Notes => {
  const known = notes[language];
  if (form < known.whole.length) return known;
  const more = makeNotes(Math.max(form + 1, known.whole.length * 2));
  more.whole.set(known.whole);
  more.stop.set(known.stop);
  notes[language] = more;
  return more;
};

/** Letters of the longest verb that is asked for pronouns at its end. */
const LONGEST_VERB = 31;

const isContraction = (word: string): boolean => word === 'del' || word === 'al';

/** How a stretch is to be pushed, whatever stands around it; see `Notes`. */
const wholeOf = (start: number, end: number, language: Language): number => {
  if (glueCut(start, end) !== undefined || unitCut(start, end) !== undefined) return PARTED;
  const form = stretch(start, end);
  if (language === 'en') {
    const cut = englishCut(form);
    if (cut !== undefined) return PARTED - cut;
  } else {
    const cuts = isContraction(form.toLowerCase()) ? [0] : spanishCuts(form.slice(0, LONGEST_VERB));
    if (cuts !== undefined && cuts.length > 0) return PARTED;
  }
  return formNumber(cleanForm(form));
};

/** "del" and "al" (not the "Al" of "Al Jazeera" inside a sentence) are a preposition and an article. */
const pushContraction = (start: number, end: number): boolean => {
  const form = stretch(start, end);
  const lower = form.toLowerCase();
  if (!isContraction(lower)) return false;
  const isName = form === 'Al' && /^[ ](?:[A-Z]aed|Asad|Assad|Jazeera|Fatah|Shabab)/.test(stretch(end, end + 9));
  if (isName) return false;
  const cut = lower.length - 1;
  pushForm(start, end, lower === 'al' ? form[0] : form.slice(0, 2));
  pushForm(start, end, form[cut] === 'L' ? 'EL' : 'el');
  return true;
};

const pushSpanish = (start: number, end: number): void => {
  if (pushContraction(start, end)) return;
  const cuts = spanishCuts(stretch(start, Math.min(end, start + LONGEST_VERB))) ?? [];
  if (cuts.length === 0) {
    pushStretch(start, end);
    return;
  }
  pushForm(start, start + cuts[0], verbWithoutPronouns(cleanForm(stretch(start, start + cuts[0]))));
  for (let k = 0; k < cuts.length; k++) pushStretch(start + cuts[k], k + 1 < cuts.length ? start + cuts[k + 1] : end);
};

const pushParts = (start: number, end: number, language: Language): void => {
  const cut = glueCut(start, end) ?? unitCut(start, end);
  if (cut !== undefined) {
    pushWord(start, cut, hashedForm(start, cut, hashOf(start, cut)), language);
    pushWord(cut, end, hashedForm(cut, end, hashOf(cut, end)), language);
  } else pushSpanish(start, end);
};

/** Pushes a stretch that is a form as the text has it: one word or several. */
const pushWord = (start: number, end: number, form: number, language: Language): void => {
  const { whole } = notesFor(form, language);
  if (whole[form] === 0) whole[form] = wholeOf(start, end, language);
  const known = whole[form];
  if (known > 0) push(start, end, known);
  else if (known === PARTED) pushParts(start, end, language);
  else {
    const cut = start + PARTED - known;
    pushStretch(start, cut);
    pushStretch(cut, end);
  }
};

/** Whether a stop after these letters may be theirs; most often it ends a sentence. */
const mayOwnStop = (start: number, end: number, form: number, language: Language): boolean => {
  if (end - start > LONGEST_ABBREVIATION) return false;
  if (end - start === 1) return true;
  const { stop } = notesFor(form, language);
  if (stop[form] === 0) stop[form] = isAbbreviation(smallStretch(start, end), language) ? 2 : 1;
  return stop[form] === 2;
};

/** Pushes the word that begins at an offset and gives its end. */
const cutWord = (start: number, language: Language): number => {
  let hash = SEED;
  let end = start;
  let kind = kindAt(end);
  while (kind === LETTER || kind === DIGIT) {
    hash = withLetter(hash, codeAt(end));
    kind = kindAt(++end);
  }
  // Most words end at a space, or at a mark before one; only where letters follow, or a stop, need more be asked.
  const goesOn = kind !== SPACE && (kind === INVISIBLE || isAlnumAt(end + 1));
  if (!goesOn && !isLink(start)) {
    const form = hashedForm(start, end, hash);
    if (codeAt(end) !== STOP || !mayOwnStop(start, end, form, language)) {
      pushWord(start, end, form, language);
      return end;
    }
  }
  end = isLink(start) ? linkEnd(start) : wordEnd(start, language);
  pushWord(start, end, hashedForm(start, end, hashOf(start, end)), language);
  return end;
};

const isStopCode = (code: number): boolean => code === STOP || code === 0x21 || code === 0x3f || code === 0x2026;
const RUNS = new Uint8Array(1 << 16);
for (const mark of '-=*_~#+<>`|•') RUNS[mark.charCodeAt(0)] = 1;

/** The end of a mark: runs of stops ("?!", "...") and of one repeated sign ("--", "***") are one token. */
const markEnd = (at: number): number => {
  const first = codeAt(at);
  const second = codeAt(at + 1);
  let end = at + 1;
  if (isStopCode(first)) while (isStopCode(codeAt(end))) end++;
  else if (RUNS[first] === 1) while (codeAt(end) === first) end++;
  else if ((isApostropheCode(first) && second === first) || (first === 0x3a && (second === 0x28 || second === 0x29)))
    end++;
  return end;
};

/** Emoji with their joiners and modifiers, letters beyond the basic plane: one token a run. */
const surrogatesEnd = (at: number): number => {
  let end = at;
  while (kindAt(end) === SURROGATE || (kindAt(end) === INVISIBLE && end > at)) end++;
  while (kindAt(end - 1) === INVISIBLE) end--;
  return end;
};

/** A leading stop of ".45 caliber" or apostrophe of a clitic that stands alone ("'s"). */
const leadEnd = (at: number, language: Language): number | undefined => {
  const code = codeAt(at);
  if (code === STOP && isDigitAt(at + 1) && kindAt(at - 1) === SPACE) return runEnd(at + 1);
  if (language !== 'en' || !isApostropheCode(code) || !isLetterAt(at + 1)) return undefined;
  const end = runEnd(at + 1);
  return end - at <= 3 && /^['’´](?:s|m|d|ll|ve|re)$/i.test(stretch(at, end)) && kindAt(at - 1) !== SPACE
    ? end
    : undefined;
};

/** Pushes the mark at an offset, which is never cut, and gives its end. */
const cutMark = (start: number, kind: number, language: Language): number => {
  const end = kind === SURROGATE ? surrogatesEnd(start) : (leadEnd(start, language) ?? markEnd(start));
  const form = hashedForm(start, end, hashOf(start, end));
  const { whole } = notesFor(form, language);
  if (whole[form] <= 0) whole[form] = formNumber(cleanForm(stretch(start, end)));
  push(start, end, whole[form]);
  return end;
};

/** What `tokenise` gives, with the numbers of the forms. */
export const cutWords = (text: string, language: Language): Cut => {
  followForms();
  openText(text);
  words = [];
  const cut = words;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(at);
    if (kind === SPACE || kind === INVISIBLE) at++;
    else if (kind === LETTER || kind === DIGIT) at = cutWord(at, language);
    else at = cutMark(at, kind, language);
  }
  closeText();
  words = [];
  return { words: cut, forms };
};

/**
 * A text's words and marks in order, offsets exact, spaces and invisible characters left out.
 * `tokenise("He didn't flee.", 'en')` → He, did, n't, flee, `.`
 */
export const tokenise = (text: string, language: Language): Word[] => cutWords(text, language).words;

const QUOTE_OR_CLOSE = new Set('"\'”’»)]}>');

/** Whether a word is a closing quotation mark or bracket. */
export const isCloser = (form: string): boolean => form.length <= 2 && QUOTE_OR_CLOSE.has(form[0]);
