/** What English words that count from another time mean: offsets, lengths, ages that are none. */
import type { Context } from '../chart.ts';
import type { Measure, Quantity } from '../compose.ts';
import { keyAfter, keyBefore, measure, stepBy } from '../compose.ts';
import type { Amount, DayPart, Duration, Meaning, Unit } from '../meaning.ts';
import { duration, moment, recurrence, reference, step } from '../meaning.ts';

export const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  subsequent: 1,
};

export const offset = (word: string): number => OFFSETS[word] ?? 0;

export const LONG: ReadonlySet<Unit> = new Set([
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
]);

// "last week", "this year", "next month": calendar units of the publication day.
export const deictic = (unit: Unit, context: Context): Meaning | undefined => {
  const word = keyAt(context, 0);
  if (unit === 'day') return word === 'this' && keyAfter(context) !== '-' ? step('day', 0) : undefined;
  return LONG.has(unit) ? step(unit, offset(word)) : undefined;
};

// "the next day", "the previous month", "that year": counted from the time the story has reached.
export const anaphoric = (unit: Unit, word: string): Meaning | undefined => {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined;
  return step(unit, offset(word), 'narrative');
};

// "the year", "the week", "the day" name the current one; days only where a preposition says so ("in the day").
export const definite = (unit: Unit, context: Context): Meaning | undefined => {
  const before = keyBefore(context);
  if (unit === 'day') return /^(?:in|later|during)$/.test(before) ? step('day', 0, 'narrative') : undefined;
  if (unit === 'weekend') return step('weekend', -1);
  if (unit === 'decade' || unit === 'century') return undefined;
  if (!LONG.has(unit)) return undefined;
  if (/^(?:of|in|for|during|through|by|later|earlier|end|over)$/.test(before))
    return step(unit, 0, unit === 'quarter' ? 'narrative' : 'publication');
  return undefined;
};

export const shift = (
  amount: Measure,
  sign: -1 | 1,
  anchor: 'publication' | 'narrative' | Meaning,
): Meaning | undefined => stepBy(amount, sign, anchor);

// "two days after the attack", "a week before the vote": a length of time that ends in an event.
export const fromEvent = (amount: Measure, context: Context, sign: -1 | 1): Meaning | undefined => {
  const next = context.pieces[context.end];
  return next === undefined || next.kind === 'mark' ? undefined : stepBy(amount, sign, 'narrative', true);
};

export const fromDate = (amount: Measure, date: Meaning, sign: -1 | 1): Meaning | undefined =>
  date.kind === 'moment' || date.kind === 'step' ? stepBy(amount, sign, date) : undefined;

export const lasting = (amount: Measure, reach?: Duration['reach']): Duration => ({
  ...duration([{ unit: amount.unit, count: amount.count }], amount.mod),
  ...(reach ? { reach } : {}),
});

const REACH: Readonly<Record<string, Duration['reach']>> = {
  past: 'back',
  last: 'back',
  previous: 'back',
  preceding: 'back',
  next: 'ahead',
  coming: 'ahead',
};

export const bounded = (amount: Measure, context: Context): Duration => {
  const word = keyAt(context, 0) === 'the' ? keyAt(context, 1) : keyAt(context, 0);
  return lasting(amount, REACH[word]);
};

export const vague = (unit: Unit, context: Context): Duration => {
  const word = keyAt(context, 0) === 'the' ? keyAt(context, 1) : keyAt(context, 0);
  return lasting({ unit, count: null }, word === 'recent' ? 'back' : REACH[word]);
};

export const bareUnits = (unit: Unit, context: Context): Meaning | undefined => {
  const before = context.pieces[context.start - 1];
  // "for years", "weeks of fighting", but not "the 1990 days", "police hours".
  if (unit === 'second' || unit === 'quarter' || unit === 'night') return undefined;
  const key = before?.key ?? '';
  const after = keyAfter(context);
  if (after === 'old' || after === '-') return undefined;
  return /^(?:for|within|in|of|after|over|take|took|takes|lasted|many|spent|and|or|,|been)$/.test(key) ||
    /^(?:of|later|earlier|ago|before|after)$/.test(after)
    ? duration([{ unit, count: null }])
    : undefined;
};

// Ages are no lengths of a story's time: "a 34-year-old man", "aged 34 years", "20 years old".
export const isAge = (context: Context): boolean =>
  keyAfter(context) === 'old' ||
  (keyAfter(context) === '-' && keyAfter(context, 1) === 'old') ||
  /^(?:aged|age)$/.test(keyBefore(context)) ||
  (keyAfter(context) === 'of' && keyAfter(context, 1) === 'age') ||
  (keyAfter(context) === 'in' && keyAfter(context, 1) === 'prison');

export const length = (amount: Measure, context: Context): Meaning | undefined => {
  if (isAge(context)) return undefined;
  const article = /^(?:a|an)$/.test(keyAt(context, 0));
  const counted = /^\d|^[a-z]+$/.test(keyBefore(context)) && context.pieces[context.start - 1]?.kind === 'number';
  // "50 a day": how often.
  if (article && counted && amount.count === 1) return recurrence({ unit: amount.unit, count: 1 });
  if (article && amount.unit === 'second' && amount.count === 1) return undefined;
  return lasting(amount);
};

export const sum = (first: Duration, second: Duration): Duration | undefined =>
  first.amounts.every(({ unit, count }) => count !== null && unit !== second.amounts[0]?.unit)
    ? duration([...first.amounts, ...second.amounts])
    : undefined;

export const dayOrDusk = (part: DayPart, offsetDays: number, anchor: 'publication' | 'narrative'): Meaning =>
  moment({ part }, { of: step('day', offsetDays, anchor) });

// The quarter or year that figures are compared with: "a year earlier", "the year-ago quarter".
// "the 1988 quarter" is no count.
export const counted = (quantity: Quantity, unit: Amount): Measure | undefined =>
  unit.unit === 'quarter' && (quantity.count ?? 0) > 1900 ? undefined : measure(quantity, unit);

export const yearBack: Meaning = step('year', -1, 'narrative');

// "three days later", "a year on", "two hours after." but "two days after the attack" is counted from the attack.
export const laterOn = (amount: Measure, context: Context): Meaning | undefined => {
  const word = context.pieces[context.end - 1]?.key ?? '';
  const after = keyAfter(context);
  if (word === 'after' && !/^(?:[.,;)]|and)?$/.test(after)) return undefined;
  if (word === 'on' && !/^[.,;]?$/.test(after)) return undefined;
  return word === 'later' && after === 'than' ? undefined : shift(amount, 1, 'narrative');
};

// "in the future", "future talks"; "gold futures", "Future of …" are none.
export const bareFuture = (context: Context): Meaning | undefined =>
  context.end - context.start > 1 || context.pieces[context.end]?.kind === 'word' ? reference('FUTURE_REF') : undefined;

export const since = (context: Context): boolean => {
  for (let i = context.start; i < context.end; i++) {
    const { key } = context.pieces[i]!;
    if (key === 'since') return true;
    if (key === 'from') return !/^(?:now|today)$/.test(keyAt(context, i - context.start + 1));
  }
  return false;
};
