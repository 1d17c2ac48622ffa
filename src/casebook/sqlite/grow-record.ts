/**
 * Linking report by report: only what new reports touch is made anew, in bounded memory, whatever the casebook's size. The record
 * of collation/record links readings as they were read; what people decided is put over it. Its tables can be built anew at
 * any time, and are where a reading was replaced.
 */
import type { Claim } from '../../claim.ts';
import { type OpenRecord, RECORD_VERSION, type Reading } from '../../collation/record/open-record.ts';
import { type Recent, recent } from '../../collation/record/recent.ts';
import type { Event } from '../../event.ts';
import type { CollationCounts } from '../casebook.ts';
import { keepEventIds } from '../keep-event-ids.ts';
import type { KeptRecord } from '../kept-record.ts';
import { takeFresh } from './fresh-readings.ts';
import { standing } from './journal-entries.ts';
import { LINKING } from './link-entries.ts';
import { relink } from './relink.ts';
import { metaNumber, raiseRevision, setMeta } from './revision.ts';
import { type ReportRow, reportOf } from './rows.ts';
import type { Store } from './statements.ts';
import { replaceEvents, STORED_EVENT_COLUMNS, type StoredEventRow } from './store-events.ts';

/** Reports placed between two commits: others wait for the write lock no longer than these take. */
const BATCH = 500;

/** Reports whose events are made together at least, where more are on their way. */
const LEAST_ROUND = 400;

/**
 * Reports that are placed before the events that they touch are made anew: half of all there are, so that an event which many
 * of them tell of is made seldom, up to what others can wait for.
 */
const roundOf = (store: Store, placed: number): number =>
  Math.min(Math.max(LEAST_ROUND, placed / 2), store.engine.reportsSettled);

/** A report as it was read, without what people corrected in it or added to it. */
const readingOf = (store: Store, id: string): Reading => {
  const row = store.row<ReportRow>('SELECT * FROM report WHERE id = ?', id) as ReportRow;
  const claims = store.rows<{ body: string }>(
    'SELECT coalesce(reading, body) AS body FROM claim WHERE report = ? AND added IS NULL ORDER BY ordinal',
    row.seq,
  );
  return {
    report: { ...reportOf(row), duplicateOf: null },
    claims: claims.map(({ body }) => JSON.parse(body) as Claim),
  };
};

interface Settled {
  readonly changed: readonly Event[];
  readonly gone: readonly string[];
}

/** Claims that a decision holds, which only `relink` may put into events. */
const decidedClaims = (store: Store, claims: readonly string[]): Set<string> => {
  const entries = standing(store, [...LINKING, 'reject-claim', 'correct-value'], claims);
  if (entries.length === 0) return new Set();
  const seqs = JSON.stringify(entries.map(({ seq }) => seq));
  const about = store.rows<{ id: string }>(
    'SELECT DISTINCT id FROM journal_about WHERE seq IN (SELECT CAST(value AS BIGINT) FROM json_each(?))',
    seqs,
  );
  const named = new Set(about.map(({ id }) => id));
  return new Set(claims.filter((claim) => named.has(claim)));
};

/** Labels claims with the groups that they stand in now; answers all claims that stood or stand in them. */
const label = (store: Store, { changed, gone }: Settled): string[] => {
  const before = new Map(
    store
      .rows<{ id: string; linked: string }>(
        'SELECT id, linked FROM claim WHERE linked IN (SELECT value FROM json_each(?))',
        JSON.stringify([...gone, ...changed.map(({ id }) => id)]),
      )
      .map(({ id, linked }) => [id, linked]),
  );
  const after = new Map<string, string | null>([...before.keys()].map((claim) => [claim, null]));
  for (const { id, claims } of changed) for (const claim of claims) after.set(claim, id);
  // Most claims of an event that grows stand where they stood.
  const moved = [...after].filter(([claim, group]) => before.get(claim) !== group);
  for (const [group, members] of Map.groupBy(moved, ([, to]) => to)) {
    const ids = JSON.stringify(members.map(([claim]) => claim));
    store.run('UPDATE claim SET linked = ? WHERE id IN (SELECT value FROM json_each(?))', group, ids);
  }
  return [...after.keys()];
};

/** The event's id in this casebook for collation's own id of it. */
const keptId = (store: Store, group: string): string =>
  store.row<{ id: string }>(
    'SELECT e.id FROM claim c JOIN event e ON e.seq = c.event WHERE c.linked = ? ORDER BY c.seq LIMIT 1',
    group,
  )?.id ?? group;

/** Stored events in which any of these claims stand, with all their claims. */
const eventsAround = (store: Store, claims: readonly string[]) => {
  const rows = store.rows<StoredEventRow>(
    `SELECT ${STORED_EVENT_COLUMNS} FROM event
     WHERE seq IN (SELECT event FROM claim WHERE event IS NOT NULL AND id IN (SELECT value FROM json_each(?)))
     ORDER BY id`,
    JSON.stringify(claims),
  );
  return rows.map((row) => ({
    row,
    claims: store.rows<{ id: string }>('SELECT id FROM claim WHERE event = ?', row.seq).map(({ id }) => id),
  }));
};

const put = (store: Store, settled: Settled): CollationCounts => {
  const claims = label(store, settled);
  const decided = decidedClaims(store, claims);
  const around = eventsAround(store, claims);
  const held = new Set(around.filter((one) => one.claims.some((claim) => decided.has(claim))).map(({ row }) => row.id));
  const heldClaims = new Set([
    ...decided,
    ...around.filter(({ row }) => held.has(row.id)).flatMap((one) => one.claims),
  ]);
  const free = settled.changed.filter((event) => !event.claims.some((claim) => heldClaims.has(claim)));
  const stored = around.filter(({ row }) => !held.has(row.id));
  const known = new Set(stored.map(({ row }) => row.id));
  const reserved = new Set(
    free
      .map(({ id }) => id)
      .filter((id) => !known.has(id) && store.row('SELECT 1 FROM event WHERE id = ?', id) !== undefined),
  );
  const kept = keepEventIds(
    stored.map(({ row, claims: members }) => ({ id: row.id, claims: members })),
    free,
    reserved,
    (group) => keptId(store, group),
  );
  const counts = replaceEvents(
    store,
    stored.map(({ row }) => row),
    kept,
  );
  const rest = [...heldClaims];
  if (rest.length > 0) relink(store, rest);
  return counts;
};

/** Forgets what was linked, so that all is linked again. */
const forget = (store: Store): void => {
  store.record.clear();
  store.run('UPDATE report SET placed = 0 WHERE placed = 1');
  setMeta(store, 'record-stale', 0);
  setMeta(store, 'record-version', RECORD_VERSION);
};

const mustForget = (store: Store): boolean =>
  metaNumber(store, 'record-stale') > 0 || metaNumber(store, 'record-version') !== RECORD_VERSION;

const hasPlaced = (store: Store): boolean => store.row('SELECT 1 FROM report WHERE placed = 1 LIMIT 1') !== undefined;

/** A record held open between calls, as it was at `mark`: what it holds in memory is what is stored then. */
interface Held {
  readonly kept: KeptRecord;
  readonly record: OpenRecord;
  readonly readings: Recent<string, Reading>;
  readonly mark: number;
}

const HELD_OPEN = new WeakMap<Store, Held>();

const openHeld = (store: Store): Held => {
  const kept = store.record.open();
  const readings = recent<string, Reading>(store.engine.readingsHeld, (id) => readingOf(store, id));
  return { kept, record: store.collator.grow!(kept, readings.get), readings, mark: metaNumber(store, 'record-mark') };
};

/** Another process may have linked meanwhile, and a transaction that failed leaves nothing to go on with. */
const takeHeld = (store: Store): Held => {
  const held = HELD_OPEN.get(store);
  HELD_OPEN.delete(store);
  return held?.mark === metaNumber(store, 'record-mark') ? held : openHeld(store);
};

/** What the reports placed since the last time make of the events. */
const settled = (store: Store, { record }: Held): Settled => {
  const changed = new Map<string, Event>();
  const gone = new Set<string>();
  record.settle({
    changed: (event) => {
      changed.set(event.id, event);
      gone.delete(event.id);
    },
    gone: (id) => {
      gone.add(id);
      changed.delete(id);
    },
    reprint: (id, original) =>
      store.run('UPDATE report SET duplicate_of = ?1 WHERE id = ?2 AND duplicate_of IS DISTINCT FROM ?1', original, id),
  });
  return { changed: [...changed.values()], gone: [...gone] };
};

export interface Growing {
  /** More reports are on their way: events may wait for them. */
  readonly more?: boolean;
}

const NOTHING: CollationCounts = { events: 0, written: 0, retired: 0 };

interface Step {
  readonly held: Held;
  /** No report is left to be placed. */
  readonly last: boolean;
  readonly written: number;
  readonly retired: number;
  /** What had been linked is to be linked again. */
  readonly anew: boolean;
}

/** Places the next reports, and makes their events where enough wait or no more come; part of one transaction. */
const step = (store: Store, { more = false }: Growing): Step => {
  const outdated = mustForget(store);
  const anew = outdated && hasPlaced(store);
  if (outdated) {
    forget(store);
    HELD_OPEN.delete(store);
  }
  const held = takeHeld(store);
  const readings = metaNumber(store, 'readings');
  const ids = store.rows<{ id: string; seq: number }>(
    `SELECT id, seq FROM report WHERE placed = 0 ORDER BY seq LIMIT ${BATCH}`,
  );
  for (const { id, seq } of ids) {
    const fresh = takeFresh(store, id, seq);
    if (fresh) held.readings.put(id, fresh);
  }
  for (const { id } of ids) held.record.place(id);
  const { placed, unsettled } = held.record.size();
  const last = ids.length < BATCH;
  const settles = (last && !more) || unsettled >= roundOf(store, placed);
  const { written, retired } = settles ? put(store, settled(store, held)) : NOTHING;
  if (!settles) held.record.pause();
  for (const { id } of ids) store.run('UPDATE report SET placed = 1 WHERE id = ?', id);
  held.kept.flush();
  const mark = held.mark + 1;
  setMeta(store, 'record-mark', mark);
  const done = last && settles;
  if (done) setMeta(store, 'collated', readings);
  if (written + retired > 0 || done) raiseRevision(store);
  return { held: { ...held, mark }, last, written, retired, anew };
};

/**
 * Links what is new; undefined where the collator cannot grow a record. Reports come in the order in which they were
 * stored, yet the record is the same in any.
 */
export const growRecord = (store: Store, growing: Growing = {}): CollationCounts | undefined => {
  if (!store.collator.grow) return undefined;
  const sums = { written: 0, retired: 0 };
  let anew = false;
  for (let last = false; !last; ) {
    const made = store.transaction(() => step(store, growing));
    HELD_OPEN.set(store, made.held);
    sums.written += made.written;
    sums.retired += made.retired;
    anew ||= made.anew;
    last = made.last;
  }
  const { count: events } = store.row<{ count: number }>('SELECT count(*) AS count FROM event')!;
  return { events, ...sums, ...(anew ? { anew } : {}) };
};
