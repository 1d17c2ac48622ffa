/** A claim: one report says that something happened. */
import Type from 'typebox';
import { EvidenceSchema, type FrozenStatic, INFERENCE, nullable, oneOf, SpanSchema, VersionSchema } from './schema.ts';

export const EVENT_TYPES = [
  'armed-clash',
  'attack',
  'shooting',
  'killing',
  'bombing',
  'air-strike',
  'shelling',
  'abduction',
  'arson',
  'property-damage',
  'roadblock',
  'robbery',
  'sexual-violence',
  'torture',
  'body-found',
  'arrest',
  'release',
  'escape',
  'seizure',
  'raid',
  'deployment',
  'protest',
  'riot',
  'strike',
  'threat',
  'designation',
  'statement',
  'agreement',
  'displacement',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const STANDINGS = ['asserted', 'denied', 'planned', 'threatened', 'hypothetical', 'background'] as const;
export type Standing = (typeof STANDINGS)[number];

export const ROLES = [
  'perpetrator',
  'victim',
  'target',
  'side',
  'instrument',
  'speaker',
  'authority',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

export const PARTICIPANT_KINDS = [
  'person',
  'group',
  'organisation',
  'state-force',
  'civilians',
  'structure',
  'vehicle',
  'weapon',
  'other',
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

export const EFFECTS = [
  'killed',
  'injured',
  'abducted',
  'arrested',
  'missing',
  'released',
  'displaced',
  'rescued',
  'seized',
  'damaged',
] as const;
export type Effect = (typeof EFFECTS)[number];

export const WHOM = ['civilians', 'police', 'military', 'armed-group', 'officials', 'journalists', 'unknown'] as const;
export type Whom = (typeof WHOM)[number];

export const SPEAKER_KINDS = [
  'government',
  'police',
  'military',
  'armed-group',
  'witness',
  'media',
  'ngo',
  'other',
] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const WHEN_PRECISIONS = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'year',
  'interval',
  'fuzzy',
  'unknown',
] as const;
export const WHERE_PRECISIONS = ['exact', 'near', 'adm2', 'adm1', 'area', 'country', 'unknown'] as const;

export const WhenSchema = Type.Object({
  /** EDTF (ISO 8601-2): a day, month, year or interval. */
  edtf: Type.String(),
  precision: oneOf(WHEN_PRECISIONS),
  evidence: EvidenceSchema,
  ...INFERENCE,
});
export type When = FrozenStatic<typeof WhenSchema>;

export const WhereSchema = Type.Object({
  /** As the registry or gazetteer spells it; may be a street or a building. */
  name: nullable(Type.String()),
  /** `geonames:ID` or a pack's id. */
  id: nullable(Type.String()),
  /** The town it lies in. */
  city: nullable(Type.String()),
  adm2: nullable(Type.String()),
  admin1: nullable(Type.String()),
  /** ISO 3166-1 alpha-2. */
  country: nullable(Type.String()),
  lat: nullable(Type.Number({ minimum: -90, maximum: 90 })),
  lon: nullable(Type.Number({ minimum: -180, maximum: 180 })),
  precision: oneOf(WHERE_PRECISIONS),
  evidence: EvidenceSchema,
  ...INFERENCE,
});
export type Where = FrozenStatic<typeof WhereSchema>;

/** How many: `low` and `high` bound the number, null where the words leave that side open. */
export const CountSchema = Type.Object({
  low: nullable(Type.Integer({ minimum: 0 })),
  best: nullable(Type.Integer({ minimum: 0 })),
  high: nullable(Type.Integer({ minimum: 0 })),
  words: Type.String(),
});
export type Count = FrozenStatic<typeof CountSchema>;

export const ParticipantSchema = Type.Object({
  role: oneOf(ROLES),
  kind: oneOf(PARTICIPANT_KINDS),
  /** A proper name, null where only described. */
  name: nullable(Type.String()),
  /** Head noun of the describing phrase, lower case. */
  head: nullable(Type.String()),
  /** Id in the actor registry. */
  actor: nullable(Type.String()),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  count: Type.Optional(nullable(CountSchema)),
  /** Years, where the text says so. */
  age: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 130 }))),
  evidence: EvidenceSchema,
  ...INFERENCE,
});
export type Participant = FrozenStatic<typeof ParticipantSchema>;

export const FigureSchema = Type.Object({
  effect: oneOf(EFFECTS),
  whom: oneOf(WHOM),
  /** Things seized or damaged. */
  what: Type.Optional(nullable(Type.String())),
  low: nullable(Type.Integer({ minimum: 0 })),
  best: nullable(Type.Integer({ minimum: 0 })),
  high: nullable(Type.Integer({ minimum: 0 })),
  words: Type.String(),
  scope: oneOf(['incident', 'cumulative']),
  /** Id of the claim whose figure this one breaks down. */
  part: nullable(Type.String()),
  evidence: EvidenceSchema,
  ...INFERENCE,
});
export type Figure = FrozenStatic<typeof FigureSchema>;

export const AttributionSchema = Type.Object({
  speaker: Type.String(),
  kind: oneOf(SPEAKER_KINDS),
  evidence: EvidenceSchema,
});
export type Attribution = FrozenStatic<typeof AttributionSchema>;

export const AcledTypeSchema = Type.Object({
  event_type: nullable(Type.String()),
  sub_event_type: nullable(Type.String()),
});

export const ClaimSchema = Type.Object({
  v: VersionSchema,
  kind: Type.Literal('claim'),
  id: Type.String(),
  report: Type.String(),
  type: oneOf(EVENT_TYPES),
  /** The one claim that the report is chiefly about. */
  main: Type.Boolean(),
  /** The same for claims of one report that are about one happening. */
  template: Type.String(),
  standing: oneOf(STANDINGS),
  trigger: Type.Object({ ...SpanSchema.properties, text: Type.String() }),
  when: nullable(WhenSchema),
  where: nullable(WhereSchema),
  participants: Type.Array(ParticipantSchema),
  figures: Type.Array(FigureSchema),
  attributed: Type.Array(AttributionSchema),
  acled: AcledTypeSchema,
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
});
export type Claim = FrozenStatic<typeof ClaimSchema>;
