/** The events, one a row, with the tolls for everybody. */
import type { EventFilter } from '../../casebook/casebook.ts';
import { dayRange } from '../../casebook/summarise-event.ts';
import { EFFECTS, type Effect } from '../../claim.ts';
import { isoDay } from '../../edtf.ts';
import type { Event, Toll } from '../../event.ts';
import type { ExportSource } from '../export-source.ts';
import { type Column, columnOf, type Table, tableOf } from './table.ts';

const column = columnOf<Event>();

const tollOf = ({ tolls }: Event, effect: Effect): Toll | undefined =>
  tolls.find((toll) => toll.effect === effect && toll.whom === 'all');

const tollColumns = (effect: Effect): Column<Event>[] =>
  (['low', 'best', 'high'] as const).map((side) =>
    column(
      `${effect}_${side}`,
      'integer',
      `${side === 'best' ? 'Number' : side === 'low' ? 'Lowest number' : 'Highest number'} of ${effect}; empty where nobody states one.`,
      (event) => tollOf(event, effect)?.[side],
    ),
  );

const day = (event: Event, side: 'from' | 'to'): string | null => {
  const number = dayRange(event.when?.edtf)[side];
  return number === null ? null : isoDay(number);
};

const names = (event: Event, role: string): string =>
  [...new Set(event.participants.filter((one) => one.role === role).map(({ name, head }) => name ?? head ?? ''))]
    .filter(Boolean)
    .join('; ');

const COLUMNS: readonly Column<Event>[] = [
  column('event', 'string', 'Id of the event.', ({ id }) => id),
  column('type', 'string', 'Type of event.', ({ type }) => type),
  column('title', 'string', 'What, where and how many.', ({ title }) => title),
  column('when', 'string', 'When, EDTF.', ({ when }) => when?.edtf),
  column('when_precision', 'string', 'How exactly that is known.', ({ when }) => when?.precision),
  column('first_day', 'date', 'First day.', (event) => day(event, 'from')),
  column('last_day', 'date', 'Last day.', (event) => day(event, 'to')),
  column('where', 'string', 'The place as the gazetteer spells it.', ({ where }) => where?.name),
  column('city', 'string', 'Town.', ({ where }) => where?.city),
  column('adm2', 'string', 'Second-level division.', ({ where }) => where?.adm2),
  column('admin1', 'string', 'First-level division.', ({ where }) => where?.admin1),
  column('country', 'string', 'ISO 3166-1 alpha-2.', ({ where }) => where?.country),
  column('latitude', 'number', 'Degrees north, WGS 84.', ({ where }) => where?.lat),
  column('longitude', 'number', 'Degrees east, WGS 84.', ({ where }) => where?.lon),
  column('where_precision', 'string', 'How exactly the place is known.', ({ where }) => where?.precision),
  column('perpetrators', 'string', 'Who did it.', (event) => names(event, 'perpetrator')),
  column('sides', 'string', 'Who fought.', (event) => names(event, 'side')),
  column('victims', 'string', 'To whom it was done.', (event) => names(event, 'victim')),
  ...EFFECTS.flatMap(tollColumns),
  column('reports', 'integer', 'Reports that tell of it.', ({ reports }) => reports.length),
  column('claims', 'integer', 'Claims that it is made of.', ({ claims }) => claims.length),
  column('disagreements', 'integer', 'Values that sources dispute.', ({ disagreements }) => disagreements.length),
  column('confidence', 'number', 'How sure it is that there is such an event, 0 to 1.', ({ confidence }) => confidence),
];

/** Events in id order. */
export const eventsTable = (source: Pick<ExportSource, 'everyEvent'>, filter: EventFilter = {}): Table =>
  tableOf('events', 'Events, one a row, with their tolls', COLUMNS, () => source.everyEvent(filter), {
    latitude: 'latitude',
    longitude: 'longitude',
  });
