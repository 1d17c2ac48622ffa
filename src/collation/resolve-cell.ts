/**
 * One source's figures for one effect and class in one report, resolved to one value: repeats are not added, parts are not
 * added to their wholes, additions are, and 'seven on Saturday and seven on Sunday' are the 'fourteen within two days'.
 */

import { isoDay } from '../edtf.ts';
import { countPersons, isCounted } from './count-persons.ts';
import { type DayRange, overlaps, rangeLength } from './days.ts';
import { isCoordinated, isToldApart } from './distinct-groups.ts';
import { ADDITION_REACH, type Bounds, type Observation } from './observations.ts';
import { rememberWords } from './remember-words.ts';

/** A value with the arithmetic that led to it. */
export interface Resolved extends Bounds {
  readonly best: number;
  readonly observations: readonly Observation[];
  /** The arithmetic in words, one short sentence each. */
  readonly steps: readonly string[];
}

const bestOf = (observation: Observation): number => observation.best ?? observation.low ?? observation.high ?? 0;

const quoted = (observation: Observation): string => `“${observation.figure.words}”`;

const boundsOf = (observation: Observation): Bounds & { readonly best: number } => ({
  low: observation.low,
  best: bestOf(observation),
  high: observation.high,
});

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

export const addBounds = (a: Bounds & { best: number }, b: Bounds & { best: number }): Bounds & { best: number } => ({
  low: (a.low ?? a.best) + (b.low ?? b.best),
  best: a.best + b.best,
  high: add(a.high, b.high),
});

/** The figure that says most: highest best; of equals one with bounds given, then the earliest. */
const fullest = (observations: readonly Observation[]): Observation =>
  observations.reduce((best, next) => (bestOf(next) > bestOf(best) ? next : best));

const dayName = (days: DayRange): string =>
  days.from === days.to ? `on ${isoDay(days.from)}` : `from ${isoDay(days.from)} to ${isoDay(days.to)}`;

interface DayPart {
  readonly days: DayRange;
  readonly observation: Observation;
}

/** The fullest figure of each of several days that do not overlap; empty unless there are at least two such days. */
const dayParts = (observations: readonly Observation[]): DayPart[] => {
  const parts: { days: DayRange; observations: Observation[] }[] = [];
  for (const observation of observations) {
    const { days } = observation;
    // Persons told singly are no counts: 'a man died on Sunday' may be the 'one dead' of Saturday night.
    if (!days || rangeLength(days) > 1 || !isCounted(observation.figure.words)) continue;
    const same = parts.find((part) => overlaps(part.days, days));
    if (same) same.observations.push(observation);
    else parts.push({ days, observations: [observation] });
  }
  if (parts.length < 2) return [];
  return parts
    .sort((a, b) => a.days.from - b.days.from)
    .map((part) => ({ days: part.days, observation: fullest(part.observations) }));
};

/** Figures of single days against a figure for all of them. */
const resolveDays = (observations: readonly Observation[], parts: readonly DayPart[]): Resolved => {
  const [first, last] = [parts[0].days.from, parts[parts.length - 1].days.to];
  const over = observations.filter(
    ({ days }) => days === undefined || (rangeLength(days) > 1 && days.from <= first && days.to >= last),
  );
  const sum = parts.map((part) => boundsOf(part.observation)).reduce(addBounds);
  const listed = parts.map((part) => `${bestOf(part.observation)} ${dayName(part.days)}`).join(' and ');
  if (over.length === 0)
    return {
      ...sum,
      observations: parts.map((part) => part.observation),
      steps: [`${listed} are of different days and add up to ${sum.best}.`],
    };
  const whole = fullest(over);
  const used = [...parts.map((part) => part.observation), whole];
  if (bestOf(whole) === sum.best)
    return {
      ...boundsOf(whole),
      observations: used,
      steps: [`${listed} are the same ${sum.best} as ${quoted(whole)} for the whole time, not ${2 * sum.best}.`],
    };
  if (bestOf(whole) > sum.best)
    return {
      ...boundsOf(whole),
      observations: used,
      steps: [`${listed} (${sum.best}) are part of ${quoted(whole)} for the whole time.`],
    };
  return {
    low: Math.min(whole.low ?? bestOf(whole), sum.low ?? sum.best),
    best: sum.best,
    high: sum.high,
    observations: used,
    steps: [`${listed} add up to ${sum.best}, more than ${quoted(whole)}, which was an earlier or partial count.`],
  };
};

const RISEN =
  /\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)|rais(?:es|ed|ing)|bring(?:s|ing)|brought|increas(?:es|ed|ing)|grew|grown|sub(?:e|i[oó])|asc(?:iende|endi[oó])|aument(?:a|[oó])|eleva|elev[oó])\b/iu;

/** 'The number of dead has risen to 41': the seven more who died are among them. */
const hasRisen = rememberWords((words) => RISEN.test(words));

/** 'Two officers … another three officers': the additions, each with what it is added to. */
const withAdditions = (whole: Observation, additions: readonly Observation[]): Resolved => {
  let value = boundsOf(whole);
  const used = [whole];
  // 'Three wounded … three others' is one count told twice.
  const seen = new Set<number>([value.best]);
  for (const addition of hasRisen(whole.figure.words) ? [] : additions) {
    const distance = addition.at - whole.at;
    if (distance <= 0 || distance > ADDITION_REACH || seen.has(bestOf(addition))) continue;
    seen.add(bestOf(addition));
    value = addBounds(value, boundsOf(addition));
    used.push(addition);
  }
  const steps = used.length > 1 ? [`${used.map((one) => quoted(one)).join(' and ')} add up to ${value.best}.`] : [];
  return { ...value, observations: used, steps };
};

/** Adds those named side by side with the figure, and those of whom the same statement tells before it. */
const withOthers = (resolved: Resolved, observations: readonly Observation[]): Resolved => {
  const [whole] = resolved.observations;
  const beside = observations.filter((one) => one !== whole && isCoordinated(one, whole));
  const before = fullestOf(observations.filter((one) => isToldApart(one, whole)));
  const others = [...beside, ...before].filter((one) => !resolved.observations.includes(one));
  if (others.length === 0) return resolved;
  const all = [...others, ...resolved.observations].sort((a, b) => a.at - b.at);
  const sum = all.map(boundsOf).reduce(addBounds);
  const apart = others.some((one) => before.includes(one));
  return {
    ...sum,
    // They may yet be the same people: the fullest figure alone is sure.
    low: apart ? [...beside, ...resolved.observations].map(boundsOf).reduce(addBounds).low : sum.low,
    observations: all,
    steps: [
      `${all.map((one) => quoted(one)).join(' and ')} are told of different people and add up: ${all.map(bestOf).join(' + ')} = ${sum.best}${apart ? `; the lowest is ${bestOf(whole)}, should the one hold the other` : ''}.`,
    ],
  };
};

/** The fullest of none or more. */
const fullestOf = (observations: readonly Observation[]): readonly Observation[] =>
  observations.length === 0 ? [] : [fullest(observations)];

const withBounds = (resolved: Resolved, observations: readonly Observation[]): Resolved => {
  const smaller = observations.filter((one) => bestOf(one) < resolved.best && !resolved.observations.includes(one));
  if (smaller.length === 0 || resolved.steps.length > 0) return resolved;
  return { ...resolved, steps: [`${quoted(fullest(smaller))} is part of ${resolved.best}.`] };
};

/** Persons told singly: the least number that their descriptions need, where it is more than any figure. */
const withPersons = (resolved: Resolved, observations: readonly Observation[]): Resolved => {
  const single = observations.filter((one) => bestOf(one) === 1 && !isCounted(one.figure.words));
  if (single.length < 2) return resolved;
  const persons = countPersons(single.map((one) => one.figure));
  if (persons <= resolved.best) return resolved;
  return {
    low: resolved.low,
    best: persons,
    high: resolved.high === null ? null : Math.max(resolved.high, persons),
    observations: single,
    steps: [
      `${single.map((one) => quoted(one)).join(', ')} are ${persons} persons or more: they differ in sex, age or name.`,
    ],
  };
};

/** Observations of one source, report, effect and class (at least one) → their one value. */
export const resolveCell = (observations: readonly Observation[]): Resolved => {
  const wholes = observations.filter((one) => !one.isPart && !one.adds);
  const parts = dayParts(wholes);
  if (parts.length > 0) return resolveDays(wholes, parts);
  const additions = observations.filter((one) => one.adds && !one.isPart);
  const candidates = wholes.length > 0 ? wholes : additions.length > 0 ? additions : observations;
  const whole = fullest(candidates);
  const resolved = withOthers(withAdditions(whole, wholes.length > 0 ? additions : []), observations);
  return withPersons(withBounds(resolved, wholes), observations);
};
