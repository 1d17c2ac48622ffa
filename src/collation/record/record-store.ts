/**
 * What the record needs of a store: values by key, and lists of numbers by key. Small enough that memory, SQLite or any
 * key-value store can hold a record; a space is a table. Everything in it is derived from the reports and can be built anew.
 */

export type SpaceKey = string | number;

export interface Values<T> {
  readonly get: (key: SpaceKey) => T | undefined;
  readonly put: (key: SpaceKey, value: T) => void;
  readonly drop: (key: SpaceKey) => void;
}

export interface Lists {
  /** Adds an item; the caller adds each to a key once, or several times in a row. */
  readonly add: (key: SpaceKey, item: number) => void;
  /** Up to `limit` items in no order that matters. */
  readonly of: (key: SpaceKey, limit: number) => readonly number[];
}

export interface RecordStore {
  /** `held`: how many a store that lies elsewhere should keep ready; with `weigh`, how much they may weigh together. */
  readonly values: <T>(space: string, held?: number, weigh?: (value: T) => number) => Values<T>;
  readonly lists: (space: string) => Lists;
}

const NONE: readonly number[] = [];

const valuesInMemory = <T>(): Values<T> => {
  const held = new Map<SpaceKey, T>();
  return {
    get: (key) => held.get(key),
    put: (key, value) => {
      held.set(key, value);
    },
    drop: (key) => {
      held.delete(key);
    },
  };
};

const listsInMemory = (): Lists => {
  const held = new Map<SpaceKey, number[]>();
  return {
    add: (key, item) => {
      const list = held.get(key);
      if (!list) held.set(key, [item]);
      else if (list.at(-1) !== item) list.push(item);
    },
    of: (key, limit) => {
      const list = held.get(key);
      return list === undefined ? NONE : list.length <= limit ? list : list.slice(0, limit);
    },
  };
};

/** A store that ends with the process. */
export const storeInMemory = (): RecordStore => {
  const values = new Map<string, Values<unknown>>();
  const lists = new Map<string, Lists>();
  return {
    values: <T>(space: string): Values<T> => {
      const known = values.get(space) ?? valuesInMemory<unknown>();
      values.set(space, known);
      return known as Values<T>;
    },
    lists: (space) => {
      const known = lists.get(space) ?? listsInMemory();
      lists.set(space, known);
      return known;
    },
  };
};
