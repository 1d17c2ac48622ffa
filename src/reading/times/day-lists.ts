/** "los días 1, 2 y 3 de mayo", "on 3, 4 and 5 May": the days that share the month behind them. */
import type { Piece } from './lexer.ts';
import type { Meaning, Moment } from './meaning.ts';

export interface Placed {
  readonly meaning: Meaning;
  /** Pieces covered. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

const LINKS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', 'y', 'e', 'o']);
const ARTICLES: ReadonlySet<string> = new Set(['el', 'los', 'dias', 'dia', 'the']);

const dayNumberAt = (piece: Piece | undefined): number | undefined => {
  if (piece?.kind !== 'number' || !/^\d{1,2}$/.test(piece.key)) return undefined;
  const value = Number(piece.key);
  return value >= 1 && value <= 31 ? value : undefined;
};

const isDated = (meaning: Meaning): meaning is Moment =>
  meaning.kind === 'moment' && !meaning.of && meaning.fields.month !== undefined && meaning.fields.day !== undefined;

/** The days before a date that are listed with it; each must lie before the next ("50, 3 May" is no list). */
const listedBefore = (pieces: readonly Piece[], date: Placed, meaning: Moment): Placed[] => {
  const found: Placed[] = [];
  let next = meaning.fields.day as number;
  // The date must open with its own number: "3 de mayo", not "May 3".
  let at = date.from;
  while (ARTICLES.has(pieces[at]?.key ?? '')) at++;
  if (dayNumberAt(pieces[at]) !== next) return found;
  at = date.from - 1;
  while (LINKS.has(pieces[at]?.key ?? '')) {
    const number = at - 1;
    const day = dayNumberAt(pieces[number]);
    if (day === undefined || day >= next || pieces[at + 1]?.fresh) break;
    const { weekday: _, ...fields } = meaning.fields;
    found.unshift({ ...date, meaning: { ...meaning, fields: { ...fields, day } }, from: number, to: number + 1 });
    next = day;
    at = number - 1;
    while (ARTICLES.has(pieces[at]?.key ?? '')) at--;
  }
  return found;
};

/** The expressions with the listed days put before the dates that give them their month. */
export const withDayLists = (pieces: readonly Piece[], expressions: readonly Placed[]): Placed[] =>
  expressions.flatMap((one, at) => {
    if (!isDated(one.meaning)) return [one];
    const before = expressions[at - 1]?.to ?? 0;
    const listed = listedBefore(pieces, one, one.meaning).filter(({ from }) => from >= before);
    return [...listed, one];
  });
