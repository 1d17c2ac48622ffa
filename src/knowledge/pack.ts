/**
 * A pack: what a region adds to what the readers know, as YAML files in one folder (docs/packs.md).
 * These are the shapes of one file; every list is optional.
 */
import Type from 'typebox';
import { PARTICIPANT_KINDS, SPEAKER_KINDS, WHOM } from '../claim.ts';
import { type FrozenStatic, oneOf } from '../schema.ts';

const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
/** `pack/slug`. */
const ActorId = Type.String({ pattern: '^[a-z0-9-]+/[a-z0-9-]+$' });
const Country = Type.String({ pattern: '^[A-Z]{2}$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Phrase = Type.String({ minLength: 1, pattern: '[\\p{L}\\p{N}]' });
const Phrases = Type.Array(Phrase);
const ByLanguage = Type.Object(
  { en: Type.Optional(Phrases), es: Type.Optional(Phrases) },
  { additionalProperties: false },
);
const closed = { additionalProperties: false };

/** Where the facts of a file come from. */
const SourceSchema = Type.Object(
  { title: Type.String({ minLength: 3 }), url: Type.Optional(Type.String()), note: Type.Optional(Type.String()) },
  closed,
);

/** An office that one person holds at a time; `titles` are the words for it without the country. */
const OfficeSchema = Type.Object(
  { id: Slug, country: Country, titles: ByLanguage, name: Type.Optional(Phrase) },
  closed,
);

const HeldSchema = Type.Object({ office: Slug, from: Day, to: Type.Optional(Day) }, closed);

const ActorSchema = Type.Object(
  {
    id: Slug,
    name: Phrase,
    /** Inherited from `parent` where absent, as are `whom` and `speaks`. */
    kind: Type.Optional(oneOf(PARTICIPANT_KINDS)),
    whom: Type.Optional(oneOf(WHOM)),
    speaks: Type.Optional(oneOf(SPEAKER_KINDS)),
    parent: Type.Optional(ActorId),
    country: Type.Optional(Country),
    /** Names that are this actor wherever they stand. */
    aliases: Type.Optional(Phrases),
    /** Names that are this actor only in reports about its country or that also use a full alias ("the Army", "El Ratón"). */
    weak: Type.Optional(Phrases),
    /** Describing words, singular; only for generic actors ("gunman"). Plurals and feminines are made by rule. */
    words: Type.Optional(ByLanguage),
    generic: Type.Optional(Type.Boolean()),
    offices: Type.Optional(Type.Array(HeldSchema)),
    childOf: Type.Optional(Type.Array(ActorId)),
    memberOf: Type.Optional(Type.Array(ActorId)),
    note: Type.Optional(Type.String()),
  },
  closed,
);

/** A first-level division; patterns make its police, its prosecutors, its government. */
const RegionSchema = Type.Object({ id: Slug, name: Phrase, aliases: Type.Optional(Phrases) }, closed);

/** One actor a region (or country): `{region}` stands for each of its names, `{country}`, `{demonym-en}` and `{demonym-es}` likewise. */
const PatternSchema = Type.Object(
  {
    over: oneOf(['regions', 'countries']),
    id: Type.String({ pattern: '^[a-z0-9{}-]+$' }),
    name: Phrase,
    parent: ActorId,
    aliases: Phrases,
    /** Said without the region's name, in a report about the region ("the state government"). */
    bare: Type.Optional(Phrases),
  },
  closed,
);

/** A country as its names and demonyms in running text. */
const CountrySchema = Type.Object({ code: Country, names: Phrases, demonyms: ByLanguage }, closed);

export const PackFileSchema = Type.Object(
  {
    pack: Slug,
    country: Type.Optional(Country),
    sources: Type.Array(SourceSchema, { minItems: 1 }),
    offices: Type.Optional(Type.Array(OfficeSchema)),
    regions: Type.Optional(Type.Array(RegionSchema)),
    countries: Type.Optional(Type.Array(CountrySchema)),
    patterns: Type.Optional(Type.Array(PatternSchema)),
    actors: Type.Optional(Type.Array(ActorSchema)),
  },
  closed,
);

export type PackFile = FrozenStatic<typeof PackFileSchema>;
export type PackActor = NonNullable<PackFile['actors']>[number];
export type PackPattern = NonNullable<PackFile['patterns']>[number];
export type PackRegion = NonNullable<PackFile['regions']>[number];
export type PackOffice = NonNullable<PackFile['offices']>[number];
export type PackCountry = NonNullable<PackFile['countries']>[number];
