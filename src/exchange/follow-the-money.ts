/** Events, their people and reports as FollowTheMoney entities, one a line: for Aleph, OpenSanctions' tools and yente. */
import { createHash } from 'node:crypto';
import type { EventFilter } from '../casebook/casebook.ts';
import { dayRange } from '../casebook/summarise-event.ts';
import type { Participant } from '../claim.ts';
import { isoDay } from '../edtf.ts';
import type { Event } from '../event.ts';
import type { ExportSource } from './export-source.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Properties without values are left out, as the model wants. */
const entity = (
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, [...new Set(values.filter((one): one is string => Boolean(one)))]] as const)
      .filter(([, values]) => values.length > 0),
  ),
});

const idOf = (kind: string, key: string): string =>
  `cotejo-${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;

const SCHEMAS: Readonly<Partial<Record<Participant['kind'], string>>> = {
  person: 'Person',
  group: 'Organization',
  organisation: 'Organization',
  'state-force': 'PublicBody',
};

/** Named participants only: 'gunmen' is nobody that a graph could hold. */
const participantsOf = ({ participants, where }: Event): (Entity & { readonly role: Participant['role'] })[] =>
  participants.flatMap((one) => {
    const schema = SCHEMAS[one.kind];
    if (!schema || one.name === null) return [];
    const made = entity(idOf(schema, one.actor ?? `${one.name} ${where?.country ?? ''}`), schema, {
      name: [one.name],
      country: [where?.country?.toLowerCase()],
    });
    return [{ ...made, role: one.role }];
  });

const day = (event: Event, side: 'from' | 'to'): string | null => {
  const number = dayRange(event.when?.edtf)[side];
  return number === null ? null : isoDay(number);
};

const coordinates = ({ where }: Event): string | null =>
  typeof where?.lat === 'number' && typeof where.lon === 'number' ? `${where.lat}, ${where.lon}` : null;

const entitiesOf = (event: Event): Entity[] => {
  const people = participantsOf(event);
  const idsIn = (...roles: readonly Participant['role'][]): string[] =>
    people.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const { where } = event;
  const address = where
    ? entity(idOf('address', JSON.stringify([where.name, where.city, where.admin1, where.country])), 'Address', {
        full: [[where.name, where.city === where.name ? null : where.city, where.admin1].filter(Boolean).join(', ')],
        city: [where.city],
        region: [where.admin1],
        country: [where.country?.toLowerCase()],
        latitude: [typeof where.lat === 'number' ? String(where.lat) : null],
        longitude: [typeof where.lon === 'number' ? String(where.lon) : null],
      })
    : undefined;
  return [
    ...people.map(({ role: _, ...one }) => one),
    ...(address ? [address] : []),
    entity(idOf('event', event.id), 'Event', {
      name: [event.title],
      recordId: [event.id],
      startDate: [day(event, 'from')],
      endDate: [day(event, 'to')],
      country: [where?.country?.toLowerCase()],
      location: [coordinates(event) ?? where?.name],
      address: [address?.id],
      involved: idsIn('perpetrator', 'side', 'victim', 'target'),
      organizer: idsIn('perpetrator'),
      proof: event.reports.map((id) => idOf('report', id)),
      summary: event.tolls
        .filter(({ whom }) => whom === 'all')
        .map(({ effect, best, why }) => `${effect}: ${best}. ${why}`.trim()),
    }),
  ];
};

/** Documents first, then each event with its people; an entity met again is not repeated within one event. */
export async function* exportFollowTheMoney(
  source: Pick<ExportSource, 'everyReport' | 'everyEvent'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  for await (const report of source.everyReport(filter)) {
    yield `${JSON.stringify(entity(idOf('report', report.id), 'Article', { title: [report.title ?? report.outlet ?? report.id], publisher: [report.outlet], sourceUrl: [report.url], publishedAt: [report.published.edtf], language: [report.language === 'en' ? 'eng' : report.language === 'es' ? 'spa' : null], bodyText: [report.text] }))}\n`;
  }
  for await (const event of source.everyEvent(filter)) {
    const seen = new Set<string>();
    for (const one of entitiesOf(event)) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      yield `${JSON.stringify(one)}\n`;
    }
  }
}
