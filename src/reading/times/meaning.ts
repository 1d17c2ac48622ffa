/** What a time expression says before it is counted from anything: the trees that the grammars build. */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'third'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** Parts of the day as TIMEX3 names them: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** Spring, summer, autumn, winter as TIMEX3 names them. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A calendar date as far as it is told; complete fields down to a unit make a point in time. */
export interface Fields {
  /** Years before Christ count down: 490 with `bc`. */
  readonly bc?: boolean;
  /** First digits: 19 for 1900–1999. */
  readonly century?: number;
  /** First digits: 198 for 1980–1989. */
  readonly decade?: number;
  readonly year?: number;
  /** A year told by its last two digits ("'99", "12 MAR 90"). */
  readonly shortYear?: number;
  readonly half?: number;
  /** Of four months (cuatrimestre). */
  readonly third?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  /** ISO week. */
  readonly week?: number;
  readonly weekend?: boolean;
  readonly day?: number;
  /** Monday 1 … Sunday 7. */
  readonly weekday?: number;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** "Z", "+02", or undefined for local time. */
  readonly zone?: string;
  /** The clock is one of twelve hours, half not told ("at 10"). */
  readonly twelve?: boolean;
  /** A feast of the year, resolved once the year is known. */
  readonly holiday?: string;
}

export type Modifier = 'start' | 'mid' | 'end' | 'approx' | 'before' | 'after' | 'less' | 'more';

/** Where a shift counts from: the day of publication, the time the story has reached, or another expression. */
export type Anchor = 'publication' | 'narrative' | Meaning;

interface Common {
  readonly mod?: Modifier;
  /** Force the TIMEX3 type where the value alone would tell another. */
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET';
}

/** "May 3", "Friday night", "the third quarter", "June of that year" (`of`), "last April" (`pull`). */
export interface Moment extends Common {
  readonly kind: 'moment';
  readonly fields: Fields;
  readonly pull?: 'last' | 'this' | 'next';
  readonly of?: Meaning;
}

/** "yesterday", "last week", "two days ago", "the next day", "a month after Friday". `count` null is "a few". */
export interface Step extends Common {
  readonly kind: 'step';
  readonly unit: Unit;
  readonly count: number | null;
  readonly sign: -1 | 0 | 1;
  readonly anchor: Anchor;
  /** Anchored in an event that the words name ("a week after the attack"): the value stays a length of time. */
  readonly event?: boolean;
  /** A number of units told ("a decade ago"), not a unit named ("the last decade"). */
  readonly measured?: boolean;
}

/** "now", "recently", "the future". */
export interface Reference extends Common {
  readonly kind: 'reference';
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

export interface Amount {
  readonly unit: Unit;
  /** null for "several", "a few". */
  readonly count: number | null;
}

/** "two years and three months", "several weeks". */
export interface Duration extends Common {
  readonly kind: 'duration';
  readonly amounts: readonly Amount[];
  /** Reaches back from ("the past two days") or forward of ("the next two weeks") the day of publication; "within two days" of the story's. */
  readonly reach?: 'back' | 'ahead' | 'within';
}

/** "every Monday", "daily", "twice a week". */
export interface Recurrence extends Common {
  readonly kind: 'set';
  readonly every: Amount | undefined;
  /** Further amounts: "every two years and three months". */
  readonly rest?: readonly Amount[];
  readonly fields: Fields;
}

/** "between 3 and 5 May", "the night of 30 November to 1 December", "overnight": two ends. */
export interface Range extends Common {
  readonly kind: 'range';
  readonly from: Meaning;
  readonly to: Meaning;
  /** Where the words name both ends apart: the piece behind the first mention, and the first piece of the second. */
  readonly cut?: readonly [number, number];
}

export type Meaning = Moment | Step | Reference | Duration | Recurrence | Range;

export const moment = (fields: Fields, more: Omit<Moment, 'kind' | 'fields'> = {}): Moment => ({
  kind: 'moment',
  fields,
  ...more,
});

/** ("year", -1) → last year; ("day", 1, 'narrative') → the next day; ("week", 0) → this week. */
export const step = (unit: Unit, offset: number, anchor: Anchor = 'publication', more: Partial<Step> = {}): Step => ({
  kind: 'step',
  unit,
  count: Math.abs(offset),
  sign: Math.sign(offset) as -1 | 0 | 1,
  anchor,
  ...more,
});

export const reference = (value: Reference['value']): Reference => ({ kind: 'reference', value });

export const duration = (amounts: readonly Amount[], mod?: Modifier): Duration => ({ kind: 'duration', amounts, mod });

export const recurrence = (every: Amount | undefined, fields: Fields = {}): Recurrence => ({
  kind: 'set',
  every,
  fields,
});

export const withMod = <M extends Meaning>(meaning: M, mod: Modifier | undefined): M =>
  mod === undefined ? meaning : { ...meaning, mod };
