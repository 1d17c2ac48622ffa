/** The event of a casebook that browser tests open. */
import type { EventPage, EventRecord } from '../../src/service/api.ts';
import type { Visits } from './visits.ts';

/** The event of most reports that some of them dispute. */
export const mostDisputed = async (ask: Visits['ask']): Promise<EventRecord> => {
  const { items } = await ask<EventPage>('/api/events?sort=reports&limit=100');
  const chosen = items.find(({ reports, disagreements }) => reports > 1 && disagreements > 0) ?? items[0]!;
  return ask<EventRecord>(`/api/events/${encodeURIComponent(chosen.id)}`);
};
