/** A query string → the casebook's filter. */
import type { Static } from 'typebox';
import type { Box, EventFilter } from '../casebook/casebook.ts';
import { dayRange } from '../casebook/summarise-event.ts';
import { EFFECTS, EVENT_TYPES } from '../claim.ts';
import { CotejoError } from '../errors.ts';
import type { EventFilterSchema } from './api.ts';

export type FilterQuery = Partial<Static<typeof EventFilterSchema>>;

const invalid = (reason: string) => new CotejoError('request-invalid', { reason });

const listOf = (value: string | undefined): string[] | undefined => {
  const parts = value?.split(',').filter((part) => part !== '');
  return parts && parts.length > 0 ? parts : undefined;
};

const known = <V extends string>(what: string, value: string | undefined, values: readonly V[]): V[] | undefined =>
  listOf(value)?.map((part) => {
    if (!(values as readonly string[]).includes(part)) throw invalid(`There is no ${what} "${part}".`);
    return part as V;
  });

const dayOf = (value: string | undefined, side: 'from' | 'to'): number | undefined => {
  if (value === undefined) return undefined;
  const day = dayRange(value)[side];
  if (day === null) throw invalid(`"${value}" is not a day, month or year.`);
  return day;
};

const within = (value: number, limit: number): boolean => Number.isFinite(value) && Math.abs(value) <= limit;

const boxOf = (value: string | undefined): Box | undefined => {
  if (value === undefined) return undefined;
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = value.split(',').map(Number);
  const fits = within(west, 180) && within(east, 180) && within(south, 90) && within(north, 90) && south <= north;
  if (!fits || more.length > 0) throw invalid('bbox is west,south,east,north in degrees.');
  return { west, south, east, north };
};

/**
 * `parseFilter({ type: 'killing,attack', from: '2019-11' })` → `{ types: ['killing', 'attack'], from: 18201 }`
 * @throws CotejoError `request-invalid`
 */
export const parseFilter = (query: FilterQuery): EventFilter => {
  const filter: EventFilter = {
    q: query.q?.trim() || undefined,
    types: known('type', query.type, EVENT_TYPES),
    from: dayOf(query.from, 'from'),
    to: dayOf(query.to, 'to'),
    box: boxOf(query.bbox),
    actors: listOf(query.actor),
    effects: known('effect', query.effect, EFFECTS),
    minToll: query.minToll,
    countries: listOf(query.country),
    admin1s: listOf(query.admin1),
    outlets: listOf(query.outlet),
    reviewed: query.reviewed,
    disagreement: query.disagreement,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as EventFilter;
};
