/** English times of day: clock times, their zones, parts of the day, and the days they belong to. */
import type { Context, Rule } from '../chart.ts';
import { clock, clockWithHalf, clockWithPart, isDay, isTime, keyAfter, keyBefore, partOf, within } from '../compose.ts';
import type { DayPart, Meaning, Moment } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';

const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

// "10:35" is a time of day where no half follows, but "a 10:35 ratio" is rare enough.
const plainClock = (numbers: readonly number[]): Meaning | undefined => {
  const time = clock(numbers);
  return time && { ...time, fields: { ...time.fields, twelve: (numbers[0] ?? 0) <= 12 } };
};

const half = (numbers: readonly number[], which: 'am' | 'pm'): Meaning | undefined => {
  const hour = clockWithHalf(numbers[0] ?? 99, which);
  return hour === undefined ? undefined : clock([hour, ...numbers.slice(1)]);
};

const dotted = (text: string): number[] => text.split('.').map(Number);

const partly = (numbers: readonly number[], part: DayPart): Meaning | undefined =>
  (numbers[0] ?? 99) > 24 ? undefined : clock([clockWithPart(numbers[0] ?? 0, part), ...numbers.slice(1)]);

const zoned = (time: Meaning, zone: string): Meaning | undefined =>
  time.kind === 'moment' && time.fields.hour !== undefined ? { ...time, fields: { ...time.fields, zone } } : undefined;

/** "10 p.m. Wednesday", "noon on Saturday": a time of day with its day. */
const onDay = (time: Meaning, day: Meaning): Meaning | undefined => {
  if (
    !isDay(day) ||
    time.kind !== 'moment' ||
    time.of ||
    time.fields.day !== undefined ||
    time.fields.weekday !== undefined
  )
    return undefined;
  const told = within(time.fields, day);
  return told && withMod(told, time.mod);
};

const hours = (value: number): number[] => [Math.floor(value / 100), value % 100];

// "at 2335 yesterday", "at approximately 0130 [0630 GMT]", but not "at 1200 meters".
const isBareHour = (value: number, context: Context): boolean => {
  if (!/^(?:at|approximately|about|around)$/.test(keyBefore(context))) return false;
  if (value >= 1900 && value <= 2059 && !/^(?:at)$/.test(keyBefore(context))) return false;
  return /^(?:[[(.,;]|on|today|yesterday|last|this|when|and|local|in|by|)$/.test(keyAfter(context));
};

const named = (word: string): Moment => moment({ hour: word === 'midnight' ? 24 : 12, minute: 0 });

// "in the morning", "during the night": of the day the story has reached.
const barePart = (part: DayPart, context: Context): Meaning | undefined =>
  /^(?:in|during|by|until|since|into|through|of)$/.test(keyBefore(context)) && keyAfter(context) !== 'of'
    ? moment({ part }, { of: step('day', 0, 'narrative') })
    : undefined;

const night = (from: Meaning, to: Meaning): Meaning | undefined =>
  isDay(from) && isDay(to) && from.kind === 'moment'
    ? { kind: 'range', from: { ...from, fields: { ...from.fields, part: 'NI' } }, to }
    : undefined;

export const ENGLISH_CLOCK: readonly Rule[] = [
  ['HALF', 'am|pm', (c: Context) => keyAt(c, 0)],
  [
    'HALF',
    'a|p . m .?',
    (c: Context) => (c.pieces[c.start + 1]?.glued && c.pieces[c.start + 2]?.glued ? `${keyAt(c, 0)}m` : undefined),
  ],
  ['TIME', 'CLOCK', plainClock],
  ['TIME', 'CLOCK HALF', half],
  ['TIME', 'DOTCLOCK HALF', (text: string, which: 'am' | 'pm') => half(dotted(text), which)],
  ['TIME', 'INT HALF', (hour: number, which: 'am' | 'pm') => (hour > 12 ? undefined : half([hour, 0], which))],
  [
    'TIME',
    "NUM o '|’ clock",
    (hour: number) => (hour > 12 || hour % 1 ? undefined : moment({ hour, minute: 0, twelve: true })),
  ],
  ['TIME', "NUM o '|’ clock in|at the? PART", (hour: number, part: DayPart) => partly([hour, 0], part)],
  [
    'TIME',
    'INT|CLOCK in the PART',
    (value: number | number[], part: DayPart) => partly(typeof value === 'number' ? [value, 0] : value, part),
  ],
  [
    'TIME',
    'INT|CLOCK at night',
    (value: number | number[]) => partly(typeof value === 'number' ? [value, 0] : value, 'NI'),
  ],
  [
    'TIME',
    'NUM in the morning|afternoon|evening',
    (hour: number, c: Context) =>
      hour > 12 || hour % 1 ? undefined : partly([hour, 0], keyAt(c, c.end - c.start - 1) === 'morning' ? 'MO' : 'AF'),
  ],
  ['TIME', 'HHMM', (value: number, c: Context) => (isBareHour(value, c) ? clock(hours(value)) : undefined)],
  [
    'TIME',
    'HHMM hours|hrs|gmt|local',
    (value: number, c: Context) => clock(hours(value), keyAt(c, 1) === 'gmt' ? 'Z' : undefined),
  ],
  ['TIME', 'CLOCK hours|hrs|hr .?', (numbers: number[]) => clock(numbers)],
  ['TIME', 'noon|midday|midnight', (c: Context) => named(keyAt(c, 0))],
  ['TIME', 'TIME ZONE', zoned],
  ['TIME', 'TIME local time', (time: Meaning) => time],
  [
    'TIME',
    'half|quarter past|to NUM',
    (hour: number, c: Context) => (hour > 12 ? undefined : clockAround(hour, keyAt(c, 0), keyAt(c, 1))),
  ],
  [
    'TIME',
    'around|about|approximately TIME',
    (time: Meaning) => (time.kind === 'moment' && time.fields.hour !== undefined ? withMod(time, 'approx') : undefined),
  ],
  ['TIME', 'TIME ,? DATE', onDay],
  ['TIME', 'TIME on|of DATE', onDay],
  ['TIME', 'TIME ( TIME ) DATE', (time: Meaning, _zoned: Meaning, day: Meaning) => onDay(time, day)],
  ['TIME', 'TIME the next|following day|morning', (time: Meaning) => onDay(time, step('day', 1, 'narrative'))],
  // Parts of days.
  ['TIME', 'DATE PART', (day: Meaning, part: DayPart) => partOf(part, day)],
  ['TIME', 'DATE , PART', (day: Meaning, part: DayPart) => partOf(part, day)],
  ['TIME', 'PART of DATE', partOf],
  ['TIME', 'the? PART of DATE', partOf],
  [
    'TIME',
    'PART DATE',
    (part: DayPart, day: Meaning, c: Context) =>
      keyAt(c, 0) === 'dawn' || keyAt(c, 0) === 'dusk' ? partOf(part, day) : undefined,
  ],
  [
    'TIME',
    'early|late|mid -? PART',
    (part: DayPart, c: Context) =>
      /^(?:in|by|until|during|the)$/.test(keyBefore(c)) || keyAt(c, 0) === 'mid'
        ? moment({ part }, { of: step('day', 0, 'narrative') })
        : undefined,
  ],
  ['TIME', 'mid -? PART DATE', partOf],
  [
    'TIME',
    'mid -? morning|afternoon',
    (c: Context) =>
      moment({ part: keyAt(c, c.end - c.start - 1) === 'morning' ? 'MO' : 'AF' }, { of: step('day', 0, 'narrative') }),
  ],
  [
    'TIME',
    'early|late DATE',
    (base: Meaning, c: Context) =>
      isTime(base) ? withMod(base, keyAt(c, 0) === 'early' ? 'start' : 'end') : undefined,
  ],
  [
    'TIME',
    'early|late|later|earlier in? TIME',
    (base: Meaning, c: Context) => withMod(base, /^earl/.test(keyAt(c, 0)) ? 'start' : 'end'),
  ],
  [
    'TIME',
    'the early|late|small|wee PART? hours? of DATE|TIME',
    (part: DayPart | undefined, day: Meaning) => partOf(part ?? 'MO', day) ?? (isTime(day) ? day : undefined),
  ],
  ['TIME', 'the early|late PART of DATE', (part: DayPart, day: Meaning) => partOf(part, day)],
  ['TIME', 'before|at dawn DATE', (day: Meaning) => partOf('MO', day)],
  ['TIME', 'the PART', barePart],
  ['TIME', 'the? night of|from|between DATE to|and|- DATE', night],
];

const clockAround = (hour: number, which: string, direction: string): Meaning =>
  direction === 'past'
    ? moment({ hour, minute: which === 'half' ? 30 : 15, twelve: true })
    : moment({ hour: hour === 1 ? 12 : hour - 1, minute: which === 'half' ? 30 : 45, twelve: true });
