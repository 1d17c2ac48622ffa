/** Words as they are compared: lower case, no diacritics, `ñ` kept as `n`. */
import { detached } from '../detached.ts';

const folded = new Map<string, string>();
const CACHE_LIMIT = 30_000;

const foldOnce = (word: string): string => {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127)
      return lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/ı/g, 'i')
        .replace(/ł/g, 'l')
        .replace(/ø/g, 'o');
  return lower;
};

/** `Peña` → `pena`, `UNIÓN` → `union`. */
export const foldWord = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= CACHE_LIMIT) folded.clear();
  const own = detached(word);
  const result = foldOnce(own);
  folded.set(own, result);
  return result;
};

/** A run of letters or digits in a text; punctuation lies between words. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** First letter is upper case. */
  readonly upper: boolean;
  /** More than one letter, all upper case. */
  readonly caps: boolean;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Of each code unit: 0 not asked yet, 1 part of a word, 2 none. */
const KINDS = new Uint8Array(1 << 16);

const isWordUnit = (code: number): boolean => {
  if (KINDS[code] === 0) KINDS[code] = WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 2;
  return KINDS[code] === 1;
};

/** The end of the run of letters and digits from an offset: the offset itself where none begins there. */
const runEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordUnit(code)) at += 1;
    // Letters beyond the basic plane stand in two units.
    else if (code >= 0xd800 && code < 0xdc00 && WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at)!)))
      at += 2;
    else break;
  }
  return at;
};

/** Two lines that lost the break between them: 'son' + 'EDITORS NOTE'. */
const GLUED = /\p{Ll}{3}(?=\p{Lu}{4,}$)/u;
const SHORTEST_GLUED = 7;

/** Where two glued words part, else the form's length. */
const partingOf = (form: string): number => {
  // Most words end in a small letter.
  const last = form.charCodeAt(form.length - 1);
  if (form.length < SHORTEST_GLUED || (last >= 97 && last <= 122)) return form.length;
  const glued = GLUED.exec(form);
  return glued === null ? form.length : glued.index + glued[0].length;
};

export const wordOf = (form: string, start: number): Word => {
  const first = form[0];
  const upper = first !== first.toLowerCase();
  return {
    start,
    end: start + form.length,
    folded: foldWord(form),
    upper,
    caps: upper && form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase(),
  };
};

/** Words of the run of letters and digits from an offset, two where they are glued; its end, the offset itself where none begins there. */
export const scanRun = (text: string, at: number, words: Word[]): number => {
  const end = runEnd(text, at);
  if (end === at) return at;
  const form = text.slice(at, end);
  const cut = partingOf(form);
  words.push(wordOf(cut < form.length ? form.slice(0, cut) : form, at));
  if (cut < form.length) words.push(wordOf(form.slice(cut), at + cut));
  return end;
};

/** `Villa Unión's mayor` → Villa, Unión, s, mayor. Hyphens, apostrophes, full stops and lost line breaks separate. */
export const scanWords = (text: string): Word[] => {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) at = Math.max(at + 1, scanRun(text, at, words));
  return words;
};

/** Whether a form of letters and digits is one word, and how it is written. */
export const isOneWord = (form: string): boolean => /^[a-z0-9]+$/i.test(form) && partingOf(form) === form.length;

/** The folded words of a phrase: `Joaquín "El Chapo"` → joaquin, el, chapo. */
export const foldPhrase = (phrase: string): string[] => scanWords(phrase).map((word) => word.folded);
