/**
 * Templates of one report that nothing keeps apart become one: a reader opens a new template for each day it reads, and supposes
 * the day of publication where none is told, so that 'a man died on Tuesday' and 'he had been shot in the head' would part.
 */
import type { Claim, EventType, Figure } from '../claim.ts';
import { anotherHappeningFrom } from '../knowledge/another-happening.ts';
import type { Report } from '../report.ts';
import { isDated } from './date-trust.ts';
import { type DayRange, dayRange, rangeGap, rangeLength } from './days.ts';
import { isViolent, typeCompatibility } from './event-families.ts';
import { foldName } from './hash-words.ts';
import { sharedLevel } from './place.ts';
import { splitSpeakers } from './speakers.ts';

/** Days stated of the claims themselves. */
const statedDays = (claims: readonly Claim[]): DayRange[] =>
  claims.filter(isDated).flatMap((claim) => dayRange(claim.when?.edtf) ?? []);

/** A day or a night; longer ranges are 'last month' or 'early in the year'. */
const FINE = 4;

/** A day does not stand for a month: 'on Saturday' and 'last month' are two tellings, though the month may hold the day. */
const oneDay = (a: DayRange, b: DayRange): boolean =>
  rangeLength(a) < FINE && rangeLength(b) < FINE ? rangeGap(a, b) <= 1 : a.from === b.from && a.to === b.to;

/** Told of days that lie apart: 'on Saturday … a week earlier'. A night belongs to two days. */
const daysApart = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const [x, y] = [statedDays(a), statedDays(b)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => oneDay(one, other)));
};

const placesApart = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const stated = (claims: readonly Claim[]) => claims.filter((claim) => claim.where && !claim.where.inferred);
  const [x, y] = [stated(a), stated(b)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => sharedLevel(one.where, other.where) >= 0));
};

const victims = (claims: readonly Claim[]): string[] =>
  claims.flatMap((claim) =>
    claim.participants.filter((one) => one.role === 'victim' && one.name !== null).map((one) => foldName(one.name!)),
  );

/** Both name their victims and share none, not even a surname. */
const victimsApart = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const [x, y] = [victims(a), victims(b)];
  if (x.length === 0 || y.length === 0) return false;
  const words = new Set(x.flatMap((name) => name.split(' ')));
  return !y.some((name) => name.split(' ').some((word) => words.has(word)));
};

const ENDS: ReadonlySet<EventType> = new Set(['release', 'escape']);

const freed = (claims: readonly Claim[]): ReadonlySet<number | null> =>
  new Set(
    claims.flatMap(({ figures }) =>
      figures.filter(({ effect, part }) => effect === 'released' && part === null).map(({ best }) => best),
    ),
  );

/** 'Two women were released … they were let go near a market': told once more, whatever else the report tells; other numbers are others. */
const oneEnd = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const [{ type }] = a;
  if (!ENDS.has(type) || ![...a, ...b].every((claim) => claim.type === type)) return false;
  const [x, y] = [freed(a), freed(b)];
  return x.size === 0 || y.size === 0 || [...x].some((one) => y.has(one));
};

const typesApart = (a: readonly Claim[], b: readonly Claim[]): boolean =>
  !oneEnd(a, b) &&
  !a.some(
    (one) =>
      isViolent(one.type) && b.some((other) => isViolent(other.type) && typeCompatibility(one.type, other.type) >= 0.6),
  );

const sameDay = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const [x, y] = [statedDays(a), statedDays(b)];
  return x.length === 0 || y.length === 0 || x.some((one) => y.some((other) => rangeGap(one, other) === 0));
};

/** Whole counts of the dead. */
const dead = (claims: readonly Claim[]): readonly Figure[] =>
  claims.flatMap(({ figures }) =>
    figures.filter(
      ({ effect, scope, part, best }) => effect === 'killed' && scope === 'incident' && part === null && best !== null,
    ),
  );

const stated = (claims: readonly Claim[]): readonly string[] =>
  claims.flatMap(({ where }) => (where && !where.inferred ? [foldName(where.name ?? '')] : []));

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

const known = (figures: readonly Figure[]): readonly string[] =>
  figures.flatMap(({ whom }) => (whom === 'unknown' ? [] : [whom]));

/**
 * 'Killed four soldiers on Tuesday … jets killed six militants on Wednesday': another day, another number of dead, and other people
 * or another place. 'Two were killed at night, a third died the next day' are told of one place and of no other kind of people.
 */
const deathsApart = (a: readonly Claim[], b: readonly Claim[]): boolean => {
  const [x, y] = [dead(a), dead(b)];
  if (x.length === 0 || y.length === 0 || sameDay(a, b)) return false;
  if (x.some((one) => y.some((other) => one.best === other.best))) return false;
  return differ(known(x), known(y)) || differ(stated(a), stated(b));
};

/** 'In the same night, two policemen were killed on the road to Salta': whom and where it tells by itself. */
const toldAsAnother = ({ text }: Report, [first]: readonly Claim[]): boolean => {
  if (first.where === null || first.where.inferred || !isViolent(first.type)) return false;
  if (first.participants.length === 0 && first.figures.length === 0) return false;
  const from = anotherHappeningFrom(text, first.trigger.start);
  return from !== undefined && first.where.evidence.some(({ start }) => start >= from);
};

const apart = (report: Report, a: readonly Claim[], b: readonly Claim[]): boolean =>
  toldAsAnother(report, a) ||
  toldAsAnother(report, b) ||
  typesApart(a, b) ||
  deathsApart(a, b) ||
  daysApart(a, b) ||
  placesApart(a, b) ||
  victimsApart(a, b);

/** Violence with what belongs to it, a person's loss of freedom, its return; each other kind for itself. */
const strandOf = (type: EventType, violence: boolean): string => {
  if (isViolent(type)) return 'violence';
  if (violence && WITH_VIOLENCE.has(type)) return 'violence';
  if (type === 'arrest' || type === 'raid') return 'arrest';
  return type === 'release' || type === 'escape' ? 'release' : 'other';
};

const WITH_VIOLENCE: ReadonlySet<EventType> = new Set([
  'roadblock',
  'property-damage',
  'seizure',
  'deployment',
  'displacement',
]);

/**
 * A template may hold what follows from a happening on the same day. Events are single: the arrest that sets off a battle, the
 * battle and the release that ends it are three, and other reports may tell one of them alone. So are two speakers' statements.
 */
export const splitStrands = (claims: readonly Claim[]): Claim[][] => {
  const violence = claims.some((claim) => isViolent(claim.type));
  return [...Map.groupBy(claims, (claim) => strandOf(claim.type, violence)).values()].flatMap(splitSpeakers);
};

/** Groups of claims by template (in order of text) → fewer groups; a group joins the fullest one that it may. */
export const joinTemplates = (report: Report, groups: readonly (readonly Claim[])[]): Claim[][] => {
  const joined: Claim[][] = [];
  const fullestFirst = groups
    .map((claims, index) => ({ claims, index }))
    .sort((a, b) => b.claims.length - a.claims.length || a.index - b.index);
  for (const { claims } of fullestFirst) {
    const home = joined.find((group) => !apart(report, group, claims));
    if (home) home.push(...claims);
    else joined.push([...claims]);
  }
  return joined;
};
