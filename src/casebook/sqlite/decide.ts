/** A decision: checked, sealed into the journal's chain, and applied, in one transaction. */
import { CotejoError } from '../../errors.ts';
import type { DecisionResult } from '../casebook.ts';
import { FIRST_HASH, sealEntry } from '../journal.ts';
import type { ClaimRecord, JournalEntry, JournalRecord, NewDecision, Subject } from '../records.ts';
import { affectedEvent, applyDecisions } from './apply-decisions.ts';
import { raiseRevision } from './revision.ts';
import { claimById, eventById, JOURNAL_COLUMNS, journalRecord, summaryById } from './rows.ts';
import type { Store } from './statements.ts';

/** What the subject looked like, and the ids that the entry is about. */
interface Seen {
  readonly seen: JournalEntry['seen'];
  readonly about: readonly string[];
}

const unusable = (reason: string) => new CotejoError('decision-unusable', { reason });

const notFound = ({ kind, id }: Subject) => new CotejoError('not-found', { what: kind, id });

const seenClaim = (store: Store, subject: Subject): Seen => {
  const record = claimById(store, subject.id);
  if (!record) throw notFound(subject);
  const { claim, event } = record as ClaimRecord;
  return {
    seen: { report: claim.report, type: claim.type, trigger: claim.trigger, event },
    about: [claim.id, claim.report, ...(event === null ? [] : [event])],
  };
};

const seenEvent = (store: Store, subject: Subject): Seen => {
  const event = eventById(store, subject.id);
  if (!event) throw notFound(subject);
  const { title, claims } = event;
  return { seen: { title, claims }, about: [subject.id] };
};

const seenReport = (store: Store, subject: Subject): Seen => {
  const row = store.row<{ sha256: string }>('SELECT sha256 FROM report WHERE id = ?', subject.id);
  if (!row) throw notFound(subject);
  return { seen: { sha256: row.sha256 }, about: [subject.id] };
};

const seenDecision = (store: Store, subject: Subject): Seen => {
  const entry = entryAt(store, Number(subject.id));
  if (!entry) throw notFound(subject);
  if (entry.undone) throw unusable(`Decision ${entry.seq} has been undone already.`);
  const about = store.rows<{ id: string }>('SELECT id FROM journal_about WHERE seq = ?', entry.seq).map(({ id }) => id);
  return { seen: { decision: entry.decision, subject: entry.subject, hash: entry.hash }, about };
};

const entryAt = (store: Store, seq: number): JournalRecord | undefined => {
  if (!Number.isSafeInteger(seq)) return undefined;
  const row = store.row<Parameters<typeof journalRecord>[0]>(
    `SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE seq = ?`,
    seq,
  );
  return row && journalRecord(row);
};

const look = (store: Store, subject: Subject): Seen => {
  if (subject.kind === 'claim') return seenClaim(store, subject);
  if (subject.kind === 'event') return seenEvent(store, subject);
  if (subject.kind === 'report') return seenReport(store, subject);
  return seenDecision(store, subject);
};

const SUBJECTS: Readonly<Record<NewDecision['decision'], readonly Subject['kind'][]>> = {
  'accept-claim': ['claim'],
  'reject-claim': ['claim'],
  comment: ['event', 'claim', 'report'],
  'mark-reviewed': ['event'],
  undo: ['decision'],
};

const checkForm = ({ decision, subject, why }: NewDecision): void => {
  if (!SUBJECTS[decision].includes(subject.kind)) {
    throw unusable(`${decision} is about ${SUBJECTS[decision].join(', or ')}, not about a ${subject.kind}.`);
  }
  if ((decision === 'comment' || decision === 'reject-claim') && !why?.trim()) {
    throw unusable(decision === 'comment' ? 'A comment needs its text in "why".' : 'Say why the claim is rejected.');
  }
};

/** Last decision about an id, or about any claim of an event. */
export const lastDecisionAbout = (store: Store, ids: readonly string[]): number =>
  store.row<{ last: number | null }>(
    'SELECT max(seq) AS last FROM journal_about WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )?.last ?? 0;

const checkCurrent = (store: Store, { subject, after }: NewDecision, { seen }: Seen): void => {
  if (after === undefined) return;
  const claims = subject.kind === 'event' ? (seen.claims as string[]) : [];
  const id = subject.kind === 'decision' ? (seen.subject as Subject).id : subject.id;
  const found = lastDecisionAbout(store, [id, ...claims]);
  if (found !== after) throw new CotejoError('decision-conflict', { what: subject.kind, id: subject.id, found });
};

const append = (store: Store, { decision, subject, why, by }: NewDecision, { seen, about }: Seen): JournalEntry => {
  const last = store.row<{ seq: number; hash: string }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const entry = sealEntry({
    seq: (last?.seq ?? 0) + 1,
    at: store.now().toISOString(),
    by: by ?? store.user,
    decision,
    subject,
    why: why ?? null,
    seen,
    previous: last?.hash ?? FIRST_HASH,
  });
  store.run(
    `INSERT INTO journal (seq, at, by, decision, subject_kind, subject_id, why, seen, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.seq,
    entry.at,
    entry.by,
    entry.decision,
    entry.subject.kind,
    entry.subject.id,
    entry.why,
    JSON.stringify(entry.seen),
    entry.previous,
    entry.hash,
  );
  for (const id of new Set(about)) store.run('INSERT INTO journal_about (id, seq) VALUES (?, ?)', id, entry.seq);
  return entry;
};

/**
 * @throws CotejoError `decision-unusable`, `not-found`, or `decision-conflict` where `after` is not the last decision
 */
export const decide = (store: Store, decision: NewDecision): DecisionResult =>
  store.transaction(() => {
    checkForm(decision);
    const seen = look(store, decision.subject);
    checkCurrent(store, decision, seen);
    const entry = append(store, decision, seen);
    applyDecisions(store, entry);
    raiseRevision(store);
    const event = affectedEvent(store, entry);
    return {
      entry: entryAt(store, entry.seq) as JournalRecord,
      event: (event !== undefined && summaryById(store, event)) || null,
    };
  });
