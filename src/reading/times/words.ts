/** What a language's word list says of a word, and how the list is read over pieces. */

import type { Lexicon } from './chart.ts';
import type { Piece } from './lexer.ts';
import type { DayPart, Season, Unit } from './meaning.ts';

/** What one word may stand for; several readings may hold ("second" a number and a unit). */
export interface Words {
  readonly months: Readonly<Record<string, number>>;
  /** Months that are also common words or names ("may", "march"): capital letter or a number beside them needed. */
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** "mondays": a weekday again and again. */
  readonly weekdaysOften: Readonly<Record<string, number>>;
  /** Abbreviations take a dot with them: "nov." */
  readonly abbreviations: ReadonlySet<string>;
  /** Written like words of another sense ("sat", "sun", "mar"): only with a dot, a comma or a number beside them. */
  readonly doubtfulAbbreviations: ReadonlySet<string>;
  readonly seasons: Readonly<Record<string, Season>>;
  readonly parts: Readonly<Record<string, DayPart>>;
  readonly partsOften: Readonly<Record<string, DayPart>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly unitsOften: Readonly<Record<string, Unit>>;
  /** Lengths that are several units: fortnight, lustro, bienio. */
  readonly lengths: Readonly<Record<string, readonly [Unit, number]>>;
  readonly holidays: readonly (readonly [words: string, holiday: string])[];
  readonly zones: Readonly<Record<string, string>>;
  readonly often: Readonly<Record<string, readonly [Unit, number]>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly decades: Readonly<Record<string, number>>;
  /** Articles of the hour: "las 3". */
  readonly hourArticles: ReadonlySet<string>;
  /** Words that a number or a year in words may begin with. */
  readonly numberStarts: ReadonlySet<string>;
  /** Reads a number in words or digits: the piece behind it and its value. */
  readonly number: (pieces: readonly Piece[], at: number) => readonly [end: number, value: number] | undefined;
  /** Reads a year in words: "nineteen ninety-six", "mil novecientos treinta y dos". */
  readonly yearWords: (pieces: readonly Piece[], at: number) => readonly [end: number, value: number] | undefined;
}

type Add = Parameters<Lexicon['read']>[2];

const withDot = (pieces: readonly Piece[], at: number): number => {
  const next = pieces[at + 1];
  return next?.key === '.' && next.glued ? at + 2 : at + 1;
};

const isNumeric = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'number' || piece.kind === 'ordinal' || piece.kind === 'decade');

/** Months that people are called after. */
const GIVEN_NAMES = new Set(['julio', 'abril', 'april', 'june', 'august', 'agosto', 'may']);

/** 'Julio | N.', 'April | Johnson': a capital that is no shout, and another one behind it. */
const isNamed = (pieces: readonly Piece[], at: number): boolean => {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  return piece.capital && !piece.shouted && next?.kind === 'word' && next.capital && !next.shouted && !next.fresh;
};

/** Months and weekdays: doubtful spellings only where a capital or a number beside them speaks for the date. */
const addNames = (words: Words, pieces: readonly Piece[], at: number, add: Add): void => {
  const piece = pieces[at] as Piece;
  const month = words.months[piece.key];
  const weekday = words.weekdays[piece.key];
  if (month === undefined && weekday === undefined) return;
  const end = words.abbreviations.has(piece.key) ? withDot(pieces, at) : at + 1;
  const numbered =
    isNumeric(pieces[at - 1]) || isNumeric(pieces[end]) || (pieces[end]?.key === ',' && isNumeric(pieces[end + 1]));
  if (words.doubtfulAbbreviations.has(piece.key) && !numbered && (end === at + 1 || !piece.capital)) return;
  if (words.doubtfulMonths.has(piece.key) && !numbered && (!piece.capital || piece.shouted)) {
    if (
      !piece.shouted ||
      !/^(?:in|of|since|last|next|until|by|this|de|en|hasta|desde)$/.test(pieces[at - 1]?.key ?? '')
    )
      return;
  }
  if (month !== undefined && !numbered && GIVEN_NAMES.has(piece.key) && isNamed(pieces, at)) return;
  if (month !== undefined) add('MONTH', end, month);
  if (weekday !== undefined) add('WEEKDAY', end, weekday);
};

const addUnits = (words: Words, pieces: readonly Piece[], at: number, add: Add): void => {
  const { key } = pieces[at] as Piece;
  const one = words.units[key];
  const many = words.unitsOften[key];
  const end = words.abbreviations.has(key) ? withDot(pieces, at) : at + 1;
  if (one !== undefined) {
    add('UNIT', end, one);
    add('ANYUNIT', end, { unit: one, count: 1 });
  }
  if (many !== undefined) {
    add('UNITS', end, many);
    add('ANYUNIT', end, { unit: many, count: 1 });
  }
  const length = words.lengths[key];
  if (length) add('ANYUNIT', end, { unit: length[0], count: length[1] });
};

const yearBounds = (value: number): boolean => value >= 1000 && value <= 2100;

const addDigits = (piece: Piece, at: number, add: Add): void => {
  const { key } = piece;
  if (piece.kind === 'number' && /^\d+$/.test(key)) {
    const value = Number(key);
    if (key.length === 4 && yearBounds(value)) add('YEAR', at + 1, value);
    if (key.length <= 2 && value >= 1 && value <= 31) add('DAYNUM', at + 1, value);
    if (key.length === 2) add('YEAR2', at + 1, value);
    if (key.length <= 4) add('INT', at + 1, value);
    // "0345", "1900 hours": a clock without marks.
    if (key.length === 4 && value < 2400 && value % 100 < 60) add('HHMM', at + 1, value);
  }
  if (piece.kind === 'number' && /^\d{1,2}\.[0-5]\d$/.test(key)) add('DOTCLOCK', at + 1, key);
  if (piece.kind === 'ordinal') {
    const value = Number.parseInt(key, 10);
    add('ORD', at + 1, value);
    add('ORDNUM', at + 1, value);
  }
  if (piece.kind === 'clock') add('CLOCK', at + 1, key.split(/[:h]/).map(Number));
  if (piece.kind === 'date') add('NUMDATE', at + 1, key);
  if (piece.kind === 'decade') add('DECADE', at + 1, Number.parseInt(key.replace(/^\D/, ''), 10) / 10);
};

const addHour = (words: Words, pieces: readonly Piece[], at: number, add: Add): void => {
  const next = pieces[at + 1];
  if (next && !next.fresh && (next.kind === 'number' || next.kind === 'clock' || words.numberStarts.has(next.key)))
    add('THEHOUR', at + 1, true);
};

const SPREAD = /\s+/;

/** A lexicon for the chart out of word lists. */
export const lexiconOf = (words: Words): Lexicon => {
  const holidays = new Map<string, (readonly [rest: readonly string[], holiday: string])[]>();
  for (const [text, holiday] of words.holidays) {
    const [first = '', ...rest] = text.split(SPREAD);
    holidays.set(first, [...(holidays.get(first) ?? []), [rest, holiday]]);
  }
  const simple: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['SEASON', words.seasons],
    ['PART', words.parts],
    ['PARTS', words.partsOften],
    ['WEEKDAYS', words.weekdaysOften],
    ['ZONE', words.zones],
    ['OFTEN', words.often],
    ['ORD', words.ordinals],
    ['DECADEWORD', words.decades],
  ];
  const table = new Map<string, [string, unknown][]>();
  for (const [label, record] of simple)
    for (const [key, value] of Object.entries(record)) table.set(key, [...(table.get(key) ?? []), [label, value]]);
  const NONE: readonly [string, unknown][] = [];
  const isNumber = words.numberStarts;
  const named = new Set([...Object.keys(words.months), ...Object.keys(words.weekdays)]);
  const united = new Set([
    ...Object.keys(words.units),
    ...Object.keys(words.unitsOften),
    ...Object.keys(words.lengths),
  ]);
  const known = new Set([...named, ...united, ...table.keys(), ...holidays.keys(), ...isNumber, ...words.hourArticles]);
  const read: Lexicon['read'] = (pieces, at, add) => {
    const piece = pieces[at] as Piece;
    const { key } = piece;
    if (piece.kind === 'mark') return;
    if (piece.kind === 'word') {
      if (!known.has(key)) return;
      if (words.hourArticles.has(key)) addHour(words, pieces, at, add);
      if (named.has(key)) addNames(words, pieces, at, add);
      if (united.has(key)) addUnits(words, pieces, at, add);
      for (const [label, value] of table.get(key) ?? NONE) add(label, at + 1, value);
      const feasts = holidays.get(key);
      for (const [rest, holiday] of feasts ?? [])
        if (rest.every((word, i) => pieces[at + 1 + i]?.key === word)) add('HOLIDAY', at + 1 + rest.length, holiday);
      if (!isNumber.has(key)) return;
      const year = words.yearWords(pieces, at);
      if (year) add('YEAR', year[0], year[1]);
    } else addDigits(piece, at, add);
    const number = words.number(pieces, at);
    if (number) add('NUM', number[0], number[1]);
  };
  return { knows: (key) => known.has(key), read };
};
