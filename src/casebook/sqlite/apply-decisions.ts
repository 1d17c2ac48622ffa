/** What stands of the journal, put into the record: reviews, links, values, names, and the events that they change. */
import type { Event } from '../../event.ts';
import type { NameKind } from '../authority.ts';
import { undoneBy, undoneEntries } from '../journal.ts';
import type { DecisionKind, JournalEntry, JournalRecord, ReviewState } from '../records.ts';
import { namesUnder, settleName } from './authority.ts';
import { facetTally } from './facet-counts.ts';
import { entriesAbout, entryAt, isStanding, rootOf, standingOn } from './journal-entries.ts';
import { linkDecisionOf, type SeenEvents } from './link-entries.ts';
import { relink } from './relink.ts';
import { assigneeOf, isReviewed } from './reviews.ts';
import { claimById, eventById } from './rows.ts';
import type { Store } from './statements.ts';
import { addedClaim, addedClaimId, deleteClaim, homeOfReport, insertAddedClaim, rewriteClaim } from './store-claims.ts';
import { replaceEvents, STORED_EVENT_COLUMNS, type StoredEventRow } from './store-events.ts';
import { successorOf } from './successors.ts';

const STATES: Partial<Record<JournalEntry['decision'], ReviewState>> = {
  'accept-claim': 'accepted',
  'reject-claim': 'rejected',
};

/** Events that an entry changed, as they stand now. */
type Changed = readonly string[];

const applyToClaim = (store: Store, id: string): void => {
  const entry = standingOn(store, [id], Object.keys(STATES) as DecisionKind[]).at(-1);
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

/** The claim's event now, else the one it stood in when it was first decided about. */
const homeOf = (store: Store, claim: string): string | undefined => {
  const now = claimById(store, claim)?.event;
  if (now) return now;
  const seen = entriesAbout(store, [claim]).findLast(({ seen }) => typeof seen.event === 'string')?.seen.event;
  return typeof seen === 'string' ? (successorOf(store, seen) ?? seen) : undefined;
};

const stateOf = (store: Store, claim: string): string | undefined =>
  store.row<{ state: string }>('SELECT state FROM claim_review WHERE claim = ?', claim)?.state;

const applyReview = (store: Store, { subject: { id } }: JournalEntry): Changed => {
  const before = stateOf(store, id);
  applyToClaim(store, id);
  const after = stateOf(store, id);
  const home = homeOf(store, id);
  if ((before === 'rejected') === (after === 'rejected')) return home === undefined ? [] : [home];
  const changed = relink(store, [id], { undone: before === 'rejected' });
  return home === undefined || changed.includes(home) ? changed : [home, ...changed];
};

const setReviewed = (store: Store, id: string, reviewed: boolean): void => {
  const events = store.rows<{ seq: number }>('SELECT seq FROM event WHERE id = ?', id).map(({ seq }) => seq);
  const tally = facetTally(store);
  tally.before(events);
  store.run('UPDATE event SET reviewed = ? WHERE id = ?', reviewed ? 1 : 0, id);
  tally.after(events);
  tally.keep();
};

const applyMark = (store: Store, { subject: { id } }: JournalEntry): Changed => {
  const entry = standingOn(store, [id], ['mark-reviewed']).at(-1);
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
  if (event) setReviewed(store, id, isReviewed(store, event));
  return [id];
};

const applyComment = (store: Store, { seq, subject: { kind, id } }: JournalEntry): Changed => {
  store.run('DELETE FROM comment WHERE seq = ?', seq);
  if (isStanding(store, seq)) store.run('INSERT INTO comment (seq, kind, id) VALUES (?, ?, ?)', seq, kind, id);
  return kind === 'event' ? [id] : [];
};

/** Under which ids the events go on: of a merge under the first's; where it was undone, under those there were. */
const hintsOf = (entry: JournalRecord, stands: boolean): SeenEvents => {
  const events = (entry.seen.events ?? {}) as SeenEvents;
  const link = linkDecisionOf(entry);
  if (!stands) return entry.decision === 'add-claim' ? {} : events;
  if (!link) return {};
  if (link.how === 'merge') return { [entry.subject.id]: link.claims };
  const { event } = (entry.value ?? {}) as { event?: string };
  if (link.how === 'split') return { [entry.subject.id]: link.others };
  return link.how === 'refuse' && event !== undefined ? { [event]: link.others } : {};
};

/** Moved or parted claims first, since they make the event that a person looks for. */
const applyLink = (store: Store, root: JournalEntry): Changed => {
  const entry = entryAt(store, root.seq) as JournalRecord;
  const link = linkDecisionOf(entry);
  const claims = link ? [...link.claims, ...link.others] : [];
  const stands = isStanding(store, entry.seq);
  const changed = relink(store, claims, { hints: hintsOf(entry, stands), undone: !stands });
  const first = link?.claims.map((claim) => claimById(store, claim)?.event).find((id) => typeof id === 'string');
  return first ? [first, ...changed.filter((id) => id !== first)] : changed;
};

const applyAdded = (store: Store, root: JournalEntry): Changed => {
  const id = addedClaimId(root.subject.id, root.seq);
  const { text } = homeOfReport(store, root.subject.id) ?? {};
  const known = claimById(store, id);
  if (!isStanding(store, root.seq)) {
    const left = known?.event ? (eventById(store, known.event)?.claims ?? []) : [];
    deleteClaim(store, id);
    return relink(
      store,
      left.filter((claim) => claim !== id),
      { hints: known?.event ? { [known.event]: left } : {}, undone: true },
    );
  }
  if (text === undefined) return [];
  if (!known) insertAddedClaim(store, addedClaim(root, text), root.seq);
  const others = linkDecisionOf(entryAt(store, root.seq) as JournalRecord)?.others ?? [];
  const changed = relink(store, [id, ...others]);
  const home = claimById(store, id)?.event;
  return home ? [home, ...changed.filter((other) => other !== home)] : changed;
};

/** Writes an event anew with what is set on it now; its claims and links stay. */
export const redress = (store: Store, ids: readonly string[]): Changed => {
  const rows = store.rows<StoredEventRow & { collated: string | null; body: string }>(
    `SELECT ${STORED_EVENT_COLUMNS}, body, collated FROM event e JOIN event_text t ON t.event = e.seq
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  );
  const events = rows.map(({ body, collated }) => JSON.parse(collated ?? body) as Event);
  replaceEvents(store, rows, { events, retired: new Map() });
  return events.map(({ id }) => id);
};

const applyValue = (store: Store, { seq, subject: { kind, id } }: JournalEntry): Changed => {
  if (kind === 'claim') {
    const home = homeOf(store, id);
    rewriteClaim(store, id);
    const changed = relink(store, [id], { undone: !isStanding(store, seq) });
    return home === undefined || changed.includes(home) ? changed : [...changed, home];
  }
  const current = successorOf(store, id);
  return current === undefined ? [] : redress(store, [current]);
};

const applyAssignment = (store: Store, { subject: { id } }: JournalEntry): Changed => {
  store.run('UPDATE event SET assigned = ? WHERE id = ?', assigneeOf(store, id), id);
  return [id];
};

const applySkip = (store: Store, { seq, by, subject: { id } }: JournalEntry): Changed => {
  const last = standingOn(store, [id], ['skip'])
    .filter((entry) => entry.by === by)
    .at(-1);
  store.run('DELETE FROM skip WHERE event = ? AND by = ?', id, by);
  if (last) store.run('INSERT INTO skip (event, by, seq) VALUES (?, ?, ?)', id, by, seq);
  return [id];
};

const applyName = (store: Store, { subject: { kind, id }, value }: JournalEntry): Changed => {
  const { into } = (value ?? {}) as { into?: string };
  const before = namesUnder(store, kind as NameKind, [id, ...(into === undefined ? [] : [into])]);
  settleName(store, kind as NameKind, id);
  const after = namesUnder(store, kind as NameKind, [id, ...(into === undefined ? [] : [into])]);
  const names = JSON.stringify([...new Set([...before, ...after])]);
  const rows = store.rows<{ id: string }>(
    `SELECT DISTINCT e.id FROM event_facet f JOIN event e ON e.seq = f.event
     WHERE f.facet = ? AND f.value IN (SELECT value FROM json_each(?))
     UNION SELECT e.id FROM event_actor a JOIN event e ON e.seq = a.event
     WHERE a.name IN (SELECT value FROM json_each(?))`,
    kind,
    names,
    kind === 'actor' ? names : '[]',
  );
  return redress(
    store,
    rows.map((row) => row.id),
  );
};

const NOTHING = (): Changed => [];

const aboutItself = (_store: Store, { subject: { id } }: JournalEntry): Changed => [id];

const APPLY: Readonly<Record<DecisionKind, (store: Store, root: JournalEntry) => Changed>> = {
  'accept-claim': applyReview,
  'reject-claim': applyReview,
  'mark-reviewed': applyMark,
  comment: applyComment,
  'correct-value': applyValue,
  'choose-toll': applyValue,
  'add-claim': applyAdded,
  'merge-events': applyLink,
  'split-event': applyLink,
  'confirm-link': applyLink,
  'refuse-link': applyLink,
  skip: applySkip,
  assign: applyAssignment,
  'draw-sample': NOTHING,
  code: aboutItself,
  adjudicate: applyValue,
  'merge-names': applyName,
  'add-alias': applyName,
  'remove-alias': applyName,
  rename: applyName,
  'set-coordinates': applyName,
  undo: NOTHING,
};

/** Brings `undone` in line for everything that stands or falls with this undo. */
const applyUndone = (store: Store, entry: JournalEntry): void => {
  const family = [entry];
  for (let target = undoneBy(entry); target !== undefined; ) {
    const found = entryAt(store, target);
    if (!found) break;
    family.push(found);
    target = undoneBy(found);
  }
  const undone = undoneEntries(family);
  for (const { seq } of family) {
    if (undone.has(seq)) store.run('INSERT INTO undone (seq) VALUES (?) ON CONFLICT DO NOTHING', seq);
    else store.run('DELETE FROM undone WHERE seq = ?', seq);
  }
};

/**
 * Brings the record in line with the journal after `entry`; part of the caller's transaction. Returns the events that
 * it changed or is about, as far as they still stand, the chief one first.
 */
export const applyDecisions = (store: Store, entry: JournalEntry): string[] => {
  if (entry.decision === 'undo') applyUndone(store, entry);
  const root = rootOf(store, entry);
  const changed = APPLY[root.decision](store, root).flatMap((id) => successorOf(store, id) ?? []);
  const own = root.subject.kind === 'event' ? successorOf(store, root.subject.id) : undefined;
  const ownFirst = own !== undefined && root.decision !== 'split-event' ? [own] : [];
  return [...new Set([...ownFirst, ...changed])];
};
