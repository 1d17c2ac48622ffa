/** Events out of the store: lists, columns for the map, facets, and one event with its reports. */
import type { Event } from '../../event.ts';
import type { CountedPage, EventFilter, EventSort, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { EventPoints, EventRecord, EventSummary, Facets, JournalRecord, ReportRecord } from '../records.ts';
import { successorOf } from './apply-decisions.ts';
import { lastDecisionAbout } from './decide.ts';
import { eventWhere, SORT_KEYS } from './event-query.ts';
import { reportRecord } from './read-reports.ts';
import { eventSummary, JOURNAL_COLUMNS, journalRecord, SUMMARY_COLUMNS, summaryById } from './rows.ts';
import type { Store } from './statements.ts';

type SummaryRow = Parameters<typeof eventSummary>[0] & { readonly id: string; readonly key: number };

export const listEvents = (
  store: Store,
  filter: EventFilter,
  { limit, cursor, sort = 'newest' }: PageRequest & { readonly sort?: EventSort },
): CountedPage<EventSummary> => {
  const where = eventWhere(filter);
  const { key, descending } = SORT_KEYS[sort];
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2);
  const beyond = after ? ` AND (${key} ${descending ? '<' : '>'} ? OR (${key} = ? AND e.id > ?))` : '';
  const rows = store.rows<SummaryRow>(
    `SELECT e.id, ${key} AS key, ${SUMMARY_COLUMNS} FROM event e WHERE ${where.sql}${beyond}
     ORDER BY ${key} ${descending ? 'DESC' : 'ASC'}, e.id LIMIT ?`,
    ...where.values,
    ...(after ? [after[0] as number, after[0] as number, after[1] as string] : []),
    limit + 1,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(eventSummary),
    next: last ? encodeCursor([last.key, last.id]) : null,
    total: store.row<{ count: number }>(`SELECT count(*) AS count FROM event e WHERE ${where.sql}`, ...where.values)!
      .count,
  };
};

interface PointRow {
  readonly id: string;
  readonly type: string;
  readonly from_day: number | null;
  readonly to_day: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly killed: number | null;
  readonly reports: number;
}

export const eventPoints = (store: Store, filter: EventFilter): EventPoints => {
  const where = eventWhere(filter);
  const rows = store.rows<PointRow>(
    `SELECT id, type, from_day, to_day, lat, lon, killed, reports FROM event e WHERE ${where.sql} ORDER BY id`,
    ...where.values,
  );
  const types = [...new Set(rows.map(({ type }) => type))].sort();
  const place = new Map(types.map((type, index) => [type, index]));
  return {
    types,
    id: rows.map(({ id }) => id),
    type: rows.map(({ type }) => place.get(type) as number),
    from: rows.map(({ from_day }) => from_day),
    to: rows.map(({ to_day }) => to_day),
    lat: rows.map(({ lat }) => lat),
    lon: rows.map(({ lon }) => lon),
    killed: rows.map(({ killed }) => killed),
    reports: rows.map(({ reports }) => reports),
  };
};

/** Each facet as a query over `f`, the events of the filter. */
const FACETS: Readonly<Record<Exclude<keyof Facets, 'total'>, string>> = {
  type: 'SELECT type AS value, type AS label, count(*) AS count FROM f GROUP BY type',
  country:
    'SELECT country AS value, country AS label, count(*) AS count FROM f WHERE country IS NOT NULL GROUP BY country',
  admin1: 'SELECT admin1 AS value, admin1 AS label, count(*) AS count FROM f WHERE admin1 IS NOT NULL GROUP BY admin1',
  actor: `SELECT coalesce(actor, name) AS value, max(name) AS label, count(DISTINCT event) AS count
    FROM event_actor WHERE event IN (SELECT seq FROM f) GROUP BY 1`,
  effect: `SELECT effect AS value, effect AS label, count(DISTINCT event) AS count
    FROM toll WHERE event IN (SELECT seq FROM f) GROUP BY 1`,
  outlet: `SELECT outlet AS value, outlet AS label, count(DISTINCT er.event) AS count
    FROM event_report er JOIN report r ON r.seq = er.report
    WHERE er.event IN (SELECT seq FROM f) AND outlet IS NOT NULL GROUP BY 1`,
  year: `SELECT strftime('%Y', from_day * 86400, 'unixepoch') AS value, strftime('%Y', from_day * 86400, 'unixepoch') AS label,
    count(*) AS count FROM f WHERE from_day IS NOT NULL GROUP BY 1`,
  reviewed: `SELECT iif(reviewed, 'true', 'false') AS value, iif(reviewed, 'reviewed', 'not reviewed') AS label,
    count(*) AS count FROM f GROUP BY reviewed`,
};

/** The most frequent values are enough to choose from; the rest is found by searching. */
const FACET_VALUES = 100;

export const facets = (store: Store, filter: EventFilter): Facets => {
  const where = eventWhere(filter);
  const common = `WITH f AS MATERIALIZED
    (SELECT seq, type, country, admin1, from_day, reviewed FROM event e WHERE ${where.sql})`;
  const values = (query: string) =>
    store.rows<Facets['type'][number]>(
      `${common} SELECT * FROM (${query}) ORDER BY count DESC, value LIMIT ${FACET_VALUES}`,
      ...where.values,
    );
  const found = Object.entries(FACETS).map(([name, query]) => [name, values(query).map((row) => ({ ...row }))]);
  const total = store.row<{ count: number }>(
    `SELECT count(*) AS count FROM event e WHERE ${where.sql}`,
    ...where.values,
  );
  return { total: total?.count ?? 0, ...Object.fromEntries(found) } as Facets;
};

const decisionsAbout = (store: Store, ids: readonly string[]): JournalRecord[] =>
  store
    .rows<Parameters<typeof journalRecord>[0]>(
      `SELECT ${JOURNAL_COLUMNS} FROM journal j
       WHERE seq IN (SELECT seq FROM journal_about WHERE id IN (SELECT value FROM json_each(?))) ORDER BY seq`,
      JSON.stringify(ids),
    )
    .map(journalRecord);

/** One event, under its id or one that was merged into it. */
export const eventRecord = (store: Store, asked: string): EventRecord | undefined => {
  const id = successorOf(store, asked);
  const row = id === undefined ? undefined : store.row<{ body: string }>('SELECT body FROM event WHERE id = ?', id);
  if (id === undefined || !row) return undefined;
  const event = JSON.parse(row.body) as Event;
  const about = [id, ...(asked === id ? [] : [asked]), ...event.claims];
  return {
    event,
    summary: summaryById(store, id) as EventSummary,
    reports: event.reports
      .map((report) => reportRecord(store, report))
      .filter((report): report is ReportRecord => report !== undefined),
    related: event.related.flatMap(({ event: other, how }) => {
      const summary = summaryById(store, other);
      return summary ? [{ how, event: summary }] : [];
    }),
    decisions: decisionsAbout(store, about),
    lastDecision: lastDecisionAbout(store, [id, ...event.claims]),
  };
};
