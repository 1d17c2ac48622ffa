/** Builds the name lexicon: flags of words and of word sequences, from the gazetteer's sources, the packs and word lists. */

import { NAME_LINKS } from '../../../knowledge/actor-phrases.ts';
import type { ActorRegistry } from '../../../knowledge/actors.ts';
import type { AliasFacts, PlacePack, TownRow } from '../../../knowledge/gazetteer-sources.ts';
import { inflections } from '../../../knowledge/inflect-words.ts';
import { hashPair } from '../../hash.ts';
import { type HashedMap, packMap } from '../../hashed-map.ts';
import { tokenise } from '../../tokenise.ts';
import { COMMON_SURNAMES, GIVEN_NAMES } from '../familiar-names.ts';
import { GROUP_WORDS, PLACE_WORDS, SPANISH_PLACES, TITLE_WORDS } from '../name-words.ts';
import {
  BIG_PLACE,
  COUNTRY,
  DEMONYM,
  GIVEN_NAME,
  GROUP,
  GROUP_WORD,
  PERSON,
  PLACE,
  PLACE_WORD,
  PREFIX,
  SURNAME,
  TITLE,
} from '../phrase-flags.ts';
import { comparable, wordHash } from '../word-features.ts';

export interface LexiconSources {
  readonly towns: readonly TownRow[];
  readonly divisions: readonly string[];
  readonly places: readonly PlacePack[];
  readonly registry: ActorRegistry;
}

/** Towns of this many people are in the lexicon; in these countries of fewer. */
const POPULATION = 20_000;
const POPULATION_AT_HOME = 3_000;
const HOME = new Set(['MX', 'CO', 'GT', 'SV', 'HN', 'NI', 'PE', 'EC', 'VE', 'US', 'ES']);
const BIG = 150_000;

const keyOf = (form: string): number => wordHash(comparable(form));

const set = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const addPhrase = (entries: Map<number, number>, phrase: string, flags: number, big = false): void => {
  const words = tokenise(phrase, 'en').map((word) => word.form);
  if (words.length === 0 || words.length > 6) return;
  let key = keyOf(words[0]);
  const flag = (at: number, bits: number): void => {
    entries.set(at, (entries.get(at) ?? 0) | bits);
  };
  if (words.length === 1) {
    flag(key, flags | (big ? BIG_PLACE : 0));
    return;
  }
  for (let at = 1; at < words.length; at++) {
    flag(key, PREFIX);
    key = hashPair(key, keyOf(words[at]));
  }
  flag(key, flags);
};

const isList = (facts: AliasFacts | readonly string[]): facts is readonly string[] => Array.isArray(facts);

const addPlaces = (entries: Map<number, number>, { towns, divisions, places }: LexiconSources): void => {
  for (const { name, other, country, population } of towns) {
    if (population < (HOME.has(country) ? POPULATION_AT_HOME : POPULATION)) continue;
    addPhrase(entries, name, PLACE, population >= BIG);
    if (other) addPhrase(entries, other, PLACE, population >= BIG);
  }
  for (const name of divisions) addPhrase(entries, name, PLACE, true);
  for (const name of SPANISH_PLACES.split(',')) addPhrase(entries, name.trim(), PLACE, true);
  const displayed = ['en', 'es'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const pack of places) {
    for (const [code, facts] of Object.entries(pack.countries ?? {})) {
      for (const name of [
        ...(facts.names ?? []),
        ...(facts.abbreviations ?? []),
        ...displayed.map((names) => names.of(code) ?? code),
      ])
        addPhrase(entries, name, PLACE | COUNTRY, true);
      for (const language of ['en', 'es'] as const)
        for (const demonym of facts[language] ?? [])
          for (const form of inflections(demonym, language)) addPhrase(entries, form, DEMONYM);
    }
    for (const facts of Object.values<AliasFacts | readonly string[]>(pack.aliases ?? {}))
      for (const name of isList(facts) ? facts : [...(facts.names ?? []), ...(facts.abbreviations ?? [])])
        addPhrase(entries, name, PLACE);
    for (const { name, names } of pack.places ?? [])
      for (const each of [name, ...(names ?? [])]) addPhrase(entries, each, PLACE);
  }
};

const addActors = (entries: Map<number, number>, registry: ActorRegistry): void => {
  for (const actor of registry.all) {
    if (actor.generic || actor.patterned) continue;
    for (const alias of actor.aliases) addPhrase(entries, alias, actor.kind === 'person' ? PERSON : GROUP);
  }
};

/** Everything the lexicon knows; the same sources give the same bytes. */
export const learnNameLexicon = (sources: LexiconSources): HashedMap => {
  const entries = new Map<number, number>();
  addPlaces(entries, sources);
  addActors(entries, sources.registry);
  const flag = (word: string, bits: number): void => {
    const key = keyOf(word);
    entries.set(key, (entries.get(key) ?? 0) | bits);
  };
  for (const word of GIVEN_NAMES) flag(word, GIVEN_NAME);
  for (const word of COMMON_SURNAMES) flag(word, SURNAME);
  for (const word of set(TITLE_WORDS)) flag(word, TITLE);
  for (const word of set(GROUP_WORDS)) flag(word, GROUP_WORD);
  for (const word of set(PLACE_WORDS)) flag(word, PLACE_WORD);
  for (const word of NAME_LINKS) entries.set(keyOf(word), (entries.get(keyOf(word)) ?? 0) & PREFIX);
  return packMap(entries);
};
