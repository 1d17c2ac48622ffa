/** ACLED's 31 columns in their order, and what a row of it must obey. */

import type { Ancestry, Party } from '../../collation/rules/actor-kinds.ts';
import { dayNumber } from '../../edtf.ts';
import type { CodedOutRow } from '../coded-source.ts';
import { notesOf, sourcesOf } from '../coded-sources.ts';
import { ACLED_TYPES, acledType, disorderType } from '../codes/acled-types.ts';
import { countryCodes, countryName } from '../codes/countries.ts';
import { numericId } from '../codes/numeric-id.ts';
import { acledActor, INTER, type Inter, interaction, interOf } from '../codes/parties.ts';
import { type Cell, type Column, columnOf } from './table.ts';

const country = ({ coded }: CodedOutRow): string | null => coded.event.where?.country ?? null;

const typeOf = (out: CodedOutRow) => acledType(out.coded, out.row, out.claims);

const TARGETED: ReadonlySet<Inter | ''> = new Set(['Civilians', 'Protesters']);

/** Journalists among the dead stand beside the civilians. */
const journalists = ({ coded: { event } }: CodedOutRow): string =>
  event.tolls.some(({ whom, best }) => whom === 'journalists' && best)
    ? `Journalists (${countryName(event.where?.country)})`
    : '';

const PEACEFUL: ReadonlySet<string> = new Set(['Strategic developments', 'Protests', 'Riots']);

/** Violence that nobody is named for was done by an unidentified armed group. */
const partyOf = (out: CodedOutRow, side: 'actor1' | 'actor2'): Party | null => {
  const { actor1, actor2 } = out.row;
  if (side === 'actor2') return actor2;
  if (actor1 || PEACEFUL.has(typeOf(out).eventType)) return actor1;
  return { kind: 'group', name: null, actor: null, force: null, role: 'acts' };
};

const SECONDS = 86_400;

const fixed = (value: number | null | undefined): Cell => (typeof value === 'number' ? Number(value.toFixed(4)) : null);

export const acledColumns = (ancestry: Ancestry = () => []): readonly Column<CodedOutRow>[] => {
  const inter = (out: CodedOutRow, side: 'actor1' | 'actor2'): Inter | '' =>
    interOf(partyOf(out, side), typeOf(out).eventType === 'Riots', ancestry);
  const column = columnOf<CodedOutRow>();
  const civil = (out: CodedOutRow, side: 'actor1' | 'actor2'): string =>
    inter(out, side) === 'Civilians' ? journalists(out) : '';
  return [
    column(
      'event_id_cnty',
      'string',
      'Country and a whole number made from the event id of Cotejo.',
      (out) => `${countryCodes(country(out))?.alpha3 ?? 'XXX'}${numericId(out.coded.event.id, out.row.index)}`,
    ),
    column('event_date', 'date', 'The day, or the middle of what is known.', ({ row }) => row.from),
    column('year', 'integer', 'Its year.', ({ row }) => (row.from === null ? null : Number(row.from.slice(0, 4)))),
    column('time_precision', 'integer', '1 day, 2 week or weekend, 3 month.', ({ row }) => row.dateGrade),
    column('disorder_type', 'string', 'Political violence, Demonstrations or Strategic developments.', (out) =>
      disorderType(typeOf(out)),
    ),
    column('event_type', 'string', 'One of six.', (out) => typeOf(out).eventType),
    column('sub_event_type', 'string', 'One of the event type.', (out) => typeOf(out).subEventType),
    column('actor1', 'string', 'Who acts.', (out) => acledActor(partyOf(out, 'actor1'), country(out))),
    column('assoc_actor_1', 'string', 'Groups of people of actor 1.', (out) => civil(out, 'actor1')),
    column('inter1', 'string', 'Kind of actor 1.', (out) => inter(out, 'actor1')),
    column('actor2', 'string', 'Who is acted on.', (out) => acledActor(partyOf(out, 'actor2'), country(out))),
    column('assoc_actor_2', 'string', 'Groups of people of actor 2.', (out) => civil(out, 'actor2')),
    column('inter2', 'string', 'Kind of actor 2.', (out) => inter(out, 'actor2')),
    column('interaction', 'string', 'The two kinds.', (out) => interaction(inter(out, 'actor1'), inter(out, 'actor2'))),
    column('civilian_targeting', 'string', 'Whether civilians are the target.', (out) =>
      typeOf(out).eventType !== 'Strategic developments' &&
      (['actor1', 'actor2'] as const).some((side) => TARGETED.has(inter(out, side))) &&
      typeOf(out).subEventType !== 'Peaceful protest'
        ? 'Civilians targeted'
        : '',
    ),
    column('iso', 'integer', 'ISO 3166-1 numeric.', (out) => countryCodes(country(out))?.numeric),
    column('region', 'string', "ACLED's region.", (out) => countryCodes(country(out))?.acledRegion),
    column('country', 'string', 'Country.', (out) => countryName(country(out))),
    column('admin1', 'string', 'First-level division.', ({ coded: { event } }) => event.where?.admin1),
    column('admin2', 'string', 'Second-level division.', ({ coded: { event } }) => event.where?.adm2),
    column('admin3', 'string', 'Third-level division; not known.', () => ''),
    column(
      'location',
      'string',
      'Name of the place.',
      ({ coded: { event } }) => event.where?.city ?? event.where?.adm2 ?? event.where?.admin1 ?? event.where?.name,
    ),
    column('latitude', 'number', 'Degrees north, four decimals.', ({ coded: { event } }) => fixed(event.where?.lat)),
    column('longitude', 'number', 'Degrees east, four decimals.', ({ coded: { event } }) => fixed(event.where?.lon)),
    column('geo_precision', 'integer', '1 town, 2 near it or part of a region, 3 region.', ({ row }) => row.placeGrade),
    column('source', 'string', 'Outlets.', (out) => sourcesOf(out).outlets.join('; ')),
    column('source_scale', 'string', 'Reach of the sources; not coded.', () => ''),
    column('notes', 'string', 'What happened, what is disputed, how a total was divided.', (out) =>
      notesOf(out, out.row.notes),
    ),
    column('fatalities', 'integer', 'Reported deaths.', ({ row }) => row.killed.best),
    column('tags', 'string', 'Empty.', () => ''),
    column('timestamp', 'integer', 'Last day of publication of its reports, Unix seconds.', (out) => {
      const { last } = sourcesOf(out);
      return last === null ? null : last * SECONDS;
    }),
  ];
};

type TableRow = Readonly<{ [name: string]: Cell }>;

const decimals = (cell: Cell): number => String(cell).split('.')[1]?.length ?? 0;

/** Broken constraints of the codebook, in words; none for a good row. */
export const acledFaults = (row: TableRow): string[] => {
  const faults: string[] = [];
  const subs = ACLED_TYPES[String(row.event_type)];
  if (!subs) faults.push(`no event type ${row.event_type}`);
  else if (!subs.includes(String(row.sub_event_type))) faults.push(`${row.sub_event_type} is no ${row.event_type}`);
  for (const side of ['inter1', 'inter2']) {
    const kind = row[side];
    if (kind !== '' && !(INTER as readonly Cell[]).includes(kind)) faults.push(`${side} is ${kind}`);
  }
  if (row.event_type !== 'Strategic developments' && row.interaction === '') faults.push('no actor');
  if (![1, 2, 3].includes(Number(row.time_precision))) faults.push('no time_precision of 1 to 3');
  if (![1, 2, 3].includes(Number(row.geo_precision))) faults.push('no geo_precision of 1 to 3');
  if (Number.isNaN(dayNumber(String(row.event_date)))) faults.push('no event_date');
  if (String(row.event_date).slice(0, 4) !== String(row.year)) faults.push('year is not that of event_date');
  if (!Number.isInteger(row.fatalities) || Number(row.fatalities) < 0) faults.push('no whole number of fatalities');
  if (decimals(row.latitude) > 4 || decimals(row.longitude) > 4) faults.push('more than four decimals');
  if (!['', 'Civilians targeted'].includes(String(row.civilian_targeting))) faults.push('civilian_targeting');
  return faults;
};
