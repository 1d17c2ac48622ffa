/** Spanish dates: calendar days, months, years, quarters, seasons, decades, and the words that place them. */
import type { Context, Rule } from '../chart.ts';
import { isDay, isMonth, isYear, keyAfter, keyBefore, numericDate, within } from '../compose.ts';
import type { Fields, Meaning, Season, Unit } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';
import {
  COUNTED,
  day,
  dayOnly,
  dayPair,
  inYear,
  isNamedDay,
  isNoun,
  isStreet,
  keyAt,
  modOf,
  partly,
  pulled,
  pullOf,
  quarterly,
  ROMAN,
  STREETS,
  withWeekday,
  yearAlone,
  yearEnd,
} from './date-meanings.ts';

export const SPANISH_DATES: readonly Rule[] = [
  // Days of a month. "de", "del" and articles before them are no part of the date but for "el".
  ['MDAY', 'NUM', (value: number) => (value >= 1 && value <= 31 && value % 1 === 0 ? value : undefined)],
  ['MDAY', 'primero', () => 1],
  ['MDAY', 'ORDNUM', (value: number) => (value === 1 ? 1 : undefined)],
  ['MDAY', 'dia MDAY', (value: number) => value],
  ['OFYEAR', 'de|del|, ano? YEAR', (year: number): Fields => ({ year })],
  ['OFYEAR', 'YEAR', (year: number): Fields => ({ year })],
  ['OFYEAR', "de|del '|’ YEAR2", (shortYear: number): Fields => ({ shortYear })],
  ['DATE', 'el? MDAY de? MONTH', (d: number, m: number, c: Context) => day(d, m, undefined, c)],
  ['DATE', 'el? MDAY de? MONTH OFYEAR', (d: number, m: number, year: Fields, c: Context) => day(d, m, year, c)],
  ['DATE', 'DAYNUM MONTH YEAR2', (d: number, m: number, shortYear: number, c: Context) => day(d, m, { shortYear }, c)],
  [
    'DATE',
    'DAYNUM - MONTH - YEAR|YEAR2',
    (d: number, m: number, y: number, c: Context) => day(d, m, y > 99 ? { year: y } : { shortYear: y }, c),
  ],
  [
    'DATE',
    'el? MDAY de? MONTH de|del DATE',
    (d: number, m: number, base: Meaning, c: Context) =>
      base.kind === 'step' && !isStreet(c) ? inYear({ month: m, day: d }, base) : undefined,
  ],
  ['DATE', 'MONTH DAYNUM , YEAR', (m: number, d: number, year: number, c: Context) => day(d, m, { year }, c)],
  [
    'DATE',
    'MONTH DAYNUM',
    (m: number, d: number, c: Context) => (c.pieces[c.start]?.capital ? day(d, m, undefined, c) : undefined),
  ],
  ['DATE', 'el? dia INT', dayOnly],
  ['DATE', 'el? dia uno|primero', () => moment({ day: 1 })],
  ['DATE', 'el DAYNUM', dayOnly],
  [
    'DATE',
    'el? dia MDAY de|del DATE',
    (d: number, base: Meaning) => (isMonth(base) && d <= 31 ? within({ day: d }, base) : undefined),
  ],
  [
    'DATE',
    'el? MDAY del? DATE',
    (d: number, base: Meaning, c: Context) =>
      keyAt(c, c.end - c.start - 1) !== '' && base.kind === 'step' && base.unit === 'month'
        ? within({ day: d }, base)
        : undefined,
  ],
  ['DATE', 'NUMDATE', (key: string) => numericDate(key, true)],
  [
    'RANGE',
    'entre|del|de el? DAYNUM y|al|a el? DAYNUM de MONTH',
    (a: number, b: number, m: number, c: Context) => dayPair(a, b, m, c),
  ],
  [
    'RANGE',
    'entre|del|de el? DAYNUM y|al|a el? DAYNUM de MONTH OFYEAR',
    (a: number, b: number, m: number, year: Fields, c: Context) => dayPair(a, b, m, c, year),
  ],
  [
    'RANGE',
    'el|los? DAYNUM y|al|- el? DAYNUM de MONTH',
    (a: number, b: number, m: number, c: Context) => dayPair(a, b, m, c),
  ],
  [
    'RANGE',
    'el|los? DAYNUM y|al|- el? DAYNUM de MONTH OFYEAR',
    (a: number, b: number, m: number, year: Fields, c: Context) => dayPair(a, b, m, c, year),
  ],
  // Weekdays.
  ['DATE', 'WEEKDAY', (weekday: number, c: Context) => (STREETS.test(keyBefore(c)) ? undefined : moment({ weekday }))],
  ['DATE', 'el WEEKDAY', (weekday: number) => moment({ weekday })],
  ['DATE', 'este WEEKDAY', (weekday: number) => moment({ weekday }, { pull: 'this' })],
  ['DATE', 'el? WEEKDAY ,? dia? DATE', withWeekday],
  ['DATE', 'este WEEKDAY ,? DATE', withWeekday],
  [
    'DATE',
    'el? WEEKDAY ,? dia? DAYNUM',
    (weekday: number, d: number, c: Context) =>
      (COUNTED.test(keyAfter(c)) && !/^(?:la|el)$/.test(keyAfter(c, 1))) || keyAfter(c) === ':'
        ? undefined
        : moment({ weekday, day: d }),
  ],
  [
    'DATE',
    'DATE ,? WEEKDAY',
    (date: Meaning, weekday: number) =>
      date.kind === 'moment' && date.fields.month !== undefined
        ? withWeekday(weekday, date)
        : date.kind === 'step' && date.unit === 'day' && date.anchor === 'publication'
          ? date
          : undefined,
  ],
  [
    'DATE',
    'DATE ,? DATE',
    (first: Meaning, second: Meaning) =>
      first.kind === 'step' &&
      first.unit === 'day' &&
      first.anchor === 'publication' &&
      second.kind === 'moment' &&
      second.fields.day !== undefined &&
      second.fields.month !== undefined
        ? second
        : undefined,
  ],
  [
    'DATE',
    'el? pasado|ultimo|anterior|proximo DATE',
    (base: Meaning, c: Context) => pulled(base, pullOf(keyAt(c, 0) === 'el' ? keyAt(c, 1) : keyAt(c, 0))),
  ],
  [
    'DATE',
    'la? pasada|proxima DATE',
    (base: Meaning, c: Context) => pulled(base, pullOf(keyAt(c, 0) === 'la' ? keyAt(c, 1) : keyAt(c, 0))),
  ],
  [
    'DATE',
    'DATE pasado|pasada|ultimo|anterior|previo|proximo|siguiente|entrante|venidero',
    (base: Meaning, c: Context) => (isNoun(c) ? undefined : pulled(base, pullOf(keyAt(c, c.end - c.start - 1)))),
  ],
  ['DATE', 'DATE que viene|entra', (base: Meaning) => pulled(base, 'next')],
  [
    'DATE',
    'el? WEEKDAY de la semana? DATE',
    (weekday: number, base: Meaning) =>
      base.kind === 'step' && base.unit === 'week' ? within({ weekday }, base) : undefined,
  ],
  [
    'DATE',
    'el? WEEKDAY de DATE',
    (weekday: number, base: Meaning) =>
      base.kind === 'step' && base.unit === 'week' ? within({ weekday }, base) : undefined,
  ],
  [
    'DATE',
    'ese|aquel|el mismo? WEEKDAY',
    (weekday: number, c: Context) =>
      keyAt(c, 0) === 'el' ? undefined : moment({ weekday }, { of: step('week', 0, 'narrative') }),
  ],
  // Months and years.
  [
    'DATE',
    'MONTH',
    (month: number, c: Context) =>
      STREETS.test(keyBefore(c)) || isNamedDay(c) || keyAt(c, 0).length < 4 ? undefined : moment({ month }),
  ],
  ['DATE', 'MONTH OFYEAR', (month: number, year: Fields) => moment({ month, ...year })],
  [
    'DATE',
    'MONTH de|del DATE',
    (month: number, base: Meaning) => (base.kind === 'step' ? inYear({ month }, base) : undefined),
  ],
  ['DATE', 'el? mes de DATE', (base: Meaning) => (isMonth(base) ? base : undefined)],
  [
    'DATE',
    'este DATE',
    (base: Meaning, c: Context) =>
      base.kind === 'moment' && base.fields.weekday === undefined && keyAt(c, 1) !== 'el'
        ? pulled(base, 'this')
        : undefined,
  ],
  ['DATE', 'YEAR', yearAlone],
  ['DATE', 'el? ano YEAR', (year: number) => moment({ year })],
  ['DATE', 'los? anos YEAR', (year: number) => moment({ year })],
  [
    'DATE',
    'el YEAR',
    (year: number, c: Context) => (COUNTED.test(keyAfter(c)) || year < 1300 ? undefined : moment({ year })),
  ],
  ['DATE', 'el? ano mil', () => moment({ year: 1000 })],
  ['DATE', 'ejercicio|temporada|ciclo YEAR', (year: number) => moment({ year })],
  ['DATE', 'el? ano? INT BCMARK', (year: number) => moment({ year, bc: true })],
  [
    'DATE',
    'el? MDAY de MONTH de|del INT BCMARK',
    (d: number, month: number, year: number) => moment({ day: d, month, year, bc: true }),
  ],
  ['BCMARK', 'a . c .?', () => true],
  ['BCMARK', 'antes de cristo', () => true],
  // Quarters, halves, seasons.
  ['DATE', 'el? ORD UNIT', (n: number, unit: Unit) => quarterly(n, unit)],
  ['DATE', 'el? ORD UNIT de|del DATE', (n: number, unit: Unit, year: Meaning) => quarterly(n, unit, year)],
  ['DATE', 'el? UNIT ORD', (unit: Unit, n: number) => quarterly(n, unit)],
  [
    'DATE',
    'la? primera|segunda mitad de|del DATE',
    (base: Meaning, c: Context) =>
      isYear(base) ? within({ half: keyAt(c, keyAt(c, 0) === 'la' ? 1 : 0) === 'primera' ? 1 : 2 }, base) : undefined,
  ],
  ['DATE', 'el|la SEASON', (season: Season) => moment({ season })],
  ['DATE', 'en|de < SEASON >', (season: Season) => moment({ season })],
  ['DATE', 'el|la|este|esta? SEASON OFYEAR', (season: Season, year: Fields) => moment({ season, ...year })],
  [
    'DATE',
    'el|la? SEASON de|del DATE',
    (season: Season, base: Meaning) => (base.kind === 'step' ? inYear({ season }, base) : undefined),
  ],
  [
    'DATE',
    'el|la? pasado|pasada|ultimo|ultima|proximo|proxima SEASON',
    (season: Season, c: Context) =>
      moment({ season }, { pull: pullOf(/^(?:el|la)$/.test(keyAt(c, 0)) ? keyAt(c, 1) : keyAt(c, 0)) }),
  ],
  ['DATE', 'este|esta SEASON', (season: Season) => moment({ season }, { pull: 'this' })],
  // Decades and centuries.
  ['DATE', 'los? locos? anos DECADEWORD', (d: number) => moment({ decade: 190 + d })],
  [
    'DATE',
    'los? locos? anos DAYNUM|YEAR2',
    (d: number) => (d % 10 === 0 && d >= 20 ? moment({ decade: 190 + d / 10 }) : undefined),
  ],
  ['DATE', 'la? decada de|del los? anos? DECADEWORD', (d: number) => moment({ decade: 190 + d })],
  [
    'DATE',
    'la? decada de|del los? anos? DAYNUM|YEAR2',
    (d: number) => (d % 10 === 0 ? moment({ decade: 190 + d / 10 }) : undefined),
  ],
  ['DATE', 'la? decada de|del los? anos? YEAR', (year: number) => moment({ decade: Math.floor(year / 10) })],
  ['DATE', 'el? siglo DAYNUM|ORD', (n: number) => (n > 0 ? moment({ century: n - 1 }) : undefined)],
  ['DATE', 'el? siglo ROMAN', (n: number) => moment({ century: n - 1 })],
  ...Object.entries(ROMAN).map(([word, value]): Rule => ['ROMAN', word, () => value]),
  // Feasts.
  ['DATE', 'HOLIDAY', (holiday: string) => moment({ holiday })],
  ['DATE', 'la HOLIDAY', (holiday: string) => moment({ holiday })],
  ['DATE', 'HOLIDAY de|del DATE', (holiday: string, base: Meaning) => inYear({ holiday }, base)],
  // Parts of a longer time.
  [
    'DATE',
    'los? principios?|principios|inicios|inicio|comienzos|comienzo|mediados|finales|final|fines|fin|cierre|mitad de|del DATE',
    partly,
  ],
  ['DATE', 'el|los|la? primeros|ultimos|fin|final|inicio|comienzo|principio|mitad dias? de|del DATE', partly],
  ['DATE', 'fin|final|finales|fines de ano', yearEnd],
  [
    'DATE',
    'principios|inicios|comienzos|fin|final|finales|fines|mediados del ano',
    (c: Context) => withMod(step('year', 0), modOf(keyAt(c, 0)) ?? 'end'),
  ],
  ['DATE', 'fin|final|finales|fines de mes', () => withMod(step('month', 0), 'end')],
  [
    'DATE',
    'hacia|alrededor|cerca del? DATE',
    (base: Meaning) => (isDay(base) || isMonth(base) || isYear(base) ? withMod(base, 'approx') : undefined),
  ],
];
