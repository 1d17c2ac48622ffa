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

/** Two lines that lost the break between them: 'son' + 'EDITORS NOTE'. */
const GLUED = /\p{Ll}{3}(?=\p{Lu}{4,}$)/u;
const SHORTEST_GLUED = 7;

const wordOf = (form: string, start: number): Word => {
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

/** `Villa Unión's mayor` → Villa, Unión, s, mayor. Hyphens, apostrophes, full stops and lost line breaks separate. */
export const scanWords = (text: string): Word[] => {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [form] = match;
    const glued = form.length >= SHORTEST_GLUED ? GLUED.exec(form) : null;
    const cut = glued === null ? form.length : glued.index + glued[0].length;
    words.push(wordOf(form.slice(0, cut), match.index));
    if (cut < form.length) words.push(wordOf(form.slice(cut), match.index + cut));
  }
  return words;
};

/** The folded words of a phrase: `Joaquín "El Chapo"` → joaquin, el, chapo. */
export const foldPhrase = (phrase: string): string[] => scanWords(phrase).map((word) => word.folded);
