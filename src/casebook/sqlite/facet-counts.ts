/**
 * How many events have each value of a facet, kept while events are written: what stands beside the first page of all events is not
 * counted anew when it is asked for. Counts are taken from the rows before and after a change, so that they follow whatever
 * the change was; `cotejo check` counts them again.
 */
import { metaNumber, setMeta } from './revision.ts';
import type { Engine, Store } from './statements.ts';

export type FacetRow = [facet: string, value: string, label: string, count: number];

/** A facet over a column of `f`. */
const columnFacet = (facet: string, value: string, label = value): string =>
  `SELECT '${facet}' AS facet, ${value} AS value, ${label} AS label, count(*) AS count
   FROM f WHERE ${value} IS NOT NULL GROUP BY 2, 3`;

const reviewedAs = (yes: string, no: string): string => `CASE WHEN reviewed = 1 THEN '${yes}' ELSE '${no}' END`;

/** SQL: the events (`event e`) that a condition leaves in, as `f`, and how many of them have each value: facet, value, label, count. */
export const facetsOfEvents = ({ year }: Engine, condition: string): { readonly f: string; readonly rows: string } => ({
  f: `f AS MATERIALIZED (SELECT seq, type, country, admin1, from_day, reviewed FROM event e WHERE ${condition})`,
  rows: [
    `SELECT 'total' AS facet, '' AS value, '' AS label, count(*) AS count FROM f`,
    columnFacet('type', 'type'),
    columnFacet('country', 'country'),
    columnFacet('admin1', 'admin1'),
    columnFacet('year', year('from_day')),
    columnFacet('reviewed', reviewedAs('true', 'false'), reviewedAs('reviewed', 'not reviewed')),
    // Places have a list of their own.
    `SELECT facet, value, label, count(*) AS count FROM event_facet
     WHERE event IN (SELECT seq FROM f) AND facet <> 'place' GROUP BY 1, 2, 3`,
  ].join(' UNION ALL '),
});

/** SQL: rows of `facetsOfEvents` with the labels of a value put together, the most frequent values of each facet first. */
export const frequentValues = (rows: string, most: number): string =>
  `SELECT facet, value, label, count FROM (
     SELECT facet, value, min(label) AS label, CAST(sum(count) AS BIGINT) AS count,
       row_number() OVER (PARTITION BY facet ORDER BY sum(count) DESC, value) AS place
     FROM (${rows}) AS counted GROUP BY facet, value) AS ranked
   WHERE place <= ${most} ORDER BY facet, place`;

/** SQL: the rows that are kept. */
export const KEPT_FACETS = 'SELECT facet, value, label, count FROM facet_count';

const countsOf = (store: Store, events: readonly number[]): FacetRow[] => {
  if (events.length === 0) return [];
  const { f, rows } = facetsOfEvents(store.engine, 'e.seq IN (SELECT CAST(value AS BIGINT) FROM json_each(?))');
  return store.tuples<FacetRow>(`WITH ${f} ${rows}`, JSON.stringify(events));
};

const add = (store: Store, [facet, value, label, count]: FacetRow): void => {
  store.run(
    `INSERT INTO facet_count (facet, value, label, count) VALUES (?, ?, ?, ?)
     ON CONFLICT (facet, value, label) DO UPDATE SET count = facet_count.count + excluded.count`,
    ...[facet, value, label, count],
  );
  if (count < 0)
    store.run(
      'DELETE FROM facet_count WHERE facet = ? AND value = ? AND label = ? AND count = 0',
      ...[facet, value, label],
    );
};

/** Says of events that their facets are no longer what somebody may hold of them (`held-facets.ts`), gone ones too. */
const noteTouched = (store: Store, events: ReadonlySet<number>): void => {
  const at = metaNumber(store, 'touched') + 1;
  setMeta(store, 'touched', at);
  store.run(
    `INSERT INTO event_touched (event, at) SELECT CAST(value AS BIGINT), ? FROM json_each(?) WHERE TRUE
     ON CONFLICT (event) DO UPDATE SET at = excluded.at`,
    ...[at, JSON.stringify([...events])],
  );
};

export interface FacetTally {
  /** These events are about to change or to go. */
  readonly before: (events: readonly number[]) => void;
  /** These events have changed or come. */
  readonly after: (events: readonly number[]) => void;
  /** Writes what the changes make of the counts. */
  readonly keep: () => void;
}

/** Part of the transaction in which the events change. */
export const facetTally = (store: Store): FacetTally => {
  const changes = new Map<string, FacetRow>();
  const touched = new Set<number>();
  const note = (events: readonly number[], sign: 1 | -1): void => {
    for (const event of events) touched.add(event);
    for (const [facet, value, label, count] of countsOf(store, events)) {
      const key = JSON.stringify([facet, value, label]);
      changes.set(key, [facet, value, label, (changes.get(key)?.[3] ?? 0) + sign * count]);
    }
  };
  return {
    before: (events) => note(events, -1),
    after: (events) => note(events, 1),
    keep: () => {
      // In one order, so that two writers never wait for each other.
      for (const [, row] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) if (row[3] !== 0) add(store, row);
      if (store.engine.holdsFacets && touched.size > 0) noteTouched(store, touched);
    },
  };
};

/** SQL, a statement each: counts all of them anew, after rows came in from elsewhere. */
export const recountSql = (engine: Engine): readonly string[] => {
  const { f, rows } = facetsOfEvents(engine, 'TRUE');
  return [
    'DELETE FROM facet_count',
    `INSERT INTO facet_count (facet, value, label, count) WITH ${f} SELECT * FROM (${rows}) AS counted WHERE count > 0`,
  ];
};

export const recountFacets = (store: Store): void => {
  for (const sql of recountSql(store.engine)) store.run(sql);
};

/** Values whose count is not what the events say; some of them, where they are many. */
export const strayFacets = (store: Store): readonly { readonly facet: string; readonly value: string }[] => {
  const { f, rows } = facetsOfEvents(store.engine, 'TRUE');
  return store.rows(
    `WITH ${f} SELECT facet, value FROM (
       SELECT * FROM (${rows}) AS counted UNION ALL SELECT facet, value, label, -count AS count FROM facet_count) AS both_counts
     GROUP BY facet, value, label HAVING sum(count) <> 0 ORDER BY 1, 2 LIMIT 20`,
  );
};
