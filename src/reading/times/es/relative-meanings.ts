/** What Spanish words that count from another time mean: offsets, lengths, ages that are none. */
import type { Context } from '../chart.ts';
import type { Measure } from '../compose.ts';
import { keyAfter, keyBefore, stepBy } from '../compose.ts';
import type { Amount, DayPart, Duration, Meaning, Unit } from '../meaning.ts';
import { duration, moment, recurrence, step } from '../meaning.ts';

export const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';
export const keyLast = (context: Context): string => context.pieces[context.end - 1]?.key ?? '';

export const LONG: ReadonlySet<Unit> = new Set([
  'week',
  'weekend',
  'month',
  'quarter',
  'third',
  'half',
  'year',
  'decade',
  'century',
]);

const toward = (word: string): number => {
  if (/^(?:pasad[oa]|ultim[oa]|anterior|previ[oa]|antes)$/.test(word)) return -1;
  if (/^(?:proxim[oa]|siguiente|entrante|venider[oa]|viene|entra|despues|posterior)$/.test(word)) return 1;
  return 0;
};

// "la semana pasada", "el próximo año": calendar units of publication; "anterior", "siguiente" of the story.
export const placed = (unit: Unit, word: string): Meaning | undefined => {
  const story = /^(?:anterior|previ[oa]|siguiente|posterior)$/.test(word);
  if (unit === 'day') return story ? step('day', toward(word), 'narrative') : undefined;
  if (!LONG.has(unit)) return undefined;
  return step(unit, toward(word), story ? 'narrative' : 'publication');
};

export const lasting = (amounts: readonly Amount[], amount?: Measure, reach?: Duration['reach']): Duration => ({
  ...duration(amounts, amount?.mod),
  ...(reach ? { reach } : {}),
});

export const one = (amount: Measure, reach?: Duration['reach']): Duration =>
  lasting([{ unit: amount.unit, count: amount.count }], amount, reach);

export const FINE: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);
const LENGTHS: ReadonlySet<Unit> = new Set([...FINE, 'third', 'decade', 'century']);

// "hace dos años" is a year; "hace dos horas", "hace unos días" stay lengths of time that reach back from now.
export const ago = (length: Duration): Meaning | undefined => {
  const [first] = length.amounts;
  if (!first) return undefined;
  const back = stepBy({ ...first, mod: length.mod }, -1, 'publication');
  if (length.amounts.length > 1) return length;
  return LENGTHS.has(first.unit) || first.count === null || first.count % 1 !== 0
    ? { ...back, type: 'DURATION' }
    : back;
};

// "tres días después": a length counted on from the story's day.
export const onward = (length: Duration, sign: -1 | 1): Meaning | undefined => {
  const [first] = length.amounts;
  return first && length.amounts.length === 1 ? stepBy({ ...first, mod: length.mod }, sign, 'narrative', true) : length;
};

const LEAST_LIFETIME = 12;

/** 'a los 81 años' is an age; 'a los dos años' goes on from the story. */
export const isLifetime = ({ amounts: [first] }: Duration): boolean =>
  first?.unit === 'year' && (first.count ?? 0) >= LEAST_LIFETIME;

export const isAge = (context: Context): boolean =>
  (keyBefore(context) === 'de' &&
    /^(?:[.,;)]|y|que|quien|fue|edad|es)?$/.test(keyAfter(context)) &&
    /^(?:anos?|meses)$/.test(keyLast(context)) &&
    ageNoun(context)) ||
  (keyAfter(context) === 'de' && /^(?:edad|prision|carcel)$/.test(keyAfter(context, 1)));

// "un hombre de 34 años", "Juan N., de 25 años": behind people and names.
const ageNoun = (context: Context): boolean => {
  const before = context.pieces[context.start - 2];
  if (!before) return false;
  return (
    before.key === ',' ||
    before.capital ||
    /^(?:hombre|mujer|joven|menor|nino|nina|adolescente|persona|masculino|femenina|sujeto|hijo|hija|anciano|bebe|menores|jovenes|hombres|mujeres|ninos|estudiante|individuo)$/.test(
      before.key,
    )
  );
};

export const length = (amount: Measure, context: Context): Meaning | undefined => {
  if (isAge(context)) return undefined;
  if (amount.unit === 'second' && amount.count === 1) return undefined;
  return one(amount);
};

export const sum = (first: Duration, second: Duration): Duration | undefined =>
  first.amounts.every(({ unit }) => second.amounts.every((amount) => amount.unit !== unit))
    ? duration([...first.amounts, ...second.amounts])
    : undefined;

export const fraction = (base: Duration, part: number): Duration | undefined => {
  const [first] = base.amounts;
  if (!first || first.count === null || base.amounts.length > 1) return undefined;
  return duration([{ unit: first.unit, count: first.count + part }]);
};

export const reachOf = (context: Context): Duration['reach'] => {
  const words = [0, 1].map((offset) => keyAt(context, offset));
  if (words.some((word) => /^ultim[oa]s$|^pasad[oa]s$/.test(word))) return 'back';
  return words.some((word) => /^proxim[oa]s$/.test(word)) ? 'ahead' : undefined;
};

export const dayPart = (part: DayPart, days: number, anchor: 'publication' | 'narrative'): Meaning =>
  moment({ part }, { of: step('day', days, anchor) });

export const vague = (unit: Unit, context: Context): Meaning | undefined =>
  /^(?:por|durante|hace|en|tras|de|dentro)$/.test(keyBefore(context)) && keyAfter(context) !== 'de' && !isAge(context)
    ? duration([{ unit, count: null }])
    : undefined;

// "en la mañana" needs a preposition; "el mañana" is the future, "mañana" alone tomorrow.

export const hasKey = (context: Context, key: string): boolean => {
  for (let i = context.start; i < context.end; i++) if (context.pieces[i]?.key === key) return true;
  return false;
};

export const UNITS: Readonly<Record<string, Unit>> = { dia: 'day', mes: 'month', ano: 'year', semana: 'week' };

export const counted = (context: Context): boolean =>
  [1, 2, 3].some((back) => {
    const piece = context.pieces[context.start - back];
    return piece?.kind === 'number' || /^(?:veces|vez|dias|horas|millones|mil)$/.test(piece?.key ?? '');
  });

// "tres veces al día", "dos millones al año"; "al día siguiente" is no rate.
export const ratio = (context: Context): Meaning | undefined => {
  const unit = UNITS[keyLast(context)];
  if (
    unit === undefined ||
    (unit === 'day' && !counted(context)) ||
    /^(?:siguiente|pasado|pasada|de|que|anterior|proximo)$/.test(keyAfter(context))
  )
    return undefined;
  return recurrence({ unit, count: 1 });
};
