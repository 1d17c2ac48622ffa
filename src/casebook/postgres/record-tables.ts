/** A record's tables in PostgreSQL: two for all spaces; many rows are written with one statement. */
import type { SpaceKey } from '../../collation/record/record-store.ts';
import type { ListTable, RecordTables, ValueTable } from '../kept-record.ts';
import type { Store } from '../sqlite/statements.ts';
import { type Whole, wholeTable } from './whole-table.ts';

/** Numbers and names are different keys. */
const textOf = (key: SpaceKey): string => (typeof key === 'number' ? `#${key}` : `=${key}`);

/** Rows written with one statement. */
const ROWS = 1000;

/** Rows of a table that is held as a whole: some 100 MB. */
const MOST_VALUES = 100_000;
const MOST_ITEMS = 1_000_000;

function* pieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS);
}

const valuesIn = (store: Store, space: string, whole: Whole<Uint8Array>): ValueTable => ({
  load: (key) => {
    const rows = whole.of(space, textOf(key));
    if (rows) return rows[0];
    const sql = 'SELECT value FROM record_value WHERE space = ? AND key = ?';
    return store.row<{ value: Uint8Array }>(sql, space, textOf(key))?.value;
  },
  write: (entries) => {
    for (const [key, value] of entries) whole.set(space, textOf(key), value === undefined ? [] : [value]);
    const gone = [...entries].flatMap(([key, value]) => (value === undefined ? [textOf(key)] : []));
    for (const keys of pieces(gone)) {
      store.run(
        'DELETE FROM record_value WHERE space = ? AND key IN (SELECT value FROM json_each(?))',
        space,
        JSON.stringify(keys),
      );
    }
    const set = [...entries].flatMap(([key, value]) =>
      value === undefined ? [] : [[textOf(key), Buffer.from(value).toString('base64')]],
    );
    for (const rows of pieces(set)) {
      store.run(
        `INSERT INTO record_value (space, key, value)
         SELECT ?, pair->>0, decode(pair->>1, 'base64') FROM json_array_elements(?::json) AS pair
         ON CONFLICT (space, key) DO UPDATE SET value = excluded.value`,
        space,
        JSON.stringify(rows),
      );
    }
  },
  last: () =>
    store.row<{ last: number }>(
      `SELECT coalesce(max(substr(key, 2)::bigint), 0) AS last FROM record_value WHERE space = ? AND key LIKE '#%'`,
      space,
    )!.last,
});

const listsIn = (store: Store, space: string, whole: Whole<number>): ListTable => ({
  load: (key, limit) => {
    const items = whole.of(space, textOf(key));
    if (items) return items.slice(0, limit);
    return store
      .tuples<[number]>(
        'SELECT item FROM record_list WHERE space = ? AND key = ? ORDER BY item LIMIT ?',
        space,
        textOf(key),
        limit,
      )
      .map(([item]) => item);
  },
  write: (entries) => {
    for (const [key, items] of entries) {
      const before = whole.of(space, textOf(key));
      if (before)
        whole.set(
          space,
          textOf(key),
          [...new Set([...before, ...items])].sort((a, b) => a - b),
        );
    }
    const set = [...entries].flatMap(([key, items]) => items.map((item) => [textOf(key), item]));
    for (const rows of pieces(set)) {
      store.run(
        `INSERT INTO record_list (space, key, item)
         SELECT ?, pair->>0, (pair->>1)::bigint FROM json_array_elements(?::json) AS pair ON CONFLICT DO NOTHING`,
        space,
        JSON.stringify(rows),
      );
    }
  },
});

export const recordTablesOf = (store: Store): RecordTables => {
  const allValues = wholeTable<Uint8Array>(store, { table: 'record_value', column: 'value', most: MOST_VALUES });
  const allItems = wholeTable<number>(store, { table: 'record_list', column: 'item::float8', most: MOST_ITEMS });
  return {
    values: (space) => valuesIn(store, space, allValues),
    lists: (space) => listsIn(store, space, allItems),
  };
};

/** Takes the record away; it is built anew from the readings. */
export const clearRecordOf = (store: Store): void => store.run('TRUNCATE record_value, record_list');
