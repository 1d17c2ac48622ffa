/** The formats that a casebook goes out in. */
import type { Casebook, EventFilter } from '../casebook/casebook.ts';
import { exportCsv, type TextMode } from './csv.ts';
import { exportGeoJson } from './geojson.ts';
import { exportJsonLines } from './json-lines.ts';

export interface ExportOptions {
  readonly filter?: EventFilter;
  readonly textMode?: TextMode;
}

interface Format {
  readonly contentType: string;
  readonly suffix: string;
  readonly write: (casebook: Casebook, options: ExportOptions) => AsyncGenerator<string>;
}

export const FORMATS = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    suffix: 'csv',
    write: (casebook, { filter, textMode }) => exportCsv(casebook, filter, { textMode }),
  },
  jsonl: {
    contentType: 'application/x-ndjson; charset=utf-8',
    suffix: 'jsonl',
    write: (casebook, { filter }) => exportJsonLines(casebook, filter),
  },
  geojson: {
    contentType: 'application/geo+json; charset=utf-8',
    suffix: 'geojson',
    write: (casebook, { filter }) => exportGeoJson(casebook, filter),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
