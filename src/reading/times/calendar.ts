/** Points in time by their fields: how fine they are, their TIMEX3 and EDTF values, steps from one to another. */
import {
  dayFields,
  dayNumberOf,
  daysInMonth,
  isoDate,
  isoDay,
  isoWeekOf,
  isoYear,
  shiftDays,
  shiftMonths,
  weekdayOf,
  weekInterval,
} from '../../edtf.ts';
import type { Fields, Modifier, Season, Unit } from './meaning.ts';

/** A moment whose fields are counted out: a year (or decade, century) at least. */
export type Point = Fields;

export type Grain = Unit | 'part' | 'clock' | 'none';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Months that a season starts with, on the northern half of the earth. */
const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_CODE: Record<Season, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };
export const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

export const seasonMonth = (season: Season): number => SEASON_MONTH[season];

export const grainOf = (fields: Fields): Grain => {
  if (fields.hour !== undefined) return 'clock';
  if (fields.part !== undefined) return 'part';
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined) return 'day';
  if (fields.weekend) return 'weekend';
  if (fields.week !== undefined) return 'week';
  if (fields.month !== undefined) return 'month';
  if (fields.season !== undefined) return 'season';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.third !== undefined) return 'third';
  if (fields.half !== undefined) return 'half';
  if (fields.year !== undefined || fields.shortYear !== undefined) return 'year';
  if (fields.decade !== undefined) return 'decade';
  if (fields.century !== undefined) return 'century';
  return 'none';
};

export const pointOfDay = (iso: string): Point => {
  const [year, month, day] = dayFields(iso) ?? [0, 0, 0];
  return { year, month, day };
};

/** ISO day of a point that has one. */
export const dayOfPoint = (point: Point | undefined): string | undefined =>
  point?.year === undefined || point.month === undefined || point.day === undefined
    ? undefined
    : isoDate(signedYear(point) ?? 0, point.month, point.day);

/** Astronomical year: 490 BC is -489. */
export const signedYear = (point: Point): number | undefined =>
  point.year === undefined ? undefined : point.bc ? 1 - point.year : point.year;

/** First day that a point covers, whatever its grain. */
export const firstDay = (point: Point): string | undefined => {
  const year = signedYear(point) ?? (point.decade === undefined ? undefined : point.decade * 10);
  const known = year ?? (point.century === undefined ? undefined : point.century * 100);
  if (known === undefined) return undefined;
  if (point.week !== undefined) return weekInterval(known, point.week).from;
  if (point.month !== undefined) return isoDate(known, point.month, point.day ?? 1);
  if (point.season) return isoDate(known, SEASON_MONTH[point.season], 1);
  if (point.quarter !== undefined) return isoDate(known, point.quarter * 3 - 2, 1);
  if (point.third !== undefined) return isoDate(known, point.third * 4 - 3, 1);
  if (point.half !== undefined) return isoDate(known, point.half * 6 - 5, 1);
  return isoDate(known, 1, 1);
};

const timexYear = (fields: Fields): string => {
  if (fields.year !== undefined) return (fields.bc ? 'BC' : '') + String(fields.year).padStart(4, '0');
  return 'XXXX';
};

const timexDate = (fields: Fields): string => {
  const year = timexYear(fields);
  if (fields.month !== undefined)
    return `${year}-${pad(fields.month)}${fields.day === undefined ? '' : `-${pad(fields.day)}`}`;
  if (fields.day !== undefined) return `${year}-XX-${pad(fields.day)}`;
  if (fields.weekday !== undefined) return `${year}-WXX-${fields.weekday}`;
  if (fields.week !== undefined) return `${year}-W${pad(fields.week)}${fields.weekend ? '-WE' : ''}`;
  if (fields.weekend) return `${year}-WXX-WE`;
  if (fields.season) return `${year}-${fields.season}`;
  if (fields.quarter !== undefined) return `${year}-Q${fields.quarter}`;
  if (fields.third !== undefined) return `${year}-T${fields.third}`;
  if (fields.half !== undefined) return `${year}-H${fields.half}`;
  if (fields.year !== undefined) return year;
  if (fields.decade !== undefined) return (fields.bc ? 'BC' : '') + String(fields.decade).padStart(3, '0');
  if (fields.century !== undefined) return (fields.bc ? 'BC' : '') + String(fields.century).padStart(2, '0');
  return 'XXXX-XX-XX';
};

const timexClock = ({ hour, minute, second, zone }: Fields): string =>
  `T${pad(hour ?? 0)}:${pad(minute ?? 0)}${second === undefined ? '' : `:${pad(second)}`}${zone ?? ''}`;

/** TIMEX3 value: { year: 1989, quarter: 3 } → "1989-Q3"; { weekday: 5 } → "XXXX-WXX-5". */
export const timexOf = (fields: Fields): string => {
  const date = timexDate(fields);
  if (fields.hour !== undefined) return date + timexClock(fields);
  return fields.part === undefined ? date : `${date}T${fields.part}`;
};

const monthEnd = (year: number, month: number): string => isoDate(year, month, daysInMonth(year, month));

/** Thirds of a month and of a year: "early May" is its first ten days, "late 2019" its last four months. */
const partOfMonth = (year: number, month: number, mod: Modifier): string | undefined => {
  if (mod === 'start') return `${isoDate(year, month, 1)}/${isoDate(year, month, 10)}`;
  if (mod === 'mid') return `${isoDate(year, month, 11)}/${isoDate(year, month, 20)}`;
  if (mod === 'end') return `${isoDate(year, month, 21)}/${monthEnd(year, month)}`;
  return undefined;
};

const partOfYear = (year: number, mod: Modifier): string | undefined => {
  const text = isoYear(year);
  if (mod === 'start') return `${text}-01/${text}-04`;
  if (mod === 'mid') return `${text}-05/${text}-08`;
  if (mod === 'end') return `${text}-09/${text}-12`;
  return undefined;
};

const partOfDecade = (decade: number, mod: Modifier): string | undefined => {
  const [first, last] = mod === 'start' ? [0, 3] : mod === 'mid' ? [4, 6] : mod === 'end' ? [7, 9] : [-1, -1];
  return first < 0 ? undefined : `${isoYear(decade * 10 + first)}/${isoYear(decade * 10 + last)}`;
};

const partOfWeek = (from: string, mod: Modifier): string | undefined => {
  if (mod === 'start') return `${from}/${shiftDays(from, 2)}`;
  if (mod === 'mid') return `${shiftDays(from, 1)}/${shiftDays(from, 3)}`;
  if (mod === 'end') return `${shiftDays(from, 3)}/${shiftDays(from, 6)}`;
  return undefined;
};

/** EDTF value, null where no year is known. Times of day are left out: the day holds them. */
export const edtfOf = (point: Point, mod?: Modifier): string | null => {
  const year = signedYear(point);
  if (year === undefined) return edtfOfAge(point, mod);
  const text = isoYear(year);
  // "around noon on Friday" is Friday for sure.
  const near = mod === 'approx' && point.hour === undefined && point.part === undefined ? '~' : '';
  if (point.month !== undefined) {
    if (point.day !== undefined) return isoDate(year, point.month, point.day) + near;
    return (mod && partOfMonth(year, point.month, mod)) ?? `${text}-${pad(point.month)}${near}`;
  }
  if (point.week !== undefined) {
    const { from, to } = weekInterval(year, point.week);
    if (point.weekend) return `${shiftDays(from, 5)}/${to}`;
    return (mod && partOfWeek(from, mod)) ?? `${from}/${to}`;
  }
  if (point.season) return `${text}-${SEASON_CODE[point.season]}${near}`;
  if (point.quarter !== undefined) return `${text}-${32 + point.quarter}${near}`;
  if (point.third !== undefined) return `${text}-${36 + point.third}${near}`;
  if (point.half !== undefined) return `${text}-${39 + point.half}${near}`;
  if (point.day !== undefined || point.weekday !== undefined || point.weekend) return null;
  return (mod && partOfYear(year, mod)) ?? text + near;
};

const edtfOfAge = ({ decade, century, bc }: Point, mod?: Modifier): string | null => {
  if (bc) return null;
  if (decade !== undefined) return (mod && partOfDecade(decade, mod)) ?? `${String(decade).padStart(3, '0')}X`;
  if (century !== undefined) return `${pad(century)}XX`;
  return null;
};

const weekPoint = (day: string, weekend: boolean): Point => {
  const { year, week } = isoWeekOf(day);
  return weekend ? { year, week, weekend } : { year, week };
};

const monthOf = (point: Point): number =>
  point.month ?? (point.season ? SEASON_MONTH[point.season] : (point.quarter ?? 1) * 3);

const stepParts = (point: Point, count: number, size: number): [year: number, part: number] => {
  const parts = 12 / size;
  const index = (signedYear(point) ?? 0) * parts + Math.floor((monthOf(point) - 1) / size) + count;
  const year = Math.floor(index / parts);
  return [year, index - year * parts + 1];
};

const fromSigned = (year: number): Pick<Point, 'year' | 'bc'> => (year <= 0 ? { bc: true, year: 1 - year } : { year });

const SHIFTERS: Partial<Record<Unit, (point: Point, count: number) => Point | undefined>> = {
  year: (point, count) => fromSigned((signedYear(point) ?? 0) + count),
  half: (point, count) => {
    const [year, half] = stepParts(point, count, 6);
    return { year, half };
  },
  third: (point, count) => {
    const [year, third] = stepParts(point, count, 4);
    return { year, third };
  },
  quarter: (point, count) => {
    const [year, quarter] = stepParts(point, count, 3);
    return { year, quarter };
  },
  season: (point, count) => {
    const index = (signedYear(point) ?? 0) * 4 + Math.floor((monthOf(point) - 3) / 3) + count;
    return { year: Math.floor(index / 4), season: SEASONS[((index % 4) + 4) % 4] };
  },
  month: (point, count) => {
    if (point.month === undefined) return undefined;
    const [year, month] = stepParts(point, count, 1);
    return { ...fromSigned(year), month };
  },
};

const dayShift = (point: Point, unit: Unit, count: number): Point | undefined => {
  const day = dayOfPoint(point) ?? (point.week === undefined || unit === 'day' ? undefined : firstDay(point));
  if (day === undefined) return undefined;
  if (unit === 'week' || unit === 'weekend') return weekPoint(shiftDays(day, 7 * count), unit === 'weekend');
  const shifted = pointOfDay(shiftDays(day, count));
  return unit === 'night' ? { ...shifted, part: 'NI' } : shifted;
};

/**
 * The unit that lies `count` units from the one that holds `point`: ({ 1989-10-30 }, 'year', -1) → { year: 1988 };
 * ({ 1989-10-30 }, 'week', -1) → { year: 1989, week: 43 }. Undefined where the point is too coarse for the unit.
 */
export const stepFrom = (point: Point, unit: Unit, count: number): Point | undefined => {
  if (unit === 'day' || unit === 'night' || unit === 'week' || unit === 'weekend') return dayShift(point, unit, count);
  const year = signedYear(point) ?? (point.decade === undefined ? undefined : point.decade * 10);
  if (unit === 'century') {
    const century = point.century ?? (year === undefined ? undefined : Math.floor(year / 100));
    return century === undefined ? undefined : { century: century + count };
  }
  if (unit === 'decade') {
    const decade = point.decade ?? (year === undefined ? undefined : Math.floor(year / 10));
    return decade === undefined ? undefined : { decade: decade + count };
  }
  if (year === undefined) return undefined;
  return SHIFTERS[unit]?.(point, count);
};

/** A point moved by a length of time and no coarser for it: (2019-11-30, 'month', 1) → 2019-12-30. */
export const moveDay = (day: string, unit: Unit, count: number): string | undefined => {
  if (unit === 'day' || unit === 'night') return shiftDays(day, count);
  if (unit === 'week' || unit === 'weekend') return shiftDays(day, 7 * count);
  if (unit === 'month') return shiftMonths(day, count);
  if (unit === 'year') return shiftMonths(day, 12 * count);
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return day;
  return undefined;
};

/** Easter Sunday of the western churches (anonymous Gregorian algorithm, Meeus). */
const easter = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return isoDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

const nthWeekday = (year: number, month: number, weekday: number, nth: number): string => {
  const first = isoDate(year, month, 1);
  return shiftDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
};

const MOVABLE: Record<string, (year: number) => string> = {
  easter,
  'good-friday': (year) => shiftDays(easter(year), -2),
  'holy-thursday': (year) => shiftDays(easter(year), -3),
  'palm-sunday': (year) => shiftDays(easter(year), -7),
  'ash-wednesday': (year) => shiftDays(easter(year), -46),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'labor-day': (year) => nthWeekday(year, 9, 1, 1),
  'mothers-day': (year) => nthWeekday(year, 5, 7, 2),
  'memorial-day': (year) => isoDay(dayNumberOf(year, 5, 31) - ((weekdayOf(isoDate(year, 5, 31)) + 6) % 7)),
};

/** ("thanksgiving", 1999) → "1999-11-25"; ("12-25", 1999) → "1999-12-25". */
export const holidayDay = (holiday: string, year: number): string =>
  MOVABLE[holiday]?.(year) ?? `${isoYear(year)}-${holiday}`;
