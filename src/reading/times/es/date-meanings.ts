/** What the words of Spanish dates mean: days and years, streets named after dates, parts of longer times. */
import type { Context } from '../chart.ts';
import { isYear, keyAfter, keyBefore, within } from '../compose.ts';
import type { Fields, Meaning, Modifier, Unit } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';

export const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

// Streets and quarters are named after dates: "avenida 16 de Septiembre", "la colonia 5 de Mayo".
export const STREETS =
  /^(?:avenida|av|ave|calle|calzada|bulevar|boulevard|blvd|colonia|col|plaza|ejido|barrio|fraccionamiento|carretera|puente|escuela|parque|jardin|hospital|estadio|grupo|movimiento|frente|comando)$/;

export const isStreet = (context: Context): boolean =>
  STREETS.test(keyBefore(context)) ||
  (STREETS.test(keyBefore(context, 2)) && /^[.]|^(?:la|el|del)$/.test(keyBefore(context)));

// "16 de Septiembre" as a street's name leaves no month behind.
export const isNamedDay = (context: Context): boolean =>
  keyBefore(context) === 'de' &&
  context.pieces[context.start - 2]?.kind === 'number' &&
  [3, 4].some((back) => STREETS.test(keyBefore(context, back)));

export const day = (value: number, month: number, year: Fields | undefined, context: Context): Meaning | undefined =>
  value < 1 || value > 31 || value % 1 !== 0 || isStreet(context) ? undefined : moment({ month, day: value, ...year });

const CUES = /^(?:en|desde|de|del|hasta|el|a|al|entre|y|durante|ano|anos|,|\(|-|–|hacia|para|enero|marzo|sobre)$/;
export const COUNTED =
  /^(?:personas|hombres|mujeres|soldados|policias|muertos|heridos|casos|pesos|dolares|euros|metros|kilometros|km|hectareas|familias|elementos|millones|mil|por|%|dias|horas|anos|meses|semanas|viviendas|efectivos|toneladas|kilos|litros|victimas|homicidios)$/;

export const yearAlone = (year: number, context: Context): Meaning | undefined => {
  const before = keyBefore(context);
  if (COUNTED.test(keyAfter(context)) || (context.pieces[context.start]?.glued && /^[.,$]$/.test(before)))
    return undefined;
  if (CUES.test(before)) return year >= 1300 ? moment({ year }) : undefined;
  return year >= 1900 && year <= 2050 && !/^[$€#]$/.test(before) ? moment({ year }) : undefined;
};

// "el 5", "el día 8"; "el 45 por ciento", "el 10 jugador" are no days.
export const dayOnly = (value: number, context: Context): Meaning | undefined => {
  const next = context.pieces[context.end];
  const named = keyAt(context, context.end - context.start - 2) === 'dia';
  if (value > 31 || value < 1 || value % 1 !== 0) return undefined;
  if (named) return COUNTED.test(next?.key ?? '') ? undefined : moment({ day: value });
  if (next && !/^(?:[.,;:)]|y|o|e|al|en|a|se|fue|con|para|por|cuando|ya|no|hasta)$/.test(next.key)) return undefined;
  if (next?.key === 'por' && /^(?:ciento|cien)$/.test(keyAfter(context, 1))) return undefined;
  if (/^[.,:]$/.test(next?.key ?? '') && context.pieces[context.end + 1]?.glued) return undefined;
  return /^(?:el|al|del)$/.test(keyAt(context, 0)) ? moment({ day: value }) : undefined;
};

export const withWeekday = (weekday: number, date: Meaning): Meaning | undefined =>
  date.kind === 'moment' && date.fields.day !== undefined && date.fields.weekday === undefined
    ? { ...date, fields: { ...date.fields, weekday } }
    : undefined;

export const inYear = (fields: Fields, year: Meaning): Meaning | undefined =>
  isYear(year) ? within(fields, year) : undefined;

/** "el pasado 3 de junio", "el próximo verano", "el mayo pasado". */
export const pulled = (base: Meaning, pull: 'last' | 'next' | 'this'): Meaning | undefined =>
  base.kind !== 'moment' || base.of || base.pull
    ? undefined
    : base.fields.year === undefined
      ? { ...base, pull }
      : base.fields.day === undefined
        ? undefined
        : base;

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

export const pullOf = (word: string): 'last' | 'next' | 'this' => DIRECTIONS[word] ?? 'this';

const MODS: readonly (readonly [RegExp, Modifier])[] = [
  [/^(?:principios?|inicios?|comienzos?|primeros)$/, 'start'],
  [/^(?:mediados|mitad)$/, 'mid'],
  [/^(?:finales|final|fines|fin|ultimos|cierre)$/, 'end'],
];

export const modOf = (word: string): Modifier | undefined => MODS.find(([pattern]) => pattern.test(word))?.[1];

export const partly = (base: Meaning, context: Context): Meaning | undefined => {
  const words = [0, 1, 2].map((offset) => modOf(keyAt(context, offset)));
  const mod = words.find((word) => word !== undefined);
  return mod && (base.kind === 'moment' || base.kind === 'step') ? withMod(base, mod) : undefined;
};

export const yearEnd = (context: Context): Meaning =>
  /^(?:fin|final|finales|fines)$/.test(keyAt(context, 0)) && keyAt(context, 0) === 'fin'
    ? moment({ month: 12, day: 31 })
    : withMod(step('year', 0), 'end');

const LAST: Partial<Record<Unit, number>> = { quarter: 4, third: 3, half: 2 };

export const quarterly = (nth: number, unit: Unit, year?: Meaning): Meaning | undefined => {
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

export const ROMAN: Readonly<Record<string, number>> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

export const dayPair = (a: number, b: number, month: number, context: Context, year?: Fields): Meaning | undefined => {
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

// "el mes siguiente" is counted elsewhere; "martes anterior" keeps here.
export const isNoun = (context: Context): boolean =>
  /^(?:presidente|gobernador|secretario|gobierno|alcalde|administracion|ano|mes)$/.test(keyAfter(context));
