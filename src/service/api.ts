/**
 * The HTTP API's requests and answers, one schema each: it checks, types and documents (OpenAPI at /api/openapi.json).
 * docs/api.md says what belongs together. The workbench imports the types only: `import type { EventPage } from '../../src/service/api.ts'`.
 */
import Type from 'typebox';
import { ROLES } from '../casebook/accounts.ts';
import {
  ClaimRecordSchema,
  EventPointsSchema,
  EventRecordSchema,
  EventSummarySchema,
  FacetsSchema,
  JournalRecordSchema,
  NewDecisionSchema,
  ReportRecordSchema,
  ReportSummarySchema,
  SearchHitSchema,
} from '../casebook/records.ts';
import { EFFECTS, EVENT_TYPES } from '../claim.ts';
import { type ColumnMap, MAPPED_FIELDS } from '../intake/formats/column-map.ts';
import { type FrozenStatic, nullable, oneOf } from '../schema.ts';

export type { QueuePage } from '../casebook/casebook.ts';
export type { AddedClaim, ChosenToll, ClaimAttribute, EventAttribute } from '../casebook/decision-values.ts';
export type {
  AuthorityRecord,
  AuthorityRow,
  Person,
  QueueItem,
  SampleRecord,
  SampleSummary,
  SavedFilter,
  Series,
} from '../casebook/desk-records.ts';
export type { Cause } from '../casebook/queue-priority.ts';
export type {
  ClaimRecord,
  DecisionKind,
  EventPoints,
  EventRecord,
  EventSummary,
  Facets,
  Highlight,
  JournalRecord,
  NewDecision,
  Origin,
  ReportRecord,
  ReportSummary,
  ReviewState,
  SearchHit,
  Subject,
  TollSummary,
} from '../casebook/records.ts';
export type { ColumnMap } from '../intake/formats/column-map.ts';
export type { Preview } from './preview.ts';

const Day = Type.String({ pattern: '^-?\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'Year, month or day: 2019-11-30' });
const Limit = Type.Integer({ minimum: 1, maximum: 500, default: 50 });
const Cursor = Type.String({ maxLength: 500, description: '`next` of the page before' });
const Query = Type.String({ maxLength: 500, description: 'Words; "a phrase"; pref*' });

export { Cursor as CursorSchema, Limit as LimitSchema };

export const SORTS = ['newest', 'oldest', 'toll', 'reports'] as const;

/** What narrows a list of events; several values of one filter are separated by commas and mean "any of". */
export const EventFilterSchema = Type.Object({
  q: Type.Optional(Query),
  type: Type.Optional(Type.String({ description: `Any of ${EVENT_TYPES.join(', ')}` })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  bbox: Type.Optional(Type.String({ description: 'west,south,east,north in degrees; west > east crosses 180°' })),
  actor: Type.Optional(Type.String({ description: 'Actor id, or a name as printed' })),
  effect: Type.Optional(Type.String({ description: `Any of ${EFFECTS.join(', ')}` })),
  minToll: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Best figure of `effect` (default killed) at least' }),
  ),
  country: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
  admin1: Type.Optional(Type.String()),
  outlet: Type.Optional(Type.String()),
  reviewed: Type.Optional(Type.Boolean()),
  disagreement: Type.Optional(Type.Boolean()),
});

export const EventQuerySchema = Type.Object({
  ...EventFilterSchema.properties,
  sort: Type.Optional(oneOf(SORTS)),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
});

const page = <S extends Type.TSchema>(items: S) =>
  Type.Object({
    items: Type.Array(items),
    /** Give it as `cursor` for the next page; null on the last. */
    next: nullable(Type.String()),
  });

export const EventPageSchema = Type.Object({
  ...page(EventSummarySchema).properties,
  /** All events of the filter, not only of this page. */
  total: Type.Integer({ minimum: 0 }),
});
export type EventPage = FrozenStatic<typeof EventPageSchema>;

export const ReportQuerySchema = Type.Object({
  q: Type.Optional(Query),
  outlet: Type.Optional(Type.String()),
  language: Type.Optional(Type.String()),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
});
export const ReportPageSchema = Type.Object({
  ...page(ReportSummarySchema).properties,
  total: Type.Integer({ minimum: 0 }),
});
export type ReportPage = FrozenStatic<typeof ReportPageSchema>;

/** A claim with its report and what was decided about it. */
export const ClaimAnswerSchema = Type.Object({
  ...ClaimRecordSchema.properties,
  report: ReportRecordSchema.properties.report,
  source: ReportRecordSchema.properties.source,
  decisions: Type.Array(JournalRecordSchema),
});
export type ClaimAnswer = FrozenStatic<typeof ClaimAnswerSchema>;

export const SearchQuerySchema = Type.Object({
  q: Query,
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
});
export const SearchPageSchema = page(SearchHitSchema);
export type SearchPage = FrozenStatic<typeof SearchPageSchema>;

export const DecisionAnswerSchema = Type.Object({
  entry: JournalRecordSchema,
  /** The event that the decision changed or is about, as it stands now; null where it has none any more. */
  event: nullable(EventSummarySchema),
  /** All events that it changed, that one first. */
  events: Type.Array(EventSummarySchema),
});
export type DecisionAnswer = FrozenStatic<typeof DecisionAnswerSchema>;

export const JournalQuerySchema = Type.Object({
  /** Only decisions about this id. */
  subject: Type.Optional(Type.String()),
  /** Who asks, where there is no login: others' codings are left out. */
  user: Type.Optional(Type.String()),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
});
/** Newest first. */
export const JournalPageSchema = page(JournalRecordSchema);
export type JournalPage = FrozenStatic<typeof JournalPageSchema>;

/** Reports pasted or picked in the browser; a file may also be sent as the body itself. */
export const ImportRequestSchema = Type.Object({
  reports: Type.Array(
    Type.Object(
      {
        id: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
        text: Type.Optional(Type.String()),
        html: Type.Optional(Type.String()),
        title: Type.Optional(Type.String()),
        published: Type.Optional(Type.String({ description: 'ISO day' })),
        outlet: Type.Optional(Type.String()),
        url: Type.Optional(Type.String()),
        language: Type.Optional(Type.String()),
      },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 10_000 },
  ),
});
export type ImportRequest = FrozenStatic<typeof ImportRequestSchema>;

/** A page or a feed to be fetched. */
export const AddressRequestSchema = Type.Object(
  {
    address: Type.String({ minLength: 1, maxLength: 2000, description: 'http or https, of the public internet' }),
    /** Of a feed only what it gives itself; its entries' pages are not fetched. */
    entriesOnly: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type AddressRequest = FrozenStatic<typeof AddressRequestSchema>;

const Row = Type.Array(Type.String());

/** A table before it is imported. */
export const TableHeadSchema = Type.Object({
  columns: Row,
  /** Its first rows. */
  rows: Type.Array(Row),
  /** Field → the columns that it is taken from, where their names tell; the form that `?map=` takes. */
  guessed: Type.Unsafe<ColumnMap>(Type.Partial(Type.Record(oneOf(MAPPED_FIELDS), Row))),
});
export type TableHead = FrozenStatic<typeof TableHeadSchema>;

/** Map tiles that the user has. */
export const TileInfoSchema = Type.Object({
  format: oneOf(['mvt', 'png', 'jpeg', 'webp', 'avif']),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  bounds: nullable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
  attribution: Type.String(),
  /** Names of a vector tile's layers. */
  layers: Type.Array(Type.String()),
});
export type TileInfo = FrozenStatic<typeof TileInfoSchema>;

export const ErrorBodySchema = Type.Object({
  /** An entry of errors.ts. */
  code: Type.String(),
  message: Type.String(),
  remedy: Type.String(),
});
export type ErrorBody = FrozenStatic<typeof ErrorBodySchema>;

/** An import under way. */
export const JobSchema = Type.Object({
  id: Type.String(),
  state: oneOf(['running', 'done', 'failed']),
  phase: oneOf(['reading', 'collating', 'done']),
  /** Reports read so far. */
  read: Type.Integer(),
  /** Of these: new, changed since the last import, and already there as they are. */
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  events: Type.Integer({ description: 'Events of the whole casebook, known when done' }),
  failures: Type.Array(Type.Object({ path: Type.String(), ...ErrorBodySchema.properties })),
  error: nullable(ErrorBodySchema),
});
export type Job = FrozenStatic<typeof JobSchema>;

export const MeSchema = Type.Object({
  /** Whether accounts are in use. */
  login: Type.Boolean(),
  name: nullable(Type.String()),
  role: nullable(oneOf(ROLES)),
});
export type Me = FrozenStatic<typeof MeSchema>;

export const RuleSetInfoSchema = Type.Object({ id: Type.String(), name: Type.String() });
export type RuleSetInfo = FrozenStatic<typeof RuleSetInfoSchema>;

export const HealthSchema = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  casebook: Type.String({ description: 'File name' }),
  /** Whether web addresses are fetched when asked for. */
  fetching: Type.Boolean(),
  /** Rises with every change of the record. */
  revision: Type.Integer(),
  reports: Type.Integer(),
  claims: Type.Integer(),
  events: Type.Integer(),
  decisions: Type.Integer(),
});
export type Health = FrozenStatic<typeof HealthSchema>;

export {
  EventPointsSchema,
  EventRecordSchema,
  FacetsSchema,
  JournalRecordSchema,
  NewDecisionSchema,
  ReportRecordSchema,
};
