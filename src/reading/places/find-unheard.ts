/** Words that ought to be a place name and are none that the gazetteer spells so. */

import { type Columns, KIND } from '../../knowledge/gazetteer-layout.ts';
import type { Surroundings } from './judge-use.ts';
import type { Mention, Wanted } from './mention.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import {
  ANNOUNCE,
  BODY_HEADS,
  COMMON,
  DIRECTIONS,
  FOLLOWING,
  GIVEN_NAMES,
  HALF_LOCATIVE,
  LOCATIVE,
  ROADS,
  STREET_HEADS,
  TITLES,
} from './word-classes.ts';

/** A run of words that may be a garbled name. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly wanted: Wanted | null;
  /** The mention right behind a comma: "Kolima, Mexico". */
  readonly container: Mention | null;
  readonly asked: number;
  /** A known name whose bearers do not fit: heard as another, or left as it is. */
  readonly doubtful: boolean;
}

const LONGEST = 4;
const INNER = new Set('de del la las los el o e y of al ez es the'.split(' '));
/** Half-translated beginnings, which translators leave in lower case: "new Laredo", "saint Ferdinand". */
const OPENERS = new Set('new old saint st port fort upper lower san santa puerto nuevo nueva ciudad villa'.split(' '));
/** Verbs whose object is a place held, lost or visited: "had retaken Hodaida". */
const TAKES = new Set(
  'retake retook retaken recapture recaptured capture captured seize seized enter entered storm stormed besiege besieged bombed shelled attack attacked bombard bombarded liberate liberated overrun overran evacuate evacuated reach reached leave left flee fled control controlled controls visit visited tomaron toma ataco atacaron'.split(
    ' ',
  ),
);

const isCapital = (words: PlaceWords, at: number): boolean =>
  words.cases[at] === CASE.capital || words.cases[at] === CASE.capitals;
const isClose = (words: PlaceWords, at: number): boolean =>
  words.gap[at] === GAP.space || words.gap[at] === GAP.hyphen || words.gap[at] === GAP.none;

/** Where the run of capitals that begins at `first` ends; inner particles only before another capital. */
const runEnd = (words: PlaceWords, first: number): number => {
  let last = first + 1;
  while (last < words.size && last < first + LONGEST && isClose(words, last)) {
    if (isCapital(words, last) && !BODY_HEADS.has(words.folded[last])) last++;
    else if (
      last + 1 < words.size &&
      INNER.has(words.folded[last]) &&
      isClose(words, last + 1) &&
      isCapital(words, last + 1)
    )
      last += 2;
    else break;
  }
  return last;
};

/** Words that announce a name without "of": Spanish ones, and English ones in lower case. */
const ANNOUNCE_BARE = new Set(
  'municipio estado ciudad colonia poblado localidad comunidad barrio ejido provincia departamento town village province'.split(
    ' ',
  ),
);

/** Kind asked for by "the town of …", "… state", for a run of capitals. */
const wantedAt = (words: PlaceWords, first: number, last: number): Wanted | null => {
  if (last < words.size && words.gap[last] === GAP.space) {
    const after = words.folded[last];
    // "the Fire Department", "the Central District": bodies; "Sinaloa State", "Kivu province": places.
    const isBody =
      words.cases[last] !== CASE.lower &&
      (after === 'department' || after === 'district' || after === 'region' || after === 'city');
    const following = FOLLOWING.get(after);
    const ends = last + 1 >= words.size || !isClose(words, last + 1) || !isCapital(words, last + 1);
    if (following !== undefined && !isBody && ends && last - first <= 2) return following;
  }
  if (first === 0 || words.gap[first] !== GAP.space) return null;
  const before = words.folded[first - 1];
  if (first > 1 && (before === 'of' || before === 'de' || before === 'del'))
    return ANNOUNCE.get(words.folded[first - 2]) ?? null;
  return ANNOUNCE_BARE.has(before) && words.cases[first - 1] === CASE.lower && !COMMON.has(words.folded[first])
    ? (ANNOUNCE.get(before) ?? null)
    : null;
};

const RULERS = new Set('governor mayor gobernador gobernadora alcalde alcaldesa'.split(' '));

/** "the governor of X", "el alcalde de X": who rules it says that it is a place. */
const isRuled = (words: PlaceWords, first: number): boolean =>
  first > 1 && /^(?:of|de|del)$/.test(words.folded[first - 1]) && RULERS.has(words.folded[first - 2]);

const ROAD_REACH = 8;
const BINDS = /^(?:between|from|entre|de|desde)$/;

/** "the road between Guaymas and | Empalmei", "la carretera de X a | Y": who is named at a road's end is a town. */
const isRoadEnd = (words: PlaceWords, first: number): boolean => {
  if (first < 2 || words.gap[first] !== GAP.space) return false;
  const before = words.folded[first - 1];
  if (!BINDS.test(before) && !/^(?:and|to|y|a)$/.test(before)) return false;
  let bound = BINDS.test(before);
  for (
    let at = first - 1;
    at >= Math.max(0, first - ROAD_REACH) && words.sentence[at] === words.sentence[first];
    at--
  ) {
    bound ||= BINDS.test(words.folded[at]);
    if (ROADS.has(words.folded[at])) return bound;
  }
  return false;
};

const strengthOf = (words: PlaceWords, first: number, wanted: Wanted | null, container: Mention | null): number => {
  if (wanted !== null || container !== null || isRuled(words, first) || isRoadEnd(words, first)) return 2;
  const before = first > 0 && words.gap[first] === GAP.space ? words.folded[first - 1] : '';
  if (LOCATIVE.has(before) || TAKES.has(before)) return 1;
  return 0;
};

/** Lower-case words that are announced as a place: "town of onion", "koawela state", "state of koawela". */
const announcedRuns = (words: PlaceWords, covered: Uint8Array): Run[] => {
  const runs: Run[] = [];
  for (let at = 2; at < words.size; at++) {
    // The rarest condition first.
    if (words.folded[at - 1] !== 'of' || words.cases[at] !== CASE.lower || covered[at] === 1) continue;
    const word = words.folded[at];
    if (
      word.length < 4 ||
      COMMON.has(word) ||
      ANNOUNCE.has(word) ||
      FOLLOWING.has(word) ||
      HALF_LOCATIVE.has(word) ||
      LOCATIVE.has(word)
    )
      continue;
    const wanted = lowerWanted(words, at);
    if (wanted !== null) runs.push({ first: at, last: at + 1, wanted, container: null, asked: 2, doubtful: false });
  }
  return runs;
};

/** "town of X" asks for any X; "X state" only if X is no word that the text or the language uses otherwise. */
const lowerWanted = (words: PlaceWords, at: number): Wanted | null => {
  if (at > 1 && words.gap[at] === GAP.space && words.folded[at - 1] === 'of') {
    const announced = ANNOUNCE.get(words.folded[at - 2]);
    // "in a state of emergency", "the city of light": an article before says that one place is meant.
    const article = at > 2 ? words.folded[at - 3] : '';
    if (announced === 'city' || announced === 'admin1' || announced === 'admin2')
      return article === 'the' || announced === 'city' ? announced : null;
  }
  return null;
};

const SQUARES = new Set(['square', 'plaza']);

/** Lower-case "X square" right behind a town: "Mexico City's socallo square". */
const squareRuns = (words: PlaceWords, covered: Uint8Array): Run[] => {
  const runs: Run[] = [];
  for (let at = 1; at < words.size - 1; at++)
    if (
      covered[at - 1] === 1 &&
      words.cases[at] === CASE.lower &&
      SQUARES.has(words.folded[at + 1]) &&
      !COMMON.has(words.folded[at])
    )
      runs.push({ first: at, last: at + 1, wanted: 'quarter', container: null, asked: 2, doubtful: false });
  return runs;
};

/** Lower-case "X state" where X was announced or found elsewhere, or stands after a comma or "in": "onion, coavela state". */
const followedRuns = (words: PlaceWords, covered: Uint8Array): Run[] => {
  const runs: Run[] = [];
  for (let at = 1; at < words.size - 1; at++) {
    if (words.cases[at] !== CASE.lower || words.folded[at].length < 5 || words.gap[at + 1] !== GAP.space) continue;
    const wanted = FOLLOWING.get(words.folded[at + 1]);
    const word = words.folded[at];
    if (
      wanted !== 'admin1' ||
      covered[at] === 1 ||
      words.cases[at + 1] !== CASE.lower ||
      word.length < 5 ||
      COMMON.has(word)
    )
      continue;
    const before = words.folded[at - 1];
    if (words.gap[at] === GAP.comma || before === 'in' || before === 'from')
      runs.push({ first: at, last: at + 1, wanted, container: null, asked: 2, doubtful: false });
  }
  return runs;
};

/** Prepositions that people follow as often as places. */
const OF_PEOPLE = new Set('from between desde hacia toward towards for'.split(' '));

const isPerson = (
  { words, nameAt, surnames, nicknamed }: Surroundings,
  first: number,
  last: number,
  asked: number,
): boolean => {
  if (nicknamed.has(first)) return true;
  // Garbled towns look like anything to a reader of names: words that surely ask for a place outweigh it.
  if (asked < 2 && nameAt?.(first) === 'PER' && (asked === 0 || OF_PEOPLE.has(words.folded[first - 1]))) return true;
  const before = first > 0 && words.gap[first] !== GAP.sentence ? words.folded[first - 1] : '';
  if (TITLES.has(before) && isCapital(words, first - 1)) return true;
  if (GIVEN_NAMES.has(words.folded[first]) && !OPENERS.has(words.folded[first])) return true;
  return (
    last - first === 1 &&
    (surnames.has(words.folded[first]) ||
      (first > 0 && isClose(words, first) && isCapital(words, first - 1) && GIVEN_NAMES.has(before)))
  );
};

const SENTENCE_OPENERS = new Set('the a an in on at near from en after'.split(' '));

/** Whether the words around ask for something that the chosen entry is not: "Lapas department" no village of Greece. */
const isDoubtful = ({ kind, country }: Columns, { entry, wanted, claimed, demonym }: Mention): boolean => {
  if (demonym || entry < 0 || kind[entry] !== KIND.city) return false;
  if (wanted === 'admin1') return true;
  return (
    claimed !== null &&
    claimed.entry >= 0 &&
    kind[claimed.entry] <= KIND.admin1 &&
    country[claimed.entry] !== country[entry]
  );
};

/** Runs to be heard, in text order; those that accepted mentions cover wholly are left alone. */
export const findUnheard = (surroundings: Surroundings, mentions: readonly Mention[]): readonly Run[] => {
  const { words } = surroundings;
  const covered = new Uint8Array(words.size);
  const containers = new Map<number, Mention>();
  const doubtful = new Set<number>();
  for (const mention of mentions) {
    if (mention.use === 'none') continue;
    if (isDoubtful(surroundings.columns, mention)) {
      doubtful.add(mention.first);
      continue;
    }
    containers.set(mention.first, mention);
    covered.fill(1, mention.first, mention.last);
  }
  const runs: Run[] = [];
  for (let first = 0; first < words.size; first++) {
    if (words.shouted[first] || !isCapital(words, first) || words.cases[first] === CASE.digits) continue;
    // "The Bera Cruz state government": a sentence's capital is no name's.
    if (words.gap[first] === GAP.sentence && SENTENCE_OPENERS.has(words.folded[first])) continue;
    const last = runEnd(words, first);
    const at = first;
    first = last - 1;
    let all = true;
    let some = false;
    for (let word = at; word < last; word++) {
      if (covered[word] === 1) some = true;
      else if (isCapital(words, word)) all = false;
    }
    const opener =
      at > 0 && words.gap[at] === GAP.space && words.cases[at - 1] === CASE.lower && OPENERS.has(words.folded[at - 1]);
    // "Tennessee Senior Olympics": a run that holds a known place is something else named after it.
    if (some && !opener && !isNearlyKnown(surroundings.columns, words, mentions, at, last)) continue;
    // Two names side by side are none by themselves: "Bera Cruz".
    if (all && !opener && (last - at < 2 || containers.get(at)?.last === last)) continue;
    const run = runAt(surroundings, opener ? at - 1 : at, last, containers);
    if (run !== undefined) runs.push(doubtful.has(at) ? { ...run, doubtful: true } : run);
  }
  return [
    ...runs,
    ...announcedRuns(words, covered),
    ...followedRuns(words, covered),
    ...squareRuns(words, covered),
  ].sort((a, b) => a.first - b.first);
};

/** Whether the words behind a run, ", Guatemala" or " in Escuintla", put it in another country than the entry's. */
const isElsewhere = (
  columns: Columns,
  words: PlaceWords,
  mentions: readonly Mention[],
  entry: number,
  last: number,
): boolean => {
  if (last >= words.size) return false;
  const linked = /^(?:in|en)$/.test(words.folded[last]) ? last + 1 : last;
  if (linked === last && words.gap[last] !== GAP.comma) return false;
  const outer = mentions.find((mention) => mention.first === linked && mention.use === 'place');
  return outer !== undefined && columns.country[outer.entry] !== columns.country[entry];
};

/**
 * Whether the known part of a run may be a chance hit within a longer, garbled name: "Dera Ismail Kban", "San Pedro
 * Zula"; not where it is a country or a division, which names much else: "Tennessee Senior Olympics".
 */
const isNearlyKnown = (
  columns: Columns,
  words: PlaceWords,
  mentions: readonly Mention[],
  first: number,
  last: number,
): boolean => {
  const known = mentions.filter((mention) => mention.first < last && mention.last > first && mention.use !== 'none');
  for (const { entry, demonym, first: from, last: to } of known) {
    if (demonym || from < first || to > last) return false;
    const isLarge = columns.kind[entry] <= KIND.admin1 || columns.population[entry] > 1e6;
    if (isLarge && !isElsewhere(columns, words, mentions, entry, last)) return false;
  }
  // "the city of Wai Mas": what is announced may be made of any words
  const announced = wantedAt(words, first, last) !== null;
  for (let at = first; at < last; at++)
    if (
      !announced &&
      !known.some((mention) => at >= mention.first && at < mention.last) &&
      isCapital(words, at) &&
      COMMON.has(words.folded[at])
    )
      return false;
  return true;
};

/** What the words right behind a run put it in: "Kolima, | Mexico", "Solan in northern | Burkina Faso", "Komandra, in | Ituri". */
const outerAfter = (words: PlaceWords, last: number, containers: ReadonlyMap<number, Mention>): Mention | undefined => {
  if (last >= words.size) return undefined;
  const listed = words.gap[last] === GAP.comma ? containers.get(last) : undefined;
  if (listed) return listed;
  if (words.folded[last] !== 'in' && words.folded[last] !== 'en') return undefined;
  let at = last + 1;
  while (at < words.size && at < last + 3 && (words.folded[at] === 'the' || DIRECTIONS.has(words.folded[at]))) at++;
  const outer = containers.get(at);
  return outer && (divisionOf(words, outer, containers) ?? outer);
};

/** "in Ukraine's eastern | Donetsk | region": the division told behind a country's name. */
const divisionOf = (
  words: PlaceWords,
  { last }: Mention,
  containers: ReadonlyMap<number, Mention>,
): Mention | undefined => {
  const end = words.end[last - 1];
  if (!/^['’]s\s/.test(words.text.slice(end, end + 3))) return undefined;
  let at = last;
  while (at < words.size && at < last + 2 && DIRECTIONS.has(words.folded[at])) at++;
  return containers.get(at);
};

const runAt = (
  surroundings: Surroundings,
  first: number,
  last: number,
  containers: ReadonlyMap<number, Mention>,
): Run | undefined => {
  const { words } = surroundings;
  let common = true;
  for (let at = first; at < last; at++) if (!COMMON.has(words.folded[at])) common = false;
  const wanted = wantedAt(words, first, last);
  if (common && wanted === null) return undefined;
  if (last - first === 1 && words.folded[first].length < 4) return undefined;
  const after = last < words.size && isClose(words, last) ? words.folded[last] : '';
  if ((BODY_HEADS.has(after) && !FOLLOWING.has(after)) || STREET_HEADS.has(after)) return undefined;
  const outer = outerAfter(words, last, containers);
  const bound = outer !== undefined && !outer.demonym ? outer : null;
  const asked = strengthOf(words, first, wanted, bound);
  if (isPerson(surroundings, first, last, asked)) return undefined;
  // A sentence's first word has its capital from there.
  if (asked === 0 && (words.gap[first] === GAP.sentence || words.lowered.has(words.folded[first]))) return undefined;
  return { first, last, wanted, container: bound, asked, doubtful: false };
};
