/** What the words beside a name say of its kind and of where it lies: "city of X", "X state", "X, Y state, Z". */
import { type Columns, KIND, POSTING } from '../../knowledge/gazetteer-layout.ts';
import type { FoundName } from './find-names.ts';
import type { Mention, Wanted } from './mention.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import { ANNOUNCE, DIRECTIONS, FOLLOWING, NEVER, STREET_HEADS, STREET_OPENERS } from './word-classes.ts';

const OF = new Set(['of', 'de', 'del']);

/** "el departamento colombiano de | Arauca", "la ciudad fronteriza de | Tulcán": announced with an adjective between. */
const describedBefore = (words: PlaceWords, first: number): Wanted | undefined =>
  first > 2 &&
  words.cases[first - 2] === CASE.lower &&
  words.cases[first - 3] === CASE.lower &&
  words.gap[first - 2] === GAP.space &&
  ADJECTIVE.test(words.folded[first - 2])
    ? ANNOUNCE.get(words.folded[first - 3])
    : undefined;
const ADJECTIVE = /(?:[aeiou][nsrlzct][oae]|eño|eña|ense|iza|izo|al|es)$/;

/** The kind of place that the words beside ask for. */
export const wantedBy = (words: PlaceWords, first: number, last: number): Wanted | null => {
  if (last < words.size && (words.gap[last] === GAP.space || words.gap[last] === GAP.hyphen)) {
    const after = words.folded[last];
    const following = FOLLOWING.get(after);
    if (following !== undefined && !(after === 'states' && words.cases[last] !== CASE.lower)) return following;
    if (STREET_HEADS.has(after) && words.cases[last] !== CASE.lower && last - first <= 2) return 'street';
  }
  if (first > 0 && words.gap[first] === GAP.space) {
    const before = words.folded[first - 1];
    if (STREET_OPENERS.has(before) && words.cases[first - 1] !== CASE.capitals) return 'street';
    const far = first > 1 && words.gap[first - 1] === GAP.space ? words.folded[first - 2] : '';
    if (OF.has(before) || before === 'the') return ANNOUNCE.get(far) ?? describedBefore(words, first) ?? null;
    // "colonia Roma", "Estado México": announced without "of"; in English only in lower case ("the town Sderot").
    const announced = ANNOUNCE.get(before);
    if (announced === 'quarter' || announced === 'natural') return announced;
    if (announced !== undefined && words.cases[first - 1] === CASE.lower && !NEVER.has(words.folded[first]))
      return announced;
  }
  return null;
};

/** Whether `outer` (a country or division) holds entry `inner`. */
const holds = ({ kind, country, admin1, admin2 }: Columns, outer: number, inner: number): boolean => {
  if (outer === inner || kind[inner] <= KIND.country) return false;
  if (kind[outer] === KIND.country) return country[inner] === outer;
  if (kind[outer] === KIND.admin1) return admin1[inner] === outer;
  return kind[outer] === KIND.admin2 && admin2[inner] === outer;
};

/** Whether one bearer of the name `outer` may hold one of `inner`. */
export const mayHold = (columns: Columns, outer: FoundName, inner: FoundName): boolean =>
  outer.postings.some((over) =>
    inner.postings.some((under) => holds(columns, over & POSTING.entry, under & POSTING.entry)),
  );

/** Words allowed between a place and what it lies in, besides a comma: "Tumaco, in the Nariño department", "Solhan in northern Burkina Faso". */
const LINKS = new Set([
  ...'in the of en el la de del estado state province provincia departamento municipio'.split(' '),
  ...DIRECTIONS,
]);
/** As far as that, in words. */
const MOST_BETWEEN = 5;

/** Whether only a comma, a bracket, linking words and those of peoples part two mentions. */
const areJoined = (words: PlaceWords, inner: Mention, outer: Mention, people?: Mention): boolean => {
  const between = outer.first - inner.last;
  if (between < 0 || between > MOST_BETWEEN) return false;
  for (let at = inner.last; at <= outer.first; at++) {
    if (words.gap[at] > GAP.bracket) return false;
    const isPeople = people !== undefined && at >= people.first && at < people.last;
    if (at < outer.first && !isPeople && !LINKS.has(words.folded[at]) && !FOLLOWING.has(words.folded[at])) return false;
  }
  // "Texas Austin": without a comma, a bracket or a link the second is no container, unless a short form.
  return between > 0 || words.gap[outer.first] !== GAP.space || outer.abbreviation;
};

/** "Yarova, in Ukraine's eastern | Donetsk | region": the division told behind its country's name. */
const finerOf = (
  columns: Columns,
  words: PlaceWords,
  outer: Mention,
  next: Mention | undefined,
  inner: Mention,
): Mention =>
  next !== undefined &&
  next !== outer &&
  !next.demonym &&
  next.first > outer.first &&
  words.sentence[next.first] === words.sentence[outer.first] &&
  /^['’]s\s/.test(words.text.slice(words.end[outer.last - 1], words.end[outer.last - 1] + 3)) &&
  areJoined(words, outer, next) &&
  mayHold(columns, outer, next) &&
  mayHold(columns, next, inner)
    ? next
    : outer;

/** Sets each mention's container, from the last to the first so that chains hold: town, state, country. */
export const joinContainers = (columns: Columns, words: PlaceWords, mentions: readonly Mention[]): void => {
  for (let index = mentions.length - 2; index >= 0; index--) {
    const inner = mentions[index];
    if (inner.demonym) continue;
    // "Saravena, in the Colombian department of Arauca"
    const people = mentions[index + 1].demonym ? mentions[index + 1] : undefined;
    const behind = people ? mentions[index + 2] : undefined;
    if (behind && !behind.demonym && words.sentence[behind.first] === words.sentence[inner.first]) {
      if (areJoined(words, inner, behind, people) && mayHold(columns, behind, inner)) inner.container = behind;
      continue;
    }
    for (const outer of [mentions[index + 1], mentions[index + 2]]) {
      if (outer === undefined || outer.demonym || words.sentence[outer.first] !== words.sentence[inner.first]) break;
      const chained = outer === mentions[index + 1] || mentions[index + 1].container === outer;
      const previous = outer === mentions[index + 1] ? inner : mentions[index + 1];
      if (!chained || !areJoined(words, previous, outer)) break;
      if (mayHold(columns, outer, inner)) inner.container = finerOf(columns, words, outer, mentions[index + 2], inner);
      else if (outer === mentions[index + 1]) inner.claimed = outer;
      if (inner.container !== null) break;
    }
  }
};
