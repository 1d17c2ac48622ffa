/** A record's store in SQLite: one table a space, beside the casebook's own. All of it can be built anew from the readings. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { recent } from '../../collation/record/recent.ts';
import type { Lists, RecordStore, SpaceKey, Values } from '../../collation/record/record-store.ts';

/** Values held ready, of each space. */
const HELD = 3000;

const tableOf = (space: string, kind: string): string => `record_${kind}_${space.replace(/\W/g, '_')}`;

const prepare = (database: DatabaseSync, table: string, columns: string, sql: string): StatementSync => {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} ${columns}`);
  return database.prepare(sql);
};

/** Numbers and names are keys of two tables, so that numbers stay row ids. */
const valuesIn = <T>(database: DatabaseSync, space: string): Values<T> => {
  const statements = (type: 'INTEGER' | 'TEXT') => {
    const table = tableOf(space, type === 'INTEGER' ? 'number' : 'name');
    const columns = `(key ${type} PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT`;
    return {
      get: prepare(database, table, columns, `SELECT value FROM ${table} WHERE key = ?`),
      put: prepare(database, table, columns, `INSERT OR REPLACE INTO ${table} VALUES (?, ?)`),
      drop: prepare(database, table, columns, `DELETE FROM ${table} WHERE key = ?`),
    };
  };
  const numbers = statements('INTEGER');
  const names = statements('TEXT');
  const of = (key: SpaceKey) => (typeof key === 'number' ? numbers : names);
  const held = recent<SpaceKey, T | undefined>(HELD, (key) => {
    const row = of(key).get.get(key) as { value: Uint8Array } | undefined;
    return row === undefined ? undefined : (deserialize(row.value) as T);
  });
  return {
    get: held.get,
    put: (key, value) => {
      of(key).put.run(key, serialize(value));
      held.put(key, value);
    },
    drop: (key) => {
      of(key).drop.run(key);
      held.drop(key);
    },
  };
};

const listsIn = (database: DatabaseSync, space: string): Lists => {
  const table = tableOf(space, 'list');
  const columns = '(key ANY NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) STRICT, WITHOUT ROWID';
  const add = prepare(database, table, columns, `INSERT OR IGNORE INTO ${table} VALUES (?, ?)`);
  const of = prepare(database, table, columns, `SELECT item FROM ${table} WHERE key = ? LIMIT ?`);
  of.setReturnArrays(true);
  return {
    add: (key, item) => {
      add.run(key, item);
    },
    of: (key, limit) => (of.all(key, limit) as unknown as [number][]).map(([item]) => item),
  };
};

const once = <T>(make: (space: string) => T): ((space: string) => T) => {
  const made = new Map<string, T>();
  return (space) => {
    const known = made.get(space) ?? make(space);
    made.set(space, known);
    return known;
  };
};

/** `storeInSqlite(database)`: part of whatever transaction the caller has open. */
export const storeInSqlite = (database: DatabaseSync): RecordStore => {
  const values = once((space) => valuesIn<unknown>(database, space));
  return { values: <T>(space: string) => values(space) as Values<T>, lists: once((space) => listsIn(database, space)) };
};

/** Takes the record away; it is built anew from the readings. */
export const clearRecord = (database: DatabaseSync): void => {
  const tables = database.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'record\\_%' ESCAPE '\\'",
  );
  for (const { name } of tables.all() as { name: string }[]) database.exec(`DROP TABLE ${name}`);
};
