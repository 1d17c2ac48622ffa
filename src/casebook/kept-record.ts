/**
 * A record's store over a database's tables: what is asked for often is held, and what is set is held until `flush`, so that a
 * value that changes ten times within a transaction is written once. All of it can be built anew from the readings.
 */
import { deserialize, serialize } from 'node:v8';
import { recent } from '../collation/record/recent.ts';
import type { Lists, RecordStore, SpaceKey, Values } from '../collation/record/record-store.ts';
import { type KeyFilter, keyFilter } from './key-filter.ts';

/** Values held ready, of each space that does not ask for more. */
const HELD = 6000;
/** Lists held ready, of each space. */
const HELD_LISTS = 20_000;

/** Where the values of one space lie. */
export interface ValueTable {
  readonly load: (key: SpaceKey) => Uint8Array | undefined;
  /** Undefined takes a key away. */
  readonly write: (entries: ReadonlyMap<SpaceKey, Uint8Array | undefined>) => void;
  /** The largest number that is a key, 0 where there is none. */
  readonly last: () => number;
}

/** Where the lists of one space lie. */
export interface ListTable {
  readonly load: (key: SpaceKey, limit: number) => number[];
  /** All keys, each at least once, where the list has no more than so many items and they are quick to get. */
  readonly keys?: (most: number) => readonly SpaceKey[] | undefined;
  /** Items that are there already are there once. */
  readonly write: (entries: ReadonlyMap<SpaceKey, readonly number[]>) => void;
}

export interface RecordTables {
  readonly values: (space: string) => ValueTable;
  readonly lists: (space: string) => ListTable;
}

/** A record's store that owes the database something until it is flushed. */
export interface KeptRecord extends RecordStore {
  /** Writes what was set since; part of the transaction that the caller has open. */
  readonly flush: () => void;
}

interface Flushed {
  readonly flush: () => void;
}

/** Absence is held, too: most of what is new is asked for before it is there. */
const ABSENT = Symbol('absent');

const valuesOver = <T>(table: ValueTable, most: number, weigh: (value: T) => number): Values<T> & Flushed => {
  const owed = new Map<SpaceKey, T | typeof ABSENT>();
  // Numbers are given out in order: what lies beyond the last needs no look.
  let last = table.last();
  const load = (key: SpaceKey): T | typeof ABSENT => {
    const bytes = typeof key === 'number' && key > last ? undefined : table.load(key);
    return bytes === undefined ? ABSENT : (deserialize(bytes) as T);
  };
  const held = recent(most, load, (value) => (value === ABSENT ? 1 : weigh(value as T)));
  const set = (key: SpaceKey, value: T | typeof ABSENT): void => {
    if (typeof key === 'number' && key > last) last = key;
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
      if (owed.size === 0) return;
      const bytes = [...owed].map(([key, value]) => [key, value === ABSENT ? undefined : serialize(value)] as const);
      table.write(new Map(bytes));
      owed.clear();
    },
  };
};

const NONE: readonly number[] = [];

interface HeldList {
  readonly items: number[];
  /** Nothing of it is in the database only. */
  readonly whole: boolean;
}

/** A space with more items than this is not gone through when it is opened. */
const FEW_ITEMS = 20_000;

/** What tells that nothing is under a key; undefined where all keys would have to be gone through first. */
const filterOf = (table: ListTable): KeyFilter | undefined => {
  const keys = table.keys?.(FEW_ITEMS);
  if (!keys) return undefined;
  const filter = keyFilter();
  for (const key of keys) if (typeof key === 'number') filter.add(key);
  return filter;
};

const listsOver = (table: ListTable): Lists & Flushed => {
  const owed = new Map<SpaceKey, number[]>();
  const filter = filterOf(table);
  /** Nothing was ever put under it. Most keys of a new report are met for the first time. */
  const isNew = (key: SpaceKey): boolean => filter !== undefined && typeof key === 'number' && !filter.mayHave(key);
  const load = (key: SpaceKey, limit: number): HeldList => {
    const stored = table.load(key, limit);
    return { items: [...stored, ...(owed.get(key) ?? [])], whole: stored.length < limit };
  };
  const held = recent<SpaceKey, HeldList>(HELD_LISTS, (key) => load(key, Number.MAX_SAFE_INTEGER));
  return {
    add: (key, item) => {
      if (isNew(key)) {
        filter!.add(key as number);
        owed.set(key, [item]);
        held.put(key, { items: [item], whole: true });
        return;
      }
      const more = owed.get(key);
      if (more?.at(-1) === item) return;
      if (more) more.push(item);
      else owed.set(key, [item]);
      const list = held.known(key);
      if (list?.whole && list.items.at(-1) !== item) list.items.push(item);
    },
    of: (key, limit) => {
      if (isNew(key)) return NONE;
      let list = held.known(key);
      if (!list || (!list.whole && list.items.length < limit)) {
        list = load(key, limit);
        held.put(key, list);
      }
      return list.items.length <= limit ? list.items : list.items.slice(0, limit);
    },
    flush: () => {
      if (owed.size > 0) table.write(owed);
      owed.clear();
    },
  };
};

const once = <T>(make: (space: string, held?: number, weigh?: (value: never) => number) => T) => {
  const made = new Map<string, T>();
  const of = (space: string, held?: number, weigh?: (value: never) => number): T => {
    const known = made.get(space) ?? make(space, held, weigh);
    made.set(space, known);
    return known;
  };
  return { of, all: () => [...made.values()] };
};

/** `keptRecord(tables)`: part of whatever transaction the caller has open. */
export const keptRecord = (tables: RecordTables): KeptRecord => {
  const values = once((space, held = HELD, weigh = () => 1) => valuesOver(tables.values(space), held, weigh));
  const lists = once((space) => listsOver(tables.lists(space)));
  return {
    values: <T>(space: string, held?: number, weigh?: (value: T) => number) =>
      values.of(space, held, weigh) as unknown as Values<T>,
    lists: lists.of,
    flush: () => {
      for (const { flush } of [...values.all(), ...lists.all()]) flush();
    },
  };
};
