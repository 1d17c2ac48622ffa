/** What each kind of decision carries in `value`, and what it may be about. */
import Type, { type TSchema } from 'typebox';
import {
  AttributionSchema,
  EFFECTS,
  EVENT_TYPES,
  FigureSchema,
  ParticipantSchema,
  STANDINGS,
  WHOM,
  WhenSchema,
  WhereSchema,
} from '../claim.ts';
import { type FrozenStatic, nullable, oneOf, SpanSchema } from '../schema.ts';

const Id = Type.String({ minLength: 1, maxLength: 500 });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 10_000 });
const Count = nullable(Type.Integer({ minimum: 0 }));
const Name = Type.String({ minLength: 1, maxLength: 300 });
const closed = { additionalProperties: false } as const;

/** Words of a report that speak for a value. */
const Evidence = Type.Optional(Type.Array(Type.Object({ report: Id, ...SpanSchema.properties }, closed)));

export const EVENT_ATTRIBUTES = {
  type: oneOf(EVENT_TYPES),
  title: Type.String({ minLength: 1, maxLength: 500 }),
  when: nullable(WhenSchema),
  where: nullable(WhereSchema),
  participants: Type.Array(ParticipantSchema),
} as const;
export type EventAttribute = keyof typeof EVENT_ATTRIBUTES;

export const CLAIM_ATTRIBUTES = {
  type: oneOf(EVENT_TYPES),
  standing: oneOf(STANDINGS),
  when: nullable(WhenSchema),
  where: nullable(WhereSchema),
  participants: Type.Array(ParticipantSchema),
  figures: Type.Array(FigureSchema),
} as const;
export type ClaimAttribute = keyof typeof CLAIM_ATTRIBUTES;

/** `{ attribute, value }`, one alternative for each attribute. */
const corrections = (attributes: Readonly<Record<string, TSchema>>) =>
  Type.Union(
    Object.entries(attributes).map(([attribute, value]) =>
      Type.Object({ attribute: Type.Literal(attribute), value, evidence: Evidence }, closed),
    ),
  );

export const ChosenTollSchema = Type.Object(
  {
    effect: oneOf(EFFECTS),
    whom: oneOf([...WHOM, 'all'] as const),
    what: Type.Optional(nullable(Type.String())),
    low: Count,
    best: Count,
    high: Count,
    claims: Type.Optional(Type.Array(Id)),
    evidence: Evidence,
  },
  closed,
);
export type ChosenToll = FrozenStatic<typeof ChosenTollSchema>;

export const AddedClaimSchema = Type.Object(
  {
    type: oneOf(EVENT_TYPES),
    trigger: SpanSchema,
    /** The event it joins; one of its own where absent. */
    event: Type.Optional(Id),
    standing: Type.Optional(oneOf(STANDINGS)),
    when: Type.Optional(nullable(WhenSchema)),
    where: Type.Optional(nullable(WhereSchema)),
    participants: Type.Optional(Type.Array(ParticipantSchema)),
    figures: Type.Optional(Type.Array(FigureSchema)),
    attributed: Type.Optional(Type.Array(AttributionSchema)),
  },
  closed,
);
export type AddedClaim = FrozenStatic<typeof AddedClaimSchema>;

/** One coder's answers, by variable: words or numbers; null where the reports do not tell. */
const Variables = Type.Record(
  Type.String({ minLength: 1, maxLength: 100 }),
  nullable(Type.Union([Type.String({ maxLength: 500 }), Type.Number()])),
);
export const CodingSchema = Type.Object({ sample: Id, variables: Variables }, closed);
export type Coding = FrozenStatic<typeof CodingSchema>;

export const SampleSchema = Type.Object(
  { coders: Type.Array(Name, { minItems: 2, maxItems: 20 }), events: Ids, seed: Type.Integer() },
  closed,
);
export type Sample = FrozenStatic<typeof SampleSchema>;

const LinkSchema = Type.Object({ event: Id }, closed);
const Alias = Type.Object({ alias: Name }, closed);

export interface DecisionForm {
  readonly about: readonly string[];
  /** `value` for each kind of subject; absent where the decision takes none. */
  readonly value?: Readonly<Record<string, TSchema>>;
  /** What to say where `why` is missing and needed. */
  readonly needsWhy?: string;
}

const names = ['actor', 'place'] as const;
const forNames = (value: TSchema) => ({ about: names, value: { actor: value, place: value } });

/** Every kind of decision. */
export const DECISIONS = {
  'accept-claim': { about: ['claim'] },
  'reject-claim': { about: ['claim'], needsWhy: 'Say why the claim is rejected.' },
  comment: { about: ['event', 'claim', 'report', ...names], needsWhy: 'A comment needs its text in "why".' },
  'mark-reviewed': { about: ['event'] },
  'correct-value': {
    about: ['event', 'claim'],
    value: { event: corrections(EVENT_ATTRIBUTES), claim: corrections(CLAIM_ATTRIBUTES) },
  },
  'choose-toll': { about: ['event'], value: { event: ChosenTollSchema } },
  'add-claim': { about: ['report'], value: { report: AddedClaimSchema } },
  'merge-events': { about: ['event'], value: { event: Type.Object({ events: Ids }, closed) } },
  'split-event': { about: ['event'], value: { event: Type.Object({ claims: Ids }, closed) } },
  'confirm-link': { about: ['claim'], value: { claim: LinkSchema } },
  'refuse-link': { about: ['claim'], value: { claim: LinkSchema } },
  skip: { about: ['event'] },
  assign: { about: ['event'], value: { event: Type.Object({ to: nullable(Name) }, closed) } },
  'draw-sample': { about: ['sample'], value: { sample: SampleSchema } },
  code: { about: ['event'], value: { event: CodingSchema } },
  adjudicate: { about: ['event'], value: { event: CodingSchema } },
  'merge-names': forNames(Type.Object({ into: Id }, closed)),
  'add-alias': forNames(Alias),
  'remove-alias': forNames(Alias),
  rename: forNames(Type.Object({ name: Name }, closed)),
  'set-coordinates': {
    about: ['place'],
    value: {
      place: Type.Object(
        { lat: Type.Number({ minimum: -90, maximum: 90 }), lon: Type.Number({ minimum: -180, maximum: 180 }) },
        closed,
      ),
    },
  },
  undo: { about: ['decision'] },
} as const satisfies Record<string, DecisionForm>;

export const DECISION_KINDS = Object.keys(DECISIONS) as (keyof typeof DECISIONS)[];
