/** English time counted from another time: "yesterday", "two days ago", "the next day", and lengths, sets, now and then. */
import type { Context, Rule } from '../chart.ts';
import type { Measure, Quantity } from '../compose.ts';
import { isDay, keyAfter, measure, within } from '../compose.ts';
import type { Amount, DayPart, Meaning, Unit } from '../meaning.ts';
import { moment, recurrence, reference, step, withMod } from '../meaning.ts';
import {
  anaphoric,
  bareFuture,
  bareUnits,
  bounded,
  counted,
  dayOrDusk,
  definite,
  deictic,
  fromDate,
  fromEvent,
  isAge,
  keyAt,
  LONG,
  lasting,
  laterOn,
  length,
  offset,
  shift,
  since,
  sum,
  vague,
  yearBack,
} from './relative-meanings.ts';

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
    'within|in|over|during < the? AMT >',
    (amount: Measure, c: Context) =>
      /^(?:of|after|from|,? from|since|before|between|that|when)$/.test(keyAfter(c)) || isAge(c)
        ? undefined
        : lasting(amount, 'within'),
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
