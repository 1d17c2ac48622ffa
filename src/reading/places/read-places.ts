/** Place names of a text and the places they stand for. */
import type { NameType } from '../../annotation.ts';
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { type Columns, KIND, POSTING } from '../../knowledge/gazetteer-layout.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { ActorMention, PlaceMention } from '../findings.ts';
import { readBareCapitals } from './bare-capital.ts';
import { describe, describeHeard, unlistedIn } from './describe-place.ts';
import { findNames } from './find-names.ts';
import { hearAll } from './hear-all.ts';
import { boundByHeard, withHeardCountries } from './heard-context.ts';
import { joinContainers, wantedBy } from './join-mentions.ts';
import { isBodyAhead, judge, PLACE_FROM, readUse, type Surroundings } from './judge-use.ts';
import type { Mention } from './mention.ts';
import { nicknamedOf, surnamesOf } from './people.ts';
import { type PlaceWords, placeWordsOf } from './place-words.ts';
import type { Placed } from './placed.ts';
import { readQuarters } from './quarters.ts';
import { relate } from './relative-places.ts';
import { resolvePlaces, roughKm } from './resolve-places.ts';
import { readRoads } from './roads.ts';

export interface PlaceContext {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly actors: readonly ActorMention[];
}

const mentionsOf = (gazetteer: Gazetteer, words: PlaceWords, spanish: boolean): Mention[] => {
  const mentions = findNames(gazetteer.columns, words, { spanish }).map(
    (found): Mention => ({
      ...found,
      key:
        found.last - found.first === 1
          ? words.folded[found.first]
          : words.folded.slice(found.first, found.last).join(' '),
      use: 'place',
      score: 0,
      wanted: wantedBy(words, found.first, found.last),
      container: null,
      claimed: null,
      entry: -1,
      confidence: 0,
    }),
  );
  joinContainers(gazetteer.columns, words, mentions);
  return mentions;
};

/** The type of the language room's name over each word; undefined where it read none. */
const nameTypesOf = (analysis: Analysis, words: PlaceWords): Surroundings['nameAt'] => {
  if (analysis.names.length === 0) return undefined;
  const types = new Array<NameType | null>(words.size).fill(null);
  let at = 0;
  for (const { start, end, type } of analysis.names) {
    while (at < words.size && words.end[at] <= start) at++;
    for (let word = at; word < words.size && words.start[word] < end; word++) types[word] = type;
  }
  return (word) => types[word] ?? null;
};

/** What `judge` took off for the capital behind the name, which a body's head explains. */
const BODY_ALLOWANCE = 1.3;

/** Judges all mentions; a name that is surely a place once helps its other mentions. */
const judgeAll = (surroundings: Surroundings, mentions: readonly Mention[]): void => {
  const sure = new Set<string>();
  for (const mention of mentions) {
    mention.use = readUse(surroundings, mention);
    mention.score = judge(surroundings, mention);
    if (mention.score >= PLACE_FROM + 1.5) sure.add(mention.key);
  }
  for (const mention of mentions) {
    if (sure.has(mention.key)) mention.score += 1;
    if (mention.use === 'organisation' || isBodyAhead(surroundings, mention)) mention.score += BODY_ALLOWANCE;
    if (mention.use !== 'demonym' && mention.score < PLACE_FROM) mention.use = 'none';
  }
  // What lies in a place that is none is not bound by it.
  for (const mention of mentions) if (mention.container?.use === 'none') mention.container = null;
};

/** Spans of named actors, which hold place names that place nothing; in text order. */
const bodiesOf = (actors: readonly ActorMention[]): Surroundings['inBody'] => {
  const bodies = actors.filter(({ name, kind }) => name !== null && kind !== 'person' && kind !== 'state-force');
  return (start, end) =>
    bodies.some((body) => body.start <= start && body.end >= end && body.end - body.start > end - start);
};

const HOME_WEIGHT = 0.8;
const TOP_LEVEL = /^https?:\/\/[^/]*\.([a-z]{2})(?:[:/]|$)/i;

/** The country that the page's address names: "https://example.com.co/…" is Colombia's. */
const homeOf = ({ codes }: Gazetteer, url: string | null): ReadonlyMap<number, number> => {
  const code = url === null ? undefined : TOP_LEVEL.exec(url)?.[1]?.toUpperCase();
  const country = code === undefined ? undefined : codes.get(code === 'UK' ? 'GB' : code);
  return country === undefined ? new Map() : new Map([[country, HOME_WEIGHT]]);
};

/** Doubtful names that lie beside the report's sure places are places after all: "Lombard", west of a named Chicago. */
const admitNeighbours = (columns: Columns, mentions: readonly Mention[]): boolean => {
  const sure = mentions.filter(({ use, entry, confidence }) => use === 'place' && entry >= 0 && confidence > 0.7);
  let admitted = false;
  for (const mention of mentions) {
    if (mention.use !== 'none' || mention.score < PLACE_FROM - NEIGHBOUR_BONUS || mention.demonym) continue;
    const near = mention.postings.some((posting) => hasNeighbour(columns, posting & POSTING.entry, sure, mention.key));
    if (!near) continue;
    mention.use = 'place';
    mention.score += NEIGHBOUR_BONUS;
    admitted = true;
  }
  return admitted;
};

const NEIGHBOUR_BONUS = 1.2;
const NEIGHBOUR_KM = 60;

const hasNeighbour = (columns: Columns, entry: number, sure: readonly Mention[], key: string): boolean => {
  if (columns.kind[entry] < KIND.admin2) return false;
  let divisions = 0;
  for (const other of sure) {
    if (other.key === key) continue;
    if (columns.kind[other.entry] === KIND.admin1) {
      if (columns.admin1[entry] === other.entry) divisions++;
    } else if (
      columns.kind[other.entry] > KIND.admin1 &&
      columns.kind[other.entry] < KIND.natural &&
      roughKm(columns, entry, other.entry) < NEIGHBOUR_KM
    )
      return true;
  }
  return divisions > 1;
};

/** Share of the usual distance at which Spanish text is heard as garbled: it spells Spanish names by itself. */
const OWN_LANGUAGE = 0.4;

/** What the names that no list has in it lie in: told once ("Solhan in northern Burkina Faso"), it holds for the name wherever it stands alone. */
const unlistedAmong = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  mentions: readonly Mention[],
): ((mention: Mention) => number) => {
  const { country } = gazetteer.columns;
  const told = new Map<string, number>();
  for (const mention of mentions) {
    const outer = unlistedIn(gazetteer, words, mention);
    if (outer >= 0) told.set(mention.key, outer);
  }
  return (mention) => {
    const outer = told.get(mention.key) ?? -1;
    if (outer < 0 || mention.container !== null || mention.entry < 0) return -1;
    return unlistedIn(gazetteer, words, mention) >= 0 || country[outer] !== country[mention.entry] ? outer : -1;
  };
};

/** People of a town that is known beyond its own country. */
const KNOWN_FAR = 30_000;
/** People of a town that is known beyond its own district. */
const KNOWN_NEAR = 15_000;
/** As far as that from all else that the report names a small town has only its name in common with what is meant. */
const STRAY_KM = 1500;
/** The same within one country, of towns in other divisions. */
const STRAY_AT_HOME_KM = 300;

/**
 * Quarters, streets and small towns far from all that the report names have the same name by chance: 'Park Avenue' of a report from
 * New York is not the one in Australia, 'Bodio' in one from Mali not the one in Lombardy.
 */
const withoutStrays = (
  columns: Columns,
  mentions: readonly Mention[],
  isBound: (mention: Mention) => boolean,
): readonly Mention[] => {
  const { admin1, country, kind, population } = columns;
  const isSmall = ({ entry }: Mention): boolean =>
    kind[entry] === KIND.neighbourhood || (kind[entry] === KIND.city && population[entry] < KNOWN_FAR);
  const known = mentions.filter((one) => one.use === 'place' && one.entry >= 0 && !isSmall(one));
  if (known.length === 0) return mentions;
  const isBeside = (entry: number, town: number): boolean => {
    if (country[entry] !== country[town]) return kind[town] === KIND.city && roughKm(columns, entry, town) < STRAY_KM;
    return (
      kind[entry] !== KIND.city ||
      population[town] >= KNOWN_NEAR ||
      admin1[entry] === admin1[town] ||
      roughKm(columns, entry, town) < STRAY_AT_HOME_KM
    );
  };
  const isStray = (one: Mention): boolean => !known.some(({ entry }) => isBeside(entry, one.entry));
  return mentions.filter((one) => one.entry < 0 || isBound(one) || !isSmall(one) || !isStray(one));
};

/** The places of a text, in text order. */
export const readPlaces = (analysis: Analysis, { gazetteer }: Knowledge, context: PlaceContext): PlaceMention[] => {
  const { columns } = gazetteer;
  const home = homeOf(gazetteer, context.url);
  const words = placeWordsOf(analysis);
  const mentions = mentionsOf(gazetteer, words, analysis.language === 'es');
  const nameAt = nameTypesOf(analysis, words);
  const surroundings: Surroundings = {
    columns,
    words,
    nameAt,
    inBody: bodiesOf(context.actors),
    surnames: surnamesOf(words, nameAt),
    nicknamed: nicknamedOf(words),
  };
  judgeAll(surroundings, mentions);
  const first = mentions.filter(({ use }) => use !== 'none');
  const settled = resolvePlaces(columns, first, home);
  const admitted = admitNeighbours(columns, mentions);
  const kept = admitted ? mentions.filter(({ use }) => use !== 'none') : first;
  const weights = admitted ? resolvePlaces(columns, kept, home) : settled;
  const heard = hearAll(gazetteer, surroundings, kept, weights, analysis.language === 'es' ? OWN_LANGUAGE : 1);
  const known = heard.length === 0 ? kept : boundByHeard(columns, words, kept, heard);
  if (heard.length > 0) resolvePlaces(columns, known, withHeardCountries(columns, home, heard));
  const outerOf = unlistedAmong(gazetteer, words, known);
  const placed = [
    ...withoutStrays(columns, known, (one) => one.container !== null || outerOf(one) >= 0)
      .filter(({ first, last }) => !heard.some((other) => other.first < last && other.last > first))
      .map((mention) => ({ ...mention, finding: describe(gazetteer, words, mention, outerOf(mention)) })),
    ...heard.map((run) => ({ ...run, finding: describeHeard(gazetteer, words, run) })),
  ].sort((a, b) => a.first - b.first);
  return arrange(gazetteer, words, placed, surroundings.inBody);
};

/** The findings with what relates them to each other, in text order. */
const arrange = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  placed: readonly Placed[],
  inBody: Surroundings['inBody'],
): PlaceMention[] => {
  const { roads, ends } = readRoads(gazetteer, words, placed);
  const { quarters, replaced } = readQuarters(words, placed, inBody);
  const kept = placed.filter((one) => !replaced.has(one));
  const named = kept.map(
    (one): PlaceMention =>
      ends.has(one) ? { ...one.finding, locative: false, use: 'modifier' } : relate(gazetteer, words, one),
  );
  return [...named, ...roads, ...quarters, ...readBareCapitals(gazetteer, words, kept)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
};
