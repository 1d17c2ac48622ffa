/** A filter → the WHERE of a query over `event e`. Values are always bound, never spelled into the SQL. */
import type { EventFilter, EventSort } from '../casebook.ts';
import { searchTerms } from '../search-words.ts';
import type { Engine, Store, Value } from './statements.ts';

export interface Where {
  /** Without the word WHERE; `TRUE` where nothing narrows. */
  readonly sql: string;
  readonly values: readonly Value[];
}

const list = (values: readonly string[]): string => JSON.stringify(values);

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

const words = (engine: Engine, q: string): Where => {
  const terms = searchTerms(q);
  if (terms === undefined) return { sql: 'FALSE', values: [] };
  const match = engine.query(terms);
  return {
    sql: `e.seq IN (
      SELECT rowid FROM event_search WHERE ${engine.finds('event')}
      UNION SELECT er.event FROM report_search JOIN event_report er ON er.report = report_search.rowid WHERE ${engine.finds('report')}
      UNION SELECT c.event FROM claim_search JOIN claim c ON c.seq = claim_search.rowid WHERE ${engine.finds('claim')})`,
    values: [match, match, match],
  };
};

const box = ({ west, south, east, north }: NonNullable<EventFilter['box']>): Where => {
  const sides =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  const inside = 'SELECT event FROM event_place WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?';
  return {
    sql: `e.seq IN (${sides.map(() => inside).join(' UNION ')})`,
    values: sides.flatMap(([left, right]) => [left as number, right as number, south, north]),
  };
};

const toll = ({ effects, minToll }: EventFilter): Where | undefined => {
  if (effects === undefined && minToll === undefined) return undefined;
  const wanted = effects ?? ['killed'];
  const floor = minToll === undefined ? '' : ' AND best >= ?';
  return {
    sql: `e.seq IN (SELECT event FROM toll WHERE ${among('effect')}${floor})`,
    values: [list(wanted), ...(minToll === undefined ? [] : [minToll])],
  };
};

const conditions = (engine: Engine, filter: EventFilter): (Where | undefined)[] => [
  filter.q === undefined ? undefined : words(engine, filter.q),
  filter.types && { sql: among('e.type'), values: [list(filter.types)] },
  filter.from === undefined ? undefined : { sql: 'coalesce(e.to_day, e.from_day) >= ?', values: [filter.from] },
  filter.to === undefined ? undefined : { sql: 'coalesce(e.from_day, e.to_day) <= ?', values: [filter.to] },
  filter.box && box(filter.box),
  filter.actors && {
    sql: `e.seq IN (SELECT event FROM event_actor WHERE ${among('actor')} OR ${among('name')})`,
    values: [list(filter.actors), list(filter.actors)],
  },
  toll(filter),
  filter.countries && { sql: among('e.country'), values: [list(filter.countries)] },
  filter.admin1s && { sql: among('e.admin1'), values: [list(filter.admin1s)] },
  filter.outlets && {
    sql: `e.seq IN (SELECT event FROM event_facet WHERE facet = 'outlet' AND ${among('value')})`,
    values: [list(filter.outlets)],
  },
  filter.reviewed === undefined ? undefined : { sql: 'e.reviewed = ?', values: [filter.reviewed ? 1 : 0] },
  filter.disagreement === undefined
    ? undefined
    : { sql: filter.disagreement ? 'e.disagreements > 0' : 'e.disagreements = 0', values: [] },
];

export const eventWhere = ({ engine }: Pick<Store, 'engine'>, filter: EventFilter): Where => {
  const given = conditions(engine, filter).filter((condition) => condition !== undefined);
  return {
    sql: given.length > 0 ? given.map(({ sql }) => `(${sql})`).join(' AND ') : 'TRUE',
    values: given.flatMap(({ values }) => values),
  };
};

/** Whether the filter leaves every event in. */
export const takesAll = (filter: EventFilter): boolean => Object.values(filter).every((value) => value === undefined);

/** Sort key and direction, matching the indexes of the schema; ties go by id. Without a date or toll: last. */
export const SORT_KEYS: Readonly<Record<EventSort, { readonly key: string; readonly descending: boolean }>> = {
  newest: { key: 'coalesce(e.from_day, -10000000)', descending: true },
  oldest: { key: 'coalesce(e.from_day, 10000000)', descending: false },
  toll: { key: 'coalesce(e.killed, -1)', descending: true },
  reports: { key: 'e.reports', descending: true },
};
