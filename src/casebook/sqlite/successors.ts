/** Ids of events that are no more, and where they lead. */
import type { Store } from './statements.ts';

/** Follows an id that was merged away to the event that bears its claims; undefined where there is none. */
export const successorOf = (store: Store, id: string): string | undefined => {
  const passed = new Set<string>();
  for (let current: string | null | undefined = id; current && !passed.has(current); ) {
    if (store.row('SELECT 1 FROM event WHERE id = ?', current)) return current;
    passed.add(current);
    current = store.row<{ successor: string | null }>(
      'SELECT successor FROM retired_event WHERE id = ?',
      current,
    )?.successor;
  }
  return undefined;
};

/** Each id with itself and every id that leads to it. */
export const predecessorsOf = (store: Store, ids: readonly string[]): Map<string, string[]> => {
  const rows = store.rows<{ id: string; root: string }>(
    `WITH RECURSIVE led (id, root) AS (
       SELECT value, value FROM json_each(?)
       UNION SELECT r.id, led.root FROM retired_event r JOIN led ON r.successor = led.id
     ) SELECT id, root FROM led`,
    JSON.stringify(ids),
  );
  const found = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { id, root } of rows) found.get(root)?.push(id);
  return found;
};
