/** Events out of the store: lists, columns for the map, facets, and one event with its reports. */
import { WHERE_PRECISIONS } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { CountedPage, EventFilter, EventSort, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { correctionsOf } from '../dress-event.ts';
import type { EventPoints, EventRecord, EventSummary, Facets, ReportRecord } from '../records.ts';
import { around, homesOf, linkConfidence } from './collate-claims.ts';
import { lastDecisionAbout } from './decide.ts';
import { dressing, pinsOfEvent } from './dressing.ts';
import { eventWhere, MOST_FOUND, SORT_KEYS, takesAll, type Where } from './event-query.ts';
import { type FacetRow, facetsOfEvents, frequentValues, KEPT_FACETS } from './facet-counts.ts';
import { heldFacetRows, heldTotal, holdsFacets, mostFrequent } from './held-facets.ts';
import { entriesAbout } from './journal-entries.ts';
import { reportRecord } from './read-reports.ts';
import { assigneeOf } from './reviews.ts';
import { collatedById, eventById, eventSummary, SUMMARY_COLUMNS, summaryById } from './rows.ts';
import type { Store } from './statements.ts';
import { successorOf } from './successors.ts';

type SummaryRow = Parameters<typeof eventSummary>[0] & {
  readonly id: string;
  readonly key: number;
  readonly total?: number;
};

/** So few are sorted faster than found in a list of all. */
const FEW = 10_000;

/** A filter's words count for the 5,000 reports, claims and events stored last that hold them: `total` is of these. */
export const listEvents = (
  store: Store,
  filter: EventFilter,
  { limit, cursor, sort = 'newest' }: PageRequest & { readonly sort?: EventSort },
): CountedPage<EventSummary> => {
  const where = eventWhere(store, filter, { most: MOST_FOUND });
  const { key, descending, index } = SORT_KEYS[sort];
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2);
  const beyond = after ? `(${key} ${descending ? '<' : '>'} ? OR (${key} = ? AND e.id > ?))` : 'TRUE';
  const page = (from: string, { values }: Where, sorted: boolean): SummaryRow[] =>
    store.rows<SummaryRow>(
      `${from} AND ${beyond} ORDER BY ${sorted ? '+' : ''}${key} ${descending ? 'DESC' : 'ASC'}, e.id LIMIT ?`,
      ...values,
      ...(after ? [after[0] as number, after[0] as number, after[1] as string] : []),
      limit + 1,
    );
  const columns = `e.id, ${key} AS key, ${SUMMARY_COLUMNS}`;
  const count = (): number => {
    if (takesAll(filter)) return store.row<{ count: number }>(`${KEPT_FACETS} WHERE facet = 'total'`)?.count ?? 0;
    const sql = `SELECT count(*) AS count FROM event e WHERE ${where.sql}`;
    return heldTotal(store, filter) ?? store.row<{ count: number }>(sql, ...where.values)!.count;
  };
  const listed = (rows: readonly SummaryRow[], total: number): CountedPage<EventSummary> => {
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(eventSummary),
      next: last ? encodeCursor([last.key, last.id]) : null,
      total,
    };
  };
  if (filter.q !== undefined) {
    // Words are looked for once, for the total and the page.
    const rows = page(
      `WITH hits AS MATERIALIZED (SELECT e.seq FROM event e WHERE ${where.sql})
       SELECT ${columns}, (SELECT count(*) FROM hits) AS total FROM hits JOIN event e ON e.seq = hits.seq WHERE TRUE`,
      where,
      true,
    );
    return listed(rows, rows[0]?.total ?? count());
  }
  const total = count();
  const sorted = total <= FEW;
  const along = sorted ? '' : store.engine.along(index);
  const narrowed = sorted ? where : eventWhere(store, filter, { each: true });
  return listed(page(`SELECT ${columns} FROM event e ${along} WHERE ${narrowed.sql}`, narrowed, sorted), total);
};

type PointRow = [
  id: string,
  type: string,
  from: number | null,
  to: number | null,
  lat: number | null,
  lon: number | null,
  killed: number | null,
  reports: number,
  precision: string | null,
];

export const eventPoints = (store: Store, filter: EventFilter): EventPoints => {
  const where = eventWhere(store, filter);
  const rows = store.tuples<PointRow>(
    `SELECT id, type, from_day, to_day, lat, lon, killed, reports, place_precision
     FROM event e WHERE ${where.sql} ORDER BY id`,
    ...where.values,
  );
  const types = [...new Set(rows.map(([, type]) => type))].sort();
  const place = new Map(types.map((type, index) => [type, index]));
  const fineness = new Map<string, number>(WHERE_PRECISIONS.map((precision, index) => [precision, index]));
  return {
    types,
    id: rows.map(([id]) => id),
    type: rows.map(([, type]) => place.get(type) as number),
    from: rows.map(([, , from]) => from),
    to: rows.map(([, , , to]) => to),
    lat: rows.map((row) => row[4]),
    lon: rows.map((row) => row[5]),
    killed: rows.map((row) => row[6]),
    reports: rows.map((row) => row[7]),
    precisions: [...WHERE_PRECISIONS],
    precision: rows.map((row) => fineness.get(row[8] ?? '') ?? null),
  };
};

const FACET_NAMES = ['type', 'country', 'admin1', 'actor', 'effect', 'outlet', 'year', 'reviewed'] as const;

/** The most frequent values are enough to choose from; the rest is found by searching. */
const FACET_VALUES = 100;

const facetRows = (store: Store, filter: EventFilter): readonly FacetRow[] => {
  if (takesAll(filter)) return store.tuples<FacetRow>(frequentValues(KEPT_FACETS, FACET_VALUES));
  if (holdsFacets(store)) return mostFrequent(heldFacetRows(store, filter), FACET_VALUES);
  const where = eventWhere(store, filter, { most: MOST_FOUND });
  const { f, rows } = facetsOfEvents(store.engine, where.sql);
  return store.tuples<FacetRow>(`WITH ${f} ${frequentValues(rows, FACET_VALUES)}`, ...where.values);
};

/** A filter's words count as in `listEvents`, beside whose page these stand. */
export const facets = (store: Store, filter: EventFilter): Facets => {
  const rows = facetRows(store, filter);
  const valuesOf = (name: string): Facets['type'] =>
    rows.filter(([facet]) => facet === name).map(([, value, label, count]) => ({ value, label, count }));
  return {
    total: rows.find(([facet]) => facet === 'total')?.[3] ?? 0,
    ...(Object.fromEntries(FACET_NAMES.map((name) => [name, valuesOf(name)])) as Omit<Facets, 'total'>),
  };
};

/** The same event with its figures weighed by another rule set; what people set stays. */
const weighedBy = (store: Store, event: Event, ruleSet: string): Event => {
  const before = collatedById(store, event.id) ?? event;
  const { reports, claims } = around(store, before.claims);
  const made = store.collator.assemble(reports, claims, new Set(before.claims), linkConfidence(store, before), {
    ruleSet,
    homes: homesOf(store),
  });
  if (!made) return event;
  return dressing(store, [event.id])({ ...made, id: event.id, related: before.related });
};

/** One event, under its id or one that was merged into it. */
export const eventRecord = (
  store: Store,
  asked: string,
  { ruleSet }: { readonly ruleSet?: string } = {},
): EventRecord | undefined => {
  const id = successorOf(store, asked);
  const stored = id === undefined ? undefined : eventById(store, id);
  if (id === undefined || !stored) return undefined;
  const event = ruleSet === undefined ? stored : weighedBy(store, stored, ruleSet);
  const about = [id, ...(asked === id ? [] : [asked]), ...event.claims];
  return {
    event,
    summary: summaryById(store, id) as EventSummary,
    reports: event.reports
      .map((report) => reportRecord(store, report))
      .filter((report): report is ReportRecord => report !== undefined),
    related: event.related.flatMap(({ event: other, how, reverse }) => {
      const summary = summaryById(store, other);
      return summary ? [{ how, ...(reverse ? { reverse } : {}), event: summary }] : [];
    }),
    decisions: entriesAbout(store, about),
    lastDecision: lastDecisionAbout(store, [id, ...event.claims]),
    corrections: correctionsOf(collatedById(store, id) ?? event, pinsOfEvent(store, id)),
    assignedTo: assigneeOf(store, id),
  };
};
