/**
 * A small table of a record held as a whole: a look into a server's table is a message there and back, and linking looks some forty times a
 * report. Only its one writer may hold it so.
 */
import type { Store } from '../sqlite/statements.ts';

export interface Whole<T> {
  /** In the order of the column; empty where there is none. Undefined where the table is too large to be held. */
  readonly of: (space: string, key: string) => readonly T[] | undefined;
  readonly set: (space: string, key: string, values: readonly T[]) => void;
}

export interface WholeOptions {
  readonly table: string;
  readonly column: string;
  readonly most: number;
}

const NOTHING: readonly never[] = [];

/** Read when it is first asked for, in the transaction that links; given up where it has grown too large. */
export const wholeTable = <T>(store: Store, { table, column, most }: WholeOptions): Whole<T> => {
  let count = -1;
  let held = new Map<string, readonly T[]>();
  const keyOf = (space: string, key: string): string => `${space}\n${key}`;
  const put = (place: string, values: readonly T[]): void => {
    count += values.length - (held.get(place)?.length ?? 0);
    if (values.length === 0) held.delete(place);
    else held.set(place, values);
    if (count > most) held = new Map();
  };
  const read = (): void => {
    const found = store.row<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} LIMIT ${most + 1}) AS first`,
    )!.count;
    count = 0;
    if (found > most) count = found;
    else {
      const rows = store.tuples<[string, string, T[]]>(
        `SELECT space, key, array_agg(${column} ORDER BY ${column}) FROM ${table} GROUP BY space, key`,
      );
      for (const [space, key, values] of rows) put(keyOf(space, key), values);
    }
  };
  return {
    of: (space, key) => {
      if (count < 0) read();
      return count > most ? undefined : (held.get(keyOf(space, key)) ?? NOTHING);
    },
    set: (space, key, values) => {
      if (count >= 0 && count <= most) put(keyOf(space, key), values);
    },
  };
};
