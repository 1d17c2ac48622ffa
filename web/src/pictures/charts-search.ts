/** What the pictures show, as their address has it. */
import { type EventFilters, eventsSearch } from '../events/filters.ts';

export const BINS = ['day', 'week', 'month', 'year'] as const;
export const KEYS = ['none', 'type', 'country', 'admin1', 'actor', 'outlet'] as const;
export const MEASURES = ['events', 'killed'] as const;

export type ChartsSearch = EventFilters & {
  readonly bin?: (typeof BINS)[number];
  readonly by?: (typeof KEYS)[number];
  readonly measure?: (typeof MEASURES)[number];
};

export const chartsSearch = (search: Readonly<Record<string, unknown>>): ChartsSearch => {
  const { view: _, sort: __, ...filters } = eventsSearch(search);
  const bin = BINS.find((one) => one === search.bin);
  const by = KEYS.find((one) => one === search.by);
  const measure = MEASURES.find((one) => one === search.measure);
  return { ...filters, ...(bin && { bin }), ...(by && { by }), ...(measure && { measure }) };
};
