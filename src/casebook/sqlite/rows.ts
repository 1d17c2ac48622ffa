/** Rows → domain objects. */
import type { Claim } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { Report } from '../../report.ts';
import { CLAIM_ATTRIBUTES, type ClaimAttribute } from '../decision-values.ts';
import type { ClaimRecord, EventSummary, JournalRecord, Origin, ReportRecord, ReviewState } from '../records.ts';
import type { Store } from './statements.ts';

export interface ReportRow {
  readonly seq: number;
  readonly id: string;
  readonly sha256: string;
  readonly received: string;
  readonly origin: string;
  readonly duplicate_of: string | null;
  readonly text: string;
  readonly body: string;
  readonly sentences: string;
  readonly format: string | null;
  readonly encoding: string | null;
}

export const reportOf = ({ body, text, duplicate_of }: Pick<ReportRow, 'body' | 'text' | 'duplicate_of'>): Report => ({
  ...(JSON.parse(body) as Omit<Report, 'text' | 'duplicateOf'>),
  text,
  duplicateOf: duplicate_of,
});

export const sentencesOf = ({ sentences }: Pick<ReportRow, 'sentences'>): ReportRecord['sentences'] => {
  const columns = JSON.parse(sentences) as (number | string)[];
  return Array.from({ length: columns.length / 3 }, (_, index) => ({
    start: columns[index * 3] as number,
    end: columns[index * 3 + 1] as number,
    part: columns[index * 3 + 2] as ReportRecord['sentences'][number]['part'],
  }));
};

export const sourceOf = (row: Pick<ReportRow, 'sha256' | 'received' | 'origin'> & { size: number }): Origin => ({
  sha256: row.sha256,
  bytes: row.size,
  received: row.received,
  origin: row.origin,
});

interface ClaimColumns {
  readonly body: string;
  readonly event_id: string | null;
  readonly state: ReviewState | null;
  readonly last: number | null;
  readonly added: number | null;
  readonly reading: string | null;
}

/** Selects what `claimRecord` needs; `c` is the claim. */
export const CLAIM_COLUMNS = `c.body, c.added, c.reading,
  (SELECT id FROM event WHERE seq = c.event) AS event_id,
  (SELECT state FROM claim_review WHERE claim = c.id) AS state,
  (SELECT max(seq) FROM journal_about WHERE id = c.id) AS last`;

/** Attributes of a claim in which what a person set differs from what was read. */
const correctedIn = (claim: Claim, reading: string | null): string[] => {
  if (reading === null) return [];
  const read = JSON.parse(reading) as Claim;
  return (Object.keys(CLAIM_ATTRIBUTES) as ClaimAttribute[]).filter(
    (attribute) => JSON.stringify(claim[attribute]) !== JSON.stringify(read[attribute]),
  );
};

export const claimRecord = ({ body, event_id, state, last, added, reading }: ClaimColumns): ClaimRecord => {
  const claim = JSON.parse(body) as Claim;
  return {
    claim,
    review: state ?? 'unreviewed',
    event: event_id,
    lastDecision: last ?? 0,
    corrected: correctedIn(claim, reading),
    addedBy: added,
  };
};

export const claimsOfReport = (store: Store, report: number): ClaimRecord[] =>
  store
    .rows<ClaimColumns>(`SELECT ${CLAIM_COLUMNS} FROM claim c WHERE c.report = ? ORDER BY c.ordinal`, report)
    .map(claimRecord);

export const claimById = (store: Store, id: string): ClaimRecord | undefined => {
  const row = store.row<ClaimColumns>(`SELECT ${CLAIM_COLUMNS} FROM claim c WHERE c.id = ?`, id);
  return row && claimRecord(row);
};

export const eventById = (store: Store, id: string): Event | undefined => {
  const row = store.row<{ body: string }>(
    'SELECT t.body FROM event e JOIN event_text t ON t.event = e.seq WHERE e.id = ?',
    id,
  );
  return row && (JSON.parse(row.body) as Event);
};

/** As collation made it, without what people set. */
export const collatedById = (store: Store, id: string): Event | undefined => {
  const row = store.row<{ body: string }>(
    'SELECT coalesce(t.collated, t.body) AS body FROM event e JOIN event_text t ON t.event = e.seq WHERE e.id = ?',
    id,
  );
  return row && (JSON.parse(row.body) as Event);
};

interface SummaryColumns {
  readonly summary: string;
  readonly reviewed: number;
  readonly comments: number;
}

/** Selects what `eventSummary` needs; `e` is the event. */
export const SUMMARY_COLUMNS = `(SELECT summary FROM event_text WHERE event = e.seq) AS summary, e.reviewed,
  (SELECT count(*) FROM comment WHERE id = e.id AND kind = 'event') AS comments`;

export const eventSummary = ({ summary, reviewed, comments }: SummaryColumns): EventSummary => ({
  ...(JSON.parse(summary) as Omit<EventSummary, 'reviewed' | 'comments'>),
  reviewed: reviewed === 1,
  comments,
});

export const summaryById = (store: Store, id: string): EventSummary | undefined => {
  const row = store.row<SummaryColumns>(`SELECT ${SUMMARY_COLUMNS} FROM event e WHERE e.id = ?`, id);
  return row && eventSummary(row);
};

export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly decision: JournalRecord['decision'];
  readonly subject_kind: JournalRecord['subject']['kind'];
  readonly subject_id: string;
  readonly why: string | null;
  readonly value: string | null;
  readonly seen: string;
  readonly previous: string;
  readonly hash: string;
  readonly undone: number;
}

/** Selects what `journalRecord` needs; `j` is the entry. */
export const JOURNAL_COLUMNS = 'j.*, (SELECT count(*) FROM undone u WHERE u.seq = j.seq) AS undone';

export const journalRecord = (row: JournalRow): JournalRecord => ({
  seq: row.seq,
  at: row.at,
  by: row.by,
  decision: row.decision,
  subject: { kind: row.subject_kind, id: row.subject_id },
  why: row.why,
  // Entries without a value must hash as they did before there were values.
  ...(row.value === null ? {} : { value: JSON.parse(row.value) as unknown }),
  seen: JSON.parse(row.seen) as JournalRecord['seen'],
  previous: row.previous,
  hash: row.hash,
  undone: row.undone === 1,
});
