/**
 * The places that an event's claims name as candidates for where it happened, each with what speaks for it as numbers for the
 * place model: who names it and how, how often and how early its name stands in the reports, and whether their headlines have it.
 */
import type { Claim, Where } from '../claim.ts';
import type { Account } from './account.ts';
import { foldName } from './hash-words.ts';
import { type Homes, type OutletHome, outletOf, stateKey, townKey } from './outlet-homes.ts';
import { foldPlace, placeDepth, sharedLevel } from './place.ts';
import { urlWords } from './signature.ts';

/** A place with the weight of those that name it. */
export interface WeighedPlace {
  readonly where: Where;
  readonly weight: number;
  readonly support: number;
  readonly claims: readonly Claim[];
}

export const WHERE_FEATURES = [
  'isRuled',
  'supportShare',
  'weightShare',
  'claims',
  'claimShare',
  'hasMain',
  'statedShare',
  'stated',
  'voices',
  'voiceShare',
  'depth',
  'countyAsTown',
  'mentions',
  'mentionShare',
  'inTitle',
  'firstPlace',
  'opensReport',
  'stateMentions',
  'stateInTitle',
  'inUrl',
  'stateShare',
  'finerInside',
  'rivals',
  'nameIsTown',
  'exact',
  'reports',
  'homeState',
  'homeTown',
] as const;

const DIRECTIONS: Partial<Record<(typeof WHERE_FEATURES)[number], number>> = {
  supportShare: 1,
  weightShare: 1,
  claimShare: 1,
  hasMain: 1,
  voiceShare: 1,
  mentionShare: 1,
  inTitle: 1,
  stateMentions: 1,
  inUrl: 1,
  stateShare: 1,
  finerInside: -1,
  homeState: 1,
  homeTown: 1,
};

export const WHERE_DIRECTIONS: readonly number[] = WHERE_FEATURES.map((name) => DIRECTIONS[name] ?? 0);

/** What follows is often another story. */
const OPENING = 3000;
const COUNTY = /\b(?:county|parish|municipality|municipio|condado)\b/iu;

const log = (count: number): number => Math.log2(1 + count);

const townOf = (where: Where): string => where.city ?? where.adm2 ?? where.admin1 ?? where.name ?? '';

const stem = (name: string): string => name.replace(/ (?:County|Parish|City)$/u, '');

interface Page {
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

const pages = new WeakMap<Account['report'], Page>();

const pageOf = ({ report }: Account): Page => {
  const known = pages.get(report) ?? {
    outlet: outletOf(report),
    title: report.title ?? '',
    text: report.text.slice(0, OPENING),
    url: report.url ? ` ${foldName(urlWords(report.url))} ` : '',
  };
  pages.set(report, known);
  return known;
};

const countOf = (text: string, name: string): number => {
  if (name.length < 3) return 0;
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count++;
  return count;
};

interface Mentions {
  readonly town: number;
  readonly title: number;
  readonly first: number;
  readonly opens: number;
  readonly state: number;
  readonly stateTitle: number;
  readonly url: number;
}

const mentionsOf = (where: Where, told: readonly Page[]): Mentions => {
  const town = stem(townOf(where));
  const state = where.admin1 ?? '';
  const folded = ` ${foldPlace(town)} `;
  let [sum, title, first, opens, states, stateTitle, url] = [0, 0, OPENING, 0, 0, 0, 0];
  for (const page of told) {
    sum += log(countOf(page.text, town));
    const at = town === '' ? -1 : page.text.indexOf(town);
    // Datelines are in capitals: 'KILLEEN, Texas'.
    const upper = town === '' ? -1 : page.text.indexOf(town.toUpperCase());
    const earliest = Math.min(at < 0 ? OPENING : at, upper < 0 ? OPENING : upper);
    first = Math.min(first, earliest);
    if (earliest < 250) opens++;
    if (town !== '' && page.title.includes(town)) title++;
    states += log(state === town ? 0 : countOf(page.text, state));
    if (state !== '' && page.title.includes(state)) stateTitle++;
    if (folded.length > 4 && page.url.includes(folded)) url++;
  }
  const all = Math.max(1, told.length);
  return {
    town: sum / all,
    title: title / all,
    first,
    opens: opens / all,
    state: states / all,
    stateTitle: stateTitle / all,
    url: url / all,
  };
};

/** Share of the outlets with a home that have it in the place's state, and in its town. */
const homeOf = (
  where: Where,
  outlets: readonly OutletHome[],
): { readonly homeState: number; readonly homeTown: number } => {
  if (outlets.length === 0) return { homeState: Number.NaN, homeTown: Number.NaN };
  const [state, town] = [stateKey(where.country, where.admin1), townKey(where)];
  return {
    homeState: outlets.filter((home) => home.state === state).length / outlets.length,
    homeTown: outlets.filter((home) => home.town === town).length / outlets.length,
  };
};

const voicesOf = (place: WeighedPlace): number => new Set(place.claims.map((claim) => claim.report)).size;

/** Features of each place, in the order of `places`; `ruled` is the one with the most support. */
export const whereFeatures = (
  places: readonly WeighedPlace[],
  ruled: WeighedPlace,
  accounts: readonly Account[],
  homes: Homes | undefined,
): Float64Array[] => {
  const told = [...new Map(accounts.map((account) => [account.report.id, pageOf(account)])).values()];
  const outlets = told.flatMap(({ outlet }) => homes?.(outlet) ?? []).filter((home) => home.state !== '');
  const total = (of: (place: WeighedPlace) => number): number => places.reduce((sum, place) => sum + of(place), 0) || 1;
  const [weights, supports, claims] = [
    total((one) => one.weight),
    total((one) => one.support),
    total((one) => one.claims.length),
  ];
  const mentions = places.map((place) => mentionsOf(place.where, told));
  const most = Math.max(0.01, ...mentions.map((one) => one.town));
  return places.map((place, index) => {
    const { where } = place;
    const stated = place.claims.filter((claim) => !claim.where?.inferred).length;
    const mention = mentions[index];
    const inState = places.filter(
      (other) => where.admin1 !== null && foldPlace(other.where.admin1) === foldPlace(where.admin1),
    );
    const voices = voicesOf(place);
    const values: Record<(typeof WHERE_FEATURES)[number], number> = {
      isRuled: place === ruled ? 1 : 0,
      supportShare: place.support / supports,
      weightShare: place.weight / weights,
      claims: log(place.claims.length),
      claimShare: place.claims.length / claims,
      hasMain: place.claims.some((claim) => claim.main) ? 1 : 0,
      statedShare: stated / place.claims.length,
      stated: log(stated),
      voices: log(voices),
      voiceShare: voices / Math.max(1, told.length),
      depth: placeDepth(where),
      countyAsTown: where.city !== null && COUNTY.test(where.city) ? 1 : 0,
      mentions: mention.town,
      mentionShare: mention.town / most,
      inTitle: mention.title,
      firstPlace: log(mention.first),
      opensReport: mention.opens,
      stateMentions: mention.state,
      stateInTitle: mention.stateTitle,
      inUrl: mention.url,
      stateShare: inState.reduce((sum, one) => sum + one.weight, 0) / weights,
      finerInside: places.filter(
        (other) => placeDepth(other.where) > placeDepth(where) && sharedLevel(other.where, where) >= placeDepth(where),
      ).length,
      rivals: log(places.length),
      nameIsTown: where.name !== null && where.city !== null && foldPlace(where.name) === foldPlace(where.city) ? 1 : 0,
      exact: where.precision === 'exact' ? 1 : where.precision === 'near' ? 0.5 : 0,
      reports: log(told.length),
      ...homeOf(where, outlets),
    };
    return Float64Array.from(WHERE_FEATURES, (name) => values[name]);
  });
};
