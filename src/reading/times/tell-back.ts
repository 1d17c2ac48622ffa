/**
 * Times told back: "The next day at a Friday morning news conference" says which day that was, and with it the day of
 * all that the story told before without a date.
 */
import { shiftDays } from '../../edtf.ts';
import { dayOfPoint, edtfOf, pointOfDay, timexOf } from './calendar.ts';
import type { Meaning, Step } from './meaning.ts';
import type { Resolved } from './resolve.ts';

export interface Told {
  readonly meaning: Meaning;
  /** Pieces covered. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly resolved: Resolved;
  /** In a caption or note. */
  readonly aside: boolean;
}

const narrativeDay = (meaning: Meaning): Step | undefined => {
  if (meaning.kind === 'moment') return meaning.of ? narrativeDay(meaning.of) : undefined;
  return meaning.kind === 'step' && meaning.unit === 'day' && meaning.anchor === 'narrative' && meaning.count !== null
    ? meaning
    : undefined;
};

/** Days from the story's day: "the next morning" 1, "that day" 0; undefined where it counts from something else. */
export const dayShiftOf = (meaning: Meaning): number | undefined => {
  const step = narrativeDay(meaning);
  return step && step.count !== null ? step.sign * step.count : undefined;
};

/** How many pieces may lie between "the next day" and the weekday or date that tells it. */
const REACH = 6;

const ownDay = ({ meaning, resolved }: Told): string | undefined =>
  narrativeDay(meaning)
    ? undefined
    : meaning.kind === 'step' && meaning.unit !== 'day'
      ? undefined
      : dayOfPoint(resolved.point);

/** The day told beside a counted one in its sentence: "the next day, Friday". */
const dayBeside = (told: readonly Told[], at: number): string | undefined => {
  const { sentence, from, to } = told[at] as Told;
  const behind = told[at + 1];
  if (behind && behind.sentence === sentence && behind.from - to <= REACH) {
    const day = ownDay(behind);
    if (day !== undefined) return day;
  }
  const before = told[at - 1];
  return before && before.sentence === sentence && from - before.to <= 2 ? ownDay(before) : undefined;
};

const on = (told: Told, day: string, why: string): Told => {
  const fields = told.meaning.kind === 'moment' ? told.meaning.fields : {};
  const point = {
    ...pointOfDay(day),
    ...(fields.part ? { part: fields.part } : {}),
    ...(fields.hour === undefined ? {} : { hour: fields.hour, minute: fields.minute }),
  };
  const resolved: Resolved = {
    ...told.resolved,
    point,
    edtf: edtfOf(point),
    timex: told.resolved.type === 'DURATION' ? told.resolved.timex : timexOf(point),
    precision: point.hour === undefined ? 'day' : 'time',
    inferred: true,
    why,
  };
  return { ...told, resolved };
};

/** Before a told day, what hangs in the air ("that night" of an undated evening) gets the day that it is counted from. */
const settleBefore = (result: Told[], at: number, day: string): void => {
  for (let i = at - 1; i >= 0; i--) {
    const one = result[i] as Told;
    if (one.aside) continue;
    if (one.resolved.point && dayOfPoint(one.resolved.point) !== undefined) return;
    const shift = dayShiftOf(one.meaning);
    if (shift === 0) result[i] = on(one, day, 'told back from the day counted on from it');
  }
};

/** The expressions with every "next day" that a date beside it settles, and what came before settled from it. */
export const tellBack = (told: readonly Told[]): readonly Told[] => {
  if (!told.some(({ meaning }) => (dayShiftOf(meaning) ?? 0) !== 0)) return told;
  const result = [...told];
  result.forEach((one, at) => {
    const shift = dayShiftOf(one.meaning);
    if (shift === undefined || shift === 0 || one.aside) return;
    const day = dayBeside(result, at);
    if (day === undefined || day === dayOfPoint(one.resolved.point)) return;
    const hung = one.resolved.point === undefined;
    result[at] = on(one, day, 'the same day as the one told beside it');
    if (hung) settleBefore(result, at, shiftDays(day, -shift));
  });
  return result;
};
