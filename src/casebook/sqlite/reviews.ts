/** Whether events are reviewed and whose they are, from what stands of the journal. */
import type { Event } from '../../event.ts';
import { standingOn } from './journal-entries.ts';
import type { Store } from './statements.ts';

export interface Reviews {
  /** Reviewed as it is: a claim that joined later makes it unreviewed again, one that left does not. */
  readonly isReviewed: (event: Pick<Event, 'id' | 'claims'>) => boolean;
  /** Marked at some time, whether or not that still holds for all its claims. */
  readonly wasReviewed: (id: string) => boolean;
  readonly assigneeOf: (id: string) => string | null;
}

/** Of all these events at once. */
export const reviewsOf = (store: Store, ids: readonly string[]): Reviews => {
  const rows = store.rows<{ event: string; claims: string }>(
    'SELECT event, claims FROM event_review WHERE event IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const seen = new Map(rows.map(({ event, claims }) => [event, claims]));
  // The last one stands.
  const assigned = new Map(
    standingOn(store, ids, ['assign']).map(({ subject, value }) => [subject.id, (value as { to: string | null }).to]),
  );
  return {
    isReviewed: ({ id, claims }) => {
      const mark = seen.get(id);
      if (mark === undefined) return false;
      const marked = new Set(JSON.parse(mark) as string[]);
      return claims.every((claim) => marked.has(claim));
    },
    wasReviewed: (id) => seen.has(id),
    assigneeOf: (id) => assigned.get(id) ?? null,
  };
};

export const isReviewed = (store: Store, event: Pick<Event, 'id' | 'claims'>): boolean =>
  reviewsOf(store, [event.id]).isReviewed(event);

export const assigneeOf = (store: Store, id: string): string | null => reviewsOf(store, [id]).assigneeOf(id);
