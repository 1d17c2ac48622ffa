/** What narrows the list, the map and the timeline; all of it stands in the address, so that a view can be shared. */

export const FILTER_NAMES = [
  'q',
  'type',
  'from',
  'to',
  'bbox',
  'actor',
  'effect',
  'minToll',
  'country',
  'admin1',
  'outlet',
  'reviewed',
  'disagreement',
  'sort',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export type EventFilters = { readonly [Name in FilterName]?: string };

export const VIEWS = ['list', 'map', 'timeline', 'filters'] as const;
/** The one pane shown where the screen is narrow. */
export type View = (typeof VIEWS)[number];

export type EventsSearch = EventFilters & { readonly view?: View };

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Keeps what is known of an address's search; an empty value is none. */
export const eventsSearch = (search: Readonly<Record<string, unknown>>): EventsSearch => {
  const known = FILTER_NAMES.flatMap((name) => {
    const value = textOf(search[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const view = VIEWS.find((name) => name === search.view);
  return { ...Object.fromEntries(known), ...(view && { view }) };
};

export const filtersOf = ({ view: _, ...filters }: EventsSearch): EventFilters => filters;

/** Without the named ones: each view is narrowed by the others, not by itself. */
export const without = (filters: EventFilters, ...names: readonly FilterName[]): EventFilters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)));

export const isNarrowed = (filters: EventFilters): boolean => Object.keys(without(filters, 'sort')).length > 0;

/** `valuesOf('a,b')` → `['a', 'b']` */
export const valuesOf = (value: string | undefined): readonly string[] => (value ? value.split(',') : []);

/** Adds the value to a filter's, or takes it away. */
export const toggled = (value: string | undefined, one: string): string | undefined => {
  const values = valuesOf(value);
  const next = values.includes(one) ? values.filter((other) => other !== one) : [...values, one];
  return next.length > 0 ? next.join(',') : undefined;
};

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** `'-101,28,-100,29'` → a box; undefined where it is none. */
export const boxOf = (bbox: string | undefined): Box | undefined => {
  const [west, south, east, north, ...rest] = (bbox ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  const numbers = [west, south, east, north];
  if (rest.length > 0 || !numbers.every((degrees) => Number.isFinite(degrees))) return undefined;
  return { west: west!, south: south!, east: east!, north: north! };
};

const short = (degrees: number): string => String(Math.round(degrees * 1e4) / 1e4);
const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

export const bboxOf = ({ west, south, east, north }: Box): string => {
  const sides =
    east - west >= 360
      ? [-180, Math.max(south, -90), 180, Math.min(north, 90)]
      : [wrapped(west), Math.max(south, -90), east === 180 ? 180 : wrapped(east), Math.min(north, 90)];
  return sides.map(short).join(',');
};
