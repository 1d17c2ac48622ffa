/**
 * A record's store in SQLite: one table a space, beside the casebook's own. All of it can be built anew from the readings.
 * What is set is held until `flush`, so that a value that changes ten times within a transaction is written once.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { recent } from '../../collation/record/recent.ts';
import type { Lists, RecordStore, SpaceKey, Values } from '../../collation/record/record-store.ts';

/** Values held ready, of each space. */
const HELD = 6000;
/** Lists held ready, of each space. */
const HELD_LISTS = 20_000;

/** A record's store that owes the database something until it is flushed. */
export interface KeptRecord extends RecordStore {
  /** Writes what was set since; part of the transaction that the caller has open. */
  readonly flush: () => void;
}

const tableOf = (space: string, kind: string): string => `record_${kind}_${space.replace(/\W/g, '_')}`;

const prepare = (database: DatabaseSync, table: string, columns: string, sql: string): StatementSync => {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} ${columns}`);
  return database.prepare(sql);
};

interface Flushed {
  readonly flush: () => void;
}

/** Absence is held, too: most of what is new is asked for before it is there. */
const ABSENT = Symbol('absent');

/** Numbers and names are keys of two tables, so that numbers stay row ids. */
const valuesIn = <T>(database: DatabaseSync, space: string): Values<T> & Flushed => {
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
  const owed = new Map<SpaceKey, T | typeof ABSENT>();
  const held = recent<SpaceKey, T | typeof ABSENT>(HELD, (key) => {
    const row = of(key).get.get(key) as { value: Uint8Array } | undefined;
    return row === undefined ? ABSENT : (deserialize(row.value) as T);
  });
  const set = (key: SpaceKey, value: T | typeof ABSENT): void => {
    owed.set(key, value);
    held.put(key, value);
  };
  return {
    get: (key) => {
      const value = owed.get(key) ?? held.get(key);
      return value === ABSENT ? undefined : value;
    },
    put: set,
    drop: (key) => set(key, ABSENT),
    flush: () => {
      for (const [key, value] of owed) {
        if (value === ABSENT) of(key).drop.run(key);
        else of(key).put.run(key, serialize(value));
      }
      owed.clear();
    },
  };
};

interface HeldList {
  readonly items: number[];
  /** Nothing of it is on the disk only. */
  readonly whole: boolean;
}

const listsIn = (database: DatabaseSync, space: string): Lists & Flushed => {
  const table = tableOf(space, 'list');
  const columns = '(key ANY NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) STRICT, WITHOUT ROWID';
  const insert = prepare(database, table, columns, `INSERT OR IGNORE INTO ${table} VALUES (?, ?)`);
  const select = prepare(database, table, columns, `SELECT item FROM ${table} WHERE key = ? LIMIT ?`);
  select.setReturnArrays(true);
  const owed = new Map<SpaceKey, number[]>();
  const load = (key: SpaceKey, limit: number): HeldList => {
    const stored = (select.all(key, limit) as unknown as [number][]).map(([item]) => item);
    return { items: [...stored, ...(owed.get(key) ?? [])], whole: stored.length < limit };
  };
  const held = recent<SpaceKey, HeldList>(HELD_LISTS, (key) => load(key, Number.MAX_SAFE_INTEGER));
  return {
    add: (key, item) => {
      const more = owed.get(key);
      if (more?.at(-1) === item) return;
      if (more) more.push(item);
      else owed.set(key, [item]);
      const list = held.known(key);
      if (list?.whole && list.items.at(-1) !== item) list.items.push(item);
    },
    of: (key, limit) => {
      let list = held.known(key);
      if (!list || (!list.whole && list.items.length < limit)) {
        list = load(key, limit);
        held.put(key, list);
      }
      return list.items.length <= limit ? list.items : list.items.slice(0, limit);
    },
    flush: () => {
      for (const [key, items] of owed) for (const item of items) insert.run(key, item);
      owed.clear();
    },
  };
};

const once = <T>(make: (space: string) => T) => {
  const made = new Map<string, T>();
  const of = (space: string): T => {
    const known = made.get(space) ?? make(space);
    made.set(space, known);
    return known;
  };
  return { of, all: () => [...made.values()] };
};

/** `storeInSqlite(database)`: part of whatever transaction the caller has open. */
export const storeInSqlite = (database: DatabaseSync): KeptRecord => {
  const values = once((space) => valuesIn<unknown>(database, space));
  const lists = once((space) => listsIn(database, space));
  return {
    values: <T>(space: string) => values.of(space) as unknown as Values<T>,
    lists: lists.of,
    flush: () => {
      for (const { flush } of [...values.all(), ...lists.all()]) flush();
    },
  };
};

/** Takes the record away; it is built anew from the readings. */
export const clearRecord = (database: DatabaseSync): void => {
  const tables = database.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'record\\_%' ESCAPE '\\'",
  );
  for (const { name } of tables.all() as { name: string }[]) database.exec(`DROP TABLE ${name}`);
};
