/** Prepared statements, each prepared once, with typed rows. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Collator } from '../collator.ts';
import type { KeptRecord } from '../kept-record.ts';
import type { Term } from '../search-words.ts';
import { inTransaction } from './open-database.ts';

export type Value = SQLInputValue;

export type Searched = 'report' | 'claim' | 'event';

/** Whose words are put in and taken out beside its rows. */
export type Worded = Exclude<Searched, 'report'>;

/** A row of `original`. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
  readonly packing: string;
  readonly bytes: Uint8Array;
}

/** What engines do each in their own way. */
export interface Engine {
  /** Readings held ready while linking: more where each look is a message to a server. */
  readonly readingsHeld: number;
  /** Reports whose events are made anew in one transaction at most: others wait for the write lock as long. */
  readonly reportsSettled: number;
  /** Which events have which values of facets is held in memory where they are many (`held-facets.ts`). */
  readonly holdsFacets: boolean;
  /** Bytes as received, but what is there already. */
  readonly addOriginals: (store: Store, originals: readonly StoredBytes[]) => void;
  /** Words of a report that has just come in, to be found; they go with its row. */
  readonly addReport: (
    store: Store,
    seq: number,
    report: { readonly title: string | null; readonly text: string },
  ) => void;
  /** Words of a claim or an event, to be found. */
  readonly addWords: (store: Store, what: Worded, seq: number, words: string) => void;
  readonly removeWords: (store: Store, what: Worded, seq: number) => void;
  /** SQL over `report_search`, `claim_search` or `event_search`, true where the query (one `?`) is found. */
  readonly finds: (what: Searched) => string;
  /** The engine's own query over one kind's words. */
  readonly query: (store: Store, what: Searched, terms: readonly Term[]) => string;
  /** SQL: row and rank of what the query (`?1`) finds, the least rank best; with `by`, ranked by that query (`?3`), which finds all of it and not much more. */
  readonly ranked: (what: Searched, options?: { readonly by?: boolean }) => string;
  /** SQL after `event e`: goes through the events by this index, whatever the planner holds best; '' where an engine plans well alone. */
  readonly along: (index: string) => string;
  /** SQL: the year of a column of days since 1970-01-01, as text. */
  readonly year: (column: string) => string;
  /** Damage of the file or the database that the engine itself finds, in words. */
  readonly integrity: (store: Store) => Iterable<string>;
  /** After rows came in with the numbers that they had elsewhere: the next number is a free one. */
  readonly afterCopy: (store: Store) => void;
}

/** A database as the rooms of this adapter use it: every statement is answered before the next is asked. */
export interface Store {
  readonly path: string;
  readonly engine: Engine;
  /** Where collation keeps what it knows of all reports. */
  readonly record: { readonly open: () => KeptRecord; readonly clear: () => void };
  readonly now: () => Date;
  readonly user: string;
  readonly collator: Collator;
  run(sql: string, ...values: Value[]): void;
  /** Inserts one row of a table with a `seq` and returns it. */
  insert(sql: string, ...values: Value[]): number;
  row<T>(sql: string, ...values: Value[]): T | undefined;
  rows<T>(sql: string, ...values: Value[]): T[];
  /** Rows as arrays: half the time of objects where there are very many. */
  tuples<T extends unknown[]>(sql: string, ...values: Value[]): T[];
  each<T>(sql: string, ...values: Value[]): IterableIterator<T>;
  /** One transaction; on disk when it returns. */
  transaction<T>(work: () => T): T;
  /** The same in pieces, for work that waits for other things in between; nobody else may use the store meanwhile. */
  begin(): void;
  commit(): void;
  rollback(): void;
}

/** Statements kept prepared; lists narrowed in many ways make many, so the oldest are dropped. */
const KEPT = 300;

export const storeOver = (
  database: DatabaseSync,
  settings: Pick<Store, 'path' | 'engine' | 'record' | 'user' | 'now' | 'collator'>,
): Store => {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    const oldest = prepared.size >= KEPT ? prepared.keys().next().value : undefined;
    if (oldest !== undefined) prepared.delete(oldest);
    prepared.set(sql, made);
    return made;
  };
  return {
    ...settings,
    run: (sql, ...values) => {
      statement(sql).run(...values);
    },
    insert: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    row: <T>(sql: string, ...values: Value[]) => statement(sql).get(...values) as T | undefined,
    rows: <T>(sql: string, ...values: Value[]) => statement(sql).all(...values) as T[],
    tuples: <T extends unknown[]>(sql: string, ...values: Value[]) => {
      const tupled = database.prepare(sql);
      tupled.setReturnArrays(true);
      return tupled.all(...values) as unknown as T[];
    },
    // Not from the cache: a cached statement could be run again while this one is still being read.
    each: <T>(sql: string, ...values: Value[]) => database.prepare(sql).iterate(...values) as IterableIterator<T>,
    transaction: (work) => inTransaction(database, work),
    begin: () => database.exec('BEGIN IMMEDIATE'),
    commit: () => database.exec('COMMIT'),
    rollback: () => {
      if (database.isTransaction) database.exec('ROLLBACK');
    },
  };
};

/** `?, ?, ?` for `count` values. */
export const marks = (count: number): string => Array(count).fill('?').join(', ');
