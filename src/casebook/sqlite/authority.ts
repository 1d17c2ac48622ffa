/** Authority files in the store: what was decided about names, worked out from the journal. */
import type { Event } from '../../event.ts';
import { type Authority, type NameKind, type Settled, withAuthority } from '../authority.ts';
import type { JournalRecord } from '../records.ts';
import { standingOn } from './journal-entries.ts';
import { placeKey } from './place-key.ts';
import type { Store } from './statements.ts';

interface Row extends Settled {
  readonly merged_into: string | null;
}

const rowOf = (store: Store, kind: NameKind, id: string): Row | undefined =>
  store.row<Row>('SELECT id, merged_into, name, lat, lon FROM authority WHERE kind = ? AND id = ?', kind, id);

/** Follows aliases and merges to the name that stands for all of them. */
export const settledName = (store: Store, kind: NameKind, key: string): Settled | undefined => {
  const alias = store.row<{ id: string }>('SELECT id FROM alias WHERE kind = ? AND alias = ?', kind, key)?.id;
  let current = rowOf(store, kind, alias ?? key) ?? (alias === undefined ? undefined : bare(alias));
  const passed = new Set<string>();
  while (current?.merged_into && !passed.has(current.id)) {
    passed.add(current.id);
    current = rowOf(store, kind, current.merged_into) ?? bare(current.merged_into);
  }
  return current;
};

const bare = (id: string): Row => ({ id, name: null, lat: null, lon: null, merged_into: null });

const isEmpty = (store: Store): boolean =>
  store.row('SELECT 1 FROM authority LIMIT 1') === undefined && store.row('SELECT 1 FROM alias LIMIT 1') === undefined;

/** Puts settled names into events; each name is looked up once. */
export const authorityOf = (store: Store): ((event: Event) => Event) => {
  if (isEmpty(store)) return (event) => event;
  const known = new Map<string, Settled | undefined>();
  const authority: Authority = {
    settled: (kind, key) => {
      const at = `${kind} ${key}`;
      if (!known.has(at)) known.set(at, settledName(store, kind, key));
      return known.get(at);
    },
  };
  return (event) => withAuthority(event, placeKey(event.where), authority);
};

const lastValue = <T>(entries: readonly JournalRecord[], decision: JournalRecord['decision']): T | undefined =>
  entries.findLast((entry) => entry.decision === decision)?.value as T | undefined;

const standingAliases = (entries: readonly JournalRecord[]): Set<string> => {
  const aliases = new Set<string>();
  for (const { decision, value } of entries) {
    const { alias } = (value ?? {}) as { alias?: string };
    if (alias !== undefined && decision === 'add-alias') aliases.add(alias);
    if (alias !== undefined && decision === 'remove-alias') aliases.delete(alias);
  }
  return aliases;
};

/** Works out anew what stands about one name. Part of the caller's transaction. */
export const settleName = (store: Store, kind: NameKind, id: string): void => {
  const entries = standingOn(
    store,
    [id],
    ['merge-names', 'add-alias', 'remove-alias', 'rename', 'set-coordinates'],
  ).filter(({ subject }) => subject.kind === kind);
  store.run('DELETE FROM authority WHERE kind = ? AND id = ?', kind, id);
  store.run('DELETE FROM alias WHERE kind = ? AND id = ?', kind, id);
  if (entries.length === 0) return;
  const at = lastValue<{ lat: number; lon: number }>(entries, 'set-coordinates');
  store.run(
    'INSERT INTO authority (kind, id, merged_into, name, lat, lon) VALUES (?, ?, ?, ?, ?, ?)',
    kind,
    id,
    lastValue<{ into: string }>(entries, 'merge-names')?.into ?? null,
    lastValue<{ name: string }>(entries, 'rename')?.name ?? null,
    at?.lat ?? null,
    at?.lon ?? null,
  );
  for (const alias of standingAliases(entries)) {
    store.run(
      'INSERT INTO alias (kind, alias, id) VALUES (?, ?, ?) ON CONFLICT (kind, alias) DO UPDATE SET id = excluded.id',
      kind,
      alias,
      id,
    );
  }
};

/** Every name that stands for, or was merged with, one of these: ids, aliases, and the ids they lead to. */
export const namesUnder = (store: Store, kind: NameKind, ids: readonly string[]): string[] => {
  const roots = ids.map((id) => settledName(store, kind, id)?.id ?? id);
  return store
    .rows<{ id: string }>(
      `WITH RECURSIVE under (id) AS (
         SELECT value FROM json_each(?)
         UNION SELECT a.id FROM authority a JOIN under ON a.merged_into = under.id WHERE a.kind = ?
       )
       SELECT id FROM under UNION SELECT alias FROM alias WHERE kind = ? AND id IN (SELECT id FROM under)`,
      JSON.stringify([...ids, ...roots]),
      kind,
      kind,
    )
    .map(({ id }) => id);
};
