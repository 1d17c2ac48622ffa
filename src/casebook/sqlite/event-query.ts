/** A filter → the WHERE of a query over `event e`. Values are always bound, never spelled into the SQL. */
import type { EventFilter, EventSort } from '../casebook.ts';
import { searchTerms } from '../search-words.ts';
import type { Engine, Searched, Store, Value } from './statements.ts';

export interface Where {
  /** Without the word WHERE; `TRUE` where nothing narrows. */
  readonly sql: string;
  readonly values: readonly Value[];
}

const list = (values: readonly string[]): string => JSON.stringify(values);

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

/** Rows of a kind that the query (one `?`) finds; at most so many, those stored last. */
export const found = (engine: Engine, what: Searched, most: number | undefined): string => {
  const all = `SELECT rowid FROM ${what}_search WHERE ${engine.finds(what)}`;
  return most === undefined ? all : `SELECT rowid FROM (${all} ORDER BY rowid DESC LIMIT ${most}) AS newest`;
};

/** Reports, claims and events that a word is looked for in, those stored last: a page of a common word stands as soon as any. */
export const MOST_FOUND = 5000;

const words = (store: Store, q: string, most: number | undefined): Where => {
  const terms = searchTerms(q);
  if (terms === undefined) return { sql: 'FALSE', values: [] };
  const { engine } = store;
  return {
    sql: `e.seq IN (
      ${found(engine, 'event', most)}
      UNION SELECT event FROM event_report WHERE report IN (${found(engine, 'report', most)})
      UNION SELECT event FROM claim WHERE seq IN (${found(engine, 'claim', most)}) AND event IS NOT NULL)`,
    values: (['event', 'report', 'claim'] as const).map((what) => engine.query(store, what, terms)),
  };
};

const box = (
  { west, south, east, north }: NonNullable<EventFilter['box']>,
  /** Their own columns are looked at, since other conditions leave few events, or each comes by itself. */
  byColumns: boolean,
): Where => {
  const sides =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  if (byColumns) {
    const within = '(e.lon >= ? AND e.lon <= ? AND e.lat >= ? AND e.lat <= ?)';
    return {
      sql: sides.map(() => within).join(' OR '),
      values: sides.flatMap(([left, right]) => [left as number, right as number, south, north]),
    };
  }
  const inside = 'SELECT event FROM event_place WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?';
  return {
    sql: `e.seq IN (${sides.map(() => inside).join(' UNION ')})`,
    values: sides.flatMap(([left, right]) => [left as number, right as number, south, north]),
  };
};

/** Events with such a row in a table beside them: all looked up at once, or each as it comes. */
const having = (table: string, condition: string, each: boolean): string =>
  each
    ? `EXISTS (SELECT 1 FROM ${table} WHERE event = e.seq AND ${condition})`
    : `e.seq IN (SELECT event FROM ${table} WHERE ${condition})`;

const toll = ({ effects, minToll }: EventFilter, each: boolean): Where | undefined => {
  if (effects === undefined && minToll === undefined) return undefined;
  const wanted = effects ?? ['killed'];
  const floor = minToll === undefined ? '' : ' AND best >= ?';
  return {
    sql: having('toll', `${among('effect')}${floor}`, each),
    values: [list(wanted), ...(minToll === undefined ? [] : [minToll])],
  };
};

const conditions = (store: Store, filter: EventFilter, { most, each = false }: WhereOptions): (Where | undefined)[] => [
  filter.q === undefined ? undefined : words(store, filter.q, most),
  filter.types && { sql: among('e.type'), values: [list(filter.types)] },
  filter.from === undefined ? undefined : { sql: 'coalesce(e.to_day, e.from_day) >= ?', values: [filter.from] },
  // Said twice, so that the index of the newest is entered at that day.
  filter.to === undefined
    ? undefined
    : {
        sql: 'coalesce(e.from_day, e.to_day) <= ? AND coalesce(e.from_day, -10000000) <= ?',
        values: [filter.to, filter.to],
      },
  filter.box && box(filter.box, each || (filter.from !== undefined && filter.to !== undefined)),
  filter.actors && {
    sql: having('event_actor', `(${among('actor')} OR ${among('name')})`, each),
    values: [list(filter.actors), list(filter.actors)],
  },
  toll(filter, each),
  filter.countries && { sql: among('e.country'), values: [list(filter.countries)] },
  filter.admin1s && { sql: among('e.admin1'), values: [list(filter.admin1s)] },
  filter.outlets && {
    sql: having('event_facet', `facet = 'outlet' AND ${among('value')}`, each),
    values: [list(filter.outlets)],
  },
  filter.reviewed === undefined ? undefined : { sql: 'e.reviewed = ?', values: [filter.reviewed ? 1 : 0] },
  filter.disagreement === undefined
    ? undefined
    : { sql: filter.disagreement ? 'e.disagreements > 0' : 'e.disagreements = 0', values: [] },
];

export interface WhereOptions {
  /** Words count for no more than so many reports, claims and events: enough for a page, not for an export. */
  readonly most?: number;
  /** Each event is looked at as it comes: where so many are left in that a page of them is soon full. */
  readonly each?: boolean;
}

export const eventWhere = (store: Store, filter: EventFilter, options: WhereOptions = {}): Where => {
  const given = conditions(store, filter, options).filter((condition) => condition !== undefined);
  return {
    sql: given.length > 0 ? given.map(({ sql }) => `(${sql})`).join(' AND ') : 'TRUE',
    values: given.flatMap(({ values }) => values),
  };
};

/** Whether the filter leaves every event in. */
export const takesAll = (filter: EventFilter): boolean => Object.values(filter).every((value) => value === undefined);

/** Sort key and direction, matching the indexes of the schema; ties go by id. Without a date or toll: last. */
export const SORT_KEYS: Readonly<
  Record<EventSort, { readonly key: string; readonly descending: boolean; readonly index: string }>
> = {
  newest: { key: 'coalesce(e.from_day, -10000000)', descending: true, index: 'event_newest' },
  oldest: { key: 'coalesce(e.from_day, 10000000)', descending: false, index: 'event_oldest' },
  toll: { key: 'coalesce(e.killed, -1)', descending: true, index: 'event_toll' },
  reports: { key: 'e.reports', descending: true, index: 'event_reports' },
};
