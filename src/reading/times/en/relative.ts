/** English time counted from another time: "yesterday", "two days ago", "the next day", and lengths, sets, now and then. */
import type { Context, Rule } from '../chart.ts';
import type { Measure, Quantity } from '../compose.ts';
import { isDay, isTime, isYear, keyAfter, keyBefore, measure, stepBy, within } from '../compose.ts';
import type { Amount, DayPart, Duration, Meaning, Unit } from '../meaning.ts';
import { duration, moment, recurrence, reference, step, withMod } from '../meaning.ts';

const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

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

const offset = (word: string): number => OFFSETS[word] ?? 0;

const LONG: ReadonlySet<Unit> = new Set(['week', 'weekend', 'month', 'quarter', 'season', 'year', 'decade', 'century']);

// "last week", "this year", "next month": calendar units of the publication day.
const deictic = (unit: Unit, context: Context): Meaning | undefined => {
  const word = keyAt(context, 0);
  if (unit === 'day') return word === 'this' && keyAfter(context) !== '-' ? step('day', 0) : undefined;
  return LONG.has(unit) ? step(unit, offset(word)) : undefined;
};

// "the next day", "the previous month", "that year": counted from the time the story has reached.
const anaphoric = (unit: Unit, word: string): Meaning | undefined => {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined;
  return step(unit, offset(word), 'narrative');
};

// "the year", "the week", "the day" name the current one; days only where a preposition says so ("in the day").
const definite = (unit: Unit, context: Context): Meaning | undefined => {
  const before = keyBefore(context);
  if (unit === 'day') return /^(?:in|later|during)$/.test(before) ? step('day', 0, 'narrative') : undefined;
  if (unit === 'weekend') return step('weekend', -1);
  if (unit === 'decade' || unit === 'century') return undefined;
  if (!LONG.has(unit)) return undefined;
  if (/^(?:of|in|for|during|through|by|later|earlier|end|over)$/.test(before))
    return step(unit, 0, unit === 'quarter' ? 'narrative' : 'publication');
  return undefined;
};

const shift = (amount: Measure, sign: -1 | 1, anchor: 'publication' | 'narrative' | Meaning): Meaning | undefined =>
  stepBy(amount, sign, anchor);

// "two days after the attack", "a week before the vote": a length of time that ends in an event.
const fromEvent = (amount: Measure, context: Context, sign: -1 | 1): Meaning | undefined => {
  const next = context.pieces[context.end];
  return next === undefined || next.kind === 'mark' ? undefined : stepBy(amount, sign, 'narrative', true);
};

const fromDate = (amount: Measure, date: Meaning, sign: -1 | 1): Meaning | undefined =>
  date.kind === 'moment' || date.kind === 'step' ? stepBy(amount, sign, date) : undefined;

const lasting = (amount: Measure, reach?: Duration['reach']): Duration => ({
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

const bounded = (amount: Measure, context: Context): Duration => {
  const word = keyAt(context, 0) === 'the' ? keyAt(context, 1) : keyAt(context, 0);
  return lasting(amount, REACH[word]);
};

const vague = (unit: Unit, context: Context): Duration => {
  const word = keyAt(context, 0) === 'the' ? keyAt(context, 1) : keyAt(context, 0);
  return lasting({ unit, count: null }, word === 'recent' ? 'back' : REACH[word]);
};

const bareUnits = (unit: Unit, context: Context): Meaning | undefined => {
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
const isAge = (context: Context): boolean =>
  keyAfter(context) === 'old' ||
  (keyAfter(context) === '-' && keyAfter(context, 1) === 'old') ||
  /^(?:aged|age)$/.test(keyBefore(context)) ||
  (keyAfter(context) === 'of' && keyAfter(context, 1) === 'age') ||
  (keyAfter(context) === 'in' && keyAfter(context, 1) === 'prison');

const length = (amount: Measure, context: Context): Meaning | undefined => {
  if (isAge(context)) return undefined;
  const article = /^(?:a|an)$/.test(keyAt(context, 0));
  const counted = /^\d|^[a-z]+$/.test(keyBefore(context)) && context.pieces[context.start - 1]?.kind === 'number';
  // "50 a day": how often.
  if (article && counted && amount.count === 1) return recurrence({ unit: amount.unit, count: 1 });
  if (article && amount.unit === 'second' && amount.count === 1) return undefined;
  return lasting(amount);
};

const sum = (first: Duration, second: Duration): Duration | undefined =>
  first.amounts.every(({ unit, count }) => count !== null && unit !== second.amounts[0]?.unit)
    ? duration([...first.amounts, ...second.amounts])
    : undefined;

const dayOrDusk = (part: DayPart, offsetDays: number, anchor: 'publication' | 'narrative'): Meaning =>
  moment({ part }, { of: step('day', offsetDays, anchor) });

// The quarter or year that figures are compared with: "a year earlier", "the year-ago quarter".
// "the 1988 quarter" is no count.
const counted = (quantity: Quantity, unit: Amount): Measure | undefined =>
  unit.unit === 'quarter' && (quantity.count ?? 0) > 1900 ? undefined : measure(quantity, unit);

const yearBack: Meaning = step('year', -1, 'narrative');

export const ENGLISH_RELATIVE: readonly Rule[] = [
  ['DATE', 'a? year -? ago|earlier', (): Meaning => ({ ...yearBack, mod: undefined })],
  [
    'DATE',
    'the? year -? ago|earlier fiscal? ORD -? quarter',
    (quarter: number): Meaning | undefined => within({ quarter }, step('year', -1)),
  ],
  ['DATE', 'the YEAR quarter|period', (year: number): Meaning => moment({ quarter: 0, year })],
  // How many.
  ['QTY', 'NUM', (count: number): Quantity => ({ count })],
  ['QTY', 'a|an|one|another', (): Quantity => ({ count: 1 })],
  ['QTY', 'several|many|few|some|numerous|multiple', (): Quantity => ({ count: null })],
  ['QTY', 'a few|number of?', (): Quantity => ({ count: null })],
  ['QTY', 'a couple of?', (): Quantity => ({ count: 2 })],
  ['QTY', 'a|the couple of|more', (): Quantity => ({ count: 2 })],
  ['QTY', 'a dozen', (): Quantity => ({ count: 12 })],
  ['QTY', 'dozens|scores|hundreds|thousands of', (): Quantity => ({ count: null })],
  ['QTY', 'half a|an', (): Quantity => ({ count: 0.5 })],
  ['QTY', 'NUM and a? half', (count: number): Quantity => ({ count: count + 0.5 })],
  ['QTY', 'NUM to|or|- NUM', (low: number): Quantity => ({ count: low })],
  [
    'QTY',
    'about|around|roughly|some|approximately|estimated QTY',
    (quantity: Quantity): Quantity => ({ ...quantity, mod: 'approx' }),
  ],
  ['QTY', 'more than QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'more' })],
  ['QTY', 'at least QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'more' })],
  ['QTY', 'over QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'more' })],
  ['QTY', 'nearly|almost|under|barely QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'less' })],
  ['QTY', 'less|fewer than QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'less' })],
  ['QTY', 'no more than QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'less' })],
  ['QTY', 'up to QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'less' })],
  [
    'QTY',
    'only|just|another|every QTY',
    (quantity: Quantity, c: Context): Quantity | undefined => (keyAt(c, 0) === 'every' ? undefined : quantity),
  ],
  ['AMT', 'QTY ANYUNIT', counted],
  ['AMT', 'QTY - ANYUNIT', measure],
  [
    'AMT',
    'QTY more|long|full|straight|consecutive|whole|trading|working|business|additional|further|brutal|bloody|other|bitter|short|calendar ANYUNIT',
    measure,
  ],
  ['AMT', 'a|an ANYUNIT and a half', (unit: Amount): Measure => ({ unit: unit.unit, count: 1.5 })],
  [
    'AMT',
    'a|an ANYUNIT or two|so',
    (unit: Amount, c: Context): Measure => ({ unit: unit.unit, count: keyAt(c, 3) === 'so' ? 1 : null, mod: 'approx' }),
  ],
  ['AMT', 'AMT or so', (amount: Measure): Measure => ({ ...amount, mod: 'approx' })],
  ['AMT', 'three quarters of an hour', (): Measure => ({ unit: 'hour', count: 0.75 })],
  [
    'AMT',
    'half a century|decade',
    (c: Context): Measure => ({ unit: 'year', count: keyAt(c, 2) === 'century' ? 50 : 5 }),
  ],
  // Days named from today.
  ['DATE', 'today', (): Meaning => step('day', 0)],
  ['DATE', 'yesterday', (): Meaning => step('day', -1)],
  ['DATE', 'tomorrow', (): Meaning => step('day', 1)],
  ['DATE', 'the day before yesterday', (): Meaning => step('day', -2)],
  ['DATE', 'the day after tomorrow', (): Meaning => step('day', 2)],
  ['DATE', 'last|past|this|next|coming UNIT', deictic],
  [
    'DATE',
    'this past|coming UNIT',
    (unit: Unit, c: Context) => (LONG.has(unit) ? step(unit, offset(keyAt(c, 1))) : undefined),
  ],
  ['DATE', 'the last|past UNIT', (unit: Unit) => (LONG.has(unit) ? step(unit, -1) : undefined)],
  ['DATE', 'the current fiscal? UNIT', (unit: Unit) => (LONG.has(unit) ? step(unit, 0) : undefined)],
  [
    'DATE',
    'the latest UNIT',
    (unit: Unit) => (unit === 'quarter' ? step(unit, 0, 'narrative') : LONG.has(unit) ? step(unit, -1) : undefined),
  ],
  ['DATE', 'the|this? full|fiscal year', (): Meaning => step('year', 0)],
  [
    'DATE',
    'the following|previous|preceding|prior|same|next|subsequent UNIT',
    (unit: Unit, c: Context) => anaphoric(unit, keyAt(c, 1)),
  ],
  ['DATE', 'that same? UNIT', (unit: Unit) => anaphoric(unit, 'that')],
  ['DATE', 'that very UNIT', (unit: Unit) => anaphoric(unit, 'that')],
  [
    'DATE',
    'the UNIT before|after|following',
    (unit: Unit, c: Context) =>
      /^(?:[.,;)]|and|in|at|on|when|he|she|they|the|,)?$/.test(keyAfter(c))
        ? anaphoric(unit, keyAt(c, 2) === 'before' ? 'previous' : 'next')
        : undefined,
  ],
  ['DATE', 'the UNIT', definite],
  ['DATE', 'the weekend', (): Meaning => step('weekend', -1)],
  [
    'DATE',
    'the UNIT before|after DATE',
    (unit: Unit, base: Meaning, c: Context) =>
      base.kind === 'moment' || base.kind === 'step' ? step(unit, keyAt(c, 2) === 'before' ? -1 : 1, base) : undefined,
  ],
  ['DATE', 'year - end', (): Meaning => withMod(step('year', 0), 'end')],
  [
    'DATE',
    "DATE 's end",
    (base: Meaning) => (base.kind === 'moment' || base.kind === 'step' ? withMod(base, 'end') : undefined),
  ],
  ['DATE', "the year 's end|start|beginning", (): Meaning => withMod(step('year', 0), 'end')],
  [
    'DATE',
    'the? end|beginning|start|close|middle of the UNIT',
    (unit: Unit, c: Context) =>
      LONG.has(unit)
        ? withMod(
            step(unit, 0, 'narrative'),
            /start|beginning/.test(keyAt(c, keyAt(c, 0) === 'the' ? 1 : 0)) ? 'start' : 'end',
          )
        : undefined,
  ],
  // Measured from now, from the story, from another date.
  ['DATE', 'AMT ago', (amount: Measure) => shift(amount, -1, 'publication')],
  ['DATE', 'UNITS ago', (unit: Unit) => shift({ unit, count: null }, -1, 'publication')],
  [
    'DATE',
    'AMT earlier|before|previously|prior',
    (amount: Measure, c: Context) => (keyAfter(c) === 'than' ? undefined : shift(amount, -1, 'narrative')),
  ],
  ['DATE', 'AMT later|afterwards|afterward|on|after|hence', (amount: Measure, c: Context) => laterOn(amount, c)],
  [
    'DATE',
    'UNITS later|earlier|before',
    (unit: Unit, c: Context) => shift({ unit, count: null }, keyAt(c, 1) === 'later' ? 1 : -1, 'narrative'),
  ],
  ['DATE', 'AMT from now|today', (amount: Measure) => shift(amount, 1, 'publication')],
  [
    'DATE',
    'AMT after|following|from|since DATE',
    (amount: Measure, base: Meaning, c: Context) => (since(c) ? undefined : fromDate(amount, base, 1)),
  ],
  ['DATE', 'AMT before|prior to? DATE', (amount: Measure, base: Meaning) => fromDate(amount, base, -1)],
  ['SPAN', '< AMT > after|following', (amount: Measure, c: Context) => fromEvent(amount, c, 1)],
  ['SPAN', '< AMT > before|prior', (amount: Measure, c: Context) => fromEvent(amount, c, -1)],
  ['DATE', 'the? comparable|corresponding? year -? ago|earlier quarter|period|month', (): Meaning => yearBack],
  ['DATE', 'the UNIT a year ago|earlier', (): Meaning => yearBack],
  ['DATE', 'the? corresponding|same|comparable period|quarter last year', (): Meaning => yearBack],
  [
    'DATE',
    'the? latest|previous period',
    (c: Context) =>
      keyAt(c, keyAt(c, 0) === 'the' ? 1 : 0) === 'latest' ? step('quarter', 0, 'narrative') : undefined,
  ],
  // Lengths.
  ['DUR', 'AMT', length],
  [
    'SPAN',
    'within|in|over < AMT >',
    (amount: Measure, c: Context) =>
      /^(?:of|after|from|,? from)$/.test(keyAfter(c)) || isAge(c) ? undefined : lasting(amount, 'within'),
  ],
  ['DUR', 'the AMT', (amount: Measure, c: Context) => (amount.count === 1 || isAge(c) ? undefined : lasting(amount))],
  [
    'DUR',
    'the? past|last|next|first|coming|following|previous|final|opening|latest|preceding|other AMT',
    (amount: Measure, c: Context) =>
      isAge(c) || (amount.count === 1 && /^(?:a|an)$/.test(keyAt(c, 1))) ? undefined : bounded(amount, c),
  ],
  ['DUR', 'the? past|last|next|coming|recent|first|early|later|following|intervening|final UNITS', vague],
  ['DUR', 'these|those UNITS', vague],
  ['DUR', 'the UNITS ahead|since|following', vague],
  ['DUR', 'UNITS', bareUnits],
  ['DUR', 'DUR ,? and? DUR', sum],
  [
    'DUR',
    'all|whole|entire UNIT',
    (unit: Unit) => (LONG.has(unit) || unit === 'day' ? lasting({ unit, count: 1 }) : undefined),
  ],
  ['DUR', 'UNIT|UNITS - long', (unit: Unit, c: Context) => lasting({ unit, count: /s$/.test(keyAt(c, 0)) ? null : 1 })],
  // Again and again.
  ['SET', 'every|each UNIT', (unit: Unit) => recurrence({ unit, count: 1 })],
  ['SET', 'every other|second UNIT', (unit: Unit) => recurrence({ unit, count: 2 })],
  [
    'SET',
    'every NUM ANYUNIT',
    (count: number, unit: Amount) => recurrence({ unit: unit.unit, count: count * (unit.count ?? 1) }),
  ],
  [
    'SET',
    'per UNIT',
    (unit: Unit, c: Context) =>
      unit === 'second' || unit === 'hour'
        ? undefined
        : recurrence({ unit, count: 1 }, {}) && keyAfter(c) !== 'capita'
          ? recurrence({ unit, count: 1 })
          : undefined,
  ],
  [
    'SET',
    'OFTEN',
    ([unit, count]: readonly [Unit, number], c: Context) =>
      /^(?:annual|weekly|monthly|quarterly|yearly)$/.test(keyAt(c, 0)) && c.pieces[c.start]?.capital
        ? undefined
        : keyAt(c, 0) === 'annual'
          ? undefined
          : recurrence({ unit, count }),
  ],
  ['SET', 'once|twice a|per|every UNIT', (unit: Unit) => recurrence({ unit, count: 1 })],
  ['SET', 'every|each WEEKDAY', (weekday: number) => recurrence(undefined, { weekday })],
  ['SET', 'every|each MONTH', (month: number) => recurrence(undefined, { month })],
  ['SET', 'every|each PART', (part: DayPart) => recurrence(undefined, { part })],
  ['SET', 'every|each SEASON', (season: 'SP') => recurrence(undefined, { season })],
  ['SET', 'every? WEEKDAYS', (weekday: number) => recurrence(undefined, { weekday })],
  ['SET', 'WEEKDAY PARTS', (weekday: number, part: DayPart) => recurrence(undefined, { weekday, part })],
  // Now and then.
  ['REF', 'now|currently|nowadays|presently', () => reference('PRESENT_REF')],
  ['REF', 'right now', () => reference('PRESENT_REF')],
  ['REF', 'current', () => reference('PRESENT_REF')],
  ['REF', 'at < the moment|present >', () => reference('PRESENT_REF')],
  ['REF', 'at < present >', () => reference('PRESENT_REF')],
  ['REF', 'for < the time being >', () => reference('PRESENT_REF')],
  ['REF', 'these days', () => reference('PRESENT_REF')],
  ['REF', 'more|most? recently', () => reference('PAST_REF')],
  ['REF', 'recent', () => reference('PAST_REF')],
  [
    'REF',
    'in < the past >',
    (c: Context) => (/^(?:[.,;)]|and|but)?$/.test(keyAfter(c)) ? reference('PAST_REF') : undefined),
  ],
  ['REF', 'long ago', () => reference('PAST_REF')],
  ['REF', 'at < the|that time >', () => reference('PAST_REF')],
  ['REF', 'the? near|immediate|foreseeable? future', (c: Context) => bareFuture(c)],
  // Parts of relative days.
  ['TIME', 'last night', () => dayOrDusk('NI', -1, 'publication')],
  ['TIME', 'last evening', () => dayOrDusk('EV', -1, 'publication')],
  ['TIME', 'tonight', () => dayOrDusk('NI', 0, 'publication')],
  ['TIME', 'this PART', (part: DayPart) => dayOrDusk(part, 0, 'publication')],
  ['TIME', 'that same? PART', (part: DayPart) => dayOrDusk(part, 0, 'narrative')],
  ['TIME', 'the same PART', (part: DayPart) => dayOrDusk(part, 0, 'narrative')],
  ['TIME', 'the next|following PART', (part: DayPart) => dayOrDusk(part, 1, 'narrative')],
  ['TIME', 'the previous PART', (part: DayPart) => dayOrDusk(part, -1, 'narrative')],
  ['TIME', 'overnight', () => ({ kind: 'range', from: dayOrDusk('NI', -1, 'publication'), to: step('day', 0) })],
  ['TIME', 'overnight DATE', (day: Meaning) => (isDay(day) ? within({ part: 'NI' }, day) : undefined)],
];

// "three days later", "a year on", "two hours after." but "two days after the attack" is counted from the attack.
const laterOn = (amount: Measure, context: Context): Meaning | undefined => {
  const word = context.pieces[context.end - 1]?.key ?? '';
  const after = keyAfter(context);
  if (word === 'after' && !/^(?:[.,;)]|and)?$/.test(after)) return undefined;
  if (word === 'on' && !/^[.,;]?$/.test(after)) return undefined;
  return word === 'later' && after === 'than' ? undefined : shift(amount, 1, 'narrative');
};

// "in the future", "future talks"; "gold futures", "Future of …" are none.
const bareFuture = (context: Context): Meaning | undefined =>
  context.end - context.start > 1 || context.pieces[context.end]?.kind === 'word' ? reference('FUTURE_REF') : undefined;

const since = (context: Context): boolean => {
  for (let i = context.start; i < context.end; i++) {
    const { key } = context.pieces[i]!;
    if (key === 'since') return true;
    if (key === 'from') return !/^(?:now|today)$/.test(keyAt(context, i - context.start + 1));
  }
  return false;
};

export const isYearBack = (meaning: Meaning): boolean => isYear(meaning) && !isTime(meaning) && meaning === yearBack;
