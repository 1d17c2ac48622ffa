/** What two accounts have in common, as numbers for the pair model. NaN is 'not known', which is not 'no'. */
import type { Where } from '../claim.ts';
import { dayAgreement } from './day-model.ts';
import { rangeGap, rangeLength } from './days.ts';
import { typeCompatibility } from './event-families.ts';
import { hashWord } from './hash-words.ts';
import { pairHash } from './marks.ts';
import { kilometres, placeDepth, sharedLevel } from './place.ts';
import { rarityOf } from './rarity.ts';
import type { Signature } from './signature.ts';
import { cosine, sharedTerms } from './terms.ts';

/**
 * Each feature's name and the direction in which it may only push: 1 more of it never makes a match less likely, −1 never
 * more, 0 free. The trees keep to it, so that a place or name outside the training news cannot turn a sign.
 */
export const PAIR_FEATURES = {
  dayGap: -1,
  daySpread: 0,
  dayAgreement: 1,
  publishedGap: -1,
  afterPublication: 0,
  placeLevel: 1,
  placeKnown: 0,
  kilometres: -1,
  terms: 1,
  termPart: 1,
  termSum: 1,
  title: 1,
  titleInText: 1,
  names: 1,
  namePart: 1,
  people: 1,
  peopleApart: -1,
  ages: 1,
  agesApart: -1,
  streets: 1,
  streetsApart: -1,
  clocks: 1,
  clocksApart: -1,
  url: 1,
  sameOutlet: 0,
  killedApart: -1,
  injuredApart: -1,
  tollsEqual: 1,
  types: 1,
  actors: 1,
  whole: 0,
} as const;

export type PairFeature = keyof typeof PAIR_FEATURES;
export const PAIR_FEATURE_NAMES = Object.keys(PAIR_FEATURES) as readonly PairFeature[];
const COUNT = PAIR_FEATURE_NAMES.length;

const sharedOf = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  if (a.size > b.size) return sharedOf(b, a);
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
};

/** How many neither side shares, where both sides have some: 'aged 20 and 25' against 'aged 31' is 1. */
const apart = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>, both: number): number =>
  a.size === 0 || b.size === 0 ? Number.NaN : Math.min(a.size, b.size) - both;

const nameRarity = (a: Signature, b: Signature): readonly [number, number] => {
  const [small, large] = a.names.size <= b.names.size ? [a.names, b.names] : [b.names, a.names];
  let shared = 0;
  let whole = 0;
  for (const name of small) {
    const rarity = Math.max(0, rarityOf(name) - 3);
    whole += rarity;
    if (large.has(name)) shared += rarity;
  }
  return [shared, whole === 0 ? Number.NaN : shared / whole];
};

/** The same person: one name, or the shorter one's last word in the longer ('Ruiz', 'Juan Ruiz'). */
const samePerson = (a: string, b: string): boolean =>
  a === b ||
  (a.length < b.length ? b.endsWith(` ${a}`) || b.startsWith(`${a} `) : a.endsWith(` ${b}`) || a.startsWith(`${b} `));

const peopleShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly [number, number] => {
  let shared = 0;
  let rarity = 0;
  for (const one of a)
    for (const other of b)
      if (samePerson(one, other)) {
        shared++;
        const words = (one.length < other.length ? one : other).split(' ');
        rarity +=
          words.length > 1
            ? rarityOf(pairHash(words[words.length - 2], words[words.length - 1]))
            : rarityOf(hashWord(words[0]));
        break;
      }
  return [shared, rarity];
};

/** Smaller than a day's worth, larger on a logarithm: 0, 1, 2 … then 4 for a fortnight, 8.5 for a year. */
const compress = (days: number): number => (days <= 2 ? days : 2 + Math.log2(days / 2));

/** Days that an event day lies after the other's publication: a report cannot tell of what comes after it. */
const afterPublication = (a: Signature, b: Signature): number => {
  let worst = Number.NaN;
  if (a.days && b.published !== undefined) worst = a.days.from - b.published;
  if (b.days && a.published !== undefined && !(b.days.from - a.published < worst)) worst = b.days.from - a.published;
  return Number.isNaN(worst) ? worst : Math.sign(worst) * compress(Math.abs(worst));
};

/** 0 other countries, 1 other states, 2 other towns, 3 one country, 4 one state, 5 one municipality, 6 one town. */
const nearness = (a: Where | null, b: Where | null): number => {
  const level = sharedLevel(a, b);
  return level === 0 ? Number.NaN : level < 0 ? -1 - level : level + 2;
};

const numberGap = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? Number.NaN : Math.min(10, Math.abs(a - b));

/** Feature values in the order of `PAIR_FEATURE_NAMES`; symmetric in `a` and `b`. */
export const pairFeatures = (a: Signature, b: Signature): Float64Array => {
  const f = new Float64Array(COUNT);
  let i = 0;
  const days = a.days && b.days;
  f[i++] = days ? compress(rangeGap(a.days, b.days)) : Number.NaN;
  f[i++] = days ? Math.log2(Math.min(400, Math.max(rangeLength(a.days), rangeLength(b.days)))) : Number.NaN;
  f[i++] = days ? dayAgreement(a.likelyDays, b.likelyDays) : Number.NaN;
  f[i++] =
    a.published === undefined || b.published === undefined ? Number.NaN : compress(Math.abs(a.published - b.published));
  f[i++] = afterPublication(a, b);
  f[i++] = nearness(a.where, b.where);
  f[i++] = Math.min(placeDepth(a.where), placeDepth(b.where));
  const km = a.where && b.where ? kilometres(a.where, b.where) : undefined;
  f[i++] = km === undefined ? Number.NaN : Math.log2(1 + km);
  // Words say little across languages; names, numbers, days and places say all.
  const comparable = a.language === b.language;
  const shared = sharedTerms(a.terms, b.terms);
  f[i++] = comparable ? shared.cosine : Number.NaN;
  f[i++] = comparable ? shared.part : Number.NaN;
  f[i++] = comparable ? shared.sum : Number.NaN;
  const titled = comparable && a.title.ids.length > 0 && b.title.ids.length > 0;
  f[i++] = titled ? cosine(a.title, b.title) : Number.NaN;
  f[i++] = titled ? Math.max(cosine(a.title, b.terms), cosine(a.terms, b.title)) : Number.NaN;
  const [names, namePart] = nameRarity(a, b);
  f[i++] = names;
  f[i++] = namePart;
  const [people, rarity] = peopleShared(a.people, b.people);
  f[i++] = rarity;
  f[i++] = apart(a.people, b.people, people);
  const ages = sharedOf(a.ages, b.ages);
  f[i++] = ages;
  f[i++] = apart(a.ages, b.ages, ages);
  const streets = sharedOf(a.streets, b.streets);
  f[i++] = streets;
  f[i++] = apart(a.streets, b.streets, streets);
  const clocks = sharedOf(a.clocks, b.clocks);
  f[i++] = clocks;
  f[i++] = apart(a.clocks, b.clocks, clocks);
  f[i++] = comparable && a.url.ids.length > 0 && b.url.ids.length > 0 ? cosine(a.url, b.url) : Number.NaN;
  f[i++] = a.outlet !== '' && a.outlet === b.outlet ? 1 : 0;
  f[i++] = numberGap(a.killed, b.killed);
  f[i++] = numberGap(a.injured, b.injured);
  f[i++] =
    (a.killed !== undefined && a.killed === b.killed ? 1 : 0) +
    (a.injured !== undefined && a.injured === b.injured ? 1 : 0);
  f[i++] = typeCompatibility(a.type, b.type);
  f[i++] = sharedOf(a.actors, b.actors);
  f[i++] = (a.wholeReport ? 1 : 0) + (b.wholeReport ? 1 : 0);
  return f;
};
