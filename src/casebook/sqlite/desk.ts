/** People's work on the record: who decided what, what is whose, what no longer fits, and what they saved. */
import { CotejoError } from '../../errors.ts';
import type { Page, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Sample } from '../decision-values.ts';
import type { Orphan, Person, SampleRecord, SampleSummary, SavedFilter } from '../desk-records.ts';
import type { JournalRecord } from '../records.ts';
import { sampleRecord } from '../sample-record.ts';
import { standing } from './journal-entries.ts';
import { JOURNAL_COLUMNS, type JournalRow, journalRecord, summaryById } from './rows.ts';
import type { Store } from './statements.ts';
import { predecessorsOf, successorOf } from './successors.ts';

/** Decisions about an event, its claims and the events that lead to it, newest first. */
export const history = (
  store: Store,
  asked: string,
  { limit, cursor }: PageRequest,
): Page<JournalRecord> | undefined => {
  const id = successorOf(store, asked);
  if (id === undefined) return undefined;
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(decodeCursor(cursor, 1)[0]);
  const claims = store.rows<{ id: string }>(
    'SELECT c.id FROM claim c JOIN event e ON e.seq = c.event WHERE e.id = ?',
    id,
  );
  const ids = [...(predecessorsOf(store, [id]).get(id) ?? [id]), ...claims.map((claim) => claim.id)];
  const rows = store.rows<JournalRow>(
    `SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE j.seq < ?
     AND j.seq IN (SELECT seq FROM journal_about WHERE id IN (SELECT value FROM json_each(?)))
     ORDER BY j.seq DESC LIMIT ?`,
    before,
    JSON.stringify(ids),
    limit + 1,
  );
  const items = rows.slice(0, limit).map(journalRecord);
  return { items, next: rows.length > limit ? encodeCursor([items.at(-1)!.seq]) : null };
};

/** Everybody who decided something or has something assigned. */
export const people = (store: Store): Person[] =>
  store.rows<Person>(
    `SELECT name, sum(decisions) AS decisions, sum(assigned) AS assigned FROM (
       SELECT by AS name, count(*) AS decisions, 0 AS assigned FROM journal GROUP BY by
       UNION ALL SELECT assigned, 0, sum(1 - reviewed) FROM event WHERE assigned IS NOT NULL GROUP BY assigned
       UNION ALL SELECT name, 0, 0 FROM account WHERE closed IS NULL
     ) AS people GROUP BY name ORDER BY name`,
  );

const isGone: Readonly<Record<JournalRecord['subject']['kind'], (store: Store, id: string) => boolean>> = {
  claim: (store, id) => store.row('SELECT 1 FROM claim WHERE id = ?', id) === undefined,
  report: (store, id) => store.row('SELECT 1 FROM report WHERE id = ?', id) === undefined,
  // An event whose claims were all rejected is gone by decision.
  event: (store, id) => successorOf(store, id) === undefined,
  decision: () => false,
  actor: () => false,
  place: () => false,
  sample: () => false,
};

/** Claims of a decision about links that are no more. */
const lostClaims = (store: Store, { seen }: JournalRecord): string[] =>
  Object.values((seen.events ?? {}) as Record<string, readonly string[]>)
    .flat()
    .filter((id) => isGone.claim(store, id));

const orphanOf = (store: Store, entry: JournalRecord): Orphan | undefined => {
  const { kind, id } = entry.subject;
  if (isGone[kind](store, id)) return { entry, why: `There is no ${kind} ${id} any more.` };
  const added = entry.decision === 'add-claim' ? (entry.seen.claim as string) : undefined;
  if (added !== undefined && isGone.claim(store, added)) {
    return { entry, why: `The words of claim ${added} are not in the report any more.` };
  }
  const lost = lostClaims(store, entry);
  return lost.length > 0 ? { entry, why: `There is no claim ${lost.join(', ')} any more.` } : undefined;
};

const TIED = [
  'accept-claim',
  'reject-claim',
  'comment',
  'mark-reviewed',
  'correct-value',
  'choose-toll',
  'add-claim',
  'merge-events',
  'split-event',
  'confirm-link',
  'refuse-link',
  'assign',
  'adjudicate',
] as const;

/** Decisions that stand but no longer find what they were about, oldest first. */
export const orphans = (store: Store): Orphan[] =>
  standing(store, TIED).flatMap((entry) => orphanOf(store, entry) ?? []);

const samplesDrawn = (store: Store): JournalRecord[] => standing(store, ['draw-sample']);

const sampleEntries = (store: Store, sample: string) =>
  standing(store, ['code', 'adjudicate'], [sample]).flatMap((entry) => {
    const event = successorOf(store, entry.subject.id);
    return event === undefined ? [] : [{ event, entry }];
  });

const recordOf = (store: Store, entry: JournalRecord, user: string | undefined): SampleRecord => {
  const ids = (entry.value as Sample).events.map((id) => successorOf(store, id) ?? id);
  const events = [...new Set(ids)].map((id) => ({ id, title: summaryById(store, id)?.title ?? id }));
  return sampleRecord({ entry, events, entries: sampleEntries(store, entry.subject.id) }, user);
};

export const samples = (store: Store): SampleSummary[] =>
  samplesDrawn(store).map((entry) => {
    const { id, name, coders, drawn, events } = recordOf(store, entry, undefined);
    const coded = events.filter((event) => coders.every((coder) => event.coded.includes(coder))).length;
    return { id, name, coders, drawn, events: events.length, coded };
  });

export const sample = (store: Store, id: string, user: string | undefined): SampleRecord | undefined => {
  const entry = samplesDrawn(store).find(({ subject }) => subject.id === id);
  return entry && recordOf(store, entry, user);
};

export const savedFilters = (store: Store, owner: string): SavedFilter[] =>
  store.rows<SavedFilter>('SELECT name, owner, query, saved FROM saved_filter WHERE owner = ? ORDER BY name', owner);

export const saveFilter = (
  store: Store,
  { owner, name, query }: Pick<SavedFilter, 'owner' | 'name' | 'query'>,
): SavedFilter => {
  const saved = store.now().toISOString();
  store.run(
    `INSERT INTO saved_filter (owner, name, query, saved) VALUES (?, ?, ?, ?)
     ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, saved = excluded.saved`,
    owner,
    name,
    query,
    saved,
  );
  return { owner, name, query, saved };
};

/** @throws CotejoError `not-found` */
export const deleteFilter = (store: Store, owner: string, name: string): void => {
  const known = store.row('SELECT 1 FROM saved_filter WHERE owner = ? AND name = ?', owner, name);
  if (!known) throw new CotejoError('not-found', { what: 'saved filter', id: name });
  store.run('DELETE FROM saved_filter WHERE owner = ? AND name = ?', owner, name);
};
