/** Day ranges: what a claim's `when` says, as whole days since 1970-01-01 (UTC), ready for arithmetic. */
import { dayNumber, edtfInterval, FIRST_DAY, LAST_DAY } from '../edtf.ts';

/** First and last day, inclusive; ±Infinity for an open end. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const parse = (edtf: string): DayRange | undefined => {
  const interval = edtfInterval(edtf);
  if (!interval) return undefined;
  return {
    from: interval.from === FIRST_DAY ? Number.NEGATIVE_INFINITY : dayNumber(interval.from),
    to: interval.to === LAST_DAY ? Number.POSITIVE_INFINITY : dayNumber(interval.to),
  };
};

const cache = new Map<string, DayRange | undefined>();

/**
 * An EDTF string as days: `'2019-11'` → `{ from: 18201, to: 18230 }`; undefined where it cannot be read.
 * Values repeat across claims, so that each is parsed once (the cache is emptied when it grows large).
 */
export const dayRange = (edtf: string | null | undefined): DayRange | undefined => {
  if (!edtf) return undefined;
  if (cache.has(edtf)) return cache.get(edtf);
  if (cache.size > 50_000) cache.clear();
  const range = parse(edtf);
  cache.set(edtf, range);
  return range;
};

/** Days from first to last, inclusive: 1 for a day, 30 for a November. */
export const rangeLength = (range: DayRange): number => range.to - range.from + 1;

/** Days between two ranges, 0 where they touch or overlap. */
export const rangeGap = (a: DayRange, b: DayRange): number => Math.max(0, a.from - b.to, b.from - a.to);

export const overlaps = (a: DayRange, b: DayRange): boolean => a.from <= b.to && b.from <= a.to;
