/** Whether an event is reviewed, from what stands of the journal. */
import type { Event } from '../../event.ts';
import { standingOn } from './journal-entries.ts';
import type { Store } from './statements.ts';

/** Reviewed as it is: a claim that joined later makes it unreviewed again, one that left does not. */
export const isReviewed = (store: Store, event: Pick<Event, 'id' | 'claims'>): boolean => {
  const mark = store.row<{ claims: string }>('SELECT claims FROM event_review WHERE event = ?', event.id);
  if (!mark) return false;
  const seen = new Set(JSON.parse(mark.claims) as string[]);
  return event.claims.every((claim) => seen.has(claim));
};

/** Marked at some time, whether or not that still holds for all its claims. */
export const wasReviewed = (store: Store, id: string): boolean =>
  store.row('SELECT 1 FROM event_review WHERE event = ?', id) !== undefined;

export const assigneeOf = (store: Store, id: string): string | null => {
  const entry = standingOn(store, [id], ['assign']).at(-1);
  return (entry?.value as { to: string | null } | undefined)?.to ?? null;
};
