/** What a casebook answers: events, reports, claims and decisions as a reader of the record meets them. */
import Type from 'typebox';
import { PARTS } from '../annotation.ts';
import {
  ClaimSchema,
  EFFECTS,
  EVENT_TYPES,
  ParticipantSchema,
  STANDINGS,
  WHEN_PRECISIONS,
  WHERE_PRECISIONS,
  WHOM,
} from '../claim.ts';
import { EventSchema, RELATIONS } from '../event.ts';
import { PublishedSchema, ReportSchema } from '../report.ts';
import { type FrozenStatic, nullable, oneOf, SpanSchema } from '../schema.ts';
import { DECISION_KINDS } from './decision-values.ts';

const Id = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Instant = Type.String({ description: 'UTC, ISO 8601: 2019-12-01T08:30:00.000Z' });

/** Days since 1970-01-01, both ends included; null where that side is open or unknown. */
export const DayRangeSchema = Type.Object({
  from: nullable(Type.Integer()),
  to: nullable(Type.Integer()),
});
export type DayRange = FrozenStatic<typeof DayRangeSchema>;

export const TollSummarySchema = Type.Object({
  effect: oneOf(EFFECTS),
  whom: oneOf([...WHOM, 'all'] as const),
  what: nullable(Type.String()),
  low: nullable(Count),
  best: nullable(Count),
  high: nullable(Count),
});
export type TollSummary = FrozenStatic<typeof TollSummarySchema>;

/** One event as a row of a list. */
export const EventSummarySchema = Type.Object({
  id: Id,
  type: oneOf(EVENT_TYPES),
  title: Type.String(),
  when: nullable(Type.Object({ edtf: Type.String(), precision: oneOf(WHEN_PRECISIONS), ...DayRangeSchema.properties })),
  where: nullable(
    Type.Object({
      name: nullable(Type.String()),
      city: nullable(Type.String()),
      admin1: nullable(Type.String()),
      country: nullable(Type.String()),
      lat: nullable(Type.Number()),
      lon: nullable(Type.Number()),
      precision: oneOf(WHERE_PRECISIONS),
    }),
  ),
  /** As the event holds them: `all` first within an effect. */
  tolls: Type.Array(TollSummarySchema),
  /** Perpetrators, sides, targets and victims, each once. */
  actors: Type.Array(
    Type.Object({ role: ParticipantSchema.properties.role, actor: nullable(Id), name: Type.String() }),
  ),
  outlets: Type.Array(Type.String()),
  reports: Count,
  claims: Count,
  disagreements: Count,
  confidence: Type.Number(),
  reviewed: Type.Boolean(),
  comments: Count,
});
export type EventSummary = FrozenStatic<typeof EventSummarySchema>;

export const REVIEW_STATES = ['unreviewed', 'accepted', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A claim with what was decided about it. A rejected claim stands in no event. */
export const ClaimRecordSchema = Type.Object({
  claim: ClaimSchema,
  review: oneOf(REVIEW_STATES),
  /** The event it stands in; null for what is denied, planned, threatened, background or rejected. */
  event: nullable(Id),
  /** Sequence number of the last decision about it, 0 where there is none. */
  lastDecision: Count,
  /** Attributes that a person set; `reading` has what was read. */
  corrected: Type.Array(Type.String()),
  /** Sequence number of the decision that added it; null where it was read. */
  addedBy: nullable(Type.Integer()),
});
export type ClaimRecord = FrozenStatic<typeof ClaimRecordSchema>;

/** A span of a report's text that states something, ready for highlighting; sorted by `start`, then `end`. */
export const HighlightSchema = Type.Object({
  ...SpanSchema.properties,
  claim: Id,
  about: oneOf(['trigger', 'when', 'where', 'participant', 'figure', 'attributed']),
  /** Place in the claim's `participants`, `figures` or `attributed`; 0 for the others. */
  index: Count,
});
export type Highlight = FrozenStatic<typeof HighlightSchema>;

/** Where a report came from: the bytes as received are kept apart from the cleaned text. */
export const OriginSchema = Type.Object({
  /** SHA-256 of the bytes as received, hexadecimal. */
  sha256: Type.String(),
  bytes: Count,
  received: Instant,
  /** Path, URL or name of the upload. */
  origin: Type.String(),
});
export type Origin = FrozenStatic<typeof OriginSchema>;

export const ReportSummarySchema = Type.Object({
  id: Id,
  title: nullable(Type.String()),
  /** The first line of its text, where it has no title. */
  opening: nullable(Type.String()),
  outlet: nullable(Type.String()),
  url: nullable(Type.String()),
  published: PublishedSchema,
  language: Type.String(),
  duplicateOf: nullable(Id),
  received: Instant,
  claims: Count,
  events: Type.Array(Id),
});
export type ReportSummary = FrozenStatic<typeof ReportSummarySchema>;

/** A report whole: its cleaned text, the parts of it, its claims and their highlights. */
export const ReportRecordSchema = Type.Object({
  report: ReportSchema,
  source: OriginSchema,
  sentences: Type.Array(Type.Object({ ...SpanSchema.properties, part: oneOf(PARTS) })),
  claims: Type.Array(ClaimRecordSchema),
  highlights: Type.Array(HighlightSchema),
  events: Type.Array(Id),
});
export type ReportRecord = FrozenStatic<typeof ReportRecordSchema>;

export { DECISION_KINDS };
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const SUBJECT_KINDS = ['event', 'claim', 'report', 'decision', 'actor', 'place', 'sample'] as const;

/** What a decision is about; a `decision` is named by its sequence number. */
export const SubjectSchema = Type.Object({ kind: oneOf(SUBJECT_KINDS), id: Id });
export type Subject = FrozenStatic<typeof SubjectSchema>;

/** One decision of the journal. `hash` covers everything else and the hash before it. */
export const JournalEntrySchema = Type.Object({
  seq: Type.Integer({ minimum: 1 }),
  at: Instant,
  by: Type.String(),
  decision: oneOf(DECISION_KINDS),
  subject: SubjectSchema,
  /** The reason, or the comment's text. */
  why: nullable(Type.String()),
  /** What was decided, where the kind does not say it all: docs/api.md. */
  value: Type.Optional(Type.Unknown()),
  /** What the subject looked like, so that a later reading can be matched with it. */
  seen: Type.Record(Type.String(), Type.Unknown()),
  previous: Type.String(),
  hash: Type.String(),
});
export type JournalEntry = FrozenStatic<typeof JournalEntrySchema>;

/** An entry with whether a later one takes it back. */
export const JournalRecordSchema = Type.Object({
  ...JournalEntrySchema.properties,
  undone: Type.Boolean(),
});
export type JournalRecord = FrozenStatic<typeof JournalRecordSchema>;

/** What a person set, and what the reading says instead. */
export const CorrectionSchema = Type.Object({
  /** `type`, `title`, `when`, `where`, `participants`, `figures`, `standing`, or `toll killed all`. */
  attribute: Type.String(),
  value: Type.Unknown(),
  reading: Type.Unknown(),
  seq: Type.Integer({ minimum: 1 }),
  by: Type.String(),
  at: Instant,
  why: nullable(Type.String()),
});
export type Correction = FrozenStatic<typeof CorrectionSchema>;

/** An event whole: its reports side by side with their claims and highlights, and what was decided. */
export const EventRecordSchema = Type.Object({
  event: EventSchema,
  summary: EventSummarySchema,
  reports: Type.Array(ReportRecordSchema),
  /** Summaries of `event.related`, in its order; `reverse` where the other event answers, follows or is part of this one. */
  related: Type.Array(
    Type.Object({ how: oneOf(RELATIONS), reverse: Type.Optional(Type.Literal(true)), event: EventSummarySchema }),
  ),
  /** Decisions about it and its claims, oldest first. */
  decisions: Type.Array(JournalRecordSchema),
  /** Sequence number of the last of them, 0 where there is none. */
  lastDecision: Count,
  /** Its values that a person set. */
  corrections: Type.Array(CorrectionSchema),
  assignedTo: nullable(Type.String()),
});
export type EventRecord = FrozenStatic<typeof EventRecordSchema>;

/** A decision to be taken. */
export const NewDecisionSchema = Type.Object(
  {
    decision: oneOf(DECISION_KINDS),
    subject: SubjectSchema,
    /** Needed to reject a claim and for a comment. */
    why: Type.Optional(nullable(Type.String({ maxLength: 10_000 }))),
    /** What is decided, where the kind needs it: docs/api.md. */
    value: Type.Optional(Type.Unknown()),
    /** Who decides; default the user of this machine. */
    by: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** `lastDecision` of the subject as the decider saw it: refused with `decision-conflict` where it has moved on. */
    after: Type.Optional(Count),
  },
  { additionalProperties: false },
);
export type NewDecision = FrozenStatic<typeof NewDecisionSchema>;

/** All events of a filter, one array a column, for maps and timelines of 100,000 events. */
export const EventPointsSchema = Type.Object({
  /** Legend of the `type` column. */
  types: Type.Array(Type.String()),
  id: Type.Array(Id),
  /** Index into `types`. */
  type: Type.Array(Count),
  /** Days since 1970-01-01. */
  from: Type.Array(nullable(Type.Integer())),
  to: Type.Array(nullable(Type.Integer())),
  lat: Type.Array(nullable(Type.Number())),
  lon: Type.Array(nullable(Type.Number())),
  /** Legend of the `precision` column. */
  precisions: Type.Array(Type.String()),
  /** How exactly the place is known: index into `precisions`, null where there is no place. */
  precision: Type.Array(nullable(Count)),
  /** Best figure of those killed in all, null where nobody states one. */
  killed: Type.Array(nullable(Count)),
  reports: Type.Array(Count),
});
export type EventPoints = FrozenStatic<typeof EventPointsSchema>;

export const FacetSchema = Type.Array(Type.Object({ value: Type.String(), label: Type.String(), count: Count }));

/** How many events of a filter have each value, most frequent first. */
export const FacetsSchema = Type.Object({
  total: Count,
  type: FacetSchema,
  country: FacetSchema,
  admin1: FacetSchema,
  actor: FacetSchema,
  effect: FacetSchema,
  outlet: FacetSchema,
  year: FacetSchema,
  reviewed: FacetSchema,
});
export type Facets = FrozenStatic<typeof FacetsSchema>;

/** A passage with the words found marked. */
export const SnippetSchema = Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() }));

export const SearchHitSchema = Type.Object({
  kind: oneOf(['report', 'claim']),
  id: Id,
  report: Id,
  /** Events it stands in. */
  events: Type.Array(Id),
  title: nullable(Type.String()),
  outlet: nullable(Type.String()),
  published: nullable(Type.String()),
  standing: nullable(oneOf(STANDINGS)),
  snippet: SnippetSchema,
});
export type SearchHit = FrozenStatic<typeof SearchHitSchema>;
