/** UCDP GED's 49 columns in their order, and what a row of it must obey. */

import type { CodedOutRow } from '../coded-source.ts';
import { sourcesOf } from '../coded-sources.ts';
import { countryCodes, countryName } from '../codes/countries.ts';
import { numericId } from '../codes/numeric-id.ts';
import { ucdpSide } from '../codes/parties.ts';
import { type Cell, type Column, columnOf } from './table.ts';

const VIOLENCE = { 'state-based': 1, 'non-state': 2, 'one-sided': 3 } as const;

const list = (values: readonly string[]): string => values.join(';');

const country = ({ coded }: CodedOutRow): string | null => coded.event.where?.country ?? null;

const sideA = (out: CodedOutRow): string => ucdpSide(out.row.actor1, country(out));
const sideB = (out: CodedOutRow): string => ucdpSide(out.row.actor2, country(out));
const dyad = (out: CodedOutRow): string => [sideA(out), sideB(out)].filter(Boolean).join(' - ');

/** `(28.22, -100.73)` → the half-degree cell of PRIO-GRID, counted from the south-west. */
export const prioGrid = (lat: number, lon: number): number => {
  const row = Math.min(359, Math.floor((lat + 90) / 0.5));
  const column = Math.min(719, Math.floor((lon + 180) / 0.5));
  return row * 720 + column + 1;
};

const pointOf = ({ coded: { event } }: CodedOutRow): readonly [lat: number, lon: number] | undefined =>
  typeof event.where?.lat === 'number' && typeof event.where.lon === 'number'
    ? [event.where.lat, event.where.lon]
    : undefined;

const best = ({ row: { deaths } }: CodedOutRow): number => deaths.a + deaths.b + deaths.civilians + deaths.unknown;

/** Lowest and highest hold best between them, which is the sum of the four. */
const low = (out: CodedOutRow): number => Math.min(out.row.killed.low ?? best(out), best(out));
const high = (out: CodedOutRow): number => Math.max(out.row.killed.high ?? best(out), best(out));

const moment = (day: string | null): string => (day === null ? '' : `${day} 00:00:00.000`);

const gwOf = (out: CodedOutRow, side: 'actor1' | 'actor2'): Cell =>
  out.row[side]?.kind === 'state' ? (countryCodes(country(out))?.gw ?? '') : '';

const column = columnOf<CodedOutRow>();

const UCDPS = "UCDP's own key; empty, as no event of Cotejo has one.";
const none = (): Cell => '';

export const UCDP_COLUMNS: readonly Column<CodedOutRow>[] = [
  column(
    'id',
    'integer',
    'Whole number made from the event id of Cotejo; stays as long as that does.',
    ({ coded, row }) => numericId(coded.event.id, row.index),
  ),
  column(
    'relid',
    'string',
    'Country, year and event id of Cotejo.',
    (out) =>
      `${countryCodes(country(out))?.alpha3 ?? 'XXX'}-${out.row.from?.slice(0, 4) ?? '0000'}-${out.coded.event.id}-${out.row.index}`,
  ),
  column('year', 'integer', 'Year of the first day.', ({ row }) =>
    row.from === null ? null : Number(row.from.slice(0, 4)),
  ),
  column('active_year', 'boolean', 'Whether the dyad is active that year; empty, as it takes all its events.', none),
  column('code_status', 'string', "'Clear', or 'Check actors' where a group is not named.", ({ coded }) =>
    coded.toCheck.length > 0 ? 'Check actors' : 'Clear',
  ),
  column('type_of_violence', 'integer', '1 state-based, 2 non-state, 3 one-sided.', ({ coded }) =>
    coded.violence ? VIOLENCE[coded.violence] : null,
  ),
  column('conflict_dset_id', 'integer', UCDPS, none),
  column('conflict_new_id', 'integer', UCDPS, none),
  column(
    'conflict_name',
    'string',
    'The dyad of non-state and one-sided violence; the incompatibility of a conflict is not coded.',
    (out) => (out.coded.violence === 'state-based' ? '' : dyad(out)),
  ),
  column('dyad_dset_id', 'integer', UCDPS, none),
  column('dyad_new_id', 'integer', UCDPS, none),
  column('dyad_name', 'string', 'Side A - side B.', dyad),
  column('side_a_dset_id', 'integer', UCDPS, none),
  column('side_a_new_id', 'integer', UCDPS, none),
  column('side_a', 'string', 'The state, or who kills civilians.', sideA),
  column('side_b_dset_id', 'integer', UCDPS, none),
  column('side_b_new_id', 'integer', UCDPS, none),
  column('side_b', 'string', 'The other side, or Civilians.', sideB),
  column('number_of_sources', 'integer', 'Reports that are no reprints of another.', (out) => sourcesOf(out).count),
  column('source_article', 'string', 'Outlet, day and headline of each report.', (out) =>
    list(sourcesOf(out).articles),
  ),
  column('source_office', 'string', 'Outlets.', (out) => list(sourcesOf(out).outlets)),
  column('source_date', 'string', 'Days of publication.', (out) => list(sourcesOf(out).days)),
  column('source_headline', 'string', 'Headlines.', (out) => list(sourcesOf(out).headlines)),
  column('source_original', 'string', 'Whom the reports quote.', (out) => list(sourcesOf(out).speakers)),
  column('where_prec', 'integer', '1 exact to 7 international waters.', ({ row }) => row.placeGrade),
  column(
    'where_coordinates',
    'string',
    'Name of the place that the coordinates are of.',
    ({ coded: { event } }) => event.where?.city ?? event.where?.adm2 ?? event.where?.admin1 ?? event.where?.name,
  ),
  column('where_description', 'string', 'The place as named.', ({ coded: { event } }) => event.where?.name),
  column('adm_1', 'string', 'First-level division.', ({ coded: { event } }) => event.where?.admin1),
  column('adm_2', 'string', 'Second-level division.', ({ coded: { event } }) => event.where?.adm2),
  column('latitude', 'number', 'Degrees north, WGS 84.', (out) => pointOf(out)?.[0]),
  column('longitude', 'number', 'Degrees east, WGS 84.', (out) => pointOf(out)?.[1]),
  column('geom_wkt', 'string', 'POINT (lon lat).', (out) =>
    pointOf(out) ? `POINT (${pointOf(out)![1]} ${pointOf(out)![0]})` : '',
  ),
  column('priogrid_gid', 'integer', 'Cell of PRIO-GRID.', (out) => (pointOf(out) ? prioGrid(...pointOf(out)!) : null)),
  column('country', 'string', 'Country.', (out) => countryName(country(out))),
  column('country_id', 'integer', "Gleditsch and Ward's number.", (out) => countryCodes(country(out))?.gw),
  column(
    'region',
    'string',
    'Africa, Americas, Asia, Europe or Middle East.',
    (out) => countryCodes(country(out))?.ucdpRegion,
  ),
  column(
    'event_clarity',
    'integer',
    '1 identified in full, 2 several added up by the source.',
    ({ coded }) => coded.clarity,
  ),
  column('date_prec', 'integer', '1 exact day to 5 more than a month.', ({ row }) => row.dateGrade),
  column('date_start', 'string', 'First day.', ({ row }) => moment(row.from)),
  column('date_end', 'string', 'Last day.', ({ row }) => moment(row.to)),
  column('deaths_a', 'integer', 'Dead of side A.', ({ row }) => row.deaths.a),
  column('deaths_b', 'integer', 'Dead of side B.', ({ row }) => row.deaths.b),
  column('deaths_civilians', 'integer', 'Dead civilians.', ({ row }) => row.deaths.civilians),
  column('deaths_unknown', 'integer', 'Dead of no known side.', ({ row }) => row.deaths.unknown),
  column('best', 'integer', 'Sum of the four.', best),
  column('high', 'integer', 'Highest reliable number.', high),
  column('low', 'integer', 'Lowest reliable number.', low),
  column('gwnoa', 'string', "Gleditsch and Ward's number of side A, where it is a state.", (out) =>
    gwOf(out, 'actor1'),
  ),
  column('gwnob', 'string', "Gleditsch and Ward's number of side B, where it is a state.", (out) =>
    gwOf(out, 'actor2'),
  ),
];

type TableRow = Readonly<{ [name: string]: Cell }>;

const whole = (cell: Cell, least: number, most: number): boolean =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= least && cell <= most;

/** Broken constraints of the codebook, in words; none for a good row. */
export const ucdpFaults = (row: TableRow): string[] => {
  const faults: string[] = [];
  const sum = (['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const).reduce(
    (total, name) => total + Number(row[name]),
    0,
  );
  const number = (name: string): number => Number(row[name]);
  if (number('best') !== sum) faults.push(`best ${row.best} is not the sum ${sum}`);
  if (!(number('low') <= number('best') && number('best') <= number('high')))
    faults.push('low, best and high are out of order');
  if (sum < 1 && number('high') < 1) faults.push('no death');
  if (!whole(row.type_of_violence, 1, 3)) faults.push('no type of violence');
  if (!whole(row.where_prec, 1, 7)) faults.push('no where_prec of 1 to 7');
  if (!whole(row.event_clarity, 1, 2)) faults.push('no event_clarity of 1 or 2');
  if (!whole(row.date_prec, 1, 5)) faults.push('no date_prec of 1 to 5');
  if (String(row.date_start) > String(row.date_end)) faults.push('date_start lies after date_end');
  if (row.geom_wkt !== '' && row.geom_wkt !== `POINT (${row.longitude} ${row.latitude})`)
    faults.push('geom_wkt is not the point');
  if (!['Africa', 'Americas', 'Asia', 'Europe', 'Middle East'].includes(String(row.region))) faults.push('no region');
  return faults;
};
