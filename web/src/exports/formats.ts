/** The forms that the record goes out in, in the order in which they are offered. */
export const EXPORT_FORMATS = [
  'csv',
  'xlsx',
  'jsonl',
  'geojson',
  'ucdp',
  'acled',
  'gtd',
  'parquet',
  'geopackage',
  'datapackage',
  'webannotation',
  'ftm',
  'map',
  'map-png',
  'timeline',
  'timeline-png',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Tables of text, where a spreadsheet may take a cell for a formula. */
export const TABLES: ReadonlySet<ExportFormat> = new Set(['csv', 'ucdp', 'acled', 'gtd']);
export const DRAWINGS: ReadonlySet<ExportFormat> = new Set(['map', 'map-png', 'timeline', 'timeline-png']);

/** What may leave: everything, without what names people, or only what is published elsewhere. */
export const PROFILES = ['full', 'guarded', 'public'] as const;
export type Profile = (typeof PROFILES)[number];
