/** The whole record, or the part of it that a filter leaves, streamed in id order for exports. */
import type { Event } from '../../event.ts';
import type { Report } from '../../report.ts';
import type { Span } from '../../schema.ts';
import type { ClaimRow, EventFilter, StoredOriginal } from '../casebook.ts';
import { eventWhere, takesAll } from './event-query.ts';
import { CLAIM_COLUMNS, claimRecord, type ReportRow, reportOf } from './rows.ts';
import type { Store } from './statements.ts';
import { type OriginalRow, unpackOriginal } from './store-readings.ts';

/** Rows held at a time: a statement left open over many awaits would keep the write-ahead log from being emptied. */
const CHUNK = 500;

function* chunked<T extends { readonly key: string }>(fetch: (after: string) => T[]): Generator<T> {
  for (let after = ''; ; ) {
    const rows = fetch(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.key;
  }
}

export async function* everyEvent(store: Store, filter: EventFilter): AsyncGenerator<Event> {
  const where = eventWhere(store, filter);
  const sql = `SELECT e.id AS key, t.body FROM event e JOIN event_text t ON t.event = e.seq
    WHERE e.id > ? AND ${where.sql} ORDER BY e.id LIMIT ${CHUNK}`;
  for (const { body } of chunked((after) => store.rows<{ key: string; body: string }>(sql, after, ...where.values))) {
    yield JSON.parse(body) as Event;
  }
}

/** Reports that stand in an event of the filter; all of them where nothing narrows. */
export async function* everyReport(store: Store, filter: EventFilter): AsyncGenerator<Report> {
  const where = eventWhere(store, filter);
  const inEvents = `r.seq IN (SELECT er.report FROM event_report er JOIN event e ON e.seq = er.event WHERE ${where.sql})`;
  const sql = `SELECT r.id AS key, r.body, r.text, r.duplicate_of FROM report r
    WHERE r.id > ? AND ${takesAll(filter) ? 'TRUE' : inEvents} ORDER BY r.id LIMIT ${CHUNK}`;
  const values = takesAll(filter) ? [] : where.values;
  type Row = Pick<ReportRow, 'body' | 'text' | 'duplicate_of'> & { readonly key: string };
  for (const row of chunked((after) => store.rows<Row>(sql, after, ...values))) yield reportOf(row);
}

/** Claims of a report in their order, report after report; with a filter those that stand in its events. */
export async function* everyClaim(store: Store, filter: EventFilter): AsyncGenerator<ClaimRow> {
  const where = eventWhere(store, filter);
  const all = takesAll(filter);
  const sql = `SELECT ${CLAIM_COLUMNS}, c.sentence_start AS start, c.sentence_end AS "end" FROM claim c
    WHERE c.report = (SELECT seq FROM report WHERE id = ?)
    AND ${all ? 'TRUE' : `c.event IN (SELECT e.seq FROM event e WHERE ${where.sql})`} ORDER BY c.ordinal`;
  type Row = Parameters<typeof claimRecord>[0] & Span;
  for await (const report of everyReport(store, filter)) {
    for (const row of store.rows<Row>(sql, report.id, ...(all ? [] : where.values))) {
      yield { ...claimRecord(row), report, sentence: { start: row.start, end: row.end } };
    }
  }
}

/** Originals held at a time: some are megabytes. */
const ORIGINALS = 20;

/** Every report's bytes as received, in id order. */
export async function* everyOriginal(store: Store): AsyncGenerator<StoredOriginal> {
  type Row = OriginalRow & Omit<StoredOriginal, 'bytes' | 'report'> & { readonly id: string };
  for (let after = ''; ; ) {
    const rows = store.rows<Row>(
      `SELECT r.id, r.origin, r.format, r.encoding, o.*
       FROM report r JOIN original o ON o.sha256 = r.sha256 WHERE r.id > ? ORDER BY r.id LIMIT ${ORIGINALS}`,
      after,
    );
    for (const row of rows) {
      const { id: report, origin, format, encoding } = row;
      yield { report, origin, format, encoding, bytes: unpackOriginal(row) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
