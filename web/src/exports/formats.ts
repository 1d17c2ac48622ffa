/** The forms that the record goes out in, in the order in which they are offered. */
export const EXPORT_FORMATS = ['csv', 'jsonl', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
