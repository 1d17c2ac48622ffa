/**
 * Which bearer of a name is meant. Each name's candidates are weighed by how well known they are, by what the words
 * beside the name ask for, by the place it is said to lie in, and by the countries, divisions and neighbourhood of the
 * report's other places; a few rounds, so that what is sure decides what is not. One name has one sense in a report,
 * unless its containers differ ("Springfield, Ill." beside "Springfield, Mo.").
 */
import { type Columns, KIND, NONE, POSTING, SEAT } from '../../knowledge/gazetteer-layout.ts';
import type { Mention, Wanted } from './mention.ts';

/** Mentions of one name in one sense, and its candidates. */
interface Sense {
  readonly key: string;
  readonly mentions: Mention[];
  readonly wanted: Wanted | null;
  readonly container: string | null;
  readonly candidates: readonly number[];
  /** Fame and the words beside: what does not change from round to round. */
  readonly base: Float64Array;
  readonly scores: Float64Array;
  best: number;
  confidence: number;
}

/** Countries and divisions that the report speaks of, each with its share of the evidence. */
export interface PlaceContextWeights {
  readonly countries: ReadonlyMap<number, number>;
  readonly divisions: ReadonlyMap<number, number>;
}

const ROUNDS = 3;
const MOST_CANDIDATES = 60;

/** What each sign weighs; fitted on GeoWebNews and LGL's development part. */
export const WEIGHTS = {
  country: 4,
  division: 3.5,
  near: 1.8,
  /** Kilometres at which nearness has fallen to a third. */
  nearKm: 80,
  container: 6,
  sense: 3,
  fame: 1,
  capital: 1.6,
  primate: 1.2,
};

/** Inhabitants from which a town outshines the division of its name: New York. */
const WORLD_CITY = 5_000_000;

/** How well known an entry is, on a scale of powers of ten of its inhabitants. */
export const fame = ({ kind, population, seat }: Columns, entry: number): number => {
  const people = population[entry];
  const size = people > 0 ? Math.log10(people) : 0;
  switch (kind[entry]) {
    case KIND.country:
      return 5.5 + size * 0.6;
    case KIND.region:
    case KIND.natural:
      return 7.5;
    case KIND.admin1:
      return 2.3 + size * 0.7;
    case KIND.admin2:
      return 0.4 + size * 0.75;
    default: {
      const town = people > 0 ? size : 2.3;
      const rank =
        seat[entry] === SEAT.capital
          ? WEIGHTS.capital
          : seat[entry] === SEAT.admin1
            ? 0.5
            : seat[entry] === SEAT.admin2
              ? 0.15
              : 0;
      return town + rank + (people > WORLD_CITY ? 0.8 : 0) - (kind[entry] === KIND.neighbourhood ? 0.4 : 0);
    }
  }
};

/** Whether a town and the division of its name are one to most readers: it holds two fifths of the people. */
const isPrimate = ({ population }: Columns, town: number, division: number): boolean =>
  population[town] > 0.4 * population[division];

const isTown = ({ kind }: Columns, entry: number): boolean =>
  kind[entry] === KIND.city || kind[entry] === KIND.neighbourhood;

/** How well an entry's kind fits what the words beside ask for. */
const fit = (columns: Columns, wanted: Wanted | null, entry: number): number => {
  const kind = columns.kind[entry];
  switch (wanted) {
    case 'city':
      return isTown(columns, entry) ? 2 : kind === KIND.admin2 ? 0 : -2.5;
    case 'admin1':
      return kind === KIND.admin1
        ? 3.5
        : kind === KIND.region
          ? 1
          : kind === KIND.admin2
            ? 0.5
            : kind === KIND.country
              ? -1
              : -2;
    case 'admin2':
      return kind === KIND.admin2 ? 3 : kind === KIND.admin1 ? -1.5 : isTown(columns, entry) ? 0.5 : -2;
    case 'country':
      return kind === KIND.country ? 2 : kind === KIND.natural ? 1 : -1;
    case 'quarter':
      return kind === KIND.neighbourhood ? 2 : isTown(columns, entry) ? 0 : -2;
    case 'natural':
      return kind === KIND.natural ? 3 : 0;
    default:
      return 0;
  }
};

const candidatesOf = (columns: Columns, mention: Mention): readonly number[] => {
  const entries = mention.postings.map((posting) => posting & POSTING.entry);
  if (entries.length <= MOST_CANDIDATES) return entries;
  return [...entries].sort((a, b) => fame(columns, b) - fame(columns, a) || a - b).slice(0, MOST_CANDIDATES);
};

/** Inhabitants (in listed towns) of a country that its namesakes stand back for. */
const GREAT = 20_000_000;

const hasSeatAmong = (columns: Columns, division: number, candidates: readonly number[]): boolean =>
  candidates.some(
    (entry) =>
      isTown(columns, entry) &&
      columns.admin1[entry] === columns.admin1[division] &&
      roughKm(columns, entry, division) < 60,
  );

const senseOf = (columns: Columns, mention: Mention): Sense => {
  const candidates = candidatesOf(columns, mention);
  const weak = new Set(mention.postings.filter((p) => (p & POSTING.weak) !== 0).map((p) => p & POSTING.entry));
  const divisions = candidates.filter((entry) => columns.kind[entry] === KIND.admin1);
  const own = candidates.find((entry) => columns.kind[entry] === KIND.country) ?? -1;
  const isGreat = own >= 0 && columns.population[own] > GREAT;
  // "the tropical Atlantic" is the ocean, not the county in New Jersey.
  const isSea = candidates.some((entry) => columns.kind[entry] >= KIND.natural && columns.country[entry] === NONE);
  const base = Float64Array.from(candidates, (entry) => {
    let score = WEIGHTS.fame * fame(columns, entry) + fit(columns, mention.wanted, entry) - (weak.has(entry) ? 0.5 : 0);
    if (
      isTown(columns, entry) &&
      divisions.some((division) => columns.admin1[entry] === division && isPrimate(columns, entry, division))
    )
      score += WEIGHTS.primate; // prettier-ignore
    // China, Texas, is not meant beside Houston: the country is.
    if (isGreat && columns.kind[entry] !== KIND.country) score -= 5;
    // Guatemala is the country, not its department of that name, unless the words ask for the department.
    else if (columns.kind[entry] === KIND.admin1 && columns.country[entry] === own && mention.wanted !== 'admin1')
      score -= 5;
    if (isSea && columns.kind[entry] < KIND.natural) score -= 3;
    // A municipality and its seat bear one name: the town is meant, unless the words ask for the other.
    if (columns.kind[entry] === KIND.admin2)
      score -= hasSeatAmong(columns, entry, candidates) && mention.wanted !== 'admin2' ? 2 : 0.6;
    return score;
  });
  return {
    key: mention.key,
    mentions: [mention],
    wanted: mention.wanted,
    container: mention.container?.key ?? null,
    candidates,
    base,
    scores: Float64Array.from(base),
    best: 0,
    confidence: 0,
  };
};

/** Whether two mentions of one key ask for the same. */
const asksAlike = (a: Mention, b: Mention): boolean =>
  a.wanted === b.wanted &&
  a.abbreviation === b.abbreviation &&
  a.demonym === b.demonym &&
  (a.container?.key ?? '') === (b.container?.key ?? '');

const group = (columns: Columns, mentions: readonly Mention[]): readonly Sense[] => {
  const senses: Sense[] = [];
  const byKey = new Map<string, Sense[]>();
  for (const mention of mentions) {
    const alike = byKey.get(mention.key);
    const known = alike?.find((sense) => asksAlike(sense.mentions[0], mention));
    if (known !== undefined) {
      known.mentions.push(mention);
      continue;
    }
    const sense = senseOf(columns, mention);
    senses.push(sense);
    if (alike === undefined) byKey.set(mention.key, [sense]);
    else alike.push(sense);
  }
  return senses;
};

const holds = ({ kind, country, admin1, admin2 }: Columns, outer: number, inner: number): boolean =>
  kind[outer] === KIND.country
    ? country[inner] === outer && inner !== outer
    : kind[outer] === KIND.admin1
      ? admin1[inner] === outer && inner !== outer
      : kind[outer] === KIND.admin2 && admin2[inner] === outer;

const RADIANS = Math.PI / 180;
/** Distance good enough for weighing, in kilometres. */
export const roughKm = ({ lat, lon }: Columns, a: number, b: number): number => {
  const y = (lat[a] - lat[b]) * 111;
  let x = Math.abs(lon[a] - lon[b]);
  if (x > 180) x = 360 - x;
  x *= 111 * Math.cos(((lat[a] + lat[b]) / 2) * RADIANS);
  return Math.sqrt(x * x + y * y);
};

/** Picks the best candidate and says how far ahead it is of the next one that lies elsewhere. */
const pick = (columns: Columns, sense: Sense): void => {
  const { candidates, scores } = sense;
  let best = 0;
  for (let at = 1; at < candidates.length; at++) if (scores[at] > scores[best]) best = at;
  let next = -Infinity;
  for (let at = 0; at < candidates.length; at++)
    if (at !== best && scores[at] > next && roughKm(columns, candidates[at], candidates[best]) > 40) next = scores[at];
  sense.best = best;
  sense.confidence = next === -Infinity ? 0.95 : 1 / (1 + Math.exp(-1.2 * (scores[best] - next) - 0.2));
};

/** Shares of countries and first-level divisions among the picks. */
const weigh = (columns: Columns, senses: readonly Sense[], prior: ReadonlyMap<number, number>): PlaceContextWeights => {
  const countries = new Map<number, number>(prior);
  const divisions = new Map<number, number>();
  for (const { candidates, best, confidence, mentions } of senses) {
    const entry = candidates[best];
    const country = columns.country[entry];
    if (country === NONE) continue;
    const said = Math.min(3, 0.6 + 0.4 * mentions.length);
    const weight =
      said * confidence * confidence * (mentions[0].demonym ? 0.6 : mentions[0].use === 'organisation' ? 0.5 : 1);
    countries.set(country, (countries.get(country) ?? 0) + weight);
    const division = columns.admin1[entry];
    if (division !== NONE) divisions.set(division, (divisions.get(division) ?? 0) + weight);
  }
  return { countries, divisions };
};

/** Nearness to the three closest other places, 0 to about 2. */
const nearness = (columns: Columns, entry: number, anchors: readonly Sense[], sense: Sense): number => {
  let sum = 0;
  for (const anchor of anchors) {
    if (anchor.key === sense.key) continue;
    const other = anchor.candidates[anchor.best];
    sum += anchor.confidence * Math.exp(-roughKm(columns, entry, other) / WEIGHTS.nearKm);
  }
  return Math.min(2, sum);
};

const totalOf = (weights: ReadonlyMap<number, number>): number => {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
};

interface Totals {
  readonly countries: number;
  readonly divisions: number;
}

const NO_SENSES: readonly Sense[] = [];

/** The same name said to lie somewhere. */
const isContainedTwin = (sense: Sense, other: Sense): boolean =>
  other !== sense && other.container !== null && other.key === sense.key;

const rescore = (
  columns: Columns,
  sense: Sense,
  senses: readonly Sense[],
  { countries, divisions }: PlaceContextWeights,
  totals: Totals,
  anchors: readonly Sense[],
): void => {
  const { candidates, base, scores } = sense;
  const chosen = candidates[sense.best];
  const own = Math.min(3, 0.6 + 0.4 * sense.mentions.length) * sense.confidence * sense.confidence;
  const container = sense.mentions[0].container;
  const outer = container === null ? undefined : senses.find(({ mentions }) => mentions.includes(container));
  const twins = sense.container === null ? senses.filter((other) => isContainedTwin(sense, other)) : NO_SENSES;
  // What the other names say: this one's own share is taken out, where it has one.
  const countryRest = Math.max(0, totals.countries - (columns.country[chosen] === NONE ? 0 : own)) + 0.5;
  const divisionRest = Math.max(0, totals.divisions - (columns.admin1[chosen] === NONE ? 0 : own)) + 0.5;
  for (let at = 0; at < candidates.length; at++) {
    const entry = candidates[at];
    const { country, admin1 } = columns;
    let score = base[at];
    if (country[entry] !== NONE && candidates.length > 1) {
      const mine = country[entry] === country[chosen] ? own : 0;
      const rest = Math.max(0, (countries.get(country[entry]) ?? 0) - mine);
      score += (WEIGHTS.country * rest) / countryRest;
    }
    if (admin1[entry] !== NONE && candidates.length > 1) {
      const mine = admin1[entry] === admin1[chosen] ? own : 0;
      const rest = Math.max(0, (divisions.get(admin1[entry]) ?? 0) - mine);
      score += (WEIGHTS.division * rest) / divisionRest;
    }
    if (outer !== undefined) {
      const over = outer.candidates[outer.best];
      if (holds(columns, over, entry)) score += WEIGHTS.container;
      else if (outer.candidates.some((candidate) => holds(columns, candidate, entry))) score += WEIGHTS.container / 2;
    }
    // The container is the one that holds what lies in it: "Paris, Texas" makes Texas the state, not a town.
    if (twins.some((twin) => twin.candidates[twin.best] === entry)) score += WEIGHTS.sense;
    if (candidates.length > 1 && columns.kind[entry] !== KIND.country && score > base[sense.best] - 4)
      score += WEIGHTS.near * nearness(columns, entry, anchors, sense);
    scores[at] = score;
  }
};

/** Containers must be able to hold: raises those candidates of an outer name that hold some candidate of the inner. */
const raiseContainers = (columns: Columns, senses: readonly Sense[]): void => {
  for (const sense of senses) {
    const container = sense.mentions[0].container;
    if (container === null) continue;
    const outer = senses.find(({ mentions }) => mentions.includes(container));
    outer?.candidates.forEach((candidate, at) => {
      if (sense.candidates.some((entry) => holds(columns, candidate, entry))) outer.base[at] += 4;
    });
  }
};

/**
 * Chooses an entry for every mention (`entry`, `confidence`) and returns what the report's places weigh.
 *
 * @param prior weights of countries known beforehand (the outlet's home)
 */
export const resolvePlaces = (
  columns: Columns,
  mentions: readonly Mention[],
  prior: ReadonlyMap<number, number>,
): PlaceContextWeights => {
  const senses = group(columns, mentions);
  raiseContainers(columns, senses);
  for (const sense of senses) {
    sense.scores.set(sense.base);
    pick(columns, sense);
  }
  let weights = weigh(columns, senses, prior);
  for (let round = 0; round < ROUNDS; round++) {
    const anchors = senses
      .filter(
        ({ candidates, best, confidence }) =>
          confidence > 0.5 && (isTown(columns, candidates[best]) || columns.kind[candidates[best]] === KIND.admin2),
      )
      .slice(0, 25);
    const totals = { countries: totalOf(weights.countries), divisions: totalOf(weights.divisions) };
    for (const sense of senses) rescore(columns, sense, senses, weights, totals, anchors);
    for (const sense of senses) pick(columns, sense);
    weights = weigh(columns, senses, prior);
  }
  for (const { mentions: bearers, candidates, best, confidence } of senses)
    for (const mention of bearers) {
      mention.entry = candidates[best];
      mention.confidence = confidence;
    }
  return weights;
};
