/** Prepared statements, each prepared once, with typed rows. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Collator } from '../collator.ts';
import { inTransaction } from './open-database.ts';

export type Value = SQLInputValue;

/** A database as the rooms of this adapter use it. */
export interface Store {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly now: () => Date;
  readonly user: string;
  readonly collator: Collator;
  run(sql: string, ...values: Value[]): number;
  row<T>(sql: string, ...values: Value[]): T | undefined;
  rows<T>(sql: string, ...values: Value[]): T[];
  /** Rows as arrays: half the time of objects where there are very many. */
  tuples<T extends unknown[]>(sql: string, ...values: Value[]): T[];
  each<T>(sql: string, ...values: Value[]): IterableIterator<T>;
  /** One transaction; on disk when it returns. */
  transaction<T>(work: () => T): T;
}

/** Statements kept prepared; lists narrowed in many ways make many, so the oldest are dropped. */
const KEPT = 300;

export const storeOver = (
  database: DatabaseSync,
  settings: Pick<Store, 'path' | 'user' | 'now' | 'collator'>,
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
    database,
    run: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
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
  };
};

/** `?, ?, ?` for `count` values. */
export const marks = (count: number): string => Array(count).fill('?').join(', ');
