/** Ways of putting meanings together that the grammars of all languages share. */
import type { Context } from './chart.ts';
import type { Amount, DayPart, Fields, Meaning, Modifier, Moment, Unit } from './meaning.ts';
import { moment, step } from './meaning.ts';

/** A number of units as read: "about two days" → { unit: 'day', count: 2, mod: 'approx' }. */
export interface Quantity {
  readonly count: number | null;
  readonly mod?: Modifier;
}

export interface Measure extends Quantity {
  readonly unit: Unit;
}

export const measure = (quantity: Quantity, unit: Amount): Measure => ({
  unit: unit.unit,
  count: quantity.count === null || unit.count === null ? null : quantity.count * unit.count,
  mod: quantity.mod,
});

const clashes = (fields: Fields, base: Fields): boolean =>
  (Object.keys(fields) as (keyof Fields)[]).some((key) => base[key] !== undefined && base[key] !== fields[key]);

/** Fields told more exactly within another expression: ("third quarter", "last year"), ("night", "Friday"). */
export const within = (fields: Fields, base: Meaning): Meaning | undefined => {
  if (base.kind === 'moment') {
    if (clashes(fields, base.fields)) return undefined;
    return { ...base, fields: { ...base.fields, ...fields }, mod: undefined };
  }
  return base.kind === 'step' ? moment(fields, { of: base }) : undefined;
};

/** How fine an expression is, by its words alone. */
export const isDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'moment' &&
    meaning.fields.part === undefined &&
    meaning.fields.hour === undefined &&
    (meaning.fields.day !== undefined ||
      meaning.fields.weekday !== undefined ||
      meaning.fields.holiday !== undefined)) ||
  (meaning.kind === 'step' && meaning.unit === 'day' && meaning.event !== true);

export const isYear = (meaning: Meaning): boolean =>
  (meaning.kind === 'moment' &&
    meaning.fields.year !== undefined &&
    meaning.fields.month === undefined &&
    meaning.fields.season === undefined &&
    meaning.fields.quarter === undefined &&
    meaning.fields.half === undefined) ||
  (meaning.kind === 'step' && meaning.unit === 'year');

export const isMonth = (meaning: Meaning): boolean =>
  (meaning.kind === 'moment' && meaning.fields.month !== undefined && meaning.fields.day === undefined) ||
  (meaning.kind === 'step' && meaning.unit === 'month');

export const isTime = (meaning: Meaning): boolean =>
  meaning.kind === 'moment' && (meaning.fields.part !== undefined || meaning.fields.hour !== undefined);

/** A part of the day of a day: ("MO", yesterday). */
export const partOf = (part: DayPart, day: Meaning): Meaning | undefined =>
  isDay(day) ? within({ part }, day) : undefined;

/** A clock time with the half of the day or part of it: 10 + pm → 22, 4 + "MO" → 4, 12 + am → 0. */
export const clockWithHalf = (hour: number, half: 'am' | 'pm'): number | undefined => {
  if (hour > 12) return half === 'pm' && hour < 24 ? hour : undefined;
  if (half === 'am') return hour === 12 ? 0 : hour;
  return hour === 12 ? 12 : hour + 12;
};

export const clockWithPart = (hour: number, part: DayPart): number => {
  if (hour > 12 || hour === 0) return hour;
  if (part === 'AF' || part === 'EV') return hour === 12 ? 12 : hour + 12;
  // "eleven at night" 23, "two at night" 2.
  if (part === 'NI') return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour;
  return hour;
};

/** [10, 35] → { hour: 10, minute: 35 }; undefined where it is no time of day. */
export const clock = (numbers: readonly number[], zone?: string): Moment | undefined => {
  const [hour = 0, minute = 0, second] = numbers;
  if (hour > 24 || minute > 59) return undefined;
  return moment({ hour, minute, ...(second === undefined ? {} : { second }), ...(zone === undefined ? {} : { zone }) });
};

/** A numeric date: "2019-11-30" by its form, "19/02/1991" by `dayFirst` unless only one order is possible. */
export const numericDate = (key: string, dayFirst: boolean): Meaning | undefined => {
  const [a = '', b = '', c = ''] = key.split(/[-/.]/);
  if (a.length === 4) {
    const [time = ''] = /t\d\d:\d\d/.exec(key) ?? [];
    const fields = { year: Number(a), month: Number(b), day: Number.parseInt(c, 10) };
    const hours = time ? { hour: Number(time.slice(1, 3)), minute: Number(time.slice(4, 6)) } : {};
    return valid(fields) ? moment({ ...fields, ...hours }) : undefined;
  }
  const year = c.length === 4 ? { year: Number(c) } : { shortYear: Number(c) };
  const [first, second] = [Number(a), Number(b)];
  const dayLed = first > 12 || (dayFirst && second <= 12);
  const fields = dayLed ? { ...year, month: second, day: first } : { ...year, month: first, day: second };
  return valid(fields) ? moment(fields) : undefined;
};

const valid = ({ month = 0, day = 0 }: Fields): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Key of the piece `distance` before (negative) or behind (from 0) the reading, "" beyond the ends. */
export const keyBefore = (context: Context, distance = 1): string =>
  context.pieces[context.start - distance]?.key ?? '';
export const keyAfter = (context: Context, distance = 0): string => context.pieces[context.end + distance]?.key ?? '';

/** A measured distance from an anchor: ({ day, 2 }, -1) → two days ago. */
export const stepBy = (
  amount: Measure,
  sign: -1 | 1,
  anchor: 'publication' | 'narrative' | Meaning,
  event = false,
): Meaning => ({
  ...step(amount.unit, 0, anchor),
  count: amount.count,
  sign,
  measured: true,
  ...(amount.mod ? { mod: amount.mod } : {}),
  ...(event ? { event } : {}),
});
