/** What those who work on the record are shown: the queue, curves, names, samples, saved filters. */
import Type from 'typebox';
import { EFFECTS, WHOM } from '../claim.ts';
import { type FrozenStatic, nullable, oneOf } from '../schema.ts';
import { CAUSES } from './queue-priority.ts';
import { EventSummarySchema, JournalRecordSchema } from './records.ts';

const Count = Type.Integer({ minimum: 0 });
const Name = Type.String();

export const QueueItemSchema = Type.Object({
  event: EventSummarySchema,
  kind: oneOf(CAUSES),
  /** The reason in words. */
  why: Type.String(),
  score: Type.Number(),
  assignedTo: nullable(Name),
  /** The one who asks put it off. */
  skipped: Type.Boolean(),
});
export type QueueItem = FrozenStatic<typeof QueueItemSchema>;

export const TollPointSchema = Type.Object({
  effect: oneOf(EFFECTS),
  whom: oneOf(WHOM),
  what: nullable(Type.String()),
  /** Day of the report, EDTF. */
  published: nullable(Type.String()),
  report: Type.String(),
  outlet: nullable(Type.String()),
  claim: Type.String(),
  low: nullable(Count),
  best: nullable(Count),
  high: nullable(Count),
  words: Type.String(),
  speaker: nullable(Type.String()),
  /** The event's toll rests on this claim. */
  chosen: Type.Boolean(),
});
export type TollPoint = FrozenStatic<typeof TollPointSchema>;

export const BINS = ['day', 'week', 'month', 'year'] as const;
export const SERIES_KEYS = ['none', 'type', 'country', 'admin1', 'actor', 'outlet'] as const;
export const MEASURES = ['events', 'killed'] as const;

export const SeriesSchema = Type.Object({
  bin: oneOf(BINS),
  measure: oneOf(MEASURES),
  /** EDTF of each bin, without gaps: `2019-10`, `2019-11`; a week by its Monday. */
  bins: Type.Array(Type.String()),
  series: Type.Array(
    Type.Object({ value: Type.String(), label: Type.String(), counts: Type.Array(Count), total: Count }),
  ),
});
export type Series = FrozenStatic<typeof SeriesSchema>;

export interface SeriesRequest {
  readonly bin: (typeof BINS)[number];
  readonly by: (typeof SERIES_KEYS)[number];
  readonly measure: (typeof MEASURES)[number];
}

/** An actor or a place of this casebook. */
export const AuthoritySchema = Type.Object({
  id: Type.String(),
  kind: oneOf(['actor', 'place']),
  name: Type.String(),
  /** A kind of people ("police", "gunmen") that reports describe and nobody names. */
  general: Type.Boolean(),
  aliases: Type.Array(Type.String()),
  events: Count,
  /** Ids that were merged into it. */
  merged: Type.Array(Type.String()),
  lat: nullable(Type.Number()),
  lon: nullable(Type.Number()),
  country: nullable(Type.String()),
  admin1: nullable(Type.String()),
  lastDecision: Count,
});
export type AuthorityRow = FrozenStatic<typeof AuthoritySchema>;

export const AuthorityRecordSchema = Type.Object({
  ...AuthoritySchema.properties,
  /** Names as printed, most frequent first. */
  variants: Type.Array(Type.Object({ name: Type.String(), events: Count })),
  decisions: Type.Array(JournalRecordSchema),
});
export type AuthorityRecord = FrozenStatic<typeof AuthorityRecordSchema>;

export const PersonSchema = Type.Object({
  name: Name,
  decisions: Count,
  /** Unreviewed events assigned to them. */
  assigned: Count,
});
export type Person = FrozenStatic<typeof PersonSchema>;

export const SavedFilterSchema = Type.Object({
  name: Name,
  owner: Name,
  /** The query string of `GET /api/events`, without `?`. */
  query: Type.String({ maxLength: 4000 }),
  saved: Type.String(),
});
export type SavedFilter = FrozenStatic<typeof SavedFilterSchema>;

/** A decision that stands, whose claim, event or report is no more. */
export const OrphanSchema = Type.Object({
  entry: JournalRecordSchema,
  /** What it no longer finds. */
  why: Type.String(),
});
export type Orphan = FrozenStatic<typeof OrphanSchema>;

const Answer = nullable(Type.Union([Type.String(), Type.Number()]));
const Answers = Type.Record(Type.String(), Answer);

export const SampleSummarySchema = Type.Object({
  id: Type.String(),
  name: Name,
  coders: Type.Array(Name),
  drawn: Type.String(),
  events: Count,
  /** Events that every coder has coded. */
  coded: Count,
});
export type SampleSummary = FrozenStatic<typeof SampleSummarySchema>;

export const SampleRecordSchema = Type.Object({
  id: Type.String(),
  name: Name,
  coders: Type.Array(Name),
  drawn: Type.String(),
  events: Type.Array(
    Type.Object({
      event: Type.String(),
      title: Type.String(),
      coded: Type.Array(Name),
      adjudicated: Type.Boolean(),
      /** Of others only once every coder has coded the event. */
      codings: Type.Record(Type.String(), Answers),
    }),
  ),
  /** Krippendorff's alpha by variable over what all have coded; null where nothing varies. */
  agreement: Type.Array(
    Type.Object({
      variable: Type.String(),
      level: oneOf(['nominal', 'interval', 'ratio']),
      units: Count,
      alpha: nullable(Type.Number()),
    }),
  ),
  disagreements: Type.Array(
    Type.Object({ event: Type.String(), variable: Type.String(), values: Answers, settled: Answer }),
  ),
});
export type SampleRecord = FrozenStatic<typeof SampleRecordSchema>;
