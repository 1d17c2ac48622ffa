/** The place of an event out of what its claims say, and where they differ. */
import type { Claim, Where } from '../claim.ts';
import type { Disagreement } from '../event.ts';
import type { Account } from './account.ts';
import type { Homes } from './outlet-homes.ts';
import { foldPlace, kilometres, placeDepth, sharedLevel } from './place.ts';
import { type WeighedPlace, whereFeatures } from './where-candidates.ts';
import { placeProbabilities } from './where-model.ts';

interface Vote {
  where: Where;
  weight: number;
  readonly claims: Claim[];
}

const PRECISION: Readonly<Record<Where['precision'], number>> = {
  exact: 1,
  near: 0.85,
  adm2: 0.6,
  adm1: 0.3,
  area: 0.3,
  country: 0.1,
  unknown: 0.2,
};

/** Places farther apart than this are two places, however they are named. */
const APART_KM = 40;

/** One key a town; two names of one point (a quarter and its town) share their city. */
const keyOf = (where: Where): string =>
  [where.country, where.admin1, where.city ?? where.adm2 ?? (where.admin1 === null ? where.name : '')]
    .map((part) => foldPlace(part))
    .join('|');

const weightOf = (claim: Claim, where: Where, account: Account): number =>
  PRECISION[where.precision] *
  placeDepth(where) *
  (claim.main ? 1.5 : 1) *
  (where.inferred ? 0.4 : 1) *
  (account.main || account.wholeReport ? 1 : 0.5);

const votesOf = (accounts: readonly Account[]): Vote[] => {
  const votes = new Map<string, Vote>();
  for (const account of accounts) {
    const cast = new Map<string, Vote>();
    for (const claim of account.claims) {
      if (!claim.where || placeDepth(claim.where) === 0) continue;
      const weight = weightOf(claim, claim.where, account);
      const entry = cast.get(keyOf(claim.where));
      if (!entry) cast.set(keyOf(claim.where), { where: claim.where, weight, claims: [claim] });
      else {
        entry.claims.push(claim);
        // The finest naming stands for the town: a street with a point before the town alone.
        if (weight > entry.weight) entry.where = claim.where;
        entry.weight += weight * 0.5;
      }
    }
    for (const [key, entry] of cast) {
      const vote = votes.get(key);
      if (!vote) votes.set(key, { ...entry, claims: [...entry.claims] });
      else {
        if (PRECISION[entry.where.precision] > PRECISION[vote.where.precision]) vote.where = entry.where;
        vote.weight += entry.weight;
        vote.claims.push(...entry.claims);
      }
    }
  }
  return [...votes.values()];
};

/** 'Near the capital' is no rival of the town beside it that others name. */
const isVicinityOf = (other: Vote, vote: Vote): boolean => {
  if (other.where.precision !== 'near' || vote.where.precision === 'near' || placeDepth(vote.where) < 4) return false;
  const km = kilometres(other.where, vote.where);
  return km !== undefined && km <= APART_KM;
};

/** A state supports each of its towns: 'in Sinaloa' is no rival of Culiacán. */
const support = (vote: Vote, votes: readonly Vote[]): number =>
  votes.reduce((sum, other) => {
    if (other === vote || isVicinityOf(other, vote)) return sum + other.weight;
    const level = sharedLevel(vote.where, other.where);
    return level >= 1 && placeDepth(other.where) <= placeDepth(vote.where)
      ? sum + other.weight * (level >= 2 ? 0.8 : 0.3)
      : sum;
  }, 0);

const contradicts = (a: Where, b: Where): boolean => {
  const level = sharedLevel(a, b);
  if (level >= 0) return false;
  const km = kilometres(a, b);
  return level > -3 || km === undefined || km > APART_KM || placeDepth(a) < 4 || placeDepth(b) < 4;
};

/** `'Culiacán, Sinaloa, MX'`. */
export const placeName = (where: Where): string =>
  [
    ...new Set([where.name ?? where.city, where.city, where.admin1, where.country].filter((part) => part !== null)),
  ].join(', ');

export interface ChosenWhere {
  readonly where: Where | null;
  readonly disagreement: Disagreement | undefined;
}

/** A place that the reader carried over from the sentence before is no word against a place that is told. */
const carriedOver = (vote: WeighedPlace): boolean => vote.claims.every((claim) => claim.where?.inferred);

/** The places named, with their weight and the one that has the most support: what the place model chooses among. */
export const placesOf = (
  accounts: readonly Account[],
): { readonly places: readonly WeighedPlace[]; readonly ruled: WeighedPlace } | undefined => {
  const votes = votesOf(accounts).sort((a, b) => (keyOf(a.where) < keyOf(b.where) ? -1 : 1));
  const places = votes.map((vote) => ({ ...vote, support: support(vote, votes) }));
  if (places.length === 0) return undefined;
  return { places, ruled: places.reduce((best, next) => (next.support > best.support ? next : best)) };
};

/** The likeliest place replaces the best supported one where it is likelier by this much. */
const MARGIN = 0.05;

const likeliest = (
  places: readonly WeighedPlace[],
  ruled: WeighedPlace,
  accounts: readonly Account[],
  homes: Homes | undefined,
): WeighedPlace => {
  if (places.length === 1) return ruled;
  const each = placeProbabilities(whereFeatures(places, ruled, accounts, homes));
  if (!each) return ruled;
  const top = each.indexOf(Math.max(...each));
  return each[top] - each[places.indexOf(ruled)] >= MARGIN ? places[top] : ruled;
};

const whyOf = (best: WeighedPlace, ruled: WeighedPlace, total: number): string =>
  best === ruled
    ? `${placeName(best.where)} is named by ${best.claims.length} of ${total} placed claims and fits what the others say of state and country.`
    : `${placeName(best.where)} is named by ${best.claims.length} of ${total} placed claims; where and how often the reports name it makes it likelier than ${placeName(ruled.where)} (${ruled.claims.length}).`;

/** Accounts of one event, and where their outlets are at home → its place. A state known from one report completes a town of another. */
export const chooseWhere = (accounts: readonly Account[], homes?: Homes): ChosenWhere => {
  const found = placesOf(accounts);
  if (!found) return { where: null, disagreement: undefined };
  const { places, ruled } = found;
  const best = likeliest(places, ruled, accounts, homes);
  const apart = places.filter(
    (vote) => contradicts(vote.where, best.where) && (best.where.inferred || !carriedOver(vote)),
  );
  const total = places.reduce((sum, vote) => sum + vote.claims.length, 0);
  const why = whyOf(best, ruled, total);
  const disagreement: Disagreement | undefined =
    apart.length === 0
      ? undefined
      : {
          about: 'where',
          values: [best, ...apart].map((vote) => ({
            value: placeName(vote.where),
            claims: vote.claims.map((claim) => claim.id),
          })),
          chosen: placeName(best.where),
          why,
        };
  return { where: { ...best.where, evidence: [], ...(places.length > 1 ? { why } : {}) }, disagreement };
};
