/** What the packs add: places of their own, and further names of known ones. */
import { foldName } from '../fold-name.ts';
import { type EntryKind, KIND, NONE, POSTING } from '../gazetteer-layout.ts';
import type { AliasFacts, PlacePack } from '../gazetteer-sources.ts';
import { addEntry, addName, addWritten, blank, type Draft } from './draft.ts';

/** The entry that a pack's key names: "US.CA", "MX/Culiacán", "US.MO/Kansas City"; the most populous of that name. */
const entryOf = (draft: Draft, key: string): number | undefined => {
  const [area, town] = key.split('/');
  if (town === undefined) return draft.byCode.get(area);
  const within = draft.byCode.get(area);
  const found = (draft.names.get(foldName(town)) ?? [])
    .map((posting) => posting & POSTING.entry)
    .filter((number) => {
      const { kind, country, admin1 } = draft.entries[number];
      return (kind === KIND.city || kind === KIND.neighbourhood) && (country === within || admin1 === within);
    });
  return found.sort((a, b) => draft.entries[b].population - draft.entries[a].population || a - b)[0];
};

export const addPackPlaces = (draft: Draft, packs: readonly PlacePack[]): void => {
  for (const { places = [] } of packs)
    for (const {
      id,
      name,
      names = [],
      abbreviations = [],
      demonyms = [],
      kind,
      point,
      country,
      admin1,
      population = 0,
    } of places) {
      const number = addEntry(draft, {
        ...blank,
        name,
        code: id,
        kind: KIND[kind as EntryKind],
        country: country === undefined ? NONE : (draft.byCode.get(country) ?? NONE),
        admin1: admin1 === undefined ? NONE : (draft.byCode.get(admin1) ?? NONE),
        lat: point[0],
        lon: point[1],
        population,
      });
      addWritten(draft, [name, ...names], number);
      addWritten(draft, abbreviations, number, POSTING.abbreviation);
      for (const demonym of demonyms) addName(draft, foldName(demonym), number, POSTING.demonym);
    }
};

/** Keys of `aliases` that name no entry, so that a pack's author learns of a slip. */
export const addAliases = (draft: Draft, packs: readonly PlacePack[]): readonly string[] => {
  const unknown: string[] = [];
  for (const { aliases = {} } of packs)
    for (const [key, value] of Object.entries(aliases)) {
      const facts: AliasFacts = Array.isArray(value) ? { names: value } : (value as AliasFacts);
      const number = entryOf(draft, key);
      if (number === undefined) {
        unknown.push(key);
        continue;
      }
      if (facts.point !== undefined) [draft.entries[number].lat, draft.entries[number].lon] = facts.point;
      addWritten(draft, facts.names ?? [], number);
      addWritten(draft, facts.abbreviations ?? [], number, POSTING.abbreviation);
      for (const name of facts.demonyms ?? []) addName(draft, foldName(name), number, POSTING.demonym);
    }
  return unknown;
};
