/** Events → rows; only what differs from the stored event is written. */
import type { Event } from '../../event.ts';
import type { CollationCounts } from '../casebook.ts';
import { wordsOf } from '../described.ts';
import type { KeptIds } from '../keep-event-ids.ts';
import { queuePriority } from '../queue-priority.ts';
import { eventWords } from '../search-words.ts';
import { isActing, type StoredSummary, summariseEvent, totalOf } from '../summarise-event.ts';
import { eventDigest } from './digest.ts';
import { type Dress, dressing } from './dressing.ts';
import { facetTally } from './facet-counts.ts';
import { placeKey } from './place-key.ts';
import { type Reviews, reviewsOf } from './reviews.ts';
import { marks, type Store } from './statements.ts';

export interface StoredEventRow {
  readonly seq: number;
  readonly id: string;
  readonly digest: string;
  readonly stale: number;
}

/** Selects stored events as `replaceEvents` compares them. */
export const STORED_EVENT_COLUMNS = 'seq, id, digest, stale';

/** An event as it is shown, with what people set, and as it is looked up. */
interface LookedUp {
  readonly event: Event;
  readonly summary: StoredSummary;
}

interface PreparedEvent extends LookedUp {
  /** As collation made it, where that is something else. */
  readonly collated: string | null;
  readonly reports: readonly number[];
  readonly body: string;
  readonly summaryText: string;
  readonly digest: string;
}

interface ReportOfEvent {
  readonly seq: number;
  readonly outlet: string | null;
}

const reportsOf = (store: Store, events: readonly Event[]): ReadonlyMap<string, ReportOfEvent> => {
  const ids = [...new Set(events.flatMap(({ reports }) => reports))];
  const rows = store.rows<ReportOfEvent & { id: string }>(
    'SELECT id, seq, outlet FROM report WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const prepare = (made: Event, dress: Dress, reportOf: ReadonlyMap<string, ReportOfEvent>): PreparedEvent => {
  const event = dress(made);
  const rows = event.reports.flatMap((id) => reportOf.get(id) ?? []);
  const summary = summariseEvent(
    event,
    rows.flatMap(({ outlet }) => outlet ?? []),
  );
  const body = JSON.stringify(event);
  const summaryText = JSON.stringify(summary);
  const reports = rows.map(({ seq }) => seq);
  const collated = event === made ? null : JSON.stringify(made);
  const digest = eventDigest(body, summaryText, collated);
  return { event, collated, summary, reports, body, summaryText, digest };
};

const namedActors = ({ participants }: Event): Map<string, readonly ['actor', string, string]> =>
  new Map(
    participants.filter(isActing).flatMap(({ actor, name }) => {
      const value = actor ?? name;
      return value === null ? [] : [[value, ['actor', value, name ?? wordsOf(value)] as const]];
    }),
  );

const placeFacet = ({ where }: Event): (readonly ['place', string, string])[] => {
  const key = placeKey(where);
  return key === undefined ? [] : [['place', key, where?.name ?? where?.city ?? key]];
};

/** Actors (by name or known; 'policemen' is nobody to choose), effects and outlets, each once, with what to call them. */
const facetsOf = ({ event, summary }: LookedUp): (readonly [facet: string, value: string, label: string])[] => [
  ...namedActors(event).values(),
  ...new Map(summary.tolls.map(({ effect }) => [effect, ['effect', effect, effect] as const])).values(),
  ...summary.outlets.map((outlet) => ['outlet', outlet, outlet] as const),
  ...placeFacet(event),
];

const COLUMNS = [
  'id',
  'type',
  'from_day',
  'to_day',
  'country',
  'admin1',
  'lat',
  'lon',
  'place_precision',
  'killed',
  'reports',
  'disagreements',
  'reviewed',
  'digest',
  'priority',
  'cause',
  'assigned',
] as const;
const INSERT = `INSERT INTO event (${COLUMNS.join(', ')}) VALUES (${marks(COLUMNS.length)})`;
const UPDATE = `UPDATE event SET stale = 0, ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE seq = ?`;

const columnsOf = ({ event, summary, digest }: PreparedEvent, reviews: Reviews) => {
  const reviewed = reviews.isReviewed(event);
  const { score, cause } = queuePriority(summary, !reviewed && reviews.wasReviewed(event.id));
  return [
    event.id,
    event.type,
    summary.when?.from ?? null,
    summary.when?.to ?? null,
    summary.where?.country ?? null,
    summary.where?.admin1 ?? null,
    summary.where?.lat ?? null,
    summary.where?.lon ?? null,
    summary.where?.precision ?? null,
    totalOf(summary.tolls, 'killed'),
    summary.reports,
    summary.disagreements,
    reviewed ? 1 : 0,
    digest,
    score,
    cause,
    reviews.assigneeOf(event.id),
  ];
};

/** What is looked up of an event: its rows in the tables beside it. */
interface Part {
  readonly remove: string;
  readonly insert: string;
  readonly rowsOf: (event: LookedUp) => readonly (readonly (string | number | null)[])[];
}

const placeRow = ({ summary }: LookedUp): readonly (readonly number[])[] => {
  const { lat, lon } = summary.where ?? {};
  return typeof lat === 'number' && typeof lon === 'number' ? [[lon, lon, lat, lat]] : [];
};

const part = (table: string, columns: readonly string[], rowsOf: Part['rowsOf']): Part => ({
  remove: `DELETE FROM ${table} WHERE event = ?`,
  insert: `INSERT INTO ${table} (event, ${columns.join(', ')}) VALUES (${marks(columns.length + 1)})`,
  rowsOf,
});

const PARTS: readonly Part[] = [
  part('event_place', ['west', 'east', 'south', 'north'], placeRow),
  part('event_actor', ['role', 'actor', 'name'], ({ summary }) =>
    summary.actors.map(({ role, actor, name }) => [role, actor, name]),
  ),
  part('event_facet', ['facet', 'value', 'label'], facetsOf),
  part('toll', ['effect', 'best'], ({ event }) => event.tolls.map(({ effect, best }) => [effect, best])),
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes the parts that are not what they were; all of them where nothing is known of what they were. */
const writeParts = (
  store: Store,
  seq: number,
  prepared: PreparedEvent,
  before: LookedUp | undefined,
  anew: boolean,
): void => {
  const { event, collated, reports, body, summaryText } = prepared;
  store.run(
    `INSERT INTO event_text (event, body, summary, collated) VALUES (?, ?, ?, ?)
     ON CONFLICT (event) DO UPDATE SET body = excluded.body, summary = excluded.summary, collated = excluded.collated`,
    seq,
    body,
    summaryText,
    collated,
  );
  const words = eventWords(event);
  if (!before || eventWords(before.event) !== words) {
    if (!anew) store.engine.removeWords(store, 'event', seq);
    store.engine.addWords(store, 'event', seq, words);
  }
  if (!before || !same(before.event.reports, event.reports)) {
    if (!anew) store.run('DELETE FROM event_report WHERE event = ?', seq);
    for (const report of reports) store.run('INSERT INTO event_report (event, report) VALUES (?, ?)', seq, report);
  }
  for (const { remove, insert, rowsOf } of PARTS) {
    const rows = rowsOf(prepared);
    if (before && same(rowsOf(before), rows)) continue;
    if (!anew) store.run(remove, seq);
    for (const row of rows) store.run(insert, seq, ...row);
  }
};

/** What stored events are looked up by; not those that lost a report, whose rows are no longer what they say. */
const lookedUp = (store: Store, known: readonly StoredEventRow[]): ReadonlyMap<number, LookedUp> => {
  const whole = known.filter(({ stale }) => stale === 0).map(({ seq }) => seq);
  const rows = store.rows<{ event: number; body: string; summary: string }>(
    'SELECT event, body, summary FROM event_text WHERE event IN (SELECT CAST(value AS BIGINT) FROM json_each(?))',
    JSON.stringify(whole),
  );
  return new Map(
    rows.map(({ event, body, summary }) => [
      event,
      { event: JSON.parse(body) as Event, summary: JSON.parse(summary) as StoredSummary },
    ]),
  );
};

const writeEvent = (
  store: Store,
  prepared: PreparedEvent,
  known: StoredEventRow | undefined,
  before: LookedUp | undefined,
  reviews: Reviews,
): number => {
  const columns = columnsOf(prepared, reviews);
  if (known) store.run(UPDATE, ...columns, known.seq);
  const seq = known?.seq ?? store.insert(INSERT, ...columns);
  writeParts(store, seq, prepared, before, known === undefined);
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
  const tally = facetTally(store);
  tally.before(
    store
      .rows<{ seq: number }>(
        'SELECT seq FROM event WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify([...kept.retired.keys()]),
      )
      .map(({ seq }) => seq),
  );
  for (const [id, successor] of kept.retired) retire(store, id, successor);
  // Before anything is set on events: an id that is back leads nowhere else any more.
  for (const { id } of kept.events) {
    if (!rowOf.has(id)) store.run('DELETE FROM retired_event WHERE id = ?', id);
  }
  const dress = dressing(
    store,
    kept.events.map(({ id }) => id),
  );
  const reportOf = reportsOf(store, kept.events);
  const changed = kept.events.flatMap((event) => {
    const prepared = prepare(event, dress, reportOf);
    const known = rowOf.get(event.id);
    const unchanged = known?.stale === 0 && known.digest === prepared.digest;
    return unchanged ? [] : [{ prepared, known }];
  });
  for (const { prepared, known } of changed) {
    if (!known) continue;
    store.run(
      'UPDATE claim SET event = NULL WHERE event = ? AND id NOT IN (SELECT value FROM json_each(?))',
      known.seq,
      JSON.stringify(prepared.event.claims),
    );
  }
  const reviews = reviewsOf(
    store,
    changed.map(({ prepared }) => prepared.event.id),
  );
  const before = lookedUp(
    store,
    changed.flatMap(({ known }) => known ?? []),
  );
  tally.before(changed.flatMap(({ known }) => known?.seq ?? []));
  const written = changed.map(({ prepared, known }) => ({
    seq: writeEvent(store, prepared, known, known && before.get(known.seq), reviews),
    claims: prepared.event.claims,
  }));
  // Not between the events: before a statement that looks after references, SQLite has full text indexes write out what they hold.
  for (const { seq, claims } of written) {
    store.run(
      'UPDATE claim SET event = ? WHERE id IN (SELECT value FROM json_each(?)) AND event IS DISTINCT FROM ?',
      ...[seq, JSON.stringify(claims), seq],
    );
  }
  tally.after(written.map(({ seq }) => seq));
  tally.keep();
  return { events: kept.events.length, written: changed.length, retired: kept.retired.size };
};
