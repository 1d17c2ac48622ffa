/** The stretch that two expressions bound: "from 3 to 5 May", "between Monday and Friday". */
import { compareEdtf } from '../../edtf.ts';
import type { Piece } from './lexer.ts';
import type { Told } from './tell-back.ts';

const JOINERS: ReadonlySet<string> = new Set([
  'to',
  'and',
  '-',
  '–',
  'until',
  'till',
  'through',
  'a',
  'al',
  'y',
  'hasta',
]);
/** "and" and "y" bind only behind these. */
const OPENERS: ReadonlySet<string> = new Set(['between', 'from', 'entre', 'desde', 'de', 'del']);
const WEAK: ReadonlySet<string> = new Set(['and', 'y', 'a', 'al', 'to']);

const pair = (told: readonly Told[], at: number, pieces: readonly Piece[]): string | undefined => {
  const [first, second] = [told[at], told[at + 1]];
  if (!first || !second || first.sentence !== second.sentence || second.from - first.to > 2) return undefined;
  const joiner = pieces[first.to]?.key ?? '';
  const opener = [1, 2].some((back) => OPENERS.has(pieces[first.from - back]?.key ?? ''));
  if (!JOINERS.has(joiner) || (WEAK.has(joiner) && !opener)) return undefined;
  const [from, to] = [first.resolved.edtf, second.resolved.edtf];
  if (!from || !to || from.includes('/') || to.includes('/') || compareEdtf(from, to) >= 0) return undefined;
  return `${from}/${to}`;
};

/** EDTF of the stretch that the expression bounds with the one before or behind it. */
export const intervalAround = (told: readonly Told[], at: number, pieces: readonly Piece[]): string | undefined =>
  pair(told, at, pieces) ?? (at > 0 ? pair(told, at - 1, pieces) : undefined);
