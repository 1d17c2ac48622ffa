/** From what an expression says to what it stands for: a point, a length or a recurrence, as TIMEX3 and EDTF. */
import type { TimexType } from '../../annotation.ts';
import type { When } from '../../claim.ts';
import { edtfInterval, shiftDays, weekdayOf } from '../../edtf.ts';
import type { Grain, Point } from './calendar.ts';
import { dayOfPoint, edtfOf, grainOf, moveDay, stepFrom, timexOf } from './calendar.ts';
import type { Frame } from './complete.ts';
import { complete, fillIn } from './complete.ts';
import type { Amount, Duration, Fields, Meaning, Moment, Range, Recurrence, Step, Unit } from './meaning.ts';
import type { Story } from './story.ts';

export interface Resolved {
  readonly point?: Point;
  readonly timex: string;
  readonly edtf: string | null;
  readonly type: TimexType;
  readonly precision: When['precision'];
  readonly anchored?: 'publication' | 'narrative' | 'absolute';
  readonly inferred?: boolean;
  readonly why?: string;
}

const PRECISION: Readonly<Record<Grain, When['precision']>> = {
  clock: 'time',
  second: 'time',
  minute: 'time',
  hour: 'time',
  part: 'day',
  day: 'day',
  night: 'day',
  weekend: 'weekend',
  week: 'week',
  month: 'month',
  season: 'season',
  year: 'year',
  quarter: 'interval',
  third: 'interval',
  half: 'interval',
  decade: 'interval',
  century: 'interval',
  millennium: 'interval',
  none: 'unknown',
};

const precisionOf = (point: Point, mod: Meaning['mod']): When['precision'] => {
  const grain = grainOf(point);
  if (mod === 'approx' && grain !== 'clock' && grain !== 'part') return 'fuzzy';
  const fuzzy = mod === 'start' || mod === 'mid' || mod === 'end';
  return fuzzy && ['week', 'month', 'year', 'decade', 'century'].includes(grain) ? 'fuzzy' : PRECISION[grain];
};

/** The point that a meaning stands for, undefined where it is no point or counts from what is not known. */
export const pointOf = (meaning: Meaning, frame: Frame): Point | undefined => {
  if (meaning.kind === 'moment') return momentPoint(meaning, frame);
  if (meaning.kind === 'step') return stepPoint(meaning, frame);
  if (meaning.kind === 'range') return pointOf(meaning.from, frame);
  return undefined;
};

const momentPoint = (meaning: Moment, frame: Frame): Point | undefined => {
  if (!meaning.of) return complete(meaning.fields, meaning.pull, frame);
  const base = pointOf(meaning.of, frame);
  if (!base) return undefined;
  return fillIn(meaning.fields, base, meaning.pull, frame);
};

const FINE: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);
const DAYS: ReadonlySet<Unit> = new Set(['day', 'night', 'week', 'weekend']);

/** The point that a step counts from. Days need a day; years are content with a year. */
const basePoint = ({ anchor, unit, sign }: Step, frame: Frame): Point | undefined => {
  const { story } = frame;
  if (typeof anchor === 'object') return pointOf(anchor, frame);
  // In a text of history "this day", "the end of the year" are the story's.
  if (anchor === 'publication')
    return story.historical && sign === 0 && story.last
      ? unit === 'day'
        ? (story.lastDay ?? story.published)
        : story.last
      : story.published;
  if (FINE.has(unit) || unit === 'day' || unit === 'night') return story.lastDay;
  if (DAYS.has(unit)) return story.lastDay ?? story.published;
  if (unit === 'month') return story.last?.month === undefined ? (story.lastDay ?? story.published) : story.last;
  return story.last ?? story.published;
};

/** "a year earlier" in the report of a quarter is the same quarter of the year before. */
const byQuarter = (step: Step, { quarter, published }: Story): Point | undefined => {
  if (step.anchor !== 'narrative' || published === undefined) return undefined;
  // "the quarter" of which nothing was told: the last one that has ended.
  if (!quarter) return step.unit === 'quarter' && step.count === 0 ? stepFrom(published, 'quarter', -1) : undefined;
  if (step.unit === 'year' && step.count === 1 && step.sign < 0) return stepFrom(quarter, 'quarter', -4);
  return step.unit === 'quarter' ? stepFrom(quarter, 'quarter', step.sign * (step.count ?? 0)) : undefined;
};

const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 };

// "this weekend" on a Monday, told in the past, is the one just over.
const isLastWeekend = ({ unit, sign, anchor }: Step, { story, direction }: Frame): boolean => {
  const today = dayOfPoint(story.published);
  return (
    unit === 'weekend' &&
    sign === 0 &&
    anchor === 'publication' &&
    direction === 'past' &&
    today !== undefined &&
    weekdayOf(today) <= 3
  );
};

const stepPoint = (step: Step, frame: Frame): Point | undefined => {
  if (step.count === null) return undefined;
  const quarterly = byQuarter(step, frame.story);
  if (quarterly) return quarterly;
  const base = basePoint(step, frame);
  if (!base) return undefined;
  if (isLastWeekend(step, frame)) return stepFrom(base, 'weekend', -1);
  if (FINE.has(step.unit))
    return dayOfPoint(base) === undefined ? undefined : { year: base.year, month: base.month, day: base.day };
  if (step.unit === 'decade' || step.unit === 'century') {
    // "a decade ago" is a year, "the last decade" a decade.
    if (step.measured) return stepFrom(base, 'year', step.sign * step.count * (YEARS[step.unit] ?? 1));
    if (base.bc) return undefined;
  }
  const whole = Math.trunc(step.count);
  if (step.count !== whole)
    return stepFrom(base, finer(step.unit), step.sign * Math.round(step.count * perFiner(step.unit)));
  const day = dayOfPoint(base);
  // "a week after Friday", "two months after the attack": as exact as what they count from.
  const exact =
    typeof step.anchor === 'object' ||
    step.event === true ||
    (step.anchor === 'narrative' && step.unit === 'week' && whole > 0);
  if (exact && whole > 0 && day !== undefined) {
    const moved = moveDay(day, step.unit, step.sign * whole);
    if (moved !== undefined && (DAYS.has(step.unit) || step.event)) return fieldsOfDay(moved);
  }
  return stepFrom(base, step.unit, step.sign * whole);
};

const fieldsOfDay = (iso: string): Point => {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
};

const finer = (unit: Unit): Unit => (unit === 'year' || unit === 'decade' ? 'month' : 'day');
const perFiner = (unit: Unit): number => ({ year: 12, decade: 120, month: 30, week: 7 })[unit as 'year'] ?? 1;

const LETTERS: Partial<Record<Unit, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
  quarter: 'Q',
  third: 'T',
  half: 'H',
  weekend: 'WE',
  decade: 'E',
  century: 'C',
  millennium: 'L',
};

const amountText = ({ unit, count }: Amount): string => {
  if (count === null) return `X${LETTERS[unit] ?? 'X'}`;
  const years = YEARS[unit];
  if (years !== undefined) return `${count * years}Y`;
  return unit === 'season' ? `${count * 3}M` : `${count}${LETTERS[unit] ?? 'X'}`;
};

const ORDER: readonly Unit[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'third',
  'quarter',
  'season',
  'month',
  'week',
  'weekend',
  'day',
  'hour',
  'minute',
  'second',
];

/** [{ year 2 }, { hour 1 }] → "P2YT1H". */
export const durationValue = (amounts: readonly Amount[]): string => {
  const nights = amounts.find(({ unit }) => unit === 'night');
  if (nights) return `P${nights.count ?? 'X'}D`;
  const sorted = [...amounts].sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  const long = sorted.filter(({ unit }) => !FINE.has(unit)).map(amountText);
  const fine = sorted.filter(({ unit }) => FINE.has(unit)).map(amountText);
  return `P${long.join('')}${fine.length > 0 ? 'T' : ''}${fine.join('')}`;
};

/** "within two days" of a story that has reached 1 December: 30 November and 1 December. */
const withinDays = ({ unit, count }: Amount, { story, direction }: Frame): string | null => {
  const day = dayOfPoint(story.lastDay);
  const days = unit === 'day' ? count : unit === 'hour' && count !== null ? count / 24 : null;
  if (day === undefined || days === null || days < 2 || days > 31 || direction === 'future') return null;
  return `${shiftDays(day, 1 - Math.floor(days))}/${day}`;
};

const reachOf = ({ reach, amounts }: Duration, frame: Frame): string | null => {
  const today = dayOfPoint(frame.story.published);
  const [amount] = amounts;
  if (!reach || !amount || amount.count === null) return null;
  if (reach === 'within') return withinDays(amount, frame);
  if (today === undefined) return null;
  const sign = reach === 'back' ? -1 : 1;
  const far = moveDay(today, amount.unit, sign * Math.ceil(amount.count));
  if (far === undefined || far === today) return null;
  return reach === 'back' ? `${far}/${today}` : `${today}/${far}`;
};

const resolveDuration = (meaning: Duration, frame: Frame): Resolved => {
  const edtf = reachOf(meaning, frame);
  return {
    timex: durationValue(meaning.amounts),
    edtf,
    type: 'DURATION',
    precision: edtf === null ? 'unknown' : 'interval',
    ...(edtf === null
      ? {}
      : { anchored: meaning.reach === 'within' ? ('narrative' as const) : ('publication' as const) }),
  };
};

const resolveSet = ({ every, rest = [], fields }: Recurrence): Resolved => ({
  timex: every ? durationValue([every, ...rest]) : timexOf(fields),
  edtf: null,
  type: 'SET',
  precision: 'unknown',
});

/** "a few days ago" lies two to seven of the unit back. */
const vagueInterval = (step: Step, frame: Frame): string | null => {
  const base = dayOfPoint(basePoint(step, frame));
  if (base === undefined || step.sign === 0) return null;
  const [near, far] = [moveDay(base, step.unit, 2 * step.sign), moveDay(base, step.unit, 7 * step.sign)];
  if (near === undefined || far === undefined || near === base) return null;
  return step.sign < 0 ? `${far}/${near}` : `${near}/${far}`;
};

const anchorOf = (meaning: Meaning): Resolved['anchored'] => {
  if (meaning.kind === 'range') return anchorOf(meaning.from);
  if (meaning.kind === 'step') return typeof meaning.anchor === 'object' ? anchorOf(meaning.anchor) : meaning.anchor;
  if (meaning.kind !== 'moment') return undefined;
  if (meaning.of) return anchorOf(meaning.of);
  if (meaning.pull) return 'publication';
  const { year, shortYear, decade, century, month, day, season, holiday, weekday } = meaning.fields;
  if (year ?? shortYear ?? decade ?? century ?? month ?? season ?? holiday) return 'absolute';
  return weekday !== undefined ? 'publication' : day !== undefined ? 'absolute' : 'narrative';
};

const unresolved = (meaning: Moment | Step | Range, frame: Frame): Resolved => {
  const anchored = anchorOf(meaning);
  if (meaning.kind === 'step') {
    const edtf = meaning.count === null ? vagueInterval(meaning, frame) : null;
    const lasts = meaning.event || meaning.type === 'DURATION' || FINE.has(meaning.unit);
    const timex = lasts
      ? durationValue([{ unit: meaning.unit, count: meaning.count }])
      : meaning.count === null
        ? meaning.sign < 0
          ? 'PAST_REF'
          : 'FUTURE_REF'
        : blank(meaning.unit);
    return { timex, edtf, type: lasts ? 'DURATION' : 'DATE', precision: edtf ? 'fuzzy' : 'unknown', anchored };
  }
  const fields = meaning.kind === 'moment' ? meaning.fields : {};
  const type = fields.part !== undefined || fields.hour !== undefined || meaning.kind === 'range' ? 'TIME' : 'DATE';
  return { timex: timexOf(fields), edtf: null, type: meaning.type ?? type, precision: 'unknown', anchored };
};

const blank = (unit: Unit): string => {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return 'XXXX';
  if (unit === 'month') return 'XXXX-XX';
  return unit === 'week' ? 'XXXX-WXX' : 'XXXX-XX-XX';
};

const hasYear = (fields: Fields): boolean =>
  fields.year !== undefined || fields.decade !== undefined || fields.century !== undefined;

const reasonOf = (meaning: Meaning, frame: Frame): Pick<Resolved, 'inferred' | 'why'> => {
  const anchored = anchorOf(meaning);
  if (meaning.kind === 'moment' && !meaning.of && hasYear(meaning.fields)) return {};
  if (anchored === 'publication') return { why: `counted from the publication day` };
  if (anchored === 'narrative') return { why: 'counted from the time told before' };
  const story = frame.story.historical && frame.story.last !== undefined;
  return {
    inferred: true,
    why: story ? 'year taken from the dates told before' : 'year taken from the publication day',
  };
};

const resolvePoint = (meaning: Moment | Step, frame: Frame): Resolved => {
  const point = pointOf(meaning, frame);
  if (!point) return unresolved(meaning, frame);
  const edtf = edtfOf(point, meaning.mod);
  const valid = edtf === null || edtfInterval(edtf) !== undefined;
  const grain = grainOf(point);
  const lasts = meaning.kind === 'step' && (meaning.event || meaning.type === 'DURATION' || FINE.has(meaning.unit));
  return {
    point,
    timex: lasts ? durationValue([{ unit: meaning.unit, count: meaning.count }]) : timexOf(point),
    edtf: valid ? edtf : null,
    type: lasts ? 'DURATION' : (meaning.type ?? (grain === 'clock' || grain === 'part' ? 'TIME' : 'DATE')),
    precision: valid ? precisionOf(point, meaning.mod) : 'unknown',
    anchored: anchorOf(meaning),
    ...reasonOf(meaning, frame),
  };
};

/** "overnight", "the night of 30 November to 1 December": TIMEX3 has the first day's night, EDTF both days. */
const resolveRange = (meaning: Range, frame: Frame): Resolved => {
  const from = pointOf(meaning.from, frame);
  if (!from) return unresolved(meaning, frame);
  const next = { ...frame, story: { ...frame.story, last: from, lastDay: from } };
  const first = dayOfPoint(from);
  const last = dayOfPoint(pointOf(meaning.to, next)) ?? (first && shiftDays(first, 1));
  return {
    point: from,
    timex: timexOf(from),
    edtf: first && last ? `${first}/${last}` : edtfOf(from),
    type: 'TIME',
    precision: 'interval',
    anchored: anchorOf(meaning.from),
    ...reasonOf(meaning.from, frame),
  };
};

export const resolve = (meaning: Meaning, frame: Frame): Resolved => {
  if (meaning.kind === 'duration') return resolveDuration(meaning, frame);
  if (meaning.kind === 'set') return resolveSet(meaning);
  if (meaning.kind === 'reference') return { timex: meaning.value, edtf: null, type: 'DATE', precision: 'unknown' };
  if (meaning.kind === 'range') return resolveRange(meaning, frame);
  return resolvePoint(meaning, frame);
};
