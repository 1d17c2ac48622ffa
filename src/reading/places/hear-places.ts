/**
 * Names that no gazetteer spells so: garbled by ear, by another script's syllables, by translation. A place is heard
 * only where the words around ask for one ("the town of onion", "Koawela state", "in Kolima, Mexico"), only among the
 * places that the report's context allows, and only if it sounds clearly closer than the next.
 */

import { foldName } from '../../knowledge/fold-name.ts';
import { codeOf, divisionsOf, findByName, findBySound, type Gazetteer, nameOf } from '../../knowledge/gazetteer.ts';
import { KIND, NONE, POSTING } from '../../knowledge/gazetteer-layout.ts';
import { translationsOf } from '../../knowledge/half-translation.ts';
import { misreadingsOf } from '../../knowledge/misreadings.ts';
import { distanceOfSounds, soundsOf } from '../../knowledge/sound.ts';
import type { Wanted } from './mention.ts';
import { fame, type PlaceContextWeights } from './resolve-places.ts';

/** What is known of a name to be heard. */
export interface Unheard {
  /** Its spellings in the report, folded; more than one where several spell one thing ("onion", "unnyon"). */
  readonly spellings: readonly string[];
  readonly wanted: Wanted | null;
  /** Entry of the division or country that the words put it in, -1 where none. */
  readonly within: number;
  /** How strongly the words ask for a place: 2 "town of X", "X, Mexico"; 1 "in X"; 0 only a capital. */
  readonly asked: number;
  /** 1; less in the names' own language, where a strange name is more often a hamlet than a garbling. */
  readonly tolerance: number;
}

export interface HeardCandidate {
  readonly entry: number;
  readonly distance: number;
  readonly score: number;
}

export interface Heard {
  /** Chosen entry, -1 where none is near enough or two are as near. */
  readonly entry: number;
  readonly confidence: number;
  readonly distance: number;
  /** How far the best leads the next, in the units of the score. */
  readonly margin: number;
  readonly candidates: readonly HeardCandidate[];
}

/** What a full unit of sound distance costs beside a power of ten of inhabitants. */
const SOUND_WEIGHT = 22;
const FAME_WEIGHT = 0.45;
const COUNTRY_WEIGHT = 1.5;
const DIVISION_WEIGHT = 2;
/** Inhabitants below which a preposition alone does not make a place of an unknown word. */
const SMALLEST = 10_000;
const PART_COST = 0.04;
const TRANSLATION_COST = 0.02;
/** One letter that a scanner took for another. */
const MISREAD_COST = 0.06;
/** Farther than this nothing is a candidate. */
const EARSHOT = 0.3;
const FAINT = { limit: 0.2, smallest: SMALLEST };
const LOUD = { limit: EARSHOT, smallest: 0 };
/** Spellings remembered a gazetteer. */
const MOST_REMEMBERED = 20_000;
const memories = new WeakMap<Gazetteer, Map<string, ReadonlyMap<number, number>>>();
/** Farthest that may still be meant, by how strongly the words ask. */
const FARTHEST = [0, 0.12, 0.22];
/** Farthest where nothing tells the country: somewhere in the world some town sounds like any word. */
const ANYWHERE = 0.05;
/** Lead over the next candidate below which nothing is resolved. */
const MARGIN = 0.55;
/** Candidates reported. */
const SHOWN = 5;

const share = (weights: ReadonlyMap<number, number>, key: number): number => {
  let total = 0.5;
  for (const weight of weights.values()) total += weight;
  return (weights.get(key) ?? 0) / total;
};

/** The countries to listen in: that of the container, else those the report speaks of, by weight. */
const countriesOf = (
  { columns }: Gazetteer,
  { within }: Unheard,
  { countries }: PlaceContextWeights,
): readonly number[] => {
  if (within >= 0) return columns.country[within] === NONE ? [] : [columns.country[within]];
  let most = 0;
  for (const weight of countries.values()) most = Math.max(most, weight);
  return [...countries]
    .filter(([, weight]) => weight >= 0.2 * most)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([country]) => country);
};

const isWanted = ({ columns }: Gazetteer, wanted: Wanted | null, entry: number): boolean => {
  const kind = columns.kind[entry];
  if (wanted === 'admin1') return kind === KIND.admin1;
  if (wanted === 'city') return kind === KIND.city || kind === KIND.admin2 || kind === KIND.neighbourhood;
  if (wanted === 'admin2') return kind === KIND.admin2 || kind === KIND.city;
  if (wanted === 'country') return kind === KIND.country;
  if (wanted === 'quarter') return kind === KIND.neighbourhood;
  return true;
};

/** Entries of one country within hearing of a spelling, and their distances; the same unknown names come again and again. */
const heardIn = (
  gazetteer: Gazetteer,
  spelling: string,
  country: number,
  asked: number,
): ReadonlyMap<number, number> => {
  let memory = memories.get(gazetteer);
  if (memory === undefined || memory.size > MOST_REMEMBERED) memories.set(gazetteer, (memory = new Map()));
  const key = `${asked} ${country} ${spelling}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const distances = listen(gazetteer, spelling, country, asked);
  memory.set(key, distances);
  return distances;
};

interface DivisionSounds {
  readonly entry: number;
  readonly sounds: Uint8Array;
}
const divisionMemories = new WeakMap<Gazetteer, Map<number, readonly DivisionSounds[]>>();

/** The sounds of a country's first-level divisions. */
const divisionSounds = (gazetteer: Gazetteer, country: number): readonly DivisionSounds[] => {
  let memory = divisionMemories.get(gazetteer);
  if (memory === undefined) divisionMemories.set(gazetteer, (memory = new Map()));
  let known = memory.get(country);
  if (known === undefined) {
    known = divisionsOf(gazetteer, country).map((entry) => ({ entry, sounds: soundsOf(nameOf(gazetteer, entry)) }));
    memory.set(country, known);
  }
  return known;
};

const listen = (
  gazetteer: Gazetteer,
  spelling: string,
  country: number,
  asked: number,
): ReadonlyMap<number, number> => {
  const distances = new Map<number, number>();
  const spoken = soundsOf(spelling);
  const put = (entry: number, distance: number): void => {
    if (distance < (distances.get(entry) ?? 1)) distances.set(entry, distance);
  };
  for (const { entry, distance, part } of findBySound(gazetteer, spoken, country, asked < 2 ? FAINT : LOUD))
    put(entry, distance + (part ? PART_COST : 0));
  // Few enough to compare all, whatever their keys: only where the words surely ask for a place.
  if (country !== NONE && asked === 2)
    for (const { entry, sounds } of divisionSounds(gazetteer, country)) {
      const distance = distanceOfSounds(spoken, sounds, EARSHOT);
      if (distance <= EARSHOT) put(entry, distance);
    }
  for (const variant of translationsOf(spelling))
    for (const posting of findByName(gazetteer, variant)) {
      const entry = posting & POSTING.entry;
      if ((posting & POSTING.demonym) === 0 && gazetteer.columns.country[entry] === country)
        put(entry, TRANSLATION_COST);
    }
  for (const variant of misreadingsOf(spelling))
    for (const posting of findByName(gazetteer, variant)) {
      const entry = posting & POSTING.entry;
      if ((posting & (POSTING.demonym | POSTING.abbreviation)) === 0 && gazetteer.columns.country[entry] === country)
        put(entry, MISREAD_COST);
    }
  return distances;
};

/** Distances of all entries that may be meant by one spelling. */
const hear = (
  gazetteer: Gazetteer,
  spelling: string,
  unheard: Unheard,
  countries: readonly number[],
): ReadonlyMap<number, number> => {
  const distances = new Map<number, number>();
  const listened = countries.length === 0 || unheard.wanted === 'country' ? [...countries, NONE] : countries;
  for (const country of listened)
    for (const [entry, distance] of heardIn(gazetteer, spelling, country, unheard.asked)) {
      if (!isWanted(gazetteer, unheard.wanted, entry)) continue;
      if (unheard.within >= 0 && !lies(gazetteer, unheard.within, entry)) continue;
      if (distance < (distances.get(entry) ?? 1)) distances.set(entry, distance);
    }
  return distances;
};

const lies = ({ columns }: Gazetteer, outer: number, inner: number): boolean => {
  if (columns.kind[outer] === KIND.country) return columns.country[inner] === outer && inner !== outer;
  if (columns.kind[outer] === KIND.admin1) return columns.admin1[inner] === outer && inner !== outer;
  return true;
};

/** The mean distance over all spellings: each votes. */
const vote = (gazetteer: Gazetteer, unheard: Unheard, countries: readonly number[]): ReadonlyMap<number, number> => {
  const all = unheard.spellings.map((spelling) => hear(gazetteer, spelling, unheard, countries));
  const [first, ...rest] = all;
  const mean = new Map<number, number>();
  for (const entry of new Set(all.flatMap((distances) => [...distances.keys()]))) {
    let sum = first.get(entry) ?? 0.4;
    for (const other of rest) sum += other.get(entry) ?? 0.4;
    mean.set(entry, sum / all.length);
  }
  return mean;
};

/** One place is listed once: a municipality and its seat, a town twice in the sources. */
const isSamePlace = ({ columns }: Gazetteer, a: number, b: number): boolean =>
  Math.abs(columns.lat[a] - columns.lat[b]) < 0.25 && Math.abs(columns.lon[a] - columns.lon[b]) < 0.25;

/** A town and the division it gives its name to sound alike: no doubt about what was said, only about its extent. */
const isNamesake = (gazetteer: Gazetteer, a: number, b: number): boolean =>
  foldName(nameOf(gazetteer, a)) === foldName(nameOf(gazetteer, b)) && (lies(gazetteer, a, b) || lies(gazetteer, b, a));

/** Short names garble into each other easily: they must be nearer. */
const farthest = (asked: number, spelling: string): number => FARTHEST[asked] * Math.min(1, 0.5 + spelling.length / 14);

/** What place a garbled name means. */
export const hearPlace = (gazetteer: Gazetteer, unheard: Unheard, weights: PlaceContextWeights): Heard => {
  const { columns } = gazetteer;
  const countries = countriesOf(gazetteer, unheard, weights);
  const candidates: HeardCandidate[] = [];
  for (const [entry, distance] of vote(gazetteer, unheard, countries)) {
    if (distance > 0.4) continue;
    // Where only a preposition asks, a part of a name or a hamlet is too much to hear.
    if (unheard.asked < 2 && columns.population[entry] < SMALLEST) continue;
    const score =
      FAME_WEIGHT * fame(columns, entry) -
      SOUND_WEIGHT * distance +
      COUNTRY_WEIGHT * share(weights.countries, columns.country[entry]) +
      DIVISION_WEIGHT * (columns.admin1[entry] === NONE ? 0 : share(weights.divisions, columns.admin1[entry]));
    candidates.push({ entry, distance, score });
  }
  candidates.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const [best] = candidates;
  if (best === undefined) return { entry: -1, confidence: 0, distance: 1, margin: 0, candidates: [] };
  const next = candidates.find(
    ({ entry }) => !isSamePlace(gazetteer, entry, best.entry) && !isNamesake(gazetteer, entry, best.entry),
  );
  const margin = best.score - (next?.score ?? best.score - 4);
  const limit = unheard.tolerance * farthest(unheard.asked, unheard.spellings[0]);
  const near = best.distance <= (countries.length === 0 && unheard.within < 0 ? Math.min(limit, ANYWHERE) : limit);
  const sure = near && margin >= MARGIN;
  return {
    entry: sure ? best.entry : -1,
    confidence: Number((Math.max(0, 1 - best.distance * 2.5) / (1 + Math.exp(-1.2 * margin))).toFixed(3)),
    distance: best.distance,
    margin,
    candidates: candidates.slice(0, SHOWN),
  };
};

/** What an entry is called in a reason: "Coahuila (MX.07)". */
export const labelOf = (gazetteer: Gazetteer, entry: number): string => {
  const code = codeOf(gazetteer, entry);
  return code === '' ? nameOf(gazetteer, entry) : `${nameOf(gazetteer, entry)} (${code})`;
};
