/** Pack files → actors: ids, inheritance from `parent`, one actor a region or country from patterns. */
import type { ParticipantKind, SpeakerKind, Whom } from '../claim.ts';
import { CotejoError } from '../errors.ts';
import type { Actor, Office, OfficeTerm, Region } from './actors.ts';
import { foldPhrase } from './fold-words.ts';
import { inflections } from './inflect-words.ts';
import type { LoadedPackFile } from './load-packs.ts';
import type { PackActor, PackCountry, PackPattern } from './pack.ts';

/** An actor before its parent's traits are known. */
interface Draft {
  readonly path: string;
  readonly where: string;
  readonly pack: string;
  readonly country: string | null;
  readonly entry: PackActor;
  readonly region: Region | null;
  /** Made by a pattern: yields a shared alias to an actor that a pack lists itself. */
  readonly patterned: boolean;
}

/** A pattern's words that mean its actor only in a report about the region ("the state police"). */
export interface BarePhrase {
  readonly phrase: string;
  readonly pattern: string;
  readonly country: string;
  /** Region id → the actor made for it. */
  readonly actors: ReadonlyMap<string, string>;
}

export interface BuiltActors {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly offices: readonly Office[];
  readonly terms: readonly OfficeTerm[];
  readonly regions: readonly Region[];
  readonly countries: readonly PackCountry[];
  readonly bare: readonly BarePhrase[];
}

const slugOf = (text: string): string => foldPhrase(text).join('-');

const invalid = (draft: Pick<Draft, 'path' | 'where'>, reason: string): CotejoError =>
  new CotejoError('pack-invalid', { path: draft.path, reason: `${draft.where} ${reason}` });

const regionsOf = ({ content }: LoadedPackFile): Region[] =>
  (content.regions ?? []).map((region) => ({
    id: `${content.pack}/${region.id}`,
    slug: region.id,
    name: region.name,
    names: [region.name, ...(region.aliases ?? [])],
    country: content.country ?? '',
  }));

const fill = (phrase: string, slots: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{([\w-]+)\}/g, (whole, slot: string) => slots[slot] ?? whole);

/** Each alias cut at its slots: every second part names one. */
const cutAliases = ({ aliases }: PackPattern): readonly (readonly string[])[] =>
  aliases.map((alias) => alias.split(/\{([\w-]+)\}/));

/** Every filling of a pattern's aliases by one slot and its value; aliases without a slot belong in `bare`. */
const filled = (
  aliases: readonly (readonly string[])[],
  fillings: readonly (readonly [slot: string, value: string])[],
): string[] => {
  const made: string[] = [];
  for (const parts of aliases)
    for (const [slot, value] of fillings)
      if (parts.every((part, k) => k % 2 === 0 || part === slot))
        made.push(parts.map((part, k) => (k % 2 === 0 ? part : value)).join(''));
  return made;
};

const regionDrafts = (file: LoadedPackFile, pattern: PackPattern, at: number, regions: readonly Region[]): Draft[] => {
  const cut = cutAliases(pattern);
  return regions.map((region) => ({
    path: file.path,
    where: `patterns[${at}]`,
    pack: file.content.pack,
    country: region.country,
    region,
    patterned: true,
    entry: {
      id: fill(pattern.id, { region: region.slug }),
      name: fill(pattern.name, { region: region.name }),
      parent: pattern.parent,
      aliases: filled(
        cut,
        region.names.map((name) => ['region', name]),
      ),
    },
  }));
};

const countryDrafts = (
  file: LoadedPackFile,
  pattern: PackPattern,
  at: number,
  countries: readonly PackCountry[],
): Draft[] => {
  const cut = cutAliases(pattern);
  return countries.map((country) => ({
    path: file.path,
    where: `patterns[${at}]`,
    pack: file.content.pack,
    country: country.code,
    region: null,
    patterned: true,
    entry: {
      id: fill(pattern.id, { country: country.code.toLowerCase() }),
      name: fill(pattern.name, { country: country.names[0] }),
      parent: pattern.parent,
      aliases: filled(cut, [
        ...country.names.map((name) => ['country', name] as const),
        ...(country.demonyms.en ?? []).map((demonym) => ['demonym-en', demonym] as const),
        ...(country.demonyms.es ?? [])
          .flatMap((demonym) => inflections(demonym, 'es'))
          .map((demonym) => ['demonym-es', demonym] as const),
      ]),
    },
  }));
};

const actorDrafts = (file: LoadedPackFile): Draft[] =>
  (file.content.actors ?? []).map((entry, at) => ({
    path: file.path,
    where: `actors[${at}]`,
    pack: file.content.pack,
    country: entry.country ?? file.content.country ?? null,
    entry,
    region: null,
    patterned: false,
  }));

const idOf = (draft: Draft): string => `${draft.pack}/${draft.entry.id}`;

interface Traits {
  readonly kind: ParticipantKind;
  readonly whom: Whom;
  readonly speaks: SpeakerKind;
}

/** Own traits first, then the parent's; a chain that closes on itself is a fault. */
const traitsOf = (draft: Draft, drafts: ReadonlyMap<string, Draft>): Traits => {
  const chain: PackActor[] = [];
  const seen = new Set<string>();
  for (let at: Draft | undefined = draft; at !== undefined; ) {
    const id = idOf(at);
    if (seen.has(id)) throw invalid(draft, `(${draft.entry.id}) is its own ancestor`);
    seen.add(id);
    chain.push(at.entry);
    const parent: string | undefined = at.entry.parent;
    if (parent === undefined) break;
    at = drafts.get(parent);
    if (at === undefined) throw invalid(draft, `(${draft.entry.id}) names a parent that no pack holds: ${parent}`);
  }
  const first = <K extends 'kind' | 'whom' | 'speaks'>(key: K) => chain.find((entry) => entry[key])?.[key];
  const kind = first('kind');
  if (kind === undefined) throw invalid(draft, `(${draft.entry.id}) has no kind, neither its own nor a parent's`);
  return { kind, whom: first('whom') ?? 'unknown', speaks: first('speaks') ?? 'other' };
};

const actorOf = (draft: Draft, drafts: ReadonlyMap<string, Draft>): Actor => {
  const { entry } = draft;
  for (const id of [...(entry.childOf ?? []), ...(entry.memberOf ?? [])])
    if (!drafts.has(id)) throw invalid(draft, `(${entry.id}) refers to an actor that no pack holds: ${id}`);
  const generic = entry.generic ?? false;
  return {
    id: idOf(draft),
    name: entry.name,
    ...traitsOf(draft, drafts),
    country: draft.country,
    region: draft.region?.id ?? null,
    parent: entry.parent ?? null,
    generic,
    patterned: draft.patterned,
    aliases: generic ? (entry.aliases ?? []) : [entry.name, ...(entry.aliases ?? [])],
    weak: entry.weak ?? [],
    words: { en: entry.words?.en ?? [], es: entry.words?.es ?? [] },
    childOf: entry.childOf ?? [],
    memberOf: entry.memberOf ?? [],
  };
};

const officesOf = ({ content }: LoadedPackFile): Office[] =>
  (content.offices ?? []).map((office) => ({
    id: `${content.pack}/${office.id}`,
    country: office.country,
    name: office.name ?? null,
    titles: [...(office.titles.en ?? []), ...(office.titles.es ?? [])],
  }));

const termsOf = (draft: Draft, actor: Actor, offices: ReadonlyMap<string, Office>): OfficeTerm[] =>
  (draft.entry.offices ?? []).map(({ office: slug, from, to }, at) => {
    const office = offices.get(`${draft.pack}/${slug}`);
    if (office === undefined)
      throw invalid(draft, `.offices[${at}] names an office that the pack does not hold: ${slug}`);
    if (to !== undefined && to < from) throw invalid(draft, `.offices[${at}] ends (${to}) before it begins (${from})`);
    return {
      actor: actor.id,
      name: actor.name,
      aliases: actor.aliases,
      office: office.id,
      titles: office.titles,
      country: office.country,
      from,
      to: to ?? null,
    };
  });

/** One map from id to draft; an id that two entries claim is a fault. */
const draftsById = (drafts: readonly Draft[]): Map<string, Draft> => {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    const id = idOf(draft);
    const other = byId.get(id);
    if (other) throw invalid(draft, `repeats the id ${id} of ${other.path} ${other.where}`);
    byId.set(id, draft);
  }
  return byId;
};

/** Loaded pack files, in order, as one body of knowledge. */
export const buildActors = (files: readonly LoadedPackFile[]): BuiltActors => {
  const regions = files.flatMap(regionsOf);
  const countries = files.flatMap(({ content }) => content.countries ?? []);
  const bare: BarePhrase[] = [];
  const drafts = files.flatMap((file) => [
    ...actorDrafts(file),
    ...(file.content.patterns ?? []).flatMap((pattern, at) => {
      if (pattern.over === 'countries') return countryDrafts(file, pattern, at, countries);
      const own = regions.filter((region) => region.country === file.content.country);
      const made = regionDrafts(file, pattern, at, own);
      const actors = new Map(made.map((draft) => [draft.region!.id, idOf(draft)]));
      for (const phrase of pattern.bare ?? [])
        bare.push({ phrase, pattern: slugOf(pattern.id), country: file.content.country ?? '', actors });
      return made;
    }),
  ]);
  const byId = draftsById(drafts);
  const offices = new Map(files.flatMap(officesOf).map((office) => [office.id, office]));
  const actors = new Map<string, Actor>();
  const terms: OfficeTerm[] = [];
  for (const draft of byId.values()) {
    const actor = actorOf(draft, byId);
    actors.set(actor.id, actor);
    terms.push(...termsOf(draft, actor, offices));
  }
  terms.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { actors, offices: [...offices.values()], terms, regions, countries, bare };
};
