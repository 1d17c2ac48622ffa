/**
 * Whether a known name is a place here, or a person, a body, a people, a common word: a sum of weighted signs from the
 * words beside it, read twice so that what one sentence makes sure helps the others.
 */
import type { NameType } from '../../annotation.ts';
import { type Columns, KIND, POSTING } from '../../knowledge/gazetteer-layout.ts';
import type { Mention, Wanted } from './mention.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import * as list from './word-classes.ts';

export interface Surroundings {
  readonly columns: Columns;
  readonly words: PlaceWords;
  /** Type of the name that covers a word, from the language room; undefined where no names were read. */
  readonly nameAt: ((word: number) => NameType | null) | undefined;
  /** Whether a known actor's longer name covers these offsets: "Cártel de Jalisco Nueva Generación". */
  readonly inBody: (start: number, end: number) => boolean;
  /** Words that some person of the report bears after a given name. */
  readonly surnames: ReadonlySet<string>;
  /** Words within a name that holds a nickname, by index. */
  readonly nicknamed: ReadonlySet<number>;
}

const isCapital = (words: PlaceWords, at: number): boolean =>
  at >= 0 && at < words.size && (words.cases[at] === CASE.capital || words.cases[at] === CASE.capitals);

/** The word before, where only a space parts it; '' at a sentence's start or behind other signs. */
const wordBefore = (words: PlaceWords, at: number): string =>
  at > 0 && (words.gap[at] === GAP.space || words.gap[at] === GAP.dot) ? words.folded[at - 1] : '';
const wordAfter = (words: PlaceWords, last: number): string =>
  last < words.size && (words.gap[last] === GAP.space || words.gap[last] === GAP.hyphen) ? words.folded[last] : '';

/** How well known the best bearer of the name is. */
const fameOf = ({ kind, population, seat }: Columns, postings: readonly number[]): number => {
  let best = -1;
  for (const posting of postings) {
    const entry = posting & POSTING.entry;
    const people = population[entry];
    let fame: number;
    if (kind[entry] === KIND.country) fame = 3;
    else if (kind[entry] === KIND.region || kind[entry] === KIND.natural) fame = 2.4;
    else if (kind[entry] === KIND.admin1) fame = people > 1e6 ? 2 : 1.3;
    else if (people > 1e6 || seat[entry] === 3) fame = 2.2;
    else if (people > 1e5) fame = 1.5;
    else if (people > 15_000) fame = 0.6;
    else fame = people > 0 ? 0.1 : -0.1;
    if (kind[entry] === KIND.admin2) fame -= 0.4;
    if ((posting & POSTING.weak) !== 0) fame -= 0.5;
    if (fame > best) best = fame;
  }
  return best;
};

const NEUTRAL_BEFORE = new Set(
  'downtown central greater northern southern eastern western north south east west northeast northwest southeast southwest upper lower inner outer rural suburban metropolitan metro modern ancient old new mainland occupied post pre former the near late early norte sur this'.split(
    ' ',
  ),
);

/** Signs of the words before. */
const before = ({ words }: Surroundings, mention: Mention): number => {
  const { first, last } = mention;
  const word = wordBefore(words, first);
  if (word === '') return words.gap[first] === GAP.sentence && last - first === 1 ? -0.2 : 0;
  const single = last - first === 1;
  let score = 0;
  if (list.LOCATIVE.has(word) && words.cases[first - 1] !== CASE.capitals) score += 1.5;
  else if (list.HALF_LOCATIVE.has(word)) score += list.GROUNDS.has(words.folded[first - 2] ?? '') ? 2 : 0.4;
  const opened = isCapital(words, first - 1) && !words.shouted[first];
  if (list.TITLES.has(word) && single && !(word === 'general' && !opened))
    score -= opened || word.length <= 3 ? 2.6 : 0.8;
  else if (list.GIVEN_NAMES.has(word) && isCapital(words, first - 1)) score -= 3;
  else if (
    opened &&
    !NEUTRAL_BEFORE.has(word) &&
    words.gap[first - 1] !== GAP.sentence &&
    !list.LOCATIVE.has(word) &&
    !list.HALF_LOCATIVE.has(word)
  )
    score -= single ? 1.4 : 0.6;
  return score;
};

/** Signs of a person elsewhere in the report. */
const borne = ({ words, surnames, nicknamed }: Surroundings, { first, last }: Mention): number => {
  if (nicknamed.has(first)) return -4;
  return last - first === 1 && surnames.has(words.folded[first]) ? -2.2 : 0;
};

/** Whether "de (la)" at `at` leads to one more capitalised word, within the same breath. */
const runsOn = (words: PlaceWords, at: number): boolean => {
  let next = at + 1;
  while (next < words.size && /^(?:la|las|los|el)$/.test(words.folded[next]) && words.gap[next] === GAP.space) next++;
  return (
    next < words.size &&
    words.gap[next] === GAP.space &&
    isCapital(words, next) &&
    !list.COMMON.has(words.folded[next]) &&
    (next > at + 1 || words.folded[at] === 'del')
  );
};

/** Signs of the words after. */
const after = ({ words }: Surroundings, mention: Mention): number => {
  const { last, first } = mention;
  const word = wordAfter(words, last);
  if (word === '') return 0;
  const capital = isCapital(words, last);
  if (list.FOLLOWING.has(word)) return 1.5;
  if (!capital && list.LOCAL_NOUNS.has(word)) return 1.2;
  if (list.SAYS.has(word) && !capital) return last - first === 1 ? -0.5 : 0;
  // "San Luis de la Reina": the name runs on to a place that is not listed.
  if (/^(?:de|del)$/.test(word) && last - first <= 2 && runsOn(words, last)) return words.shouted[first] ? -2 : -1.2;
  if (capital && !words.shouted[first] && words.gap[last] === GAP.space) {
    // "Jackson Pollock", "Lincoln Memorial": the name runs on.
    return words.cases[last] === CASE.capitals && words.folded[last].length <= 3 ? 0 : -1.3;
  }
  return 0;
};

const WANTED_RANK: Readonly<Record<Wanted, number>> = {
  city: 2.2,
  admin1: 2.2,
  admin2: 2.2,
  country: 1.5,
  quarter: 1.2,
  street: 0,
  natural: 1,
};

/** What the language room's name over a mention weighs; fitted on GeoWebNews and LGL's development part. */
export const NAME_WEIGHTS = { LOC: 0.9, PER: -1.8, ORG: -0.4, MISC: 0, none: -0.5 };

const named = (surroundings: Surroundings, mention: Mention): number => {
  if (surroundings.nameAt === undefined) return 0;
  const type = surroundings.nameAt(mention.first);
  return type === null ? NAME_WEIGHTS.none : NAME_WEIGHTS[type];
};

const commonness = ({ words }: Surroundings, mention: Mention): number => {
  if (mention.abbreviation) return 0;
  if (mention.last - mention.first > 1) {
    // "Walker County", "Union Parish": the head alone makes a place of it.
    if (
      /^(?:county|parish|province|island|islands|beach|springs|falls|heights|hills)$/.test(
        words.folded[mention.last - 1],
      )
    )
      return 1.8;
    for (let at = mention.first; at < mention.last; at++) if (!list.COMMON.has(words.folded[at])) return 1;
    return -0.3;
  }
  const word = words.folded[mention.first];
  let score = 0;
  if (list.NEVER.has(word)) return mention.container !== null ? -2 : -6;
  if (list.COMMON.has(word)) score -= list.PLACE_FIRST.has(word) ? 0.7 : 2.6;
  else if (list.GIVEN_NAMES.has(word)) score -= 1.5;
  if (words.lowered.has(word)) score -= words.gap[mention.first] === GAP.sentence ? 2 : 1;
  return score;
};

/** Sum of the signs; the name is a place from 1 on. */
export const judge = (surroundings: Surroundings, mention: Mention): number => {
  const { words, columns } = surroundings;
  let score = fameOf(columns, mention.postings);
  score +=
    before(surroundings, mention) +
    after(surroundings, mention) +
    borne(surroundings, mention) +
    commonness(surroundings, mention) +
    named(surroundings, mention);
  if (mention.wanted !== null) score += WANTED_RANK[mention.wanted];
  if (mention.container !== null) score += 2.5;
  if (mention.abbreviation) score += 1;
  // Shouting takes the sign of capitals away: only the better known stay.
  if (words.shouted[mention.first]) score -= 0.5;
  return score;
};

/** Whether the head of a body follows, "Lima University", so that the name running on is no doubt. */
export const isBodyAhead = ({ words }: Surroundings, mention: Mention): boolean =>
  isCapital(words, mention.last) &&
  !words.shouted[mention.first] &&
  list.BODY_HEADS.has(wordAfter(words, mention.last));

/** From this sum on a name counts as a place. */
export const PLACE_FROM = 1;

/** 'the department of Ayacucho', 'el departamento de Cauca': the word before tells the kind of place, not a body. */
const isAnnounced = ({ folded }: PlaceWords, { first, wanted }: Mention): boolean =>
  wanted !== null && first >= 2 && /^(?:of|de|del)$/.test(folded[first - 1]) && list.ANNOUNCE.has(folded[first - 2]);

/** Whether the body's name around a mention holds a word for a body: a reader of names takes towns for bodies, too. */
const hasHead = (words: PlaceWords, nameAt: NonNullable<Surroundings['nameAt']>, mention: Mention): boolean => {
  const { first, last } = mention;
  for (
    let at = first - (isAnnounced(words, mention) ? 3 : 1);
    at >= 0 && nameAt(at) === 'ORG' && isCapital(words, at);
    at--
  )
    if (list.BODY_HEADS.has(words.folded[at])) return true;
  for (let at = last; at < words.size && nameAt(at) === 'ORG' && isCapital(words, at); at++)
    if (list.BODY_HEADS.has(words.folded[at])) return true;
  return false;
};

/** What a name is used for, where the words right after it decide: a body's head, a street's. */
export const readUse = ({ words, nameAt, inBody }: Surroundings, mention: Mention): Mention['use'] => {
  const word = wordAfter(words, mention.last);
  const capital = isCapital(words, mention.last);
  if (mention.demonym) return 'demonym';
  if (capital && !words.shouted[mention.first] && list.BODY_HEADS.has(word) && words.gap[mention.last] === GAP.space)
    return list.SITED_HEADS.has(word) ? 'place' : 'organisation';
  if (nameAt?.(mention.first) === 'ORG' && hasHead(words, nameAt, mention)) return 'organisation';
  if (inBody(words.start[mention.first], words.end[mention.last - 1])) return 'organisation';
  return 'place';
};
