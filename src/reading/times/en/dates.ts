/** English dates: calendar days, months, years, quarters, seasons, decades. */
import type { Context, Rule } from '../chart.ts';
import { isDay, isMonth, isYear, keyAfter, keyBefore, numericDate, within } from '../compose.ts';
import type { Meaning, Season } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';
import {
  bareMonth,
  bareSeason,
  boundary,
  day,
  dayOnly,
  dayPair,
  decade,
  followingWeekday,
  halfOf,
  inYear,
  isCount,
  keyAt,
  lengthOfMonth,
  offsetOf,
  partly,
  quarter,
  quarterOf,
  relative,
  SAME,
  withWeekday,
  yearStands,
} from './date-meanings.ts';

export const ENGLISH_DATES: readonly Rule[] = [
  // Days of a month.
  [SAME, 'MONTH DAYNUM', (m: number, d: number, c: Context) => (isCount(c) ? undefined : day(m, d))],
  [SAME, 'MONTH the? ORD', (m: number, d: number) => day(m, d)],
  [SAME, 'MONTH DAYNUM ,? of? YEAR', (m: number, d: number, year: number) => day(m, d, { year })],
  [SAME, 'MONTH the? ORD ,? of? YEAR', (m: number, d: number, year: number) => day(m, d, { year })],
  [SAME, "MONTH DAYNUM , '|’ YEAR2", (m: number, d: number, shortYear: number) => day(m, d, { shortYear })],
  [
    SAME,
    'MONTH DAYNUM ,? of? DATE',
    (m: number, d: number, base: Meaning) => (base.kind === 'step' ? inYear({ month: m, day: d }, base) : undefined),
  ],
  [SAME, 'DAYNUM of? MONTH', (d: number, m: number) => day(m, d)],
  [
    SAME,
    'DAYNUM MONTH YEAR2',
    (d: number, m: number, shortYear: number, c: Context) =>
      keyAfter(c) === ':' || keyAfter(c) === '%' ? undefined : day(m, d, { shortYear }),
  ],
  [
    SAME,
    'DAYNUM - MONTH - YEAR|YEAR2',
    (d: number, m: number, y: number) => day(m, d, y > 99 ? { year: y } : { shortYear: y }),
  ],
  [SAME, 'DAYNUM of? MONTH ,? of? YEAR', (d: number, m: number, year: number) => day(m, d, { year })],
  [
    SAME,
    'DAYNUM of? MONTH ,? of? DATE',
    (d: number, m: number, base: Meaning) => (base.kind === 'step' ? inYear({ month: m, day: d }, base) : undefined),
  ],
  [SAME, 'the? ORD day? of? MONTH', (d: number, m: number) => day(m, d)],
  [SAME, 'the? ORD day? of? MONTH ,? of? YEAR', (d: number, m: number, year: number) => day(m, d, { year })],
  [
    SAME,
    'the? ORD day? of DATE',
    (d: number, base: Meaning) => (isMonth(base) && d <= 31 ? within({ day: d }, base) : undefined),
  ],
  [SAME, 'the ORDNUM', dayOnly],
  [SAME, 'the? DAYNUM MONTH', (d: number, m: number) => day(m, d)],
  [SAME, 'the DAYNUM MONTH YEAR', (d: number, m: number, year: number) => day(m, d, { year })],
  [SAME, 'the|last|this? past? WEEKDAY ,? DATE', withWeekday],
  [SAME, 'WEEKDAY ,? the? DATE', withWeekday],
  [SAME, 'WEEKDAY ( DATE )', withWeekday],
  [
    SAME,
    'WEEKDAY ,? the? ORDNUM of? MONTH?',
    (weekday: number, d: number, month: number | undefined) =>
      d > 31 ? undefined : moment({ weekday, day: d, ...(month ? { month } : {}) }),
  ],
  [SAME, 'DATE ( WEEKDAY )', (date: Meaning, weekday: number) => withWeekday(weekday, date)],
  [
    SAME,
    'DATE , a? WEEKDAY',
    (date: Meaning, weekday: number) =>
      date.kind === 'moment' && date.fields.month !== undefined ? withWeekday(weekday, date) : undefined,
  ],
  [SAME, 'NUMDATE', (key: string, c: Context) => numericDate(key, (c as { dayFirst?: boolean }).dayFirst ?? false)],
  [
    'RANGE',
    'between|from? DAYNUM and|to|- DAYNUM MONTH',
    (a: number, b: number, m: number, c: Context) => dayPair(m, a, b, c, offsetOf(c)),
  ],
  [
    'RANGE',
    'between|from? DAYNUM and|to|-|– DAYNUM MONTH YEAR',
    (a: number, b: number, m: number, year: number, c: Context) => dayPair(m, a, b, c, offsetOf(c), { year }),
  ],
  [
    'RANGE',
    'MONTH DAYNUM and|to|-|–|through DAYNUM',
    (m: number, a: number, b: number, c: Context) =>
      keyAfter(c) === ':' ? undefined : dayPair(m, a, b, c, lengthOfMonth(c)),
  ],
  [
    'RANGE',
    'MONTH DAYNUM and|to|-|–|through DAYNUM ,? YEAR',
    (m: number, a: number, b: number, year: number, c: Context) => dayPair(m, a, b, c, lengthOfMonth(c), { year }),
  ],
  // Weekdays.
  [SAME, 'WEEKDAY', (weekday: number) => moment({ weekday })],
  [SAME, 'last|previous|past WEEKDAY', (weekday: number) => moment({ weekday }, { pull: 'last' })],
  [SAME, 'this? past WEEKDAY', (weekday: number) => moment({ weekday }, { pull: 'last' })],
  [SAME, 'this? next|coming WEEKDAY', (weekday: number) => moment({ weekday }, { pull: 'next' })],
  [SAME, 'this WEEKDAY', (weekday: number) => moment({ weekday }, { pull: 'this' })],
  [SAME, 'WEEKDAY last', (weekday: number) => moment({ weekday }, { pull: 'last' })],
  [SAME, 'WEEKDAY next', (weekday: number) => moment({ weekday }, { pull: 'next' })],
  [
    SAME,
    'WEEKDAY (? of? DATE',
    (weekday: number, base: Meaning) =>
      base.kind === 'step' && base.unit === 'week' ? within({ weekday }, base) : undefined,
  ],
  [
    SAME,
    'the same|next|following|previous|preceding WEEKDAY',
    (weekday: number, c: Context) => followingWeekday(weekday, keyAt(c, 1)),
  ],
  [SAME, 'that WEEKDAY', (weekday: number) => moment({ weekday }, { of: step('week', 0, 'narrative') })],
  [
    SAME,
    'DATE WEEKDAY',
    (base: Meaning, weekday: number) =>
      base.kind === 'step' && base.unit === 'week' && base.sign < 0 && base.count !== null
        ? moment({ weekday }, { of: base })
        : undefined,
  ],
  [SAME, 'a week before last WEEKDAY', (weekday: number) => moment({ weekday }, { of: step('week', -2) })],
  // Months and years.
  [SAME, 'MONTH', bareMonth],
  [SAME, 'MONTH of? ,? YEAR', (month: number, year: number) => moment({ month, year })],
  [SAME, "MONTH '|’|‘|` YEAR2", (month: number, shortYear: number) => moment({ month, shortYear })],
  [
    SAME,
    'MONTH of? DATE',
    (month: number, base: Meaning) => (base.kind === 'step' ? inYear({ month }, base) : undefined),
  ],
  [SAME, 'last MONTH', (month: number) => moment({ month }, { pull: 'last' })],
  [SAME, 'this? past MONTH', (month: number) => moment({ month }, { pull: 'last' })],
  [SAME, 'next|coming MONTH', (month: number) => moment({ month }, { pull: 'next' })],
  [SAME, 'this MONTH', (month: number) => moment({ month }, { pull: 'this' })],
  [SAME, 'the month of MONTH', (month: number) => moment({ month })],
  [
    SAME,
    'the previous MONTH',
    (month: number) => moment({ month }, { pull: 'last', of: step('year', 0, 'narrative') }),
  ],
  [
    SAME,
    'the following MONTH',
    (month: number) => moment({ month }, { pull: 'next', of: step('year', 0, 'narrative') }),
  ],
  [SAME, 'YEAR', (year: number, c: Context) => (yearStands(year, c) ? moment({ year }) : undefined)],
  [SAME, 'the? year|years|season YEAR', (year: number) => moment({ year })],
  [SAME, 'calendar|fiscal year? YEAR', (year: number) => moment({ year })],
  [
    SAME,
    'the YEAR period|season|year|level|figure',
    (year: number, c: Context) => (/^(?:period|year)$/.test(keyAt(c, 2)) ? moment({ year }) : undefined),
  ],
  [
    SAME,
    "'|’|‘ YEAR2",
    (shortYear: number, c: Context) =>
      c.pieces[c.start + 1]?.glued && /^(?:in|of|since|late|early|mid|by|-|until)$/.test(keyBefore(c))
        ? moment({ shortYear })
        : undefined,
  ],
  [SAME, '(? YEAR2 BCMARK', (year: number) => moment({ year, bc: true })],
  [SAME, 'INT BCMARK', (year: number) => moment({ year, bc: true })],
  [SAME, 'a . d . INT', (year: number) => moment({ year })],
  [
    SAME,
    'MONTH DAYNUM? INT BCMARK',
    (month: number, d: number | undefined, year: number) => moment({ month, ...(d ? { day: d } : {}), year, bc: true }),
  ],
  ['BCMARK', 'bc|bce', () => true],
  ['BCMARK', 'b . c .?', () => true],
  ['BCMARK', 'b . c . e .?', () => true],
  // Quarters, halves, seasons, weeks.
  [SAME, 'the? fiscal? ORD fiscal? quarter', (q: number, c: Context) => quarterOf(q, c)],
  [SAME, 'the? fiscal? ORD - quarter', (q: number, c: Context) => quarterOf(q, c)],
  [SAME, 'fiscal - ORD quarter', (q: number, c: Context) => quarterOf(q, c)],
  [
    SAME,
    'the? fiscal? ORD -? quarter of|,? DATE',
    (q: number, base: Meaning) => (quarter(q) ? inYear({ quarter: q }, base) : undefined),
  ],
  [
    SAME,
    "DATE 's? fiscal? ORD -? quarter",
    (base: Meaning, q: number) => (quarter(q) ? inYear({ quarter: q }, base) : undefined),
  ],
  [
    SAME,
    'the YEAR ORD -? quarter',
    (year: number, q: number) => (quarter(q) ? moment({ year, quarter: q }) : undefined),
  ],
  [
    SAME,
    'the? first|second|latter|last|other half of DATE',
    (base: Meaning, c: Context) => halfOf(base, keyAt(c, 0) === 'the' ? keyAt(c, 1) : keyAt(c, 0)),
  ],
  [SAME, 'SEASON', bareSeason],
  [SAME, 'the? SEASON of? YEAR', (season: Season, year: number) => moment({ season, year })],
  [SAME, 'the? SEASON of DATE', (season: Season, base: Meaning) => inYear({ season }, base)],
  [
    SAME,
    'the? DATE SEASON',
    (base: Meaning, season: Season) => (base.kind === 'moment' ? inYear({ season }, base) : undefined),
  ],
  [
    SAME,
    'SEASON DATE',
    (season: Season, base: Meaning) => (base.kind === 'moment' ? inYear({ season }, base) : undefined),
  ],
  [
    SAME,
    'the SEASON',
    (season: Season, c: Context) =>
      /^(?:fall|spring)$/.test(keyAt(c, 1)) && !/^(?:in|during|until|by|of)$/.test(keyBefore(c))
        ? undefined
        : keyAt(c, 1) === 'fall' && keyAfter(c) === 'of'
          ? undefined
          : moment({ season }),
  ],
  [SAME, 'last|past SEASON', (season: Season) => moment({ season }, { pull: 'last' })],
  [SAME, 'this SEASON', (season: Season) => moment({ season }, { pull: 'this' })],
  [SAME, 'this past SEASON', (season: Season) => moment({ season }, { pull: 'last' })],
  [SAME, 'next|coming SEASON', (season: Season) => moment({ season }, { pull: 'next' })],
  [
    SAME,
    'the next|following SEASON',
    (season: Season) => moment({ season }, { pull: 'next', of: step('year', 0, 'narrative') }),
  ],
  [SAME, 'the? week of|ending|ended? DATE', (base: Meaning) => (isDay(base) ? step('week', 0, base) : undefined)],
  // Decades and centuries.
  [SAME, 'the? DECADE', (digits: number, c: Context) => decade(digits, c)],
  [SAME, 'the DECADEWORD', (d: number) => moment({ decade: 190 + d })],
  [SAME, 'the? DECADE BCMARK', (digits: number) => moment({ decade: digits, bc: true })],
  [SAME, 'the? ORD -? century', (n: number) => moment({ century: n - 1 })],
  [SAME, 'the? ORD century BCMARK', (n: number) => moment({ century: n - 1, bc: true })],
  // Feasts.
  [SAME, 'HOLIDAY', (holiday: string) => moment({ holiday })],
  [
    SAME,
    'HOLIDAY ,? DATE',
    (holiday: string, base: Meaning) =>
      base.kind === 'moment' || base.kind === 'step' ? inYear({ holiday }, base) : undefined,
  ],
  [SAME, 'last HOLIDAY', (holiday: string) => moment({ holiday }, { pull: 'last' })],
  [
    SAME,
    'next|this HOLIDAY',
    (holiday: string, c: Context) => moment({ holiday }, { pull: keyAt(c, 0) === 'next' ? 'next' : 'this' }),
  ],
  // Parts of a longer time.
  [SAME, 'early|late|mid -? DATE', (base: Meaning, c: Context) => partly(base, keyAt(c, 0))],
  [SAME, 'the early|late|mid -? DATE', (base: Meaning, c: Context) => partly(base, keyAt(c, 1))],
  [
    SAME,
    'early|late|later|earlier on? in? DATE',
    (base: Meaning, c: Context) =>
      keyAt(c, 1) === 'in' || keyAt(c, 1) === 'on' ? partly(base, keyAt(c, 0)) : undefined,
  ],
  [SAME, 'earlier|later|sometime in? DATE', (base: Meaning, c: Context) => relative(base, c)],
  [SAME, 'the? beginning|start|middle|end|close|turn of DATE', (base: Meaning, c: Context) => boundary(base, c)],
  [
    SAME,
    'the? latter|early|final|last|first|closing|opening part|days|months|weeks of DATE',
    (base: Meaning, c: Context) => boundary(base, c),
  ],
  [SAME, 'as early|late|recently as DATE', (base: Meaning) => base],
  [
    SAME,
    'around|about|circa DATE',
    (base: Meaning) => (isDay(base) || isMonth(base) || isYear(base) ? withMod(base, 'approx') : undefined),
  ],
];
