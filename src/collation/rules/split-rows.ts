/** One event as the rows of a data set: a row each, or one a day and pair of actors with the total divided among them. */
import { isoDay } from '../../edtf.ts';
import type { Event, Toll } from '../../event.ts';
import type { DayRange } from '../days.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Party } from './actor-kinds.ts';
import type { CodedRow, Sides } from './coded-event.ts';
import { dateGrade, knownDays, middleOf, placeGrade } from './grades.ts';
import { deathsBySide } from './sides.ts';

/** `shares(7, 3)` → `[3, 2, 2]`: even, what is left over goes to the first. */
export const shares = (total: number, parts: number): number[] => {
  const each = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? total - each * (parts - 1) : each));
};

/** A longer 'event' is a month of violence, not a battle of so many days. */
const MOST_DAYS = 31;

/** Days of a happening that went on ('from Saturday to Monday'); a week or month in which it happened once is no such span. */
const daysOfRows = (event: Event, days: DayRange | undefined, ruleSet: RuleSet): (DayRange | undefined)[] => {
  const goesOn = event.when?.precision === 'interval' && days !== undefined && days.to - days.from < MOST_DAYS;
  if (ruleSet.unit.is === 'event' || !goesOn || days.from === days.to) return [days];
  return Array.from({ length: days.to - days.from + 1 }, (_, index) => ({
    from: days.from + index,
    to: days.from + index,
  }));
};

/** Pairs of actors: a state that fights two named groups gives two. */
const pairsOf = (
  sides: Sides,
  parties: readonly Party[],
  ruleSet: RuleSet,
): (readonly [Party | null, Party | null])[] => {
  const pair = [sides.a, sides.b] as const;
  if (ruleSet.unit.is === 'event') return [pair];
  const groups = parties.filter((one) => one.kind === 'group' && one.name !== null && one.role === 'fights');
  if (sides.violence !== 'state-based' || groups.length < 2) return [pair];
  return groups.map((group) => [sides.a, group] as const);
};

const killedToll = ({ tolls }: Event): Toll | undefined =>
  tolls.find((toll) => toll.effect === 'killed' && toll.whom === 'all') ??
  tolls.find((toll) => toll.effect === 'killed');

const splitNote = (total: number, days: number, pairs: number): string =>
  `${total} deaths in all are divided evenly over ${days > 1 ? `${days} days` : ''}${days > 1 && pairs > 1 ? ' and ' : ''}${pairs > 1 ? `${pairs} pairs of actors` : ''}; what is left over goes to the first row.`;

/** The event under the rule set (tolls weighed by it) → its rows, at least one. */
export const rowsOf = (event: Event, sides: Sides, parties: readonly Party[], ruleSet: RuleSet): CodedRow[] => {
  const days = knownDays(event.when);
  const spans = daysOfRows(event, days, ruleSet);
  const pairs = pairsOf(sides, parties, ruleSet);
  const count = spans.length * pairs.length;
  const toll = killedToll(event);
  const best = toll?.best ?? ruleSet.unstated.killed;
  const bests = best === null ? [] : shares(best, count);
  const injured = event.tolls.find((one) => one.effect === 'injured' && one.whom === 'all')?.best ?? null;
  const disputes = event.disagreements.filter(
    (one) => one.about === 'toll' && one.effect === 'killed' && one.whom === 'all',
  );
  const notes = [
    ...(count > 1 && best ? [splitNote(best, spans.length, pairs.length)] : []),
    ...disputes.map((one) => `Sources differ on the dead: ${one.values.map(({ value }) => value).join(', ')}.`),
  ];
  return spans.flatMap((span, day) =>
    pairs.map(([actor1, actor2], pair) => {
      const index = day * pairs.length + pair;
      const share = bests[index] ?? null;
      const coarse = ruleSet.unit.is === 'day-place-pair' && span !== undefined && span.from !== span.to;
      const shown = coarse ? { from: middleOf(span), to: middleOf(span) } : span;
      const whole = count === 1;
      return {
        index,
        from: shown ? isoDay(shown.from) : null,
        to: shown ? isoDay(shown.to) : null,
        dateGrade: dateGrade(span, ruleSet).grade,
        placeGrade: placeGrade(event.where, ruleSet),
        killed: whole
          ? { low: toll?.low ?? best, best, high: toll ? toll.high : best }
          : { low: share, best: share, high: share },
        injured: whole ? injured : injured === null ? null : (shares(injured, count)[index] ?? null),
        actor1,
        actor2,
        deaths: deathsBySide(event, sides, best ?? 0),
        notes,
      };
    }),
  );
};
