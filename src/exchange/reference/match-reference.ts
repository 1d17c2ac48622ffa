/** A casebook beside a data set: what both have, with the values that differ; what only one of them has. */
import type { EventFilter } from '../../casebook/casebook.ts';
import type { RuleSet } from '../../collation/rule-set.ts';
import type { Ancestry } from '../../collation/rules/actor-kinds.ts';
import { knownDays } from '../../collation/rules/grades.ts';
import { type CodedCasebook, type CodedOut, codedEvents } from '../coded-source.ts';
import { countryName } from '../codes/countries.ts';
import { joinParts, type Pair, together } from './join-parts.ts';
import { fold, MOST_DAYS, type OurEvent, scoreOf } from './likeness.ts';
import type { ReferenceEvent } from './reference-event.ts';
import { differencesOf, type ValueDifference } from './value-differences.ts';

export type MatchResult =
  | {
      readonly kind: 'both';
      /** The surest of each side. */
      readonly ours: OurEvent;
      readonly theirs: ReferenceEvent;
      readonly score: number;
      /** Further events or rows that are parts of the same; values are compared as sums. */
      readonly alsoOurs: readonly OurEvent[];
      readonly alsoTheirs: readonly ReferenceEvent[];
      readonly differences: readonly ValueDifference[];
    }
  | { readonly kind: 'ours'; readonly ours: OurEvent }
  | { readonly kind: 'theirs'; readonly theirs: ReferenceEvent };

const LEAST_SCORE = 0.2;

const summed = ({ coded: { rows } }: CodedOut): ReferenceEvent['killed'] => {
  const total = (side: 'low' | 'best' | 'high'): number | null => {
    const known = rows.map(({ killed }) => killed[side]).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  return { low: total('low'), best: total('best'), high: total('high') };
};

const ourEvent = (out: CodedOut): OurEvent | undefined => {
  const { event, included } = out.coded;
  const days = knownDays(event.when);
  if (!days) return undefined;
  const { where } = event;
  return {
    id: event.id,
    title: event.title,
    from: days.from,
    to: days.to,
    lat: where?.lat ?? null,
    lon: where?.lon ?? null,
    country: countryName(where?.country),
    admin1: where?.admin1 ?? '',
    place: where?.city ?? where?.name ?? '',
    coarse: where?.precision !== 'exact' && where?.precision !== 'near',
    included,
    killed: summed(out),
  };
};

const surestFirst = (a: Pair, b: Pair): number =>
  b.score - a.score || (a.ours.id < b.ours.id ? -1 : 1) || a.theirs.number - b.theirs.number;

/** Each event goes to one row and each row to one event, the surest pairs first. */
const assign = (sorted: readonly Pair[]): Pair[] => {
  const takenOurs = new Set<string>();
  const takenTheirs = new Set<ReferenceEvent>();
  return sorted.filter(({ ours, theirs }) => {
    if (takenOurs.has(ours.id) || takenTheirs.has(theirs)) return false;
    takenOurs.add(ours.id);
    takenTheirs.add(theirs);
    return true;
  });
};

export interface Matched {
  readonly results: readonly MatchResult[];
  /** Rows outside the casebook's countries and days. */
  readonly outside: number;
}

export interface MatchOptions {
  readonly ruleSet: RuleSet;
  readonly filter?: EventFilter;
  readonly ancestry?: Ancestry;
}

/**
 * Rows that lie outside the casebook's countries and days are counted, not listed: a world's data set is not missing from a
 * province's casebook. Events of ours that the rule set leaves out are listed only where they match.
 */
export const matchReference = async (
  casebook: CodedCasebook,
  reference: AsyncIterable<ReferenceEvent>,
  { ruleSet, filter, ancestry }: MatchOptions,
): Promise<Matched> => {
  const ours: OurEvent[] = [];
  for await (const out of codedEvents(casebook, ruleSet, { filter, ancestry })) {
    const event = ourEvent(out);
    if (event) ours.push(event);
  }
  const byCountry = Map.groupBy(ours, ({ country }) => fold(country));
  const first = ours.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = ours.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const theirs: ReferenceEvent[] = [];
  const pairs: Pair[] = [];
  let outside = 0;
  for await (const row of reference) {
    const near = byCountry.get(fold(row.country)) ?? [];
    if (near.length === 0 || row.to < first - MOST_DAYS || row.from > last + MOST_DAYS) {
      outside += 1;
      continue;
    }
    theirs.push(row);
    for (const event of near) {
      const score = scoreOf(event, row);
      if (score >= LEAST_SCORE) pairs.push({ ours: event, theirs: row, score: Math.round(score * 1000) / 1000 });
    }
  }
  pairs.sort(surestFirst);
  const both = joinParts(assign(pairs), pairs);
  const matchedOurs = new Set(both.flatMap(({ ours: one, alsoOurs }) => [one, ...alsoOurs].map(({ id }) => id)));
  const matchedTheirs = new Set(both.flatMap(({ theirs: one, alsoTheirs }) => [one, ...alsoTheirs]));
  const results: MatchResult[] = [
    ...[...both]
      .sort((a, b) => a.ours.from - b.ours.from || (a.ours.id < b.ours.id ? -1 : 1))
      .map((pair) => ({
        kind: 'both' as const,
        ...pair,
        differences: differencesOf(
          together<OurEvent>([pair.ours, ...pair.alsoOurs]),
          together<ReferenceEvent>([pair.theirs, ...pair.alsoTheirs]),
        ),
      })),
    ...ours
      .filter(({ id, included }) => included && !matchedOurs.has(id))
      .map((one) => ({ kind: 'ours' as const, ours: one })),
    ...theirs.filter((one) => !matchedTheirs.has(one)).map((one) => ({ kind: 'theirs' as const, theirs: one })),
  ];
  return { results, outside };
};
