/** Events as GeoJSON (RFC 7946): a point a place, null geometry where it is not known. */
import type { Casebook, EventFilter } from '../casebook/casebook.ts';
import { dayRange, summariseEvent, totalOf } from '../casebook/summarise-event.ts';
import { EFFECTS } from '../claim.ts';
import { isoDay } from '../edtf.ts';
import type { Event } from '../event.ts';

const day = (number: number | null): string | null => (number === null ? null : isoDay(number));

/** Best figure of each effect that somebody states; one that nobody states is absent. */
const totals = (event: Event): Record<string, number> => {
  const { tolls } = summariseEvent(event, []);
  return Object.fromEntries(
    EFFECTS.flatMap((effect) => {
      const total = totalOf(tolls, effect);
      return total === null ? [] : [[effect, total]];
    }),
  );
};

/** `[lon, lat]`, as the RFC orders them. */
export const featureOf = (event: Event): object => {
  const { where, when } = event;
  const days = dayRange(when?.edtf);
  const placed = typeof where?.lat === 'number' && typeof where.lon === 'number';
  return {
    type: 'Feature',
    id: event.id,
    geometry: placed ? { type: 'Point', coordinates: [where.lon, where.lat] } : null,
    properties: {
      id: event.id,
      type: event.type,
      title: event.title,
      when: when?.edtf ?? null,
      when_precision: when?.precision ?? 'unknown',
      first_day: day(days.from),
      last_day: day(days.to),
      where: where?.name ?? null,
      city: where?.city ?? null,
      admin1: where?.admin1 ?? null,
      country: where?.country ?? null,
      where_precision: where?.precision ?? 'unknown',
      ...totals(event),
      tolls: event.tolls,
      reports: event.reports,
      claims: event.claims,
      disagreements: event.disagreements.length,
      confidence: event.confidence,
    },
  };
};

/** One feature a line, so that two exports can be compared by `diff`. */
export async function* exportGeoJson(
  casebook: Pick<Casebook, 'everyEvent'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let between = '\n';
  for await (const event of casebook.everyEvent(filter)) {
    yield `${between}${JSON.stringify(featureOf(event))}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
