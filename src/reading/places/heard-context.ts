/** What names understood by ear say of the names that were spelled rightly: "in San Lorenzo, Esmerraldas". */
import { type Columns, KIND, NONE, POSTING } from '../../knowledge/gazetteer-layout.ts';
import type { HeardRun } from './hear-all.ts';
import type { Mention } from './mention.ts';
import { GAP, type PlaceWords } from './place-words.ts';

/** What one heard place weighs for its country, beside the report's own. */
const HEARD_WEIGHT = 0.8;

/** Weights of countries with those that the heard places lie in. */
export const withHeardCountries = (
  columns: Columns,
  prior: ReadonlyMap<number, number>,
  heard: readonly HeardRun[],
): ReadonlyMap<number, number> => {
  const weights = new Map(prior);
  for (const { entry } of heard) {
    const country = entry < 0 ? NONE : columns.country[entry];
    if (country !== NONE) weights.set(country, (weights.get(country) ?? 0) + HEARD_WEIGHT);
  }
  return weights;
};

/** The division understood by ear right behind a name's comma: 'Oran, | salta province'. */
const divisionBehind = (columns: Columns, words: PlaceWords, heard: readonly HeardRun[], { last }: Mention): number =>
  heard.find(
    ({ first, entry }) =>
      first === last && entry >= 0 && words.gap[first] === GAP.comma && columns.kind[entry] === KIND.admin1,
  )?.entry ?? -1;

/** A name bound to the division that was heard behind it: only its bearers there count; without any it is unlisted. */
const bound = (columns: Columns, mention: Mention, division: number): Mention => {
  const inside = mention.postings.filter((posting) => columns.admin1[posting & POSTING.entry] === division);
  return inside.length > 0
    ? { ...mention, postings: inside }
    : { ...mention, claimed: { ...mention, use: 'place', entry: division } };
};

/** Divisions heard behind each name, by its folded form: they hold for its other mentions, too. */
const divisionsOf = (
  columns: Columns,
  words: PlaceWords,
  mentions: readonly Mention[],
  heard: readonly HeardRun[],
): ReadonlyMap<string, number> => {
  const divisions = new Map<string, number>();
  for (const mention of mentions) {
    const division = mention.demonym ? -1 : divisionBehind(columns, words, heard, mention);
    if (division >= 0) divisions.set(mention.key, division);
  }
  return divisions;
};

/**
 * The mentions, each bound to the division heard behind it or behind another mention of its name; a name that one of the
 * heard places bears means that place.
 */
export const boundByHeard = (
  columns: Columns,
  words: PlaceWords,
  mentions: readonly Mention[],
  heard: readonly HeardRun[],
): Mention[] => {
  const divisions = divisionsOf(columns, words, mentions, heard);
  const entries = new Set(heard.map(({ entry }) => entry));
  return mentions.map((mention) => {
    if (mention.demonym || mention.container !== null) return mention;
    const division = divisions.get(mention.key);
    if (division !== undefined) return bound(columns, mention, division);
    const same = mention.postings.filter((posting) => entries.has(posting & POSTING.entry));
    return same.length > 0 ? { ...mention, postings: same } : mention;
  });
};
