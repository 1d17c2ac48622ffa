/** words → sentences: where one ends is decided by its stop, what follows, and the lines of the page. */
import { neverEnds } from './abbreviations.ts';
import type { Language } from './analysis.ts';
import { CLASS_OF, classAt, isLowerAt, isUpperAt, LETTER } from './char-classes.ts';
import { breakBetween, isWrapped, NEW_PARAGRAPH, NEXT_LINE, SAME_LINE } from './line-breaks.ts';
import { isCloser, type Word } from './tokenise.ts';

/** A sentence as a range of words, `first` to `last` (exclusive), and whether it begins a paragraph. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly opensParagraph: boolean;
}

/** Longest sentence handed on: longer ones (tables, menus, lost punctuation) are cut at a mark near this length. */
const LONGEST = 160;
/** Machine translation strings clauses with semicolons; sentences longer than this are cut at them. */
const CHAIN = 60;

const isStop = (form: string): boolean => {
  const last = form.charCodeAt(form.length - 1);
  return last === 0x2e || last === 0x21 || last === 0x3f || last === 0x2026 || last === 0x3002;
};

// The pattern is dear, and most words do not end like one.
const isPureStop = (form: string): boolean => isStop(form) && /^[.!?…。]+$/.test(form);

/** Words that begin a sentence more often than they continue a name after "U.S.", "Inc.", "p.m.". */
const STARTERS: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `The A An He She It They We I You This That These Those There In On At But And However Meanwhile According After
    Before When While If As For From His Her Their Its Our My Police Officials Authorities What Who Why How`.split(
      /\s+/,
    ),
  ),
  es: new Set(
    `El La Los Las Un Una Unos Unas Él Ella Ellos En Por Pero Y Sin Según Este Esta Esto Estos Ese Esa Al Del Se No Su
    Sus Tras Con Para Cuando Mientras Además También Lo Le Les Ayer Hoy Desde Hasta`.split(/\s+/),
  ),
};

interface Page {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: Language;
  /** Whether single line breaks run on. */
  readonly wrapped: boolean;
  /** Whether its sentences begin in lower case. */
  readonly careless: boolean;
}

/**
 * A word may open a sentence unless it is a mark that only closes or continues, or begins in lower case where the text
 * does not write sentences so: "its sad. i cant go. they left".
 */
const mayOpen = ({ text, words, careless }: Page, next: number): boolean => {
  const { start, form } = words[next];
  if (classAt(text, start) === LETTER) return !isLowerAt(text, start) || (careless && start > words[next - 1].end);
  // "someone...@mail.example": the address goes on.
  return !/^[,;:)\]}%»”@]/.test(form);
};

/** Whether a text begins sentences in lower case: more of its words after a stop and a space do so than do not. */
const isCareless = (text: string, words: readonly Word[]): boolean => {
  let small = 0;
  let large = 0;
  for (let at = 1; at < words.length; at++) {
    const { start } = words[at];
    const { end, form } = words[at - 1];
    if (form.length !== 1 || start === end || (form !== '.' && form !== '!' && form !== '?')) continue;
    if (isLowerAt(text, start)) small++;
    else if (isUpperAt(text, start)) large++;
  }
  return small > 0 && small >= large;
};

/** In capitals an abbreviation's stop tells nothing apart, so a following starter decides there too. */
const endsAfterAbbreviation = (page: Page, at: number): boolean => {
  const { words, language } = page;
  const { form } = words[at];
  const bare = form.slice(0, -1).toLowerCase();
  if (neverEnds(bare, language) || bare.length === 1) return false;
  const next = words[at + 1].form;
  const capitalised = next[0] + next.slice(1).toLowerCase();
  return STARTERS[language].has(next) || (next === next.toUpperCase() && STARTERS[language].has(capitalised));
};

/** Whether a sentence may end with this word, closing quotes and brackets counted with their stop. */
const endsHere = (page: Page, at: number): boolean => {
  const { text, words } = page;
  const { form } = words[at];
  if (isPureStop(form)) {
    // "wait... what", "Yahoo! said": a stop before lower case goes on.
    return mayOpen(page, at + 1) && !closesNext(page, at);
  }
  if (isStop(form) && classAt(text, words[at].start) === LETTER)
    return mayOpen(page, at + 1) && endsAfterAbbreviation(page, at);
  if (isCloser(form) && at > 0 && isStop(words[at - 1].form) && words[at].start === words[at - 1].end)
    return mayOpen(page, at + 1) && !closesNext(page, at);
  return false;
};

/** The next word is a closing quote or bracket that clings to this one: 'He "fled."' */
const closesNext = ({ text, words }: Page, at: number): boolean => {
  const next = words[at + 1];
  if (!isCloser(next.form) || next.start !== words[at].end) return false;
  const isStraight = next.form[0] === '"' || next.form[0] === "'";
  // A straight quote that touches the following word opens it: 'He fled."They shot' is rare enough to lose.
  return !isStraight || next.end >= text.length || classAt(text, next.end) !== LETTER;
};

/** Notes of an editor begin anew wherever the page glued them: "sonEDITORS NOTE: …". */
const opensNote = ({ words }: Page, at: number): boolean => {
  const { form } = words[at];
  if (form === 'EDITORS' || form === 'EDITOR')
    return words.slice(at + 1, at + 4).some((word) => word.form.toUpperCase() === 'NOTE');
  return form === 'NOTA' && words.slice(at + 1, at + 4).some((word) => /^(?:editor|redacción)$/i.test(word.form));
};

/** Agencies' labels between a dateline and its story: "[REPORT] [TEXT]" ends the header. */
const endsHeader = ({ words }: Page, at: number): boolean =>
  words[at].form === ']' && at > 1 && /^TEXT$/i.test(words[at - 1].form) && words[at - 2].form === '[';

/** A slash between spaces parts a picture's notes from its caption: "Graphic content / A policeman walks". */
const partsNotes = ({ text, words }: Page, at: number, first: number): boolean =>
  words[at].form === '/' &&
  isUpperAt(text, words[at + 1].start) &&
  words.slice(first, Math.min(at, first + 4)).some((word) => /^(?:note|nota)$/i.test(word.form));

const isPlainLetter = (code: number): boolean => code < 128 && CLASS_OF[code] === LETTER;

const boundary = (page: Page, at: number, first: number): boolean => {
  const { text, words, wrapped } = page;
  const { start } = words[at + 1];
  if (start > words[at].end) {
    const gap = breakBetween(text, words[at].end, start);
    if (gap === NEW_PARAGRAPH || (gap === NEXT_LINE && !wrapped)) return true;
  }
  if (words[at].start === start) return false;
  if (opensNote(page, at + 1)) return true;
  // After a word in plain letters nothing else parts sentences.
  const { form } = words[at];
  if (isPlainLetter(form.charCodeAt(form.length - 1)) && isPlainLetter(form.charCodeAt(0))) return false;
  return endsHere(page, at) || endsHeader(page, at) || partsNotes(page, at, first);
};

/** Where a sentence that is too long is best cut: after the last semicolon, else any mark, else the limit. */
const cutLong = (words: readonly Word[], first: number, limit: number): number => {
  for (let at = limit; at > first + (limit - first) / 2; at--) if (words[at - 1].form === ';') return at;
  for (let at = limit; at > first + (limit - first) / 2; at--) if (/^[,:|•–-]+$/.test(words[at - 1].form)) return at;
  return limit;
};

const pushCut = (
  ranges: Range[],
  words: readonly Word[],
  first: number,
  last: number,
  opensParagraph: boolean,
): void => {
  let from = first;
  let opens = opensParagraph;
  const push = (to: number) => {
    ranges.push({ first: from, last: to, opensParagraph: opens });
    from = to;
    opens = false;
  };
  if (last - first > CHAIN && words.slice(first, last).filter(({ form }) => form === ';').length > 1)
    for (let at = first + 8; at < last - 4; at++) if (words[at].form === ';' && at + 1 - from >= 8) push(at + 1);
  while (last - from > LONGEST) push(cutLong(words, from, from + LONGEST));
  push(last);
};

/** The sentences of a text's words, in order, every word in exactly one. */
export const splitSentences = (text: string, words: readonly Word[], language: Language): Range[] => {
  const page = { text, words, language, wrapped: isWrapped(text), careless: isCareless(text, words) };
  const ranges: Range[] = [];
  let first = 0;
  let opens = true;
  for (let at = 0; at + 1 < words.length; at++) {
    if (!boundary(page, at, first)) continue;
    pushCut(ranges, words, first, at + 1, opens);
    first = at + 1;
    const gap = breakBetween(text, words[at].end, words[at + 1].start);
    opens = gap === NEW_PARAGRAPH || (gap > SAME_LINE && !page.wrapped);
  }
  if (first < words.length) pushCut(ranges, words, first, words.length, opens);
  return ranges;
};
