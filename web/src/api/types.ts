/** The service's answers, as its schemas type them. */

export type { Part } from '../../../src/annotation.ts';
export type { Claim, Effect, EventType, Participant, Role, When, Where, Whom } from '../../../src/claim.ts';
export type { Disagreement, Event, Toll } from '../../../src/event.ts';
export type { Span } from '../../../src/schema.ts';
export type {
  ClaimRecord,
  EventPage,
  EventPoints,
  EventRecord,
  EventSummary,
  Facets,
  Health,
  Highlight,
  ImportRequest,
  Job,
  JournalPage,
  JournalRecord,
  ReportPage,
  ReportRecord,
  ReportSummary,
  ReviewState,
  TollSummary,
} from '../../../src/service/api.ts';
