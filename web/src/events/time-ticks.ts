/** Where the time axis is written on, and what. */
import { scaleUtc } from 'd3-scale';

export interface Tick {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly label: string;
}

const A_DAY = 86_400_000;
/** Room for a label, in pixels. */
const ROOM = 70;

const isYear = (date: Date): boolean => date.getUTCMonth() === 0 && date.getUTCDate() === 1;

/** Years as years, months as months, days as days; the first tick always says its year. */
export const timeTicks = ([from, to]: readonly [number, number], width: number, locale: string): readonly Tick[] => {
  const scale = scaleUtc([from * A_DAY, (to + 1) * A_DAY], [0, width]);
  const datesFor = (count: number): readonly Date[] =>
    scale.ticks(count).filter((date) => date.getTime() % A_DAY === 0);
  // d3 gives about as many as asked for, sometimes twice that.
  let count = Math.max(2, Math.floor(width / ROOM));
  let dates = datesFor(count);
  while (count > 1 && dates.length * ROOM > width) dates = datesFor(--count);
  const write = (date: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(date);
  const byDay = dates.some((date) => date.getUTCDate() !== 1);
  const onlyYears = dates.every(isYear);
  return dates.map((date, index) => ({
    day: date.getTime() / A_DAY,
    label: onlyYears
      ? write(date, { year: 'numeric' })
      : write(date, {
          month: 'short',
          ...(byDay && { day: 'numeric' }),
          ...((index === 0 || isYear(date)) && { year: 'numeric' }),
        }),
  }));
};
