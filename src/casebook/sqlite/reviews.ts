/** Whether an event is reviewed, from what stands of the journal. */
import type { Event } from '../../event.ts';
import type { Store } from './statements.ts';

/** Reviewed as it is: a claim that joined later makes it unreviewed again, one that left does not. */
export const isReviewed = (store: Store, event: Pick<Event, 'id' | 'claims'>): boolean => {
  const mark = store.row<{ claims: string }>('SELECT claims FROM event_review WHERE event = ?', event.id);
  if (!mark) return false;
  const seen = new Set(JSON.parse(mark.claims) as string[]);
  return event.claims.every((claim) => seen.has(claim));
};
