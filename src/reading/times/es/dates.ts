/** Spanish dates: calendar days, months, years, quarters, seasons, decades, and the words that place them. */
import type { Context, Rule } from '../chart.ts';
import { isDay, isMonth, isYear, keyAfter, keyBefore, numericDate, within } from '../compose.ts';
import type { Fields, Meaning, Modifier, Season, Unit } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';

const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

// Streets and quarters are named after dates: "avenida 16 de Septiembre", "la colonia 5 de Mayo".
const STREETS =
  /^(?:avenida|av|ave|calle|calzada|bulevar|boulevard|blvd|colonia|col|plaza|ejido|barrio|fraccionamiento|carretera|puente|escuela|parque|jardin|hospital|estadio|grupo|movimiento|frente|comando)$/;

const isStreet = (context: Context): boolean =>
  STREETS.test(keyBefore(context)) ||
  (STREETS.test(keyBefore(context, 2)) && /^[.]|^(?:la|el|del)$/.test(keyBefore(context)));

// "16 de Septiembre" as a street's name leaves no month behind.
const isNamedDay = (context: Context): boolean =>
  keyBefore(context) === 'de' &&
  context.pieces[context.start - 2]?.kind === 'number' &&
  [3, 4].some((back) => STREETS.test(keyBefore(context, back)));

const day = (value: number, month: number, year: Fields | undefined, context: Context): Meaning | undefined =>
  value < 1 || value > 31 || value % 1 !== 0 || isStreet(context) ? undefined : moment({ month, day: value, ...year });

const CUES = /^(?:en|desde|de|del|hasta|el|a|al|entre|y|durante|ano|anos|,|\(|-|–|hacia|para|enero|marzo|sobre)$/;
const COUNTED =
  /^(?:personas|hombres|mujeres|soldados|policias|muertos|heridos|casos|pesos|dolares|euros|metros|kilometros|km|hectareas|familias|elementos|millones|mil|por|%|dias|horas|anos|meses|semanas|viviendas|efectivos|toneladas|kilos|litros|victimas|homicidios)$/;

const yearAlone = (year: number, context: Context): Meaning | undefined => {
  const before = keyBefore(context);
  if (COUNTED.test(keyAfter(context)) || (context.pieces[context.start]?.glued && /^[.,$]$/.test(before)))
    return undefined;
  if (CUES.test(before)) return year >= 1300 ? moment({ year }) : undefined;
  return year >= 1900 && year <= 2050 && !/^[$€#]$/.test(before) ? moment({ year }) : undefined;
};

// "el 5", "el día 8"; "el 45 por ciento", "el 10 jugador" are no days.
const dayOnly = (value: number, context: Context): Meaning | undefined => {
  const next = context.pieces[context.end];
  const named = keyAt(context, context.end - context.start - 2) === 'dia';
  if (value > 31 || value < 1 || value % 1 !== 0) return undefined;
  if (named) return COUNTED.test(next?.key ?? '') ? undefined : moment({ day: value });
  if (next && !/^(?:[.,;:)]|y|o|e|al|en|a|se|fue|con|para|por|cuando|ya|no|hasta)$/.test(next.key)) return undefined;
  if (next?.key === 'por' && /^(?:ciento|cien)$/.test(keyAfter(context, 1))) return undefined;
  if (/^[.,:]$/.test(next?.key ?? '') && context.pieces[context.end + 1]?.glued) return undefined;
  return /^(?:el|al|del)$/.test(keyAt(context, 0)) ? moment({ day: value }) : undefined;
};

const withWeekday = (weekday: number, date: Meaning): Meaning | undefined =>
  date.kind === 'moment' && date.fields.day !== undefined && date.fields.weekday === undefined
    ? { ...date, fields: { ...date.fields, weekday } }
    : undefined;

const inYear = (fields: Fields, year: Meaning): Meaning | undefined =>
  isYear(year) ? within(fields, year) : undefined;

/** "el pasado 3 de junio", "el próximo verano", "el mayo pasado". */
const pulled = (base: Meaning, pull: 'last' | 'next' | 'this'): Meaning | undefined =>
  base.kind === 'moment' && !base.of && !base.pull && base.fields.year === undefined ? { ...base, pull } : undefined;

const DIRECTIONS: Readonly<Record<string, 'last' | 'next' | 'this'>> = {
  pasado: 'last',
  pasada: 'last',
  ultimo: 'last',
  ultima: 'last',
  anterior: 'last',
  previo: 'last',
  proximo: 'next',
  proxima: 'next',
  siguiente: 'next',
  entrante: 'next',
  venidero: 'next',
  este: 'this',
  esta: 'this',
};

const pullOf = (word: string): 'last' | 'next' | 'this' => DIRECTIONS[word] ?? 'this';

const MODS: readonly (readonly [RegExp, Modifier])[] = [
  [/^(?:principios?|inicios?|comienzos?|primeros)$/, 'start'],
  [/^(?:mediados|mitad)$/, 'mid'],
  [/^(?:finales|final|fines|fin|ultimos|cierre)$/, 'end'],
];

const modOf = (word: string): Modifier | undefined => MODS.find(([pattern]) => pattern.test(word))?.[1];

const partly = (base: Meaning, context: Context): Meaning | undefined => {
  const words = [0, 1, 2].map((offset) => modOf(keyAt(context, offset)));
  const mod = words.find((word) => word !== undefined);
  return mod && (base.kind === 'moment' || base.kind === 'step') ? withMod(base, mod) : undefined;
};

const yearEnd = (context: Context): Meaning =>
  /^(?:fin|final|finales|fines)$/.test(keyAt(context, 0)) && keyAt(context, 0) === 'fin'
    ? moment({ month: 12, day: 31 })
    : withMod(step('year', 0), 'end');

const LAST: Partial<Record<Unit, number>> = { quarter: 4, third: 3, half: 2 };

const quarterly = (nth: number, unit: Unit, year?: Meaning): Meaning | undefined => {
  // "el último trimestre de 1999".
  if (nth < 0 && !year) return LAST[unit] === undefined ? undefined : step(unit, -1);
  const n = nth < 0 ? (LAST[unit] ?? 0) : nth;
  const fields: Fields | undefined =
    unit === 'quarter' && n >= 1 && n <= 4
      ? { quarter: n }
      : unit === 'third' && n >= 1 && n <= 3
        ? { third: n }
        : unit === 'half' && n >= 1 && n <= 2
          ? { half: n }
          : undefined;
  if (!fields) return undefined;
  if (year) return inYear(fields, year);
  return unit === 'quarter' ? moment(fields) : within(fields, step('year', 0));
};

const ROMAN: Readonly<Record<string, number>> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

const dayPair = (a: number, b: number, month: number, context: Context, year?: Fields): Meaning | undefined => {
  if (!(a < b && b <= 31) || isStreet(context)) return undefined;
  // Pieces: [entre|del] [el] 3 [y|al] [el] 5 de mayo — the cut lies behind the first number.
  let first = context.start;
  while (context.pieces[first]?.key !== String(a)) {
    if (++first >= context.end) return undefined;
  }
  const second = context.pieces[first + 2]?.key === 'el' ? first + 3 : first + 2;
  return {
    kind: 'range',
    from: moment({ month, day: a, ...year }),
    to: moment({ month, day: b, ...year }),
    cut: [first + 1, second],
  };
};

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
      COUNTED.test(keyAfter(c)) || keyAfter(c) === ':' ? undefined : moment({ weekday, day: d }),
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
    'DATE , DATE',
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

// "el mes siguiente" is counted elsewhere; "martes anterior" keeps here.
const isNoun = (context: Context): boolean =>
  /^(?:presidente|gobernador|secretario|gobierno|alcalde|administracion|ano|mes)$/.test(keyAfter(context));
