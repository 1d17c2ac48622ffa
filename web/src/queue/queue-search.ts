/** What the queue is narrowed to, as its address has it. */

import type { Cause } from '../api/types.ts';
import { type EventFilters, eventsSearch } from '../events/filters.ts';

/** Why an event stands in the queue, in the order in which they are offered. */
export const QUEUE_KINDS = [
  'disagreement',
  'uncertain',
  'deadly',
  'changed',
  'new',
] as const satisfies readonly Cause[];

export type QueueSearch = EventFilters & {
  readonly kind?: Cause;
  /** Whose queue it is. */
  readonly user?: string;
  /** Only what is assigned to that person. */
  readonly assigned?: 'true';
};

const KINDS: ReadonlySet<unknown> = new Set(QUEUE_KINDS);

export const queueSearch = (search: Readonly<Record<string, unknown>>): QueueSearch => {
  const { view: _, sort: __, ...filters } = eventsSearch(search);
  const { kind, user, assigned } = search;
  return {
    ...filters,
    ...(KINDS.has(kind) && { kind: kind as Cause }),
    ...(typeof user === 'string' && user !== '' && { user }),
    ...(assigned === 'true' && { assigned }),
  };
};
