/** English numbers in words and digits, and years as they are spoken. */
import type { Piece } from '../lexer.ts';

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

type Read = readonly [end: number, value: number];

const key = (pieces: readonly Piece[], at: number): string => pieces[at]?.key ?? '';

/** "twenty", "twenty-five", "seven". */
const belowHundred = (pieces: readonly Piece[], at: number): Read | undefined => {
  const small = SMALL[key(pieces, at)];
  if (small !== undefined) return [at + 1, small];
  const tens = TENS[key(pieces, at)];
  if (tens === undefined) return undefined;
  const next = key(pieces, at + 1) === '-' ? at + 2 : at + 1;
  const unit = SMALL[key(pieces, next)];
  return unit !== undefined && unit < 10 ? [next + 1, tens + unit] : [at + 1, tens];
};

/** "two hundred and five", "a hundred", "three thousand". */
const inWords = (pieces: readonly Piece[], at: number): Read | undefined => {
  const article = /^(?:a|an)$/.test(key(pieces, at));
  const head: Read | undefined = article ? [at + 1, 1] : belowHundred(pieces, at);
  if (!head)
    return /^(?:hundred|thousand)$/.test(key(pieces, at))
      ? [at + 1, key(pieces, at) === 'hundred' ? 100 : 1000]
      : undefined;
  let [end, value] = head;
  let scaled = false;
  for (const [word, factor] of [
    ['hundred', 100],
    ['thousand', 1000],
  ] as const) {
    if (key(pieces, end) !== word) continue;
    value *= factor;
    end++;
    scaled = true;
    const rest = belowHundred(pieces, key(pieces, end) === 'and' ? end + 1 : end);
    if (rest) [end, value] = [rest[0], value + rest[1]];
  }
  return article && !scaled ? undefined : [end, value];
};

const digits = (pieces: readonly Piece[], at: number): Read | undefined => {
  const piece = pieces[at];
  if (piece?.kind !== 'number') return undefined;
  const value = Number(piece.key.replace(/,(?=\d{3})/g, '').replace(',', '.'));
  // "5 1/2 hours", "5 ½".
  const fraction = FRACTIONS[key(pieces, at + 1)];
  if (fraction !== undefined) return [at + 2, value + fraction];
  if (key(pieces, at + 2) === '/' && pieces[at + 3]?.glued) {
    const [top, bottom] = [Number(key(pieces, at + 1)), Number(key(pieces, at + 3))];
    if (top < bottom && bottom < 10) return [at + 4, value + top / bottom];
  }
  return [at + 1, value];
};

export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...Object.keys(SMALL),
  ...Object.keys(TENS),
  'a',
  'an',
  'hundred',
  'thousand',
]);

export const readNumber = (pieces: readonly Piece[], at: number): Read | undefined => {
  const piece = pieces[at];
  if (piece?.kind === 'number') return digits(pieces, at);
  return piece && NUMBER_STARTS.has(piece.key) ? inWords(pieces, at) : undefined;
};

/** "nineteen ninety-six" → 1996, "two thousand" → 2000, "twenty nineteen" → 2019. */
export const readYearWords = (pieces: readonly Piece[], at: number): Read | undefined => {
  const first = key(pieces, at);
  if (!NUMBER_STARTS.has(first)) return undefined;
  if (first === 'two' && key(pieces, at + 1) === 'thousand') {
    const rest = belowHundred(pieces, key(pieces, at + 2) === 'and' ? at + 3 : at + 2);
    return rest ? [rest[0], 2000 + rest[1]] : [at + 2, 2000];
  }
  const century = SMALL[first] ?? (first === 'twenty' ? 20 : 0);
  if (century < 15 || century > 20) return undefined;
  const rest = belowHundred(pieces, at + 1);
  return rest && rest[1] >= 10 ? [rest[0], century * 100 + rest[1]] : undefined;
};
