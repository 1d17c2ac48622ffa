/** What the queue is narrowed to, as its address has it. */

import { QUEUE_KINDS, type QueueKind } from '../api/shapes.ts';
import { type EventFilters, eventsSearch } from '../events/filters.ts';

export type QueueSearch = EventFilters & {
  readonly kind?: QueueKind;
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
    ...(KINDS.has(kind) && { kind: kind as QueueKind }),
    ...(typeof user === 'string' && user !== '' && { user }),
    ...(assigned === 'true' && { assigned }),
  };
};
