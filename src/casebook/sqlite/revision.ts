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

/** Call it inside every transaction that changes the record. */
export const raiseRevision = (store: Store): number => {
  const revision = metaNumber(store, 'revision') + 1;
  setMeta(store, 'revision', revision);
  return revision;
};
