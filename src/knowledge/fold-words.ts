/** Words as they are compared: lower case, no diacritics, `ñ` kept as `n`. */

const folded = new Map<string, string>();
const CACHE_LIMIT = 100_000;

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
  const result = foldOnce(word);
  folded.set(word, result);
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

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** `Villa Unión's mayor` → Villa, Unión, s, mayor. Hyphens, apostrophes and full stops separate. */
export const scanWords = (text: string): Word[] => {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const form = match[0];
    const first = form[0];
    const upper = first !== first.toLowerCase();
    words.push({
      start: match.index,
      end: match.index + form.length,
      folded: foldWord(form),
      upper,
      caps: upper && form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase(),
    });
  }
  return words;
};

/** The folded words of a phrase: `Joaquín "El Chapo"` → joaquin, el, chapo. */
export const foldPhrase = (phrase: string): string[] => scanWords(phrase).map((word) => word.folded);
