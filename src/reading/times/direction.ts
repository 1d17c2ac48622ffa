/** Which way a date without a year or week lies: back, as news mostly tells, or ahead where the clause says so. */
import type { Piece } from './lexer.ts';

export type Direction = 'past' | 'future' | undefined;

/** Which way a word points, by its form. */
export type Pointer = (piece: Piece, form: string) => Direction;

const BACK = 14;
const AHEAD = 8;

const stops = (piece: Piece): boolean =>
  piece.fresh || piece.key === '.' || piece.key === ';' || piece.key === '?' || piece.key === '!';

const UNTIL = /^(?:until|till|hasta)$/;
const LASTED =
  /^(?:lasted|continued|raged|went|fought|dragged|persisted|stretched|duro|duró|duraron|continuo|continuó|continuaron|siguio|siguió|siguieron|prolongo|prolongó|prolongaron)$/;
const LASTED_BEFORE = 4;

/** 'The fighting went on | until | Saturday evening': what had an end when it was told. */
const lastedUntil = (pieces: readonly Piece[], at: number): boolean => {
  if (!UNTIL.test((pieces[at] as Piece).key)) return false;
  for (let i = at - 1; i >= Math.max(0, at - LASTED_BEFORE) && !stops(pieces[i] as Piece); i--)
    if (LASTED.test((pieces[i] as Piece).key)) return true;
  return false;
};

/** The nearest pointing word before the expression, else behind it, within its sentence. */
export const directionAt = (
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  pointer: Pointer,
): Direction => {
  for (let i = from - 1; i >= 0 && i >= from - BACK; i--) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'mark' && stops(piece)) break;
    if (lastedUntil(pieces, i)) return 'past';
    const found = piece.kind === 'word' ? pointer(piece, text.slice(piece.start, piece.end)) : undefined;
    if (found) return found;
    if (piece.fresh) break;
  }
  for (let i = to; i < pieces.length && i < to + AHEAD; i++) {
    const piece = pieces[i] as Piece;
    if (stops(piece)) break;
    const found = piece.kind === 'word' ? pointer(piece, text.slice(piece.start, piece.end)) : undefined;
    if (found) return found;
  }
  return undefined;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ENGLISH_FUTURE = words(
  'will ll shall expires expire upcoming scheduled due planned plans plan expects expected slated until till deadline going intends set soon planning resume resumes tomorrow',
);
const ENGLISH_PAST = words(
  'was were had did went came told took made shot fell rose left found fought held met began became killed said been gave got kept led lost paid ran saw sent sold stood struck thought threw won wrote broke brought built bought drove fled hit hid knew let put set spoke spread stole since after',
);

export const englishPointer: Pointer = ({ key }) => {
  if (ENGLISH_FUTURE.has(key)) return 'future';
  if (ENGLISH_PAST.has(key)) return 'past';
  return key.length > 4 && key.endsWith('ed') && key !== 'united' && key !== 'armed' ? 'past' : undefined;
};

const SPANISH_FUTURE = words(
  'va van vamos preve prevista previsto previstas previstos programado programada proximo proxima planea hasta vence',
);
const SPANISH_PAST = words('fue fueron hubo ha han habia habian era eran dijo tras hizo murio pasado desde dio vio');

// Endings need their accents: "mató" but not "mato", "será", "viajarán".
export const spanishPointer: Pointer = ({ key }, form) => {
  if (SPANISH_FUTURE.has(key)) return 'future';
  if (SPANISH_PAST.has(key)) return 'past';
  if (/(?:[aei]rá|[aei]rán|drá|drán)$/i.test(form)) return 'future';
  return form.length > 3 && /(?:ó|aron|ieron|yeron|aban|ían|[aei]jeron)$/i.test(form) ? 'past' : undefined;
};
