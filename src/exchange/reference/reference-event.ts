/** Events of other data sets, read from their CSV files of any recent version: what is odd in a row is told, the row is kept. */

import { dayNumber } from '../../edtf.ts';
import { CotejoError } from '../../errors.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

export type ReferenceSet = 'ucdp' | 'acled';

export interface ReferenceEvent {
  readonly set: ReferenceSet;
  /** Its key in the data set. */
  readonly id: string;
  /** Line of the file. */
  readonly number: number;
  /** Days since 1970-01-01, both included, widened by the precision of the date. */
  readonly from: number;
  readonly to: number;
  readonly lat: number | null;
  readonly lon: number | null;
  /** How far the point may be off, in kilometres. */
  readonly radius: number;
  readonly country: string;
  readonly admin1: string;
  readonly place: string;
  readonly killed: { readonly low: number | null; readonly best: number | null; readonly high: number | null };
  readonly type: string;
  readonly actors: readonly string[];
  /** What is odd about the row, in words. */
  readonly warnings: readonly string[];
}

const wholeOf = (text: string | undefined): number | null => {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value);
};

const degreesOf = (text: string | undefined, limit: number): number | null => {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > limit ? null : value;
};

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `'2021-03-06 00:00:00.000'`, `'06 March 2021'`, `'06/03/2021'` (day first, where it can only be so) → day number; NaN otherwise. */
export const referenceDay = (text: string | undefined): number => {
  const trimmed = (text ?? '').trim();
  if (/^\d{4}-\d\d-\d\d/.test(trimmed)) return dayNumber(trimmed.slice(0, 10));
  const worded = /^(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})/.exec(trimmed);
  if (worded) {
    const month = MONTHS.findIndex((name) => name.startsWith((worded[2] as string).toLowerCase().slice(0, 3)));
    return month < 0
      ? Number.NaN
      : dayNumber(`${worded[3]}-${String(month + 1).padStart(2, '0')}-${(worded[1] as string).padStart(2, '0')}`);
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(trimmed);
  if (!slashed) return Number.NaN;
  const [one, two] = [Number(slashed[1]), Number(slashed[2])];
  // 3/14/2021 can only be American; all else is read with the day first.
  const [day, month] = two > 12 ? [two, one] : [one, two];
  if (month > 12 || day > 31) return Number.NaN;
  return dayNumber(`${slashed[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
};

/** Kilometres that a point of this precision may be off. */
const GED_RADIUS: Readonly<Record<number, number>> = { 1: 15, 2: 35, 3: 60, 4: 250, 5: 150, 6: 800, 7: 800 };
const ACLED_RADIUS: Readonly<Record<number, number>> = { 1: 15, 2: 40, 3: 250 };
/** Days on either side that a date of this precision may be off, beyond what the row says. */
const ACLED_DAYS: Readonly<Record<number, number>> = { 1: 0, 2: 3, 3: 15 };

const gedEvent = (row: CsvRow, number: number): ReferenceEvent | undefined => {
  const from = referenceDay(row.date_start);
  const to = referenceDay(row.date_end);
  if (Number.isNaN(from)) return undefined;
  // Versions before 17 called them best_est, low_est, high_est.
  const killed = {
    low: wholeOf(row.low ?? row.low_est),
    best: wholeOf(row.best ?? row.best_est),
    high: wholeOf(row.high ?? row.high_est),
  };
  const parts = [row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown].map(wholeOf);
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const { low, best, high } = killed;
  const warnings: string[] = [];
  if (low !== null && best !== null && high !== null && !(low <= best && best <= high))
    warnings.push('low, best and high are out of order');
  if (best !== null && parts.every((part) => part !== null) && sum !== best)
    warnings.push('best is not the sum of the four');
  if (Number.isNaN(to) || to < from) warnings.push('date_end is missing or lies before date_start');
  return {
    set: 'ucdp',
    id: row.id ?? '',
    number,
    from,
    to: Number.isNaN(to) || to < from ? from : to,
    lat: degreesOf(row.latitude, 90),
    lon: degreesOf(row.longitude, 180),
    radius: GED_RADIUS[wholeOf(row.where_prec) ?? 4] ?? 250,
    country: row.country ?? '',
    admin1: row.adm_1 ?? '',
    place: row.where_coordinates ?? row.where_description ?? '',
    killed,
    type: { 1: 'state-based', 2: 'non-state', 3: 'one-sided' }[wholeOf(row.type_of_violence) ?? 0] ?? '',
    actors: [row.side_a, row.side_b].filter((name): name is string => Boolean(name)),
    warnings,
  };
};

const acledEvent = (row: CsvRow, number: number): ReferenceEvent | undefined => {
  const day = referenceDay(row.event_date);
  if (Number.isNaN(day)) return undefined;
  const best = wholeOf(row.fatalities);
  const slack = ACLED_DAYS[wholeOf(row.time_precision) ?? 1] ?? 0;
  const warnings: string[] = [];
  if (best === null) warnings.push('no number of fatalities');
  if (row.year && String(row.year).trim() !== new Date(day * 86_400_000).toISOString().slice(0, 4))
    warnings.push('year is not that of event_date');
  return {
    set: 'acled',
    id: row.event_id_cnty || row.data_id || '',
    number,
    from: day - slack,
    to: day + slack,
    lat: degreesOf(row.latitude, 90),
    lon: degreesOf(row.longitude, 180),
    radius: ACLED_RADIUS[wholeOf(row.geo_precision) ?? 2] ?? 40,
    country: row.country ?? '',
    admin1: row.admin1 ?? '',
    place: row.location ?? '',
    killed: { low: best, best, high: best },
    type: [row.event_type, row.sub_event_type].filter(Boolean).join(': '),
    actors: [row.actor1, row.actor2].filter((name): name is string => Boolean(name)),
    warnings,
  };
};

const setOf = (row: CsvRow): ReferenceSet | undefined =>
  'date_start' in row && 'deaths_a' in row ? 'ucdp' : 'event_date' in row && 'fatalities' in row ? 'acled' : undefined;

export type ReferenceRow =
  | { readonly event: ReferenceEvent }
  /** Not even a day can be read. */
  | { readonly unusable: string; readonly number: number };

/**
 * The rows of a UCDP GED or ACLED file, told apart by their columns.
 * @throws CotejoError `arguments-unusable` for another table
 */
export async function* readReference(path: string): AsyncGenerator<ReferenceRow> {
  let set: ReferenceSet | undefined;
  for await (const { number, row } of readCsv(path)) {
    set ??= setOf(row);
    if (!set)
      throw new CotejoError('arguments-unusable', {
        reason: `${path} has neither the columns of UCDP GED nor those of ACLED.`,
      });
    const event = set === 'ucdp' ? gedEvent(row, number) : acledEvent(row, number);
    yield event ? { event } : { unusable: 'no day can be read', number };
  }
}
