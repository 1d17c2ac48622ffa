/**
 * Where outlets are at home, by what their own reports tell: a station of Toledo reports on Ohio, so that its 'Springfield' is
 * Ohio's. Each report votes for the state and the town that most of its claims name; what an outlet tells of elsewhere outvotes
 * nothing.
 */
import type { Claim, Where } from '../claim.ts';
import type { Report } from '../report.ts';
import { commonestPlace, foldPlace } from './place.ts';
import { hostOf } from './signature.ts';

/** The state and the town that an outlet is at home in, '' where its reports agree on none. */
export interface OutletHome {
  readonly state: string;
  readonly town: string;
}

/** One report's vote. */
export interface HomeVote {
  readonly outlet: string;
  readonly state: string;
  readonly town: string;
}

export type Homes = (outlet: string) => OutletHome | undefined;

/** Fewer votes make no home. */
export const LEAST_VOTES = 3;
/** Share of the votes that makes a home: it seldom changes hands as reports come in. */
export const SHARE_OF_VOTES = 0.5;

/** Name of the outlet, else the host of the address; '' where neither is known. */
export const outletOf = (report: Report): string => report.outlet ?? (report.url ? hostOf(report.url) : '');

export const stateKey = (country: string | null, admin1: string | null): string =>
  admin1 === null ? '' : `${country ?? ''} ${foldPlace(admin1)}`;

export const townKey = (where: Where): string =>
  `${stateKey(where.country, where.admin1)} ${foldPlace(where.city ?? where.adm2)}`;

/** The vote of one report by its asserted claims; undefined where it has no outlet or no state. */
export const homeVote = (report: Report, claims: readonly Claim[]): HomeVote | undefined => {
  const outlet = outletOf(report);
  if (outlet === '') return undefined;
  const place = commonestPlace(claims.filter((claim) => claim.standing === 'asserted'));
  const state = stateKey(place?.country ?? null, place?.admin1 ?? null);
  return place === null || state === '' ? undefined : { outlet, state, town: townKey(place) };
};

const mostOf = (counts: Readonly<Record<string, number>>, votes: number): string => {
  for (const key of Object.keys(counts)) if (counts[key] > SHARE_OF_VOTES * votes) return key;
  return '';
};

/** Votes of one outlet for states and for towns → its home; undefined where they are too few. */
export const homeOfCounts = (
  votes: number,
  states: Readonly<Record<string, number>>,
  towns: Readonly<Record<string, number>>,
): OutletHome | undefined =>
  votes < LEAST_VOTES ? undefined : { state: mostOf(states, votes), town: mostOf(towns, votes) };

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** All votes of one outlet → its home. */
export const homeOfVotes = (votes: readonly HomeVote[]): OutletHome | undefined =>
  homeOfCounts(votes.length, counted(votes.map((vote) => vote.state)), counted(votes.map((vote) => vote.town)));

/** Votes → the home of each outlet. */
export const homesOf = (votes: readonly HomeVote[]): Homes => {
  const homes = new Map<string, OutletHome | undefined>();
  for (const [outlet, own] of Map.groupBy(votes, (vote) => vote.outlet)) homes.set(outlet, homeOfVotes(own));
  return (outlet) => homes.get(outlet);
};
