/** Events, their people and reports as FollowTheMoney entities, one a line: for Aleph, OpenSanctions' tools and yente. */
import { createHash } from 'node:crypto';
import type { EventFilter } from '../casebook/casebook.ts';
import { dayRange } from '../casebook/summarise-event.ts';
import type { Participant } from '../claim.ts';
import { isoDay } from '../edtf.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
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

/** `'Arroyo Hondo, Sonora'` */
const placeOf = ({ where }: Event): string =>
  where
    ? [where.name, where.city === where.name ? null : where.city, where.admin1 === where.name ? null : where.admin1]
        .filter(Boolean)
        .join(', ')
    : '';

/** The model's dates have no intervals and no doubt: `'2019-12-01~'` is its first day. */
const plainDate = (edtf: string | null): string | null => {
  if (edtf === null || /^\d{4}(?:-\d\d){0,2}$/.test(edtf)) return edtf;
  const { from } = dayRange(edtf);
  return from === null ? null : isoDay(from);
};

const entitiesOf = (event: Event): Entity[] => {
  const people = participantsOf(event);
  const idsIn = (...roles: readonly Participant['role'][]): string[] =>
    people.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const { where } = event;
  const place = placeOf(event) || where?.country;
  const address = where
    ? entity(idOf('address', JSON.stringify([where.name, where.city, where.admin1, where.country])), 'Address', {
        name: [place],
        full: [place],
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
      location: [place],
      addressEntity: [address?.id],
      involved: idsIn('perpetrator', 'side', 'victim', 'target'),
      organizer: idsIn('perpetrator'),
      proof: event.reports.map((id) => idOf('report', id)),
      summary: event.tolls
        .filter(({ whom }) => whom === 'all')
        .map(({ effect, best, why }) => `${effect}: ${best}. ${why}`.trim()),
    }),
  ];
};

const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', es: 'spa' };

/** A text rather than an article: only the former's schema holds its words. */
const reportEntity = (report: Report): Entity => {
  const title = report.title ?? report.outlet ?? report.id;
  return entity(idOf('report', report.id), 'PlainText', {
    name: [title],
    title: [title],
    publisher: [report.outlet],
    sourceUrl: [report.url],
    publishedAt: [plainDate(report.published.edtf)],
    language: [LANGUAGES[report.language]],
    bodyText: [report.text],
  });
};

/** Documents first, then each event with its people; an entity met again is not repeated within one event. */
export async function* exportFollowTheMoney(
  source: Pick<ExportSource, 'everyReport' | 'everyEvent'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  for await (const report of source.everyReport(filter)) yield `${JSON.stringify(reportEntity(report))}\n`;
  for await (const event of source.everyEvent(filter)) {
    const seen = new Set<string>();
    for (const one of entitiesOf(event)) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      yield `${JSON.stringify(one)}\n`;
    }
  }
}
