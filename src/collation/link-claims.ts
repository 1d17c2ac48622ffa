/** Links accounts of one happening within and across reports: pair model and clustering. */
import type { EventType } from '../claim.ts';
import { clusterPairs, type ScoredPair } from './cluster.ts';
import { type DayRange, rangeGap, rangeLength } from './days.ts';
import { typeCompatibility } from './event-families.ts';
import { linkModel, pairProbability } from './link-model.ts';
import { pairFeatures } from './pair-features.ts';
import { sharedLevel } from './place.ts';
import type { Signature } from './signature.ts';
import { sharesSomethingOwn } from './something-own.ts';
import { isSpeech } from './speakers.ts';

/** Pairs less likely than this count as never met. */
const FLOOR = 0.02;

/** A group, by its place in the list, that may be the same happening, and how likely its likeliest pair is. */
export interface Proposal {
  readonly group: number;
  readonly probability: number;
}

const nameWords = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The words of all names; worked out once a signature. */
const wordsOf = (names: ReadonlySet<string>): ReadonlySet<string> => {
  const known = nameWords.get(names) ?? new Set([...names].flatMap((name) => name.split(/[ /-]/)));
  nameWords.set(names, known);
  return known;
};

/** Both name whom it befell and give ages, and neither a name nor an age is shared: two shootings of one night. */
const otherVictims = (a: Signature, b: Signature): boolean => {
  if (a.fated.size === 0 || b.fated.size === 0 || a.ages.size === 0 || b.ages.size === 0) return false;
  for (const age of a.ages) if (b.ages.has(age)) return false;
  const words = wordsOf(a.fated);
  for (const word of wordsOf(b.fated)) if (words.has(word)) return false;
  return true;
};

/** Two statements whose speakers share no word of their names. */
const otherSpeakers = (a: Signature, b: Signature): boolean => {
  if (!isSpeech(a.type) || !isSpeech(b.type) || a.speakers.size === 0 || b.speakers.size === 0) return false;
  for (const word of a.speakers) if (b.speakers.has(word)) return false;
  return true;
};

/** Further than any report misdates what it places elsewhere, too. */
const FAR_DAYS = 5;

const farApart = (a: DayRange | undefined, b: DayRange | undefined): boolean =>
  a !== undefined && b !== undefined && rangeLength(a) < 7 && rangeLength(b) < 7 && rangeGap(a, b) > FAR_DAYS;

/**
 * Another province and another week, or another country and another week by what is said of the two themselves: whatever else they
 * share, one of them recalls what the other tells.
 */
const elsewhereAndLater = (a: Signature, b: Signature): boolean => {
  const level = sharedLevel(a.where, b.where);
  return (level < 0 && farApart(a.days, b.days)) || (level === -1 && farApart(a.ownDays, b.ownDays));
};

/** What no words outweigh: one report's two happenings, an arrest and an arson, other victims, speakers, time and place. */
export const cannotLink = (a: Signature, b: Signature): boolean =>
  a.reportId === b.reportId ||
  typeCompatibility(a.type, b.type) === 0 ||
  otherVictims(a, b) ||
  otherSpeakers(a, b) ||
  elsewhereAndLater(a, b);

/** What happens to a person once, or once in a while. */
const OF_ONE_PERSON: ReadonlySet<EventType> = new Set([
  'arrest',
  'release',
  'escape',
  'killing',
  'body-found',
  'abduction',
]);
/** 'Last month' is loosely said: so many days may lie between it and the day that others give. */
const LOOSE_DAYS = 31;
const SURE = 0.95;

const near = (a: DayRange, b: DayRange): boolean =>
  rangeGap(a, b) <= (rangeLength(a) >= 7 || rangeLength(b) >= 7 ? LOOSE_DAYS : 2);

/** Nothing that the two say of day or place keeps them apart. */
const oneTimeAndPlace = (a: Signature, b: Signature): boolean =>
  a.days !== undefined && b.days !== undefined && near(a.days, b.days) && sharedLevel(a.where, b.where) >= 0;

/** The arrest of one named person, told by two reports of about one time, is one arrest, however little else they share. */
const samePersonsFate = (a: Signature, b: Signature): boolean => {
  if (a.type !== b.type || !OF_ONE_PERSON.has(a.type) || !oneTimeAndPlace(a, b)) return false;
  for (const person of a.fated) if (b.fated.has(person)) return true;
  return false;
};

const storyPairs = (a: Signature, b: Signature): string[] =>
  [...a.stories].flatMap((one) => [...b.stories].map((other) => `${one}\n${other}`));

/** Where two reports tell one arrest in one story each, the battles and releases of the two stories are one as well. */
const COMPANION = 0.9;

/** An account's signature under its number. */
export interface Numbered {
  readonly number: number;
  readonly signature: Signature;
}

/** Two accounts of two reports and the probability that they are about one happening. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

const companions = (as: readonly Numbered[], bs: readonly Numbered[], stories: ReadonlySet<string>): Link[] =>
  as.flatMap((x) =>
    bs
      .filter(
        (y) =>
          storyPairs(x.signature, y.signature).some((pair) => stories.has(pair)) &&
          oneTimeAndPlace(x.signature, y.signature) &&
          !cannotLink(x.signature, y.signature),
      )
      .map((y) => ({ a: x.number, b: y.number, probability: COMPANION })),
  );

/**
 * All links between the accounts of two reports: of each candidate pair by the pair model, and of their companions. They depend
 * on the two reports alone.
 */
export const linksOf = (
  as: readonly Numbered[],
  bs: readonly Numbered[],
  isCandidate: (a: number, b: number) => boolean,
): Link[] => {
  const links = new Map<string, Link>();
  const stories = new Set<string>();
  const keep = (link: Link): void => {
    const key = `${link.a} ${link.b}`;
    const known = links.get(key);
    if (!known || known.probability < link.probability) links.set(key, link);
  };
  for (const x of as)
    for (const y of bs) {
      if (!isCandidate(x.number, y.number) || cannotLink(x.signature, y.signature)) continue;
      const sure = samePersonsFate(x.signature, y.signature);
      const features = pairFeatures(x.signature, y.signature);
      const fitted = pairProbability(features);
      const own = fitted >= FLOOR && sharesSomethingOwn(x.signature, y.signature, features, fitted);
      const probability = Math.max(own ? fitted : 0, sure ? SURE : 0);
      if (sure && x.signature.type !== 'killing')
        for (const pair of storyPairs(x.signature, y.signature)) stories.add(pair);
      if (probability >= FLOOR) keep({ a: x.number, b: y.number, probability });
    }
  if (stories.size > 0) for (const link of companions(as, bs, stories)) keep(link);
  return [...links.values()];
};

const confidenceOf = (members: readonly number[], probabilities: ReadonlyMap<number, number>, size: number): number => {
  if (members.length === 1) return 1;
  let sum = 0;
  for (let i = 0; i < members.length; i++)
    for (let k = i + 1; k < members.length; k++) sum += probabilities.get(members[i] * size + members[k]) ?? 0;
  return sum / ((members.length * (members.length - 1)) / 2);
};

/** Members of one happening, by place in the list, and how sure their links are. */
export interface Grouping {
  readonly members: readonly number[];
  readonly confidence: number;
  readonly proposed: readonly Proposal[];
}

/** What grouping needs of a signature. */
export type Grouped = Pick<Signature, 'reportId' | 'wholeReport'>;

/** Two groups at least this likely to be one, but less than the threshold of linking, are proposed to a person. */
const PROPOSED = 0.5;

/** Groups that one likely pair would join, were it not for their other pairs; on both groups. */
const proposalsOf = (
  groups: readonly (readonly number[])[],
  signatures: readonly Grouped[],
  scored: readonly ScoredPair[],
): Proposal[][] => {
  const groupOf = new Int32Array(signatures.length);
  groups.forEach((members, index) => {
    for (const member of members) groupOf[member] = index;
  });
  const best = new Map<number, number>();
  for (const { a, b, probability } of scored) {
    const [x, y] = [groupOf[a], groupOf[b]];
    if (x === y || probability < PROPOSED) continue;
    const key = Math.min(x, y) * groups.length + Math.max(x, y);
    best.set(key, Math.max(best.get(key) ?? 0, probability));
  }
  const proposals: Proposal[][] = groups.map(() => []);
  for (const [key, probability] of best) {
    const [x, y] = [Math.floor(key / groups.length), key % groups.length];
    const told = new Set(groups[x].map((member) => signatures[member].reportId));
    // One report that tells both tells them apart.
    if (groups[y].some((member) => told.has(signatures[member].reportId))) continue;
    proposals[x].push({ group: y, probability });
    proposals[y].push({ group: x, probability });
  }
  return proposals;
};

/**
 * Signatures (in order of key) and their scored pairs → groups of one happening each, in order of their first member. What links
 * of the threshold or more do not connect never meets (a mean reaches the threshold only where a pair does), so that each part that
 * they connect can be grouped by itself.
 */
export const groupSignatures = (signatures: readonly Grouped[], scored: readonly ScoredPair[]): Grouping[] => {
  const size = signatures.length;
  const options = {
    threshold: linkModel().threshold,
    unscored: 0,
    apart: signatures.map((signature) => signature.reportId),
  };
  // What reports are chiefly about is grouped first; what they recall in passing joins those groups, but moves none.
  const whole = scored.filter(({ a, b }) => signatures[a].wholeReport && signatures[b].wholeReport);
  const groups = clusterPairs(size, scored, { ...options, start: clusterPairs(size, whole, options) });
  const probabilities = new Map(scored.map(({ a, b, probability }) => [a * size + b, probability]));
  const proposals = proposalsOf(groups, signatures, scored);
  return groups.map((members, index) => ({
    members,
    confidence: confidenceOf(members, probabilities, size),
    proposed: proposals[index],
  }));
};
