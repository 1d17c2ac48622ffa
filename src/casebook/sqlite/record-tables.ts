/** A record's tables in SQLite, one a space, beside the casebook's own. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SpaceKey } from '../../collation/record/record-store.ts';
import type { ListTable, RecordTables, ValueTable } from '../kept-record.ts';

const tableOf = (space: string, kind: string): string => `record_${kind}_${space.replace(/\W/g, '_')}`;

const prepare = (database: DatabaseSync, table: string, columns: string, sql: string): StatementSync => {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} ${columns}`);
  return database.prepare(sql);
};

/** Numbers and names are keys of two tables, so that numbers stay row ids. */
const valuesIn = (database: DatabaseSync, space: string): ValueTable => {
  const statements = (type: 'INTEGER' | 'TEXT') => {
    const table = tableOf(space, type === 'INTEGER' ? 'number' : 'name');
    const columns = `(key ${type} PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT`;
    return {
      get: prepare(database, table, columns, `SELECT value FROM ${table} WHERE key = ?`),
      put: prepare(database, table, columns, `INSERT OR REPLACE INTO ${table} VALUES (?, ?)`),
      drop: prepare(database, table, columns, `DELETE FROM ${table} WHERE key = ?`),
      last: prepare(database, table, columns, `SELECT coalesce(max(key), 0) AS last FROM ${table}`),
    };
  };
  const numbers = statements('INTEGER');
  const names = statements('TEXT');
  const of = (key: SpaceKey) => (typeof key === 'number' ? numbers : names);
  return {
    load: (key) => (of(key).get.get(key) as { value: Uint8Array } | undefined)?.value,
    write: (entries) => {
      for (const [key, value] of entries) {
        if (value === undefined) of(key).drop.run(key);
        else of(key).put.run(key, value);
      }
    },
    last: () => (numbers.last.get() as { last: number }).last,
  };
};

const listsIn = (database: DatabaseSync, space: string): ListTable => {
  const table = tableOf(space, 'list');
  const columns = '(key ANY NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) STRICT, WITHOUT ROWID';
  const insert = prepare(database, table, columns, `INSERT OR IGNORE INTO ${table} VALUES (?, ?)`);
  const select = prepare(database, table, columns, `SELECT item FROM ${table} WHERE key = ? LIMIT ?`);
  select.setReturnArrays(true);
  const first = prepare(database, table, columns, `SELECT key FROM ${table} LIMIT ?`);
  first.setReturnArrays(true);
  return {
    keys: (most) => {
      const keys = (first.all(most + 1) as unknown as [SpaceKey][]).map(([key]) => key);
      return keys.length > most ? undefined : keys;
    },
    load: (key, limit) => (select.all(key, limit) as unknown as [number][]).map(([item]) => item),
    write: (entries) => {
      for (const [key, items] of entries) for (const item of items) insert.run(key, item);
    },
  };
};

export const recordTablesIn = (database: DatabaseSync): RecordTables => ({
  values: (space) => valuesIn(database, space),
  lists: (space) => listsIn(database, space),
});

/** Takes the record away; it is built anew from the readings. */
export const clearRecord = (database: DatabaseSync): void => {
  const tables = database.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'record\\_%' ESCAPE '\\'",
  );
  for (const { name } of tables.all() as { name: string }[]) database.exec(`DROP TABLE ${name}`);
};
