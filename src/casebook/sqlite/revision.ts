/** The casebook's revision and what is still to be collated, kept in `meta`. */
import type { Store } from './statements.ts';

export const metaNumber = (store: Store, key: string): number =>
  Number(store.row<{ value: number }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? 0);

export const setMeta = (store: Store, key: string, value: number): void => {
  store.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
};

/** Call it inside every transaction that changes the record. In one statement: two that write side by side get two numbers. */
export const raiseRevision = (store: Store): number =>
  store.row<{ value: number }>(
    `INSERT INTO meta (key, value) VALUES ('revision', 1)
     ON CONFLICT (key) DO UPDATE SET value = meta.value + 1 RETURNING value`,
  )!.value;
