/** Spanish numbers in words and digits, and years in words. */
import type { Piece } from '../lexer.ts';

type Read = readonly [end: number, value: number];

const record = (text: string, value: (index: number) => number): Record<string, number> =>
  Object.fromEntries(text.split(' ').map((word, index) => [word, value(index)]));

/** Keys have no accents. */
const SMALL: Readonly<Record<string, number>> = {
  ...record(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    (index) => index + 1,
  ),
  un: 1,
  una: 1,
  veintiun: 21,
  veintiuna: 21,
};
const TENS: Readonly<Record<string, number>> = record(
  'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  (index) => (index + 3) * 10,
);
const HUNDREDS: Readonly<Record<string, number>> = {
  ...record(
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    (index) => (index + 1) * 100,
  ),
  cien: 100,
  doscientas: 200,
  trescientas: 300,
  cuatrocientas: 400,
  quinientas: 500,
};
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...Object.keys(SMALL),
  ...Object.keys(TENS),
  ...Object.keys(HUNDREDS),
  'mil',
]);

const key = (pieces: readonly Piece[], at: number): string => pieces[at]?.key ?? '';

const belowHundred = (pieces: readonly Piece[], at: number): Read | undefined => {
  const small = SMALL[key(pieces, at)];
  if (small !== undefined) return [at + 1, small];
  const tens = TENS[key(pieces, at)];
  if (tens === undefined) return undefined;
  const unit = key(pieces, at + 1) === 'y' ? SMALL[key(pieces, at + 2)] : undefined;
  return unit !== undefined && unit < 10 ? [at + 3, tens + unit] : [at + 1, tens];
};

const belowThousand = (pieces: readonly Piece[], at: number): Read | undefined => {
  const hundreds = HUNDREDS[key(pieces, at)];
  if (hundreds === undefined) return belowHundred(pieces, at);
  const rest = belowHundred(pieces, at + 1);
  return rest ? [rest[0], hundreds + rest[1]] : [at + 1, hundreds];
};

const inWords = (pieces: readonly Piece[], at: number): Read | undefined => {
  const head: Read | undefined = key(pieces, at) === 'mil' ? [at, 1] : belowThousand(pieces, at);
  if (!head || key(pieces, head[0]) !== 'mil') return head;
  const rest = belowThousand(pieces, head[0] + 1);
  return rest ? [rest[0], head[1] * 1000 + rest[1]] : [head[0] + 1, head[1] * 1000];
};

// Thousands stand behind a dot or a space, decimals behind a comma: "1.991 días", "2,5 horas".
const digits = (pieces: readonly Piece[], at: number): Read | undefined => {
  const piece = pieces[at];
  // "11.30" is an hour: decimals stand behind a comma.
  if (piece?.kind !== 'number' || /^\d+\.\d\d$/.test(piece.key)) return undefined;
  const value = Number(piece.key.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  return Number.isNaN(value) ? undefined : [at + 1, value];
};

/** "treinta y cinco" → 35, "mil novecientos" → 1900; a bare "un" is left to the grammar. */
export const readNumber = (pieces: readonly Piece[], at: number): Read | undefined => {
  const piece = pieces[at];
  if (piece?.kind === 'number') return digits(pieces, at);
  if (!piece || !NUMBER_STARTS.has(piece.key)) return undefined;
  return inWords(pieces, at);
};

/** "mil novecientos treinta y dos" → 1932, "dos mil diecinueve" → 2019. */
export const readYearWords = (pieces: readonly Piece[], at: number): Read | undefined => {
  const first = key(pieces, at);
  if (first !== 'mil' && first !== 'dos') return undefined;
  const read = inWords(pieces, at);
  // 'dos mil | 833 homicidios': the thousands of a count
  if (read && pieces[read[0]]?.kind === 'number') return undefined;
  return read && read[1] >= 1000 && read[1] <= 2100 && read[0] > at + 1 ? read : undefined;
};
