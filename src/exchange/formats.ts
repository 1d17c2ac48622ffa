/** The formats that a casebook goes out in. What writes a format is loaded when it is first asked for. */
import type { Casebook, EventFilter } from '../casebook/casebook.ts';
import { ruleSetOf } from '../collation/rule-set.ts';
import { type ExportSource, throughProfile } from './export-source.ts';
import type { TextMode } from './files/csv-file.ts';
import { PROFILES, type PrivacyProfile } from './privacy-profile.ts';
import type { CodedName } from './tables/coded.ts';
import type { Table } from './tables/table.ts';

export const TABLE_NAMES = ['claims', 'events', 'ucdp', 'acled', 'gtd'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export interface ExportOptions {
  readonly filter?: EventFilter;
  readonly textMode?: TextMode;
  readonly profile?: PrivacyProfile;
  /** For the tables of the data sets: a rule set's name or file instead of the table's own. */
  readonly rules?: string;
  /** Tables of formats that hold tables; each format has its own default. */
  readonly tables?: readonly TableName[];
  /** The trace of a data set's table instead of the table. */
  readonly trace?: boolean;
  /** How a data package is to be cited, and its licence. */
  readonly citation?: string;
  readonly licence?: string;
}

type Pieces = AsyncGenerator<string | Uint8Array>;

interface Format {
  readonly contentType: string;
  readonly suffix: string;
  /** One line for help and the workbench. */
  readonly about: string;
  readonly write: (casebook: Casebook, options: ExportOptions) => Pieces;
}

const sourceOf = (casebook: Casebook, { profile = PROFILES.full as PrivacyProfile }: ExportOptions): ExportSource =>
  throughProfile(casebook, profile);

const codedOf = async (name: CodedName, casebook: Casebook, { rules, filter, profile, trace }: ExportOptions) => {
  const [{ codedTable, traceOf }, { bundledAncestry }] = await Promise.all([
    import('./tables/coded.ts'),
    import('../knowledge/bundled-ancestry.ts'),
  ]);
  const options = { filter, profile, ancestry: bundledAncestry() };
  const ruleSet = ruleSetOf(rules ?? name);
  return trace ? traceOf(name, casebook, ruleSet, options) : codedTable(name, casebook, ruleSet, options);
};

const tableOf = async (name: TableName, casebook: Casebook, options: ExportOptions): Promise<Table> => {
  if (name === 'claims')
    return (await import('./tables/claims.ts')).claimsTable(sourceOf(casebook, options), options.filter);
  if (name === 'events')
    return (await import('./tables/events.ts')).eventsTable(sourceOf(casebook, options), options.filter);
  return (await codedOf(name, casebook, { ...options, trace: false })) as Table;
};

const tablesOf = (names: readonly TableName[], casebook: Casebook, options: ExportOptions): Promise<Table[]> =>
  Promise.all((options.tables ?? names).map((name) => tableOf(name, casebook, options)));

const coded = (name: CodedName, title: string): Format => ({
  contentType: 'text/csv; charset=utf-8',
  suffix: `${name}.csv`,
  about: title,
  write: async function* (casebook, options) {
    const made = await codedOf(name, casebook, options);
    if ('columns' in made) yield* (await import('./files/csv-file.ts')).writeCsv(made, options.textMode);
    else yield* made;
  },
});

type Drawing = (casebook: Casebook, options: ExportOptions) => AsyncGenerator<string>;

const drawnMap: Drawing = async function* (casebook, options) {
  yield* (await import('./svg/map.ts')).exportSvgMap(sourceOf(casebook, options), options.filter);
};

const drawnTimeline: Drawing = async function* (casebook, options) {
  yield* (await import('./svg/timeline.ts')).exportSvgTimeline(sourceOf(casebook, options), options.filter);
};

const svg = (name: string, about: string, draw: Drawing): Format => ({
  contentType: 'image/svg+xml; charset=utf-8',
  suffix: `${name}.svg`,
  about: `SVG ${about}`,
  write: draw,
});

const png = (name: string, about: string, draw: Drawing): Format => ({
  contentType: 'image/png',
  suffix: `${name}.png`,
  about: `the same ${about} as PNG, of twice its size`,
  write: async function* (casebook, options) {
    yield* (await import('./svg/picture.ts')).picture(draw(casebook, options));
  },
});

export const FORMATS = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    suffix: 'csv',
    about: 'CSV, one claim a row (or another table)',
    write: async function* (casebook, options) {
      const [table] = await tablesOf(['claims'], casebook, options);
      yield* (await import('./files/csv-file.ts')).writeCsv(table as Table, options.textMode);
    },
  },
  jsonl: {
    contentType: 'application/x-ndjson; charset=utf-8',
    suffix: 'jsonl',
    about: 'JSON Lines: reports with their claims, then the events',
    write: async function* (casebook, options) {
      yield* (await import('./json-lines.ts')).exportJsonLines(sourceOf(casebook, options), options.filter);
    },
  },
  geojson: {
    contentType: 'application/geo+json; charset=utf-8',
    suffix: 'geojson',
    about: 'GeoJSON, a point an event',
    write: async function* (casebook, options) {
      yield* (await import('./geojson.ts')).exportGeoJson(sourceOf(casebook, options), options.filter);
    },
  },
  ucdp: coded('ucdp', "CSV in UCDP GED's 49 columns, under the rule set ucdp"),
  acled: coded('acled', "CSV in ACLED's 31 columns, under the rule set acled"),
  gtd: coded('gtd', "CSV in GTD's manner, under the rule set gtd"),
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    suffix: 'xlsx',
    about: 'Excel workbook, a sheet a table (events and claims)',
    write: async function* (casebook, options) {
      yield* (await import('./files/xlsx.ts')).writeXlsx(await tablesOf(['events', 'claims'], casebook, options));
    },
  },
  parquet: {
    contentType: 'application/vnd.apache.parquet',
    suffix: 'parquet',
    about: 'Parquet, one table (claims)',
    write: async function* (casebook, options) {
      const [table] = await tablesOf(['claims'], casebook, options);
      yield* (await import('./files/parquet.ts')).writeParquet(table as Table);
    },
  },
  geopackage: {
    contentType: 'application/geopackage+sqlite3',
    suffix: 'gpkg',
    about: 'GeoPackage for QGIS, a layer a table (events and claims)',
    write: async function* (casebook, options) {
      yield* (await import('./files/geopackage.ts')).writeGeoPackage(
        await tablesOf(['events', 'claims'], casebook, options),
      );
    },
  },
  datapackage: {
    contentType: 'application/zip',
    suffix: 'zip',
    about: 'Frictionless data package: tables as CSV with their schemas, licence and citation',
    write: async function* (casebook, options) {
      const { writeDataPackage } = await import('./files/data-package.ts');
      const profile = options.profile ?? (PROFILES.full as PrivacyProfile);
      yield* writeDataPackage(await tablesOf(['events', 'claims'], casebook, options), {
        title: 'Record of events, read from reports by Cotejo',
        citation: options.citation ?? 'not stated',
        licence: options.licence,
        textMode: options.textMode ?? 'exact',
        facts: { profile, filter: options.filter ?? {} },
      });
    },
  },
  webannotation: {
    contentType: 'application/x-ndjson; charset=utf-8',
    suffix: 'annotations.jsonl',
    about: 'W3C Web Annotations (JSON-LD), one a line: which words state what',
    write: async function* (casebook, options) {
      yield* (await import('./web-annotations.ts')).exportWebAnnotations(sourceOf(casebook, options), options.filter);
    },
  },
  ftm: {
    contentType: 'application/x-ndjson; charset=utf-8',
    suffix: 'ftm.jsonl',
    about: 'FollowTheMoney entities, one a line',
    write: async function* (casebook, options) {
      yield* (await import('./follow-the-money.ts')).exportFollowTheMoney(sourceOf(casebook, options), options.filter);
    },
  },
  map: svg('map', 'map, circles by the number killed', drawnMap),
  'map-png': png('map', 'map', drawnMap),
  timeline: svg('timeline', 'timeline of events and deaths', drawnTimeline),
  'timeline-png': png('timeline', 'timeline', drawnTimeline),
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
