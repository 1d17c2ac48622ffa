/** A table in GTD's manner: the columns that news can fill. Names and codes from memory, as the rule set says of itself. */

import type { EventType } from '../../claim.ts';
import type { CodedOutRow } from '../coded-source.ts';
import { notesOf, sourcesOf } from '../coded-sources.ts';
import { countryName } from '../codes/countries.ts';
import { numericId } from '../codes/numeric-id.ts';
import { ucdpSide } from '../codes/parties.ts';
import { type Cell, type Column, columnOf } from './table.ts';

const ATTACKS: Readonly<Partial<Record<EventType, readonly [code: number, name: string]>>> = {
  killing: [1, 'Assassination'],
  attack: [2, 'Armed Assault'],
  shooting: [2, 'Armed Assault'],
  'armed-clash': [2, 'Armed Assault'],
  'sexual-violence': [2, 'Armed Assault'],
  torture: [2, 'Armed Assault'],
  robbery: [2, 'Armed Assault'],
  bombing: [3, 'Bombing/Explosion'],
  abduction: [6, 'Hostage Taking (Kidnapping)'],
  arson: [7, 'Facility/Infrastructure Attack'],
  'property-damage': [7, 'Facility/Infrastructure Attack'],
};

const attack = ({ coded }: CodedOutRow): readonly [number, string] => ATTACKS[coded.event.type] ?? [9, 'Unknown'];

const part = (day: string | null, from: number, to: number): number => (day === null ? 0 : Number(day.slice(from, to)));

const days = ({ row: { from, to } }: CodedOutRow): string => (from === null || from === to ? '' : `${from}/${to}`);

/** 0 where only the month or the year is known. */
const monthOf = ({ row }: CodedOutRow): number => ((row.dateGrade ?? 3) > 2 ? 0 : part(row.from, 5, 7));
const dayOf = ({ row }: CodedOutRow): number =>
  (row.dateGrade ?? 3) > 1 && row.from !== row.to ? 0 : part(row.from, 8, 10);

const toll = ({ coded: { event } }: CodedOutRow, effect: string, whom = 'all'): number | null =>
  event.tolls.find((one) => one.effect === effect && one.whom === whom)?.best ?? null;

const country = ({ coded }: CodedOutRow): string | null => coded.event.where?.country ?? null;

const group = (out: CodedOutRow): string => {
  const party = [out.row.actor1, out.row.actor2].find((one) => one?.kind === 'group');
  return party?.name ?? 'Unknown';
};

const target = (out: CodedOutRow): string => {
  const party = [out.row.actor2, out.row.actor1].find((one) => one && one.kind !== 'group');
  return party ? ucdpSide(party, country(out)) : '';
};

const targetType = (out: CodedOutRow): string => {
  const kinds = [out.row.actor2, out.row.actor1].find((one) => one && one.kind !== 'group');
  if (toll(out, 'killed', 'journalists')) return 'Journalists & Media';
  if (kinds?.kind === 'state') return kinds.force === 'military' ? 'Military' : 'Police';
  return kinds ? 'Private Citizens & Property' : 'Unknown';
};

const column = columnOf<CodedOutRow>();

export const GTD_COLUMNS: readonly Column<CodedOutRow>[] = [
  column(
    'eventid',
    'string',
    'Day and a number made from the event id of Cotejo.',
    ({ coded, row }) =>
      `${(row.from ?? '0000-00-00').replaceAll('-', '')}${String(numericId(coded.event.id, row.index)).padStart(15, '0')}`,
  ),
  column('iyear', 'integer', 'Year, 0 where not known.', ({ row }) => part(row.from, 0, 4)),
  column('imonth', 'integer', 'Month, 0 where not known.', monthOf),
  column('iday', 'integer', 'Day, 0 where not known.', dayOf),
  column('approxdate', 'string', 'First and last day, where it is not one.', days),
  column('extended', 'integer', '1 where it went on for more than a day.', ({ coded }) =>
    Number(coded.event.when?.precision === 'interval'),
  ),
  column('resolution', 'string', 'Last day of what went on.', ({ coded, row }) =>
    coded.event.when?.precision === 'interval' ? row.to : '',
  ),
  column('country_txt', 'string', 'Country.', (out) => countryName(country(out))),
  column('provstate', 'string', 'First-level division.', ({ coded: { event } }) => event.where?.admin1),
  column('city', 'string', 'Town.', ({ coded: { event } }) => event.where?.city ?? 'Unknown'),
  column('latitude', 'number', 'Degrees north.', ({ coded: { event } }) => event.where?.lat),
  column('longitude', 'number', 'Degrees east.', ({ coded: { event } }) => event.where?.lon),
  column('specificity', 'integer', '1 town to 5 unknown.', ({ row }) => row.placeGrade),
  column('vicinity', 'integer', '1 where it lies near the town.', ({ coded: { event } }) =>
    Number(event.where?.precision === 'near'),
  ),
  column('location', 'string', 'The place as named.', ({ coded: { event } }) => event.where?.name),
  column('summary', 'string', 'What happened and what is disputed.', (out) => notesOf(out, out.row.notes)),
  column('crit1', 'integer', 'Aim; left to a person.', () => null),
  column('crit2', 'integer', 'Audience; left to a person.', () => null),
  column('crit3', 'integer', 'Outside legitimate warfare; left to a person.', () => null),
  column('doubtterr', 'integer', '-9: not judged.', () => -9),
  column('multiple', 'integer', '1 where other events are of its series.', ({ coded: { event } }) =>
    Number(event.related.some(({ how }) => how === 'same-series')),
  ),
  column('attacktype1', 'integer', 'Code of the attack.', (out) => attack(out)[0]),
  column('attacktype1_txt', 'string', 'The attack.', (out) => attack(out)[1]),
  column('targtype1_txt', 'string', 'Kind of target.', targetType),
  column('target1', 'string', 'Target.', target),
  column('gname', 'string', 'Group, Unknown where none is named.', group),
  column('nkill', 'integer', 'Killed, perpetrators included.', ({ row }) => row.killed.best),
  column('nkillter', 'integer', 'Perpetrators killed.', (out) => toll(out, 'killed', 'armed-group')),
  column('nwound', 'integer', 'Wounded.', ({ row }) => row.injured),
  column('nwoundte', 'integer', 'Perpetrators wounded.', (out) => toll(out, 'injured', 'armed-group')),
  column('ishostkid', 'integer', '1 where people were abducted.', (out) =>
    Number((toll(out, 'abducted') ?? 0) > 0 || out.coded.event.type === 'abduction'),
  ),
  column('nhostkid', 'integer', 'Abducted.', (out) => toll(out, 'abducted')),
  column('nreleased', 'integer', 'Released.', (out) => toll(out, 'released')),
  column('scite1', 'string', 'First source.', (out) => sourcesOf(out).articles[0]),
  column('scite2', 'string', 'Second source.', (out) => sourcesOf(out).articles[1]),
  column('scite3', 'string', 'Third source.', (out) => sourcesOf(out).articles[2]),
  column('dbsource', 'string', 'Cotejo.', () => 'Cotejo'),
];

type TableRow = Readonly<{ [name: string]: Cell }>;

export const gtdFaults = (row: TableRow): string[] => {
  const faults: string[] = [];
  if (!(Number(row.imonth) >= 0 && Number(row.imonth) <= 12)) faults.push('no month');
  if (Number(row.imonth) === 0 && Number(row.iday) !== 0) faults.push('a day without a month');
  if (!(Number(row.specificity) >= 1 && Number(row.specificity) <= 5)) faults.push('no specificity of 1 to 5');
  if (row.nkill !== null && row.nkillter !== null && Number(row.nkillter) > Number(row.nkill))
    faults.push('more perpetrators killed than killed in all');
  return faults;
};
