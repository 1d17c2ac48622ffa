/**
 * One event that the other side counts as several: ACLED parts a battle of two days, or of three groups, into a row a day and pair
 * of actors; a row of UCDP may sum up what we keep apart. What is left over joins a pair where it is a part of it.
 */
import { type OurEvent, placeScore } from './likeness.ts';
import type { ReferenceEvent } from './reference-event.ts';

export interface Pair {
  readonly ours: OurEvent;
  readonly theirs: ReferenceEvent;
  readonly score: number;
}

/** A pair and its further parts: on one side only. */
export interface Joined extends Pair {
  readonly alsoOurs: readonly OurEvent[];
  readonly alsoTheirs: readonly ReferenceEvent[];
}

type Side = Pick<OurEvent, 'from' | 'to' | 'killed'>;

/** Less like the same town than this is no part. */
const SAME_PLACE = 0.8;

const total = (parts: readonly Side[], side: 'low' | 'best' | 'high'): number | null => {
  const known = parts.map(({ killed }) => killed[side]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** `together([battle of 1 March, 3 killed; of 2 March, 4 killed])` → the first, from 1 to 2 March, 7 killed. */
export const together = <T extends Side>(parts: readonly [T, ...T[]]): T => ({
  ...parts[0],
  from: Math.min(...parts.map(({ from }) => from)),
  to: Math.max(...parts.map(({ to }) => to)),
  killed: { low: total(parts, 'low'), best: total(parts, 'best'), high: total(parts, 'high') },
});

/** On a day of it, or on the next. */
const meets = (whole: Side, part: Side): boolean => part.from <= whole.to + 1 && part.to >= whole.from - 1;

/** Its dead bring the sum nearer to what the other side counts for the whole. */
const helps = (sum: number | null, part: number | null, whole: number | null): boolean =>
  part !== null && part > 0 && whole !== null && Math.abs(whole - (sum ?? 0) - part) < Math.abs(whole - (sum ?? 0));

const sameActors = (one: ReferenceEvent, other: ReferenceEvent): boolean =>
  one.type === other.type && one.actors.length > 0 && one.actors.join('|') === other.actors.join('|');

const takesRow = ({ ours, theirs, alsoTheirs }: Joined, row: ReferenceEvent): boolean => {
  const parts = [theirs, ...alsoTheirs] as const;
  const sum = together<ReferenceEvent>(parts);
  if (placeScore(ours, row) < SAME_PLACE || !meets(sum, row)) return false;
  // A day on which nobody died is a part where the same sides meet again.
  if (!row.killed.best) return parts.some((part) => sameActors(part, row));
  return helps(sum.killed.best, row.killed.best, ours.killed.best);
};

const takesEvent = ({ ours, theirs, alsoOurs }: Joined, event: OurEvent): boolean => {
  const sum = together<OurEvent>([ours, ...alsoOurs]);
  return (
    event.included &&
    placeScore(event, theirs) >= SAME_PLACE &&
    meets(theirs, event) &&
    helps(sum.killed.best, event.killed.best, theirs.killed.best)
  );
};

/** `pairs` are of one event and one row each; `candidates` all that are likely, the surest first. */
export const joinParts = (pairs: readonly Pair[], candidates: readonly Pair[]): readonly Joined[] => {
  const joined = pairs.map((pair): Joined => ({ ...pair, alsoOurs: [], alsoTheirs: [] }));
  const placeOfOurs = new Map(joined.map(({ ours }, at) => [ours.id, at]));
  const placeOfTheirs = new Map(joined.map(({ theirs }, at) => [theirs, at]));
  for (const { ours, theirs } of candidates) {
    const [mine, other] = [placeOfOurs.get(ours.id), placeOfTheirs.get(theirs)];
    if (mine !== undefined && other === undefined) {
      const pair = joined[mine];
      if (pair.alsoOurs.length > 0 || !takesRow(pair, theirs)) continue;
      joined[mine] = { ...pair, alsoTheirs: [...pair.alsoTheirs, theirs] };
      placeOfTheirs.set(theirs, mine);
    } else if (other !== undefined && mine === undefined) {
      const pair = joined[other];
      if (pair.alsoTheirs.length > 0 || !takesEvent(pair, ours)) continue;
      joined[other] = { ...pair, alsoOurs: [...pair.alsoOurs, ours] };
      placeOfOurs.set(ours.id, other);
    }
  }
  return joined;
};
