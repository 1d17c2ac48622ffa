/** Text → the small pieces that date grammars read: words, numbers, clock times, numeric dates, marks. */
import type { Analysis } from '../../language/analysis.ts';
import { plainWords } from '../words.ts';

export type PieceKind = 'word' | 'number' | 'clock' | 'date' | 'decade' | 'ordinal' | 'mark';

export interface Piece {
  readonly kind: PieceKind;
  /** Lower case without accents: "Miércoles" → "miercoles". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** No white space between the previous piece and this one. */
  readonly glued: boolean;
  /** A blank line lies before this piece: no expression crosses it. */
  readonly fresh: boolean;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** All letters (two at least) are capitals. */
  readonly shouted: boolean;
  /** A word that no expression begins with (`isIdle`), as far as it was asked. */
  readonly idle: boolean;
}

/** What a spelling alone gives its piece. */
export type Spelling = Pick<Piece, 'key' | 'capital' | 'shouted' | 'idle'>;

// What begins with a digit, longest forms first: "2019-11-30T10:15", "31/12/1991", "1980s", "10:35", "12h50", "14th", "1,460".
const NUMERIC: readonly (readonly [PieceKind, RegExp])[] = [
  ['date', /\d{4}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/y],
  ['date', /\d{1,2}([/.-])\d{1,2}\1\d{2}(?:\d{2})?(?![\d/])/y],
  ['decade', /(?:\d{3}|\d)0['’]?s(?![\p{L}\d])/uy],
  ['clock', /\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])|\d{1,2}h[0-5]\d(?!\d)/y],
  ['ordinal', /\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH|º|ª|°|er|ero|ro|do|to|vo|mo)(?![\p{L}\d])/uy],
  ['number', /\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?/y],
];
const SHORT_DECADE = /['’‘`]\d0s(?![\p{L}\d])/uy;
const POSSESSIVE = /['’][sS](?![\p{L}\d])/uy;
const LETTER = /[\p{L}\p{M}]/u;
const BLANK_LINE = /\n\s*\n/;
const MARKS = /[\u0300-\u036f]/g;

const isLetter = (code: number, text: string, at: number): boolean =>
  code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : LETTER.test(text[at] as string);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
const isQuote = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018 || code === 96;

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const numeric = (text: string, at: number): readonly [PieceKind, number] => {
  for (const [kind, pattern] of NUMERIC) {
    const end = endOf(pattern, text, at);
    if (end > 0) return [kind, end];
  }
  return ['mark', at + 1];
};

const quoted = (text: string, at: number): readonly [PieceKind, number] => {
  const decade = endOf(SHORT_DECADE, text, at);
  if (decade > 0) return ['decade', decade];
  const possessive = endOf(POSSESSIVE, text, at);
  return ['mark', possessive > 0 ? possessive : at + 1];
};

const wordEnd = (text: string, at: number): number => {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end), text, end)) end++;
  return end;
};

const plain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

const keyOf = (form: string): string => {
  const lower = form.toLowerCase();
  return plain(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').replace('’', "'");
};

const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return code < 128 ? code < 97 : form[0] !== form[0]?.toLowerCase();
};

const spell = (form: string): Spelling => {
  const capital = isCapital(form);
  return { key: keyOf(form), capital, shouted: capital && form.length > 1 && form === form.toUpperCase(), idle: false };
};

const NO_LETTERS: Spelling = { key: '', capital: false, shouted: false, idle: false };

/** The spelling of a word of plain letters, which most tokens are; `NO_LETTERS` for any other. */
export const spellingOf = (form: string, isIdle: (key: string) => boolean): Spelling => {
  if (!/^[a-z]+$/i.test(form)) return NO_LETTERS;
  const spelling = spell(form);
  return { ...spelling, idle: isIdle(spelling.key) };
};

/** "On 1 December 2019" → [on][1][december][2019], each with its offsets; `spelled` has the spelling of each token. */
export const lex = (analysis: Analysis, spelled: readonly Spelling[]): Piece[] => {
  const { text, tokens } = analysis;
  const plain = plainWords(analysis);
  const pieces: Piece[] = [];
  let previous = 0;
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    while (next < tokens.length && tokens[next].start < at) next++;
    const isWhole =
      next < tokens.length && tokens[next].start === at && plain[next] === 1 && spelled[next] !== NO_LETTERS;
    const letter = isWhole || isLetter(code, text, at);
    let kind: PieceKind = letter ? 'word' : 'mark';
    let end = isWhole ? tokens[next].end : letter ? wordEnd(text, at) : at + 1;
    if (isDigit(code)) [kind, end] = numeric(text, at);
    else if (isQuote(code)) [kind, end] = quoted(text, at);
    const form = letter ? '' : text.slice(at, end);
    const spelling = isWhole ? spelled[next] : letter ? spell(text.slice(at, end)) : NO_LETTERS;
    const key = letter ? spelling.key : kind === 'number' || end === at + 1 ? form : keyOf(form);
    pieces.push({
      kind,
      key,
      start: at,
      end,
      glued: at === previous && at > 0,
      fresh: at - previous > 1 && BLANK_LINE.test(text.slice(previous, at)),
      capital: spelling.capital,
      shouted: spelling.shouted,
      idle: spelling.idle,
    });
    previous = end;
    at = end;
  }
  return pieces;
};
