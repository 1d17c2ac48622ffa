/** Days → bins of a curve, without gaps between the first and the last. */
import { isoDay } from '../edtf.ts';
import type { Series, SeriesRequest } from './desk-records.ts';

type Bin = SeriesRequest['bin'];

/** 1970-01-01 was a Thursday: day −3 a Monday. */
const monday = (day: number): number => Math.floor((day + 3) / 7) * 7 - 3;

/** `binOf(18201, 'month')` → `2019-11`; a week is named by its Monday. */
export const binOf = (day: number, bin: Bin): string => {
  if (bin === 'week') return isoDay(monday(day));
  const iso = isoDay(day);
  if (bin === 'day') return iso;
  const cut = iso.lastIndexOf('-');
  const month = iso.slice(0, cut);
  return bin === 'month' ? month : month.slice(0, month.lastIndexOf('-'));
};

/** A step that never passes over a bin. */
const STEP: Readonly<Record<Bin, number>> = { day: 1, week: 7, month: 27, year: 360 };

/** More would be no curve any more; the last ones are kept. */
const MOST_BINS = 20_000;

export const binsBetween = (from: number, to: number, bin: Bin): string[] => {
  const first = Math.max(from, to - MOST_BINS * STEP[bin]);
  const bins = new Set<string>();
  for (let day = first; day <= to; day += STEP[bin]) bins.add(binOf(day, bin));
  bins.add(binOf(to, bin));
  return [...bins];
};

export interface Counted {
  readonly value: string;
  readonly label: string;
  readonly day: number;
  readonly count: number;
}

/** Series drawn one by one; the rest is `other`. */
const MOST_SERIES = 12;

/** Counts by value and day → one series for each of the largest values, and one for the others. */
export const seriesOf = (rows: readonly Counted[], { bin, measure }: SeriesRequest): Series => {
  if (rows.length === 0) return { bin, measure, bins: [], series: [] };
  const days = rows.map(({ day }) => day);
  const bins = binsBetween(
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
    bin,
  );
  const place = new Map(bins.map((name, index) => [name, index]));
  const totals = new Map<string, number>();
  for (const { value, count } of rows) totals.set(value, (totals.get(value) ?? 0) + count);
  const ranked = [...totals].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([value]) => value);
  const own = new Set(ranked.slice(0, ranked.length > MOST_SERIES + 1 ? MOST_SERIES : ranked.length));
  const drawn = new Map<string, { label: string; counts: number[] }>();
  for (const { value, label, day, count } of rows) {
    const key = own.has(value) ? value : 'other';
    const at = place.get(binOf(day, bin));
    const known = drawn.get(key) ?? { label: own.has(value) ? label : 'other', counts: bins.map(() => 0) };
    if (at !== undefined) known.counts[at] = (known.counts[at] ?? 0) + count;
    drawn.set(key, known);
  }
  const order = [
    ...ranked.filter((value) => own.has(value)),
    ...(drawn.has('other') && !own.has('other') ? ['other'] : []),
  ];
  return {
    bin,
    measure,
    bins,
    series: order.flatMap((value) => {
      const { label, counts } = drawn.get(value) ?? { label: value, counts: [] };
      return [{ value, label, counts, total: counts.reduce((sum, count) => sum + count, 0) }];
    }),
  };
};
