/** The packs' actors as built before: one file found by the packs and the code that it was made from, made anew where it is missing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { findCompiled, writeCompiled } from '../compiled-files.ts';
import { openContainer, toShared, writeContainer } from '../language/container.ts';
import { readShared } from '../read-shared.ts';
import { indexPhrases } from './actor-phrases.ts';
import type { Actor, ActorAlias, PhraseEntry } from './actors.ts';
import { type BuiltActors, buildActors } from './build-actors.ts';
import { foldPhrase } from './fold-words.ts';
import { loadPackFiles, packsKey } from './load-packs.ts';
import { type LaidPhrases, openPhrases, type PhraseIndex } from './phrase-index.ts';

export interface ReadActors {
  readonly built: BuiltActors;
  readonly phrases: PhraseIndex<PhraseEntry>;
  /** The folded words of each alias of those actors whose names may be garbled: persons, and what a pack lists itself. */
  readonly folded: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** `built` without Maps. */
interface Meta {
  readonly words: string;
  readonly actors: readonly Actor[];
  readonly folded: readonly (readonly [string, readonly string[]])[];
  readonly rest: Omit<BuiltActors, 'actors' | 'bare'>;
  readonly bare: readonly (Omit<BuiltActors['bare'][number], 'actors'> & {
    readonly actors: readonly (readonly [string, string])[];
  })[];
  /** Entries that are no aliases, by number; what they refer to by its place. */
  readonly others: readonly (readonly [number, PackedEntry])[];
}

type PackedEntry =
  | { readonly what: 'word'; readonly actor: number; readonly language: 'en' | 'es' }
  | { readonly what: 'bare'; readonly bare: number }
  | { readonly what: 'region'; readonly region: number }
  | Extract<PhraseEntry, { what: 'country' | 'title' }>;

/** Numbers of an alias: its actor from 1 (0 where the entry is no alias), its place among the actor's phrases, its traits. */
const ALIAS = 3;
const WEAK = 1;
const CASED = 2;
const ACRONYM = 4;
const CONTENT_SHIFT = 3;

const packAlias = (entry: ActorAlias, actor: number): readonly number[] => {
  const phrases = entry.weak ? entry.actor.weak : entry.actor.aliases;
  const flags = (entry.weak ? WEAK : 0) | (entry.cased ? CASED : 0) | (entry.acronym ? ACRONYM : 0);
  return [actor + 1, phrases.indexOf(entry.phrase), flags | (entry.content << CONTENT_SHIFT)];
};

const openAlias = (actors: readonly Actor[], numbers: Int32Array, at: number): ActorAlias => {
  const actor = actors[numbers[at] - 1];
  const traits = numbers[at + 2];
  const weak = (traits & WEAK) !== 0;
  return {
    what: 'actor',
    actor,
    phrase: (weak ? actor.weak : actor.aliases)[numbers[at + 1]],
    weak,
    cased: (traits & CASED) !== 0,
    acronym: (traits & ACRONYM) !== 0,
    content: traits >> CONTENT_SHIFT,
  };
};

const pack = (built: BuiltActors): Uint8Array => {
  const { laid, entries } = indexPhrases(built);
  const actors = [...built.actors.values()];
  const places = new Map(actors.map((actor, at) => [actor, at]));
  const aliases = new Int32Array(entries.length * ALIAS);
  const others: [number, PackedEntry][] = [];
  entries.forEach((entry, at) => {
    if (entry.what === 'actor') aliases.set(packAlias(entry, places.get(entry.actor)!), at * ALIAS);
    else if (entry.what === 'word') others.push([at, { ...entry, actor: places.get(entry.actor)! }]);
    else if (entry.what === 'bare') others.push([at, { ...entry, bare: built.bare.indexOf(entry.bare) }]);
    else if (entry.what === 'region') others.push([at, { ...entry, region: built.regions.indexOf(entry.region) }]);
    else others.push([at, entry]);
  });
  const { words, ...arrays } = laid;
  const { actors: _, bare, ...rest } = built;
  const folded = actors
    .filter(({ generic, patterned, kind }) => !generic && (!patterned || kind === 'person'))
    .map(({ id, aliases }) => [id, aliases.map((alias) => foldPhrase(alias).join(' '))] as const);
  const meta: Meta = {
    words,
    actors,
    folded,
    rest,
    bare: bare.map((one) => ({ ...one, actors: [...one.actors] })),
    others,
  };
  return writeContainer(meta, { ...arrays, aliases });
};

const open = (buffer: SharedArrayBuffer): ReadActors => {
  const container = openContainer(buffer);
  const { words, actors, folded, rest, bare: packedBare, others } = container.meta as Meta;
  const bare = packedBare.map((one) => ({ ...one, actors: new Map(one.actors) }));
  const [word, child, end, entries] = ['word', 'child', 'end', 'entries'].map(container.int32);
  const laid: LaidPhrases = { words, word, child, end, entries };
  const aliases = container.int32('aliases');
  const made: PhraseEntry[] = [];
  for (const [at, entry] of others) {
    if (entry.what === 'word') made[at] = { ...entry, actor: actors[entry.actor] };
    else if (entry.what === 'bare') made[at] = { ...entry, bare: bare[entry.bare] };
    else if (entry.what === 'region') made[at] = { ...entry, region: rest.regions[entry.region] };
    else made[at] = entry;
  }
  const entryOf = (number: number): PhraseEntry => (made[number] ??= openAlias(actors, aliases, number * ALIAS));
  return {
    built: { ...rest, bare, actors: new Map(actors.map((actor) => [actor.id, actor])) },
    phrases: openPhrases(laid, entryOf),
    folded: new Map(folded.map(([id, aliases]) => [id, aliases.map((alias) => alias.split(' '))])),
  };
};

/** What builds the actors: the files of this folder, or the bundle's one, which bears the hash of what it holds in its name. */
const codeKey = (): string => {
  const { dirname, filename } = import.meta;
  const suffix = extname(filename);
  if (basename(filename, suffix) !== 'actors-file') return basename(filename);
  const hash = createHash('sha256');
  for (const file of readdirSync(dirname).sort())
    if (extname(file) === suffix) hash.update(`\0${file}\0`).update(readFileSync(join(dirname, file)));
  return hash.digest('hex');
};

/** Where the actors of packs are kept: `actors-0f….bin`. */
export const actorsFileName = (folders: readonly string[]): string => {
  const key = createHash('sha256').update(`${codeKey()} ${packsKey(folders)}`);
  return `actors-${key.digest('hex').slice(0, 12)}.bin`;
};

/**
 * The actors of packs. Parsing and checking them, filling their patterns and laying out their phrases takes longer than reading a
 * report, so the outcome is kept for the next start.
 * @throws CotejoError `pack-invalid` with file, line, path and fault
 */
export const readActorsFile = (folders: readonly string[]): ReadActors => {
  const name = actorsFileName(folders);
  const known = findCompiled(name);
  if (known !== undefined) {
    try {
      return open(readShared(known));
    } catch {
      // Cut short by a full disk: made anew.
    }
  }
  const packed = pack(buildActors(loadPackFiles(folders)));
  writeCompiled(name, packed);
  return open(toShared(packed));
};
