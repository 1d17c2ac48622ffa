/** A casebook beside a data set: what both have, with the values that differ; what only one of them has. */
import type { EventFilter } from '../../casebook/casebook.ts';
import { kilometres } from '../../collation/place.ts';
import type { RuleSet } from '../../collation/rule-set.ts';
import type { Ancestry } from '../../collation/rules/actor-kinds.ts';
import { knownDays } from '../../collation/rules/grades.ts';
import { isoDay } from '../../edtf.ts';
import { type CodedCasebook, type CodedOut, codedEvents } from '../coded-source.ts';
import { countryName } from '../codes/countries.ts';
import type { ReferenceEvent } from './reference-event.ts';

export interface OurEvent {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string;
  readonly admin1: string;
  readonly place: string;
  readonly coarse: boolean;
  readonly included: boolean;
  readonly killed: ReferenceEvent['killed'];
}

export interface ValueDifference {
  readonly about: 'killed' | 'range' | 'day' | 'place';
  readonly ours: string;
  readonly theirs: string;
  readonly sentence: string;
}

export type MatchResult =
  | {
      readonly kind: 'both';
      readonly ours: OurEvent;
      readonly theirs: ReferenceEvent;
      readonly score: number;
      readonly differences: readonly ValueDifference[];
    }
  | { readonly kind: 'ours'; readonly ours: OurEvent }
  | { readonly kind: 'theirs'; readonly theirs: ReferenceEvent };

/** Further apart than this, two are not one. */
const MOST_DAYS = 3;
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

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\b(?:state|province|department|region|provincia|departamento|estado|de|of|del)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const dayGap = (ours: OurEvent, theirs: ReferenceEvent): number =>
  Math.max(0, ours.from - theirs.to, theirs.from - ours.to);

const distance = (ours: OurEvent, theirs: ReferenceEvent): number | undefined =>
  ours.lat === null || ours.lon === null || theirs.lat === null || theirs.lon === null
    ? undefined
    : kilometres({ lat: ours.lat, lon: ours.lon }, { lat: theirs.lat, lon: theirs.lon });

const placeScore = (ours: OurEvent, theirs: ReferenceEvent): number => {
  if (ours.place !== '' && fold(ours.place) === fold(theirs.place)) return 1;
  const km = distance(ours, theirs);
  const admin = ours.admin1 !== '' && fold(ours.admin1) === fold(theirs.admin1);
  if (km === undefined) return admin ? 0.5 : 0;
  const slack = theirs.radius + (ours.coarse ? 60 : 10);
  if (km <= slack) return Math.max(0.35, 1 - km / (2 * slack));
  return admin && (ours.coarse || theirs.radius > 50) ? 0.4 : 0;
};

const tollScore = (ours: OurEvent, theirs: ReferenceEvent): number => {
  const [a, b] = [ours.killed.best, theirs.killed.best];
  if (a === null || b === null) return 0.7;
  // Numbers are what the two may differ in: they lower the score and never decide alone.
  return 0.4 + 0.6 / (1 + Math.abs(a - b) / Math.max(3, Math.min(a, b)));
};

/** 0 to 1: a product of how near the days, the places and the numbers of dead are. */
const scoreOf = (ours: OurEvent, theirs: ReferenceEvent): number => {
  const gap = dayGap(ours, theirs);
  if (gap > MOST_DAYS) return 0;
  // A month on either side says little of the day.
  const vague = Math.max(ours.to - ours.from, theirs.to - theirs.from) > 10 ? 0.6 : 1;
  return placeScore(ours, theirs) * 0.6 ** gap * vague * tollScore(ours, theirs);
};

const span = (from: number, to: number): string => (from === to ? isoDay(from) : `${isoDay(from)} to ${isoDay(to)}`);

const differencesOf = (ours: OurEvent, theirs: ReferenceEvent): ValueDifference[] => {
  const found: ValueDifference[] = [];
  const tell = (about: ValueDifference['about'], mine: string, other: string, sentence: string): void => {
    found.push({ about, ours: mine, theirs: other, sentence });
  };
  const [a, b] = [ours.killed, theirs.killed];
  if (a.best !== b.best)
    tell(
      'killed',
      String(a.best ?? 'none'),
      String(b.best ?? 'none'),
      `We count ${a.best ?? 'no'} deaths, they ${b.best ?? 'none'}.`,
    );
  else if (theirs.set === 'ucdp' && (a.low !== b.low || a.high !== b.high))
    tell(
      'range',
      `${a.low}–${a.high}`,
      `${b.low}–${b.high}`,
      `We give ${a.low} to ${a.high} deaths, they ${b.low} to ${b.high}.`,
    );
  if (
    dayGap(ours, theirs) > 0 ||
    ((ours.from !== theirs.from || ours.to !== theirs.to) && ours.from === ours.to && theirs.from === theirs.to)
  )
    tell(
      'day',
      span(ours.from, ours.to),
      span(theirs.from, theirs.to),
      `We date it ${span(ours.from, ours.to)}, they ${span(theirs.from, theirs.to)}.`,
    );
  const km = distance(ours, theirs);
  if (km !== undefined && km > theirs.radius)
    tell('place', ours.place, theirs.place, `Our ${ours.place} lies ${Math.round(km)} km from their ${theirs.place}.`);
  return found;
};

interface Pair {
  readonly ours: OurEvent;
  readonly theirs: ReferenceEvent;
  readonly score: number;
}

/** Each event goes to one row and each row to one event, the surest pairs first. */
const assign = (pairs: readonly Pair[]): Pair[] => {
  const takenOurs = new Set<string>();
  const takenTheirs = new Set<ReferenceEvent>();
  return [...pairs]
    .sort((a, b) => b.score - a.score || (a.ours.id < b.ours.id ? -1 : 1) || a.theirs.number - b.theirs.number)
    .filter(({ ours, theirs }) => {
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
  const both = assign(pairs);
  const matchedOurs = new Set(both.map(({ ours: one }) => one.id));
  const matchedTheirs = new Set(both.map(({ theirs: one }) => one));
  const results: MatchResult[] = [
    ...both
      .sort((a, b) => a.ours.from - b.ours.from || (a.ours.id < b.ours.id ? -1 : 1))
      .map((pair) => ({ kind: 'both' as const, ...pair, differences: differencesOf(pair.ours, pair.theirs) })),
    ...ours
      .filter(({ id, included }) => included && !matchedOurs.has(id))
      .map((one) => ({ kind: 'ours' as const, ours: one })),
    ...theirs.filter((one) => !matchedTheirs.has(one)).map((one) => ({ kind: 'theirs' as const, theirs: one })),
  ];
  return { results, outside };
};
