/**
 * Updates of one column of one row each, as linking makes them by the hundred, gathered into one statement a column: they wait while
 * only tables are written that nothing of them depends on.
 */
import type { Value } from '../sqlite/statements.ts';

type Tell = (sql: string, values: readonly Value[]) => void;

export interface Gatherer {
  /** True where the statement was taken; it is told with the others of its kind. */
  readonly take: (sql: string, values: readonly Value[]) => boolean;
  /** Tells what was taken; a statement that may look at it comes after. */
  readonly tellAll: () => void;
  readonly forget: () => void;
}

const ONE_COLUMN = /^UPDATE (claim|report) SET (\w+) = (\?1?|\d+) WHERE id = \?2?(?: AND \2 IS DISTINCT FROM \?1)?$/;

/** Types of the columns that are updated so. */
const TYPES: Readonly<Record<string, string>> = {
  event: 'bigint',
  linked: 'text',
  duplicate_of: 'text',
  placed: 'bigint',
};

/** What an event is made of, beside its claims. */
const APART = /^(?:INSERT INTO (?:event(?:_\w+)?|toll) |DELETE FROM (?:event_\w+|toll) )/;

/** Whether a statement neither sees nor changes what waits. */
export const isApart = (sql: string): boolean => APART.test(sql);

export const startGatherer = (tell: Tell): Gatherer => {
  const waiting = new Map<string, Map<string, string | null>>();
  return {
    take: (sql, values) => {
      const [, table = '', column = '', given = ''] = ONE_COLUMN.exec(sql) ?? [];
      if (TYPES[column] === undefined) return false;
      const [value, id] = given.startsWith('?') ? values : [Number(given), values[0]];
      const key = `${table} ${column}`;
      const rows = waiting.get(key) ?? new Map<string, string | null>();
      waiting.set(key, rows);
      rows.set(String(id), value === null || value === undefined ? null : String(value));
      return true;
    },
    tellAll: () => {
      for (const [key, rows] of waiting) {
        const [table = '', column = ''] = key.split(' ');
        const value = `(given.pair->>1)::${TYPES[column]}`;
        tell(
          `UPDATE ${table} SET ${column} = ${value} FROM (SELECT json_array_elements($1::json) AS pair) AS given
           WHERE ${table}.id = given.pair->>0 AND ${table}.${column} IS DISTINCT FROM ${value}`,
          [JSON.stringify([...rows])],
        );
      }
      waiting.clear();
    },
    forget: () => waiting.clear(),
  };
};
