/** What stands of the journal, put into the record: reviews, comments, and the events that a rejection changes. */
import { undoneBy, undoneEntries } from '../journal.ts';
import type { JournalEntry, JournalRecord, ReviewState } from '../records.ts';
import { reassembleEvent } from './collate-claims.ts';
import { isReviewed } from './reviews.ts';
import { claimById, eventById, JOURNAL_COLUMNS, journalRecord } from './rows.ts';
import type { Store } from './statements.ts';

type Row = Parameters<typeof journalRecord>[0];

const entriesAbout = (store: Store, id: string): JournalRecord[] =>
  store
    .rows<Row>(
      `SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE seq IN (SELECT seq FROM journal_about WHERE id = ?) ORDER BY seq`,
      id,
    )
    .map(journalRecord);

const STATES: Partial<Record<JournalEntry['decision'], ReviewState>> = {
  'accept-claim': 'accepted',
  'reject-claim': 'rejected',
};

/** Of the entries that stand about a subject, the last that `wanted` takes. */
const lastStanding = (entries: readonly JournalEntry[], wanted: (entry: JournalEntry) => boolean) => {
  const undone = undoneEntries(entries);
  return entries.findLast((entry) => !undone.has(entry.seq) && wanted(entry));
};

const applyToClaim = (store: Store, id: string): void => {
  const entry = lastStanding(
    entriesAbout(store, id),
    ({ decision, subject }) => decision in STATES && subject.id === id,
  );
  if (!entry) {
    store.run('DELETE FROM claim_review WHERE claim = ?', id);
    return;
  }
  store.run(
    `INSERT INTO claim_review (claim, state, seq) VALUES (?1, ?2, ?3)
     ON CONFLICT (claim) DO UPDATE SET state = excluded.state, seq = excluded.seq`,
    id,
    STATES[entry.decision] as string,
    entry.seq,
  );
};

const applyToEvent = (store: Store, id: string): void => {
  const entry = lastStanding(
    entriesAbout(store, id),
    ({ decision, subject }) => decision === 'mark-reviewed' && subject.id === id,
  );
  store.run('DELETE FROM event_review WHERE event = ?', id);
  if (entry) {
    store.run(
      'INSERT INTO event_review (event, claims, seq) VALUES (?, ?, ?)',
      id,
      JSON.stringify(entry.seen.claims),
      entry.seq,
    );
  }
  const event = eventById(store, id);
  if (event) store.run('UPDATE event SET reviewed = ? WHERE id = ?', isReviewed(store, event) ? 1 : 0, id);
};

/** The claim's event now, else the one it stood in when it was first decided about. */
const homeOf = (store: Store, claim: string): string | undefined => {
  const now = claimById(store, claim)?.event;
  if (now) return now;
  const seen = entriesAbout(store, claim).findLast(({ seen }) => typeof seen.event === 'string')?.seen.event;
  return typeof seen === 'string' ? (successorOf(store, seen) ?? seen) : undefined;
};

/** Follows an id that was merged away to the event that bears its claims; undefined where there is none. */
export const successorOf = (store: Store, id: string): string | undefined => {
  const passed = new Set<string>();
  for (let current: string | null | undefined = id; current && !passed.has(current); ) {
    if (store.row('SELECT 1 FROM event WHERE id = ?', current)) return current;
    passed.add(current);
    current = store.row<{ successor: string | null }>(
      'SELECT successor FROM retired_event WHERE id = ?',
      current,
    )?.successor;
  }
  return undefined;
};

const stateOf = (store: Store, claim: string): string | undefined =>
  store.row<{ state: string }>('SELECT state FROM claim_review WHERE claim = ?', claim)?.state;

const applyClaimDecision = (store: Store, claim: string): void => {
  const before = stateOf(store, claim);
  applyToClaim(store, claim);
  const after = stateOf(store, claim);
  if ((before === 'rejected') === (after === 'rejected')) return;
  reassembleEvent(store, homeOf(store, claim), claim);
};

/** The entry that a chain of undos is at last about. */
const rootOf = (store: Store, entry: JournalEntry): JournalEntry => {
  let root = entry;
  for (let target = undoneBy(root); target !== undefined; target = undoneBy(root)) {
    const row = store.row<Row>(`SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE seq = ?`, target);
    if (!row) break;
    root = journalRecord(row);
  }
  return root;
};

const applyUndone = (store: Store, entry: JournalEntry): void => {
  const root = rootOf(store, entry);
  const family = entriesAbout(store, root.subject.id);
  const undone = undoneEntries(family);
  for (const { seq } of family) {
    if (undone.has(seq)) store.run('INSERT INTO undone (seq) VALUES (?) ON CONFLICT DO NOTHING', seq);
    else store.run('DELETE FROM undone WHERE seq = ?', seq);
  }
};

const applyRoot = (store: Store, root: JournalEntry): void => {
  const { kind, id } = root.subject;
  if (root.decision in STATES) applyClaimDecision(store, id);
  else if (root.decision === 'mark-reviewed') applyToEvent(store, id);
  else if (root.decision === 'comment') {
    const stands = store.row('SELECT 1 FROM undone WHERE seq = ?', root.seq) === undefined;
    store.run('DELETE FROM comment WHERE seq = ?', root.seq);
    if (stands) store.run('INSERT INTO comment (seq, kind, id) VALUES (?, ?, ?)', root.seq, kind, id);
  }
};

/** Brings the record in line with the journal after `entry`; part of the caller's transaction. */
export const applyDecisions = (store: Store, entry: JournalEntry): void => {
  if (entry.decision === 'undo') applyUndone(store, entry);
  applyRoot(store, rootOf(store, entry));
};

/** The event that an entry changed or is about, as far as it still stands. */
export const affectedEvent = (store: Store, entry: JournalEntry): string | undefined => {
  const { subject } = rootOf(store, entry);
  if (subject.kind === 'event') return successorOf(store, subject.id);
  return subject.kind === 'claim' ? homeOf(store, subject.id) : undefined;
};
