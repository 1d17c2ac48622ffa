/** EDTF values (ISO 8601-2) as intervals of days: what lies before what, how far apart, how precise. */
import type { When } from './claim.ts';
import { detached } from './detached.ts';

/** First and last day, ISO, both inclusive. */
export interface DayInterval {
  readonly from: string;
  readonly to: string;
}

/** Stand for an open end ("2019-11-30/.."). */
export const FIRST_DAY = '-9999-01-01';
export const LAST_DAY = '9999-12-31';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** 2019 → "2019"; astronomical years before 1 carry a sign: -498 → "-0498" (499 BC). */
export const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

/** (2019, 11, 3) → "2019-11-03". */
export const isoDate = (year: number, month: number, day: number): string =>
  `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;

const DASH = 45;

/** The number that the digits of a stretch make, NaN where one is none. */
const digitsOf = (text: string, first: number, last: number): number => {
  let value = 0;
  for (let at = first; at < last; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** "2019-11-30…" → [2019, 11, 30]; undefined where it is no full day. */
export const dayFields = (iso: string): [number, number, number] | undefined => {
  const at = iso.charCodeAt(0) === DASH ? 1 : 0;
  if (iso.charCodeAt(at + 4) !== DASH || iso.charCodeAt(at + 7) !== DASH) return undefined;
  const year = digitsOf(iso, at, at + 4);
  const month = digitsOf(iso, at + 5, at + 7);
  const day = digitsOf(iso, at + 8, at + 10);
  return Number.isNaN(year + month + day) ? undefined : [at === 1 ? -year : year, month, day];
};

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** (2020, 2) → 29. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
export const dayNumberOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** "1970-01-02" → 1. Takes an ISO day (a time of day behind it is ignored); NaN for anything else. */
export const dayNumber = (iso: string): number => {
  const fields = dayFields(iso);
  return fields ? dayNumberOf(fields[0], fields[1], fields[2]) : Number.NaN;
};

/** 1 → "1970-01-02", the inverse of `dayNumber` (civil_from_days). */
export const isoDay = (number: number): string => {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** ("2019-11-30", 2) → "2019-12-02". */
export const shiftDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

/** ("2019-11-30", 3) → "2020-02-29": the day is kept, cut at the month's end. */
export const shiftMonths = (iso: string, months: number): string => {
  const [year, month, day] = dayFields(iso) ?? [1970, 1, 1];
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return isoDate(y, m, Math.min(day, daysInMonth(y, m)));
};

/** Monday 1 … Sunday 7: "2019-11-30" → 6. */
export const weekdayOf = (iso: string): number => {
  const number = dayNumber(iso) + 3;
  return number - Math.floor(number / 7) * 7 + 1;
};

/** ISO 8601 week: "2019-12-30" → { year: 2020, week: 1 }. */
export const isoWeekOf = (iso: string): { readonly year: number; readonly week: number } => {
  const thursday = dayNumber(iso) - weekdayOf(iso) + 4;
  const year = Number(isoDay(thursday).slice(0, -6));
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
};

/** (2019, 48) → Monday to Sunday of that ISO week. */
export const weekInterval = (year: number, week: number): DayInterval => {
  const fourth = dayNumberOf(year, 1, 4);
  const monday = fourth - weekdayOf(isoDay(fourth)) + 1 + (week - 1) * 7;
  return { from: isoDay(monday), to: isoDay(monday + 6) };
};

const months = (year: number, first: number, last: number): DayInterval => {
  const endYear = last > 12 ? year + 1 : year;
  const endMonth = last > 12 ? last - 12 : last;
  return { from: isoDate(year, first, 1), to: isoDate(endYear, endMonth, daysInMonth(endYear, endMonth)) };
};

/** Sub-year groupings of EDTF level 2 (21–41); seasons of level 1 are read as the northern ones. */
const grouping = (year: number, code: number): DayInterval | undefined => {
  if (code >= 21 && code <= 28) return months(year, ((code - 21) % 4) * 3 + 3, ((code - 21) % 4) * 3 + 5);
  if (code >= 29 && code <= 32) {
    // Southern spring starts in September; southern summer of 2019 starts in December 2019.
    const first = [9, 12, 3, 6][code - 29] ?? 9;
    return months(year, first, first + 2);
  }
  if (code >= 33 && code <= 36) return months(year, (code - 33) * 3 + 1, (code - 33) * 3 + 3);
  if (code >= 37 && code <= 39) return months(year, (code - 37) * 4 + 1, (code - 37) * 4 + 4);
  if (code === 40 || code === 41) return months(year, (code - 40) * 6 + 1, (code - 40) * 6 + 6);
  return undefined;
};

const yearSpan = (digits: string): [number, number] => {
  const sign = digits.startsWith('-') ? -1 : 1;
  const bare = digits.replace('-', '');
  const low = sign * Number(bare.replaceAll('X', '0'));
  const high = sign * Number(bare.replaceAll('X', '9'));
  return low <= high ? [low, high] : [high, low];
};

const DATE_FORM = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T.*)?$/;
const QUALIFIERS = /[?~%]/g;

const dateInterval = (value: string): DayInterval | undefined => {
  const match = DATE_FORM.exec(value.replace(QUALIFIERS, ''));
  if (!match) return undefined;
  const [low, high] = yearSpan(match[1] ?? '');
  const month = match[2];
  const day = match[3];
  if (month === undefined || month.includes('X')) return { from: isoDate(low, 1, 1), to: isoDate(high, 12, 31) };
  const code = Number(month);
  if (code > 12) {
    const first = grouping(low, code);
    const last = grouping(high, code);
    return first && last ? { from: first.from, to: last.to } : undefined;
  }
  if (code < 1) return undefined;
  if (day === undefined || day.includes('X'))
    return { from: months(low, code, code).from, to: months(high, code, code).to };
  const last = Number(day);
  if (last < 1 || last > daysInMonth(high, code)) return undefined;
  return { from: isoDate(low, code, last), to: isoDate(high, code, last) };
};

/** Of "[1667,1668..1670]" and "{…}" the hull of the members. */
const membersHull = (value: string): DayInterval | undefined => {
  const members = value
    .slice(1, -1)
    .split(/,|\.\./)
    .map((member) => dateInterval(member.trim()))
    .filter((member) => member !== undefined);
  if (members.length === 0) return undefined;
  return hull(members);
};

const hull = (intervals: readonly DayInterval[]): DayInterval => {
  let { from, to } = intervals[0] as DayInterval;
  for (const interval of intervals) {
    if (dayNumber(interval.from) < dayNumber(from)) from = interval.from;
    if (dayNumber(interval.to) > dayNumber(to)) to = interval.to;
  }
  return { from, to };
};

const readInterval = (edtf: string): DayInterval | undefined => {
  const slash = edtf.indexOf('/');
  if (slash < 0) return edtf.startsWith('[') || edtf.startsWith('{') ? membersHull(edtf) : dateInterval(edtf);
  const left = edtf.slice(0, slash);
  const right = edtf.slice(slash + 1);
  const open = (side: string): boolean => side === '' || side === '..';
  const from = open(left) ? FIRST_DAY : dateInterval(left)?.from;
  const to = open(right) ? LAST_DAY : dateInterval(right)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** A value as read, its ends also as numbers of days. */
interface Read {
  readonly interval: DayInterval;
  readonly first: number;
  readonly last: number;
}

/** The same few values are asked about again and again. */
const readings = new Map<string, Read | undefined>();
const MOST_READINGS = 10_000;

const readOf = (edtf: string): Read | undefined => {
  const known = readings.get(edtf);
  if (known !== undefined || readings.has(edtf)) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const interval = readInterval(edtf);
  const read = interval && { interval, first: dayNumber(interval.from), last: dayNumber(interval.to) };
  readings.set(detached(edtf), read);
  return read;
};

/**
 * The days an EDTF value covers, both ends inclusive; undefined where it is no EDTF value.
 *
 *     edtfInterval('2019-11')                  → { from: '2019-11-01', to: '2019-11-30' }
 *     edtfInterval('2019-11-30/2019-12-01')    → { from: '2019-11-30', to: '2019-12-01' }
 *     edtfInterval('2019-34') (second quarter) → { from: '2019-04-01', to: '2019-06-30' }
 *     edtfInterval('2019~')                    → { from: '2019-01-01', to: '2019-12-31' }
 */
export const edtfInterval = (edtf: string): DayInterval | undefined => readOf(edtf)?.interval;

/** How many days an EDTF value covers; Infinity where it is no EDTF value or has an open end. */
export const edtfDays = (edtf: string): number => {
  const read = readOf(edtf);
  if (!read || read.interval.from === FIRST_DAY || read.interval.to === LAST_DAY) return Number.POSITIVE_INFINITY;
  return read.last - read.first + 1;
};

/** Days between two EDTF values: 0 where they share a day, else the gap; undefined where one is no EDTF value. */
export const edtfDistance = (a: string, b: string): number | undefined => {
  const one = readOf(a);
  const two = readOf(b);
  if (!one || !two) return undefined;
  return Math.max(0, one.first - two.last, two.first - one.last);
};

/** Do the two share a day? */
export const edtfOverlaps = (a: string, b: string): boolean => edtfDistance(a, b) === 0;

/** By first day, then by last: negative where `a` comes first. Values that are no EDTF come last. */
export const compareEdtf = (a: string, b: string): number => {
  const one = readOf(a);
  const two = readOf(b);
  if (!one || !two) return Number(one === undefined) - Number(two === undefined);
  return one.first - two.first || one.last - two.last;
};

/** Does `outer` cover every day of `inner`? */
export const edtfCovers = (outer: string, inner: string): boolean => {
  const one = readOf(outer);
  const two = readOf(inner);
  return one !== undefined && two !== undefined && one.first <= two.first && one.last >= two.last;
};

/**
 * How precise an EDTF value is by its form alone: "2019-11" month, "2019-24" season, "2019-11-25/2019-12-01" (Monday
 * to Sunday) week, "2019-11-30/2019-12-01" interval. A fuzzy value ("early 2019") is known to its reader only.
 */
export const edtfPrecision = (edtf: string): When['precision'] => {
  const interval = edtfInterval(edtf);
  if (!interval) return 'unknown';
  if (edtf.includes('/')) return pairPrecision(interval);
  if (edtf.includes('~') || edtf.includes('%')) return 'fuzzy';
  if (/T\d/.test(edtf)) return 'time';
  if (interval.from === interval.to) return 'day';
  const match = DATE_FORM.exec(edtf.replace(QUALIFIERS, ''));
  const month = match?.[2];
  if (month && !month.includes('X')) return Number(month) > 32 ? 'interval' : Number(month) > 12 ? 'season' : 'month';
  return match?.[1]?.includes('X') ? 'interval' : 'year';
};

const pairPrecision = ({ from, to }: DayInterval): When['precision'] => {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days === 1) return 'day';
  if (days === 7 && weekdayOf(from) === 1) return 'week';
  if (days === 2 && weekdayOf(from) === 6) return 'weekend';
  return 'interval';
};
