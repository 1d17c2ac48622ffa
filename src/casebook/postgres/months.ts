/**
 * Claims and events in tables of months. The number of a row begins with its month, so that a number says in which table it lies; rows
 * from before, and those of no known month, lie in a table of their own.
 */
import type { Store, Value } from '../sqlite/statements.ts';

export type Monthly = 'claim' | 'event';

/** Numbers of one month; those below are of none. */
export const PER_MONTH = 10_000_000_000;

/** Days since 1970 → months since the year 0; 0 where no day is known. */
export const monthOf = (day: number | null): number => {
  if (day === null) return 0;
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return year > 0 && year < 10_000 ? 12 * year + date.getUTCMonth() + 1 : 0;
};

/** `claim_2021_03` */
const tableOf = (table: Monthly, month: number): string =>
  `${table}_${String(Math.floor((month - 1) / 12)).padStart(4, '0')}_${String(((month - 1) % 12) + 1).padStart(2, '0')}`;

export interface Months {
  /** What the number of a row of that day begins with; 0 where its month has no table. */
  readonly base: (table: Monthly, day: number | null) => number;
  /** Makes the tables of these days that are not there yet. */
  readonly open: (days: readonly (number | null)[]) => void;
}

const NONE: Months = { base: () => 0, open: () => undefined };

const existing = (store: Store, table: Monthly): string[] =>
  store
    .rows<{ name: string }>(
      'SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = ?::regclass',
      table,
    )
    .map(({ name }) => name.slice(name.indexOf('.') + 1));

const isPartitioned = (store: Store): boolean =>
  store.row(
    `SELECT 1 FROM pg_class WHERE oid = 'claim'::regclass AND relkind = 'p'
     AND EXISTS (SELECT 1 FROM pg_class WHERE oid = 'event'::regclass AND relkind = 'p')`,
  ) !== undefined;

/** A table of its own first, then a part of the whole: so that nobody who reads or writes the whole has to wait. */
const addTable = (store: Store, table: Monthly, month: number): void => {
  const name = tableOf(table, month);
  store.run(`CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  store.run(
    `ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM (${month * PER_MONTH}) TO (${(month + 1) * PER_MONTH})`,
  );
};

export const monthsOf = (store: Store): Months => {
  if (!isPartitioned(store)) return NONE;
  const tables = (['claim', 'event'] as const).map((table) => [table, new Set(existing(store, table))] as const);
  const known = new Map(tables);
  const has = (table: Monthly, month: number): boolean => known.get(table)!.has(tableOf(table, month));
  return {
    base: (table, day) => {
      const month = monthOf(day);
      return month > 0 && has(table, month) ? month * PER_MONTH : 0;
    },
    open: (days) => {
      const months = [...new Set(days.map(monthOf))].filter((month) => month > 0);
      const missing = months.filter((month) => !has('claim', month) || !has('event', month));
      if (missing.length === 0) return;
      // Under the writers' lock, so that each table is made once and nobody waits for another in a ring.
      store.transaction(() => {
        for (const [table, names] of tables) {
          for (const name of existing(store, table)) names.add(name);
          for (const month of missing) {
            if (names.has(tableOf(table, month))) continue;
            addTable(store, table, month);
            names.add(tableOf(table, month));
          }
        }
      });
    },
  };
};

const INSERT = /^INSERT INTO (claim|event) \(([^)]*)\) VALUES \(/;

/** The insert of a claim or an event with a number of its month; any other statement as it is. */
export const numbered = (
  store: Store,
  months: Months,
  sql: string,
  values: readonly Value[],
): readonly [string, readonly Value[]] => {
  const [head = '', table, columns = ''] = INSERT.exec(sql) ?? [];
  if (table === undefined || months === NONE) return [sql, values];
  const given = (column: string): Value => values[columns.split(', ').indexOf(column)] ?? null;
  const day =
    table === 'event'
      ? given('from_day')
      : (store.row<{ day: number | null }>('SELECT day FROM report WHERE seq = ?', given('report'))?.day ?? null);
  const base = months.base(table as Monthly, day as number | null);
  const number = `CAST(? AS BIGINT) + nextval(pg_get_serial_sequence('${table}', 'seq'))`;
  return [`INSERT INTO ${table} (seq, ${columns}) VALUES (${number}, ${sql.slice(head.length)}`, [base, ...values]];
};
