/** Events → rows; only what differs from the stored event is written. */
import type { Event } from '../../event.ts';
import type { CollationCounts } from '../casebook.ts';
import type { KeptIds } from '../keep-event-ids.ts';
import { eventWords } from '../search-words.ts';
import { type StoredSummary, summariseEvent, totalOf } from '../summarise-event.ts';
import { isReviewed } from './reviews.ts';
import { marks, type Store } from './statements.ts';

export interface StoredEventRow {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly summary: string;
  readonly stale: number;
}

/** Selects stored events as `replaceEvents` compares them. */
export const STORED_EVENT_COLUMNS = 'seq, id, body, summary, stale';

interface PreparedEvent {
  readonly event: Event;
  readonly summary: StoredSummary;
  readonly reports: readonly number[];
}

const prepare = (store: Store, event: Event): PreparedEvent => {
  const rows = store.rows<{ seq: number; outlet: string | null }>(
    'SELECT seq, outlet FROM report WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(event.reports),
  );
  const outlets = rows.flatMap(({ outlet }) => outlet ?? []);
  return { event, summary: summariseEvent(event, outlets), reports: rows.map(({ seq }) => seq) };
};

const COLUMNS = [
  'id',
  'type',
  'from_day',
  'to_day',
  'country',
  'admin1',
  'lat',
  'lon',
  'killed',
  'reports',
  'disagreements',
  'reviewed',
  'body',
  'summary',
] as const;
const INSERT = `INSERT INTO event (${COLUMNS.join(', ')}) VALUES (${marks(COLUMNS.length)})`;
const UPDATE = `UPDATE event SET stale = 0, ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE seq = ?`;

const columnsOf = (store: Store, { event, summary }: PreparedEvent) => [
  event.id,
  event.type,
  summary.when?.from ?? null,
  summary.when?.to ?? null,
  summary.where?.country ?? null,
  summary.where?.admin1 ?? null,
  summary.where?.lat ?? null,
  summary.where?.lon ?? null,
  totalOf(summary.tolls, 'killed'),
  summary.reports,
  summary.disagreements,
  isReviewed(store, event) ? 1 : 0,
  JSON.stringify(event),
  JSON.stringify(summary),
];

const PARTS = ['event_report', 'event_actor', 'toll', 'disagreement', 'related', 'event_place'] as const;

const clearParts = (store: Store, seq: number): void => {
  for (const table of PARTS) store.run(`DELETE FROM ${table} WHERE event = ?`, seq);
  store.run('DELETE FROM event_search WHERE rowid = ?', seq);
};

const insertParts = (store: Store, seq: number, { event, summary, reports }: PreparedEvent): void => {
  store.run('INSERT INTO event_search (rowid, words) VALUES (?, ?)', seq, eventWords(event));
  const { lat, lon } = summary.where ?? {};
  if (typeof lat === 'number' && typeof lon === 'number') {
    store.run(
      'INSERT INTO event_place (event, west, east, south, north) VALUES (?, ?, ?, ?, ?)',
      seq,
      lon,
      lon,
      lat,
      lat,
    );
  }
  for (const report of reports) store.run('INSERT INTO event_report (event, report) VALUES (?, ?)', seq, report);
  for (const { role, actor, name } of summary.actors) {
    store.run('INSERT INTO event_actor (event, role, actor, name) VALUES (?, ?, ?, ?)', seq, role, actor, name);
  }
  for (const toll of event.tolls) {
    store.run(
      'INSERT INTO toll (event, effect, whom, what, low, best, high, rule, why, claims) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      seq,
      toll.effect,
      toll.whom,
      toll.what ?? null,
      toll.low,
      toll.best,
      toll.high,
      toll.rule,
      toll.why,
      JSON.stringify(toll.claims),
    );
  }
  for (const { about, effect, whom, chosen, why, values } of event.disagreements) {
    store.run(
      'INSERT INTO disagreement (event, about, effect, whom, chosen, why, "values") VALUES (?, ?, ?, ?, ?, ?, ?)',
      seq,
      about,
      effect ?? null,
      whom ?? null,
      chosen,
      why,
      JSON.stringify(values),
    );
  }
  for (const { event: other, how } of event.related) {
    store.run('INSERT INTO related (event, other, how) VALUES (?, ?, ?)', seq, other, how);
  }
};

const writeEvent = (store: Store, prepared: PreparedEvent, known: StoredEventRow | undefined): number => {
  const columns = columnsOf(store, prepared);
  if (known) {
    store.run(UPDATE, ...columns, known.seq);
    clearParts(store, known.seq);
  }
  const seq = known?.seq ?? store.run(INSERT, ...columns);
  insertParts(store, seq, prepared);
  return seq;
};

const retire = (store: Store, id: string, successor: string | undefined): void => {
  store.run('DELETE FROM event WHERE id = ?', id);
  store.run(
    'INSERT INTO retired_event (id, successor) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET successor = excluded.successor',
    id,
    successor ?? null,
  );
};

/**
 * Puts `kept.events` in the place of `stored`. Claims leave all events to be written before any joins one, so that a
 * claim may move between two of them.
 */
export const replaceEvents = (store: Store, stored: readonly StoredEventRow[], kept: KeptIds): CollationCounts => {
  const rowOf = new Map(stored.map((row) => [row.id, row]));
  for (const [id, successor] of kept.retired) retire(store, id, successor);
  const changed = kept.events.flatMap((event) => {
    const prepared = prepare(store, event);
    const known = rowOf.get(event.id);
    const same =
      known?.stale === 0 && known.body === JSON.stringify(event) && known.summary === JSON.stringify(prepared.summary);
    return same ? [] : [{ prepared, known }];
  });
  for (const { known } of changed) if (known) store.run('UPDATE claim SET event = NULL WHERE event = ?', known.seq);
  for (const { prepared, known } of changed) {
    const seq = writeEvent(store, prepared, known);
    for (const claim of prepared.event.claims) store.run('UPDATE claim SET event = ? WHERE id = ?', seq, claim);
    store.run('DELETE FROM retired_event WHERE id = ?', prepared.event.id);
  }
  return { events: kept.events.length, written: changed.length, retired: kept.retired.size };
};
