/** The actor registry: who may act or speak, with aliases, offices and terms; loaded from packs. */
import type { ParticipantKind, SpeakerKind, Whom } from '../claim.ts';
import { readActorsFile } from './actors-file.ts';
import type { BarePhrase } from './build-actors.ts';
import type { PhraseIndex } from './phrase-index.ts';

export interface Actor {
  /** `pack/slug`: `mx/cartel-de-sinaloa`. */
  readonly id: string;
  readonly name: string;
  readonly kind: ParticipantKind;
  /** Its class when it is a victim. */
  readonly whom: Whom;
  /** Its kind as a source. */
  readonly speaks: SpeakerKind;
  /** ISO 3166-1 alpha-2, `UN` for the United Nations, null for actors of no country. */
  readonly country: string | null;
  /** First-level division that it belongs to (`mx/coahuila`). */
  readonly region: string | null;
  /** The actor that it is a part or kind of. */
  readonly parent: string | null;
  /** A kind of actor ("gunmen"), not a certain one. */
  readonly generic: boolean;
  /** Made by a pattern: yields a shared alias to an actor that a pack lists itself. */
  readonly patterned: boolean;
  /** The name first. */
  readonly aliases: readonly string[];
  readonly weak: readonly string[];
  /** Describing words of generic actors, uninflected. */
  readonly words: { readonly en: readonly string[]; readonly es: readonly string[] };
  readonly childOf: readonly string[];
  readonly memberOf: readonly string[];
}

export interface Region {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string;
}

export interface Office {
  readonly id: string;
  readonly country: string;
  readonly name: string | null;
  readonly titles: readonly string[];
}

/** Who held which office from when to when; days are ISO, `to` is null for a term that runs on. */
export interface OfficeTerm {
  readonly actor: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly office: string;
  /** The office in words, both languages: president, presidente… */
  readonly titles: readonly string[];
  readonly country: string;
  readonly from: string;
  readonly to: string | null;
}

/** One alias of an actor, with what its letters ask of the text. */
export interface ActorAlias {
  readonly what: 'actor';
  readonly actor: Actor;
  readonly phrase: string;
  readonly weak: boolean;
  /** Written with capitals, so that "los metros" in small letters is not the group. */
  readonly cased: boolean;
  /** All capitals: `UN` must not be read in "un hombre". */
  readonly acronym: boolean;
  /** Words besides articles and prepositions. */
  readonly content: number;
}

/** What a phrase of running text can stand for. */
export type PhraseEntry =
  | ActorAlias
  | { readonly what: 'word'; readonly actor: Actor; readonly language: 'en' | 'es' }
  | { readonly what: 'bare'; readonly bare: BarePhrase }
  | { readonly what: 'country'; readonly code: string; readonly demonym: boolean }
  | { readonly what: 'region'; readonly region: Region }
  | { readonly what: 'title'; readonly title: string };

export interface ActorRegistry {
  readonly size: number;
  readonly all: readonly Actor[];
  readonly byId: (id: string) => Actor | undefined;
  /** `isA('mx/los-zetas', 'world/armed-group')`: an actor is itself and all its ancestors. */
  readonly isA: (id: string, ancestor: string) => boolean;
  readonly children: (id: string) => readonly Actor[];
  /** The folded words of each alias of an actor whose name may be garbled (no kind of actor, no body made by a pattern). */
  readonly foldedAliases: (id: string) => readonly (readonly string[])[];
  readonly regions: readonly Region[];
  /** Police, prosecutors and government of a region, as the packs' patterns made them. */
  readonly bodiesOf: (region: string) => readonly Actor[];
  readonly offices: readonly Office[];
  /** Every term of every office, by first day: anniversaries of inaugurations, "the president" of a day. */
  readonly officeTerms: () => readonly OfficeTerm[];
  readonly termsOf: (actor: string) => readonly OfficeTerm[];
  /** `officeHolder('MX', 'president', '2019-12-01')` → López Obrador's term. `office` is an id or a title. */
  readonly officeHolder: (country: string, office: string, day: string) => OfficeTerm | undefined;
  readonly phrases: PhraseIndex<PhraseEntry>;
}

const byRegion = (actors: Iterable<Actor>): Map<string, Actor[]> => {
  const bodies = new Map<string, Actor[]>();
  for (const actor of actors)
    if (actor.region !== null) bodies.set(actor.region, [...(bodies.get(actor.region) ?? []), actor]);
  return bodies;
};

const childrenOf = (actors: Iterable<Actor>): Map<string, Actor[]> => {
  const children = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const parent of actor.childOf) children.set(parent, [...(children.get(parent) ?? []), actor]);
  return children;
};

/** The term of an office that a day falls in; on a day of handover, the newcomer's. */
const holderOn = (terms: readonly OfficeTerm[], country: string, office: string, day: string): OfficeTerm | undefined =>
  terms.findLast(
    (term) =>
      term.country === country &&
      (term.office === office || term.office.endsWith(`/${office}`) || term.titles.includes(office.toLowerCase())) &&
      term.from <= day &&
      (term.to === null || day <= term.to),
  );

/**
 * Packs of the folders, as one registry.
 * @throws CotejoError `pack-invalid` with file, line, path and fault
 */
export const loadActors = (folders: readonly string[]): ActorRegistry => {
  const { built, phrases, folded } = readActorsFile(folders);
  const children = childrenOf(built.actors.values());
  const bodies = byRegion(built.actors.values());
  const terms = Map.groupBy(built.terms, (term) => term.actor);
  const isA = (id: string, ancestor: string): boolean => {
    for (let at: string | null | undefined = id; at; at = built.actors.get(at)?.parent)
      if (at === ancestor) return true;
    return false;
  };
  return {
    size: built.actors.size,
    all: [...built.actors.values()],
    byId: (id) => built.actors.get(id),
    isA,
    children: (id) => children.get(id) ?? [],
    foldedAliases: (id) => folded.get(id) ?? [],
    regions: built.regions,
    bodiesOf: (region) => bodies.get(region) ?? [],
    offices: built.offices,
    officeTerms: () => built.terms,
    termsOf: (actor) => terms.get(actor) ?? [],
    officeHolder: (country, office, day) => holderOn(built.terms, country, office, day),
    phrases,
  };
};
