/** Places of claims compared: one inside the other, beside each other, or elsewhere. */
import type { Claim, Where } from '../claim.ts';
import { foldName } from './hash-words.ts';

/** Mean radius of the Earth, km. */
const RADIUS = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine). */
export const kilometres = (a: Pick<Where, 'lat' | 'lon'>, b: Pick<Where, 'lat' | 'lon'>): number | undefined => {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return undefined;
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
};

const folded = new Map<string, string>();

export const foldPlace = (name: string | null): string => {
  if (name === null) return '';
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size > 50_000) folded.clear();
  const value = foldName(name);
  folded.set(name, value);
  return value;
};

/** How fine a place is: 4 a town or better, 3 a municipality or county, 2 a state, 1 a country, 0 unknown. */
export const placeDepth = (where: Where | null): number => {
  if (where === null) return 0;
  if (where.city !== null) return 4;
  if (where.adm2 !== null) return 3;
  if (where.admin1 !== null) return 2;
  return where.country !== null ? 1 : 0;
};

/** Towns that the name of a road between two gives: 'Guaymas–Empalme'. */
const roadEnds = ({ city, name }: Where): readonly string[] =>
  city === null && name?.includes('–') ? name.split('–').map((end) => foldPlace(end.trim())) : [];

/** The folded towns, or the municipality, that a place stands for; a road stands for both its ends. */
export const townsOf = (where: Where): readonly string[] => {
  const town = where.city ?? where.adm2;
  const ends = roadEnds(where);
  if (ends.length > 0) return ends;
  return town === null ? [] : [foldPlace(town)];
};

/** A road and a town at one of its ends. */
const atRoadEnd = (a: Where, b: Where): boolean =>
  (b.city !== null && roadEnds(a).includes(foldPlace(b.city))) ||
  (a.city !== null && roadEnds(b).includes(foldPlace(a.city)));

const sameOrUnknown = (a: string | null, b: string | null): boolean | undefined =>
  a === null || b === null ? undefined : foldPlace(a) === foldPlace(b);

/**
 * Deepest level that two places share: 4 the town, 3 the municipality, 2 the state, 1 the country, 0 nothing known in
 * common; −1 where they name different countries, −2 different states, −3 different towns of one state.
 */
export const sharedLevel = (a: Where | null, b: Where | null): number => {
  if (a === null || b === null) return 0;
  const country = sameOrUnknown(a.country, b.country);
  if (country === false) return -1;
  const admin1 = sameOrUnknown(a.admin1, b.admin1);
  if (admin1 === false) return -2;
  const city = sameOrUnknown(a.city, b.city);
  if (city === true) return 4;
  if (city === undefined && atRoadEnd(a, b)) return 3;
  const adm2 = sameOrUnknown(a.adm2, b.adm2);
  if (city === false && adm2 !== true) return -3;
  if (adm2 === true) return 3;
  if (admin1 === true) return 2;
  return country === true ? 1 : 0;
};

/** A finer `id`ed place first, then by words. */
const placeKey = (where: Where): string =>
  [where.country, where.admin1, where.adm2, where.city].map((part) => foldPlace(part)).join('|');

/** The place that most claims name; of equals the finer, then the earlier one. */
export const commonestPlace = (claims: readonly Claim[]): Where | null => {
  const tally = new Map<string, { where: Where; weight: number }>();
  for (const claim of claims) {
    if (claim.where === null || placeDepth(claim.where) === 0) continue;
    const key = placeKey(claim.where);
    const weight = placeDepth(claim.where) * (claim.main ? 2 : 1) * (claim.where.inferred ? 0.5 : 1);
    const entry = tally.get(key);
    if (entry) entry.weight += weight;
    else tally.set(key, { where: claim.where, weight });
  }
  let best: { where: Where; weight: number } | undefined;
  for (const entry of tally.values()) if (!best || entry.weight > best.weight) best = entry;
  return best?.where ?? null;
};
