/** What a place is known by in this casebook. */
import type { Event } from '../../event.ts';

/** Its id, else the names that tell it apart: `name:MX/Coahuila/Villa Unión`; undefined where it has neither. */
export const placeKey = (where: Event['where']): string | undefined => {
  if (!where) return undefined;
  const name = where.name ?? where.city;
  return (
    where.id ?? (name ? `name:${[where.country, where.admin1, name].filter((part) => part).join('/')}` : undefined)
  );
};
