/** Text → the small pieces that date grammars read: words, numbers, clock times, numeric dates, marks. */

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
}

// Longest forms first. "2019-11-30T10:15:00Z", "31/12/1991", "10:35", "12h50", "1980s", "'80s", "14th", "1,460", "5.5".
const PIECES = new RegExp(
  [
    '(?<date>\\d{4}-\\d\\d?-\\d\\d?(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)|\\d{1,2}([/.-])\\d{1,2}\\2\\d{2}(?:\\d{2})?(?![\\d/]))',
    "(?<decade>\\d{3}0['’]?s\\b|['’‘`]\\d0s\\b|\\d0s\\b)",
    '(?<clock>(?<![\\d:])\\d{1,2}:[0-5]\\d(?::[0-5]\\d)?(?![\\d:])|\\d{1,2}h[0-5]\\d\\b)',
    '(?<ordinal>\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH|º|ª|°|er|ero|ro|do|to|vo|mo)(?![\\p{L}\\d]))',
    '(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)',
    '(?<word>[\\p{L}\\p{M}]+)',
    "(?<mark>['’](?:s|S)(?![\\p{L}\\d])|[^\\s])",
  ].join('|'),
  'gu',
);

const ASCII = /^[\x00-\x7f]*$/;

const keyOf = (text: string): string => {
  const lower = text.toLowerCase();
  return ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace('’', "'");
};

const kindOf = (groups: Record<string, string | undefined>): PieceKind => {
  if (groups.word !== undefined) return 'word';
  if (groups.mark !== undefined) return 'mark';
  if (groups.number !== undefined) return 'number';
  if (groups.ordinal !== undefined) return 'ordinal';
  if (groups.clock !== undefined) return 'clock';
  if (groups.decade !== undefined) return 'decade';
  return 'date';
};

const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** "On 1 December 2019" → [on][1][december][2019], each with its offsets. */
export const lex = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let previous = 0;
  for (const match of text.matchAll(PIECES)) {
    const form = match[0];
    const start = match.index;
    const capital = isUpper(form[0] ?? '');
    const gap = start - previous;
    pieces.push({
      kind: kindOf(match.groups as Record<string, string | undefined>),
      key: keyOf(form),
      start,
      end: start + form.length,
      glued: gap === 0 && start > 0,
      fresh: gap > 1 && /\n\s*\n/.test(text.slice(previous, start)),
      capital,
      shouted: capital && form.length > 1 && form === form.toUpperCase(),
    });
    previous = start + form.length;
  }
  return pieces;
};
