/** Stored claims → collated events → rows: of the whole casebook, or around one decision. */
import type { Claim } from '../../claim.ts';
import type { Report } from '../../report.ts';
import type { CollationCounts } from '../casebook.ts';
import { type KeptIds, keepEventIds, type StoredEvent } from '../keep-event-ids.ts';
import { metaNumber, raiseRevision, setMeta } from './revision.ts';
import { eventById, reportOf } from './rows.ts';
import type { Store } from './statements.ts';
import { replaceEvents, STORED_EVENT_COLUMNS, type StoredEventRow } from './store-events.ts';

interface Input {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
}

interface InputRow {
  readonly seq: number;
  readonly body: string;
  readonly text: string;
  readonly duplicate_of: string | null;
}

const STANDING = "NOT EXISTS (SELECT 1 FROM claim_review WHERE claim = c.id AND state = 'rejected')";

/** Reports in id order whatever the order of their arrival, claims in their reports' order; rejected ones left out. */
const everything = (store: Store): Input => ({
  reports: store
    .rows<InputRow>('SELECT seq, body, text, duplicate_of FROM report ORDER BY id')
    .map((row) => ({ ...reportOf(row), duplicateOf: null })),
  claims: store
    .rows<{ body: string }>(
      `SELECT c.body FROM claim c JOIN report r ON r.seq = c.report WHERE ${STANDING} ORDER BY r.id, c.ordinal`,
    )
    .map(({ body }) => JSON.parse(body) as Claim),
});

/** The claims named, and their reports. */
const only = (store: Store, claims: readonly string[]): Input => {
  const ids = JSON.stringify(claims);
  const wanted = 'SELECT value FROM json_each(?)';
  return {
    reports: store
      .rows<InputRow>(
        `SELECT seq, body, text, duplicate_of FROM report
         WHERE seq IN (SELECT report FROM claim WHERE id IN (${wanted})) ORDER BY id`,
        ids,
      )
      .map(reportOf),
    claims: store
      .rows<{ body: string }>(
        `SELECT c.body FROM claim c JOIN report r ON r.seq = c.report
         WHERE c.id IN (${wanted}) AND ${STANDING} ORDER BY r.id, c.ordinal`,
        ids,
      )
      .map(({ body }) => JSON.parse(body) as Claim),
  };
};

const withClaims = (store: Store, rows: readonly StoredEventRow[]): StoredEvent[] => {
  const claims = new Map<number, string[]>(rows.map(({ seq }) => [seq, []]));
  const joined =
    rows.length === 1
      ? store.rows<{ id: string; event: number }>('SELECT id, event FROM claim WHERE event = ?', rows[0]!.seq)
      : store.rows<{ id: string; event: number }>('SELECT id, event FROM claim WHERE event IS NOT NULL');
  for (const { id, event } of joined) claims.get(event)?.push(id);
  return rows.map(({ seq, id }) => ({ id, claims: claims.get(seq) ?? [] }));
};

const setDuplicates = (store: Store, reports: readonly Report[]): void => {
  for (const { id, duplicateOf } of reports) {
    store.run('UPDATE report SET duplicate_of = ?1 WHERE id = ?2 AND duplicate_of IS NOT ?1', duplicateOf, id);
  }
};

const stateOf = (store: Store) => ({
  readings: metaNumber(store, 'readings'),
  decisions: store.row<{ last: number | null }>('SELECT max(seq) AS last FROM journal')?.last ?? 0,
});

/**
 * Collates outside any write lock, so that a long collation keeps nobody waiting; where a decision or an import came in
 * between, it is done again on what stands then.
 */
export const recollateAll = (store: Store): CollationCounts => {
  for (;;) {
    const before = stateOf(store);
    const input = everything(store);
    const { reports, events } = store.collate(input.reports, input.claims);
    const counts = store.transaction(() => {
      const now = stateOf(store);
      if (now.readings !== before.readings || now.decisions !== before.decisions) return undefined;
      const stored = store.rows<StoredEventRow>(`SELECT ${STORED_EVENT_COLUMNS} FROM event ORDER BY id`);
      const result = replaceEvents(store, stored, keepEventIds(withClaims(store, stored), events));
      setDuplicates(store, reports);
      setMeta(store, 'collated', before.readings);
      raiseRevision(store);
      return result;
    });
    if (counts) return counts;
  }
};

/** Links that led out of what was collated anew are kept: a small collation cannot see them. */
const withOuterLinks = (store: Store, kept: KeptIds, stored: readonly StoredEventRow[]): KeptIds => {
  const within = new Set([...stored.map(({ id }) => id), ...kept.events.map(({ id }) => id)]);
  const before = new Map(stored.map(({ id }) => [id, eventById(store, id)?.related]));
  return {
    ...kept,
    events: kept.events.map((event) => ({
      ...event,
      related: [...event.related, ...(before.get(event.id) ?? []).filter((link) => !within.has(link.event))],
    })),
  };
};

/**
 * Collates the claims of one event, with or without the claim that a decision is about; part of the caller's
 * transaction. Returns the id under which the event goes on, undefined where nothing of it is left.
 */
export const recollateAround = (store: Store, eventId: string | undefined, claim: string): string | undefined => {
  const stored =
    eventId === undefined
      ? []
      : store.rows<StoredEventRow>(`SELECT ${STORED_EVENT_COLUMNS} FROM event WHERE id = ?`, eventId);
  const before = withClaims(store, stored);
  const scope = new Set([...before.flatMap(({ claims }) => claims), claim]);
  const input = only(store, [...scope]);
  const { events } = store.collate(input.reports, input.claims);
  const taken = events
    .map(({ id }) => id)
    .filter((id) => id !== eventId && store.row('SELECT 1 FROM event WHERE id = ?', id) !== undefined);
  const kept = withOuterLinks(store, keepEventIds(before, events, new Set(taken)), stored);
  replaceEvents(store, stored, kept);
  return kept.events.find(({ id }) => id === eventId)?.id ?? kept.events[0]?.id;
};
