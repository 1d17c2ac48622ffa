/** A table's row → Draft, by a map of its columns. */
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { writtenDays } from '../html/written-date.ts';
import { publishedDay } from '../published-day.ts';
import type { ColumnMap, MappedField } from './column-map.ts';
import { plainHtml } from './plain-html.ts';

const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** Spreadsheets count days from 30 December 1899. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/** `dayOfCell('43800')` → `'2019-12-01'`; also `20191201000000`, `1 December 2019`, `01/12/2019` */
export const dayOfCell = (cell: string): string | undefined => {
  const value = cell.trim();
  if (SERIAL.test(value)) return dayOfSerial(Number(value));
  const compact = /^((?:19|20)\d{6})\d{6}$/.exec(value)?.[1];
  return publishedDay(compact ?? value) ?? writtenDays(value)[0]?.day;
};

/** One row as a Draft; `columns` are the header's names. */
export const readRow = (columns: readonly string[], cells: readonly string[], map: ColumnMap): Draft => {
  const field = (name: MappedField): string | null => {
    const values = (map[name] ?? [])
      .map((column) => cells[columns.indexOf(column)]?.trim())
      .filter((value): value is string => Boolean(value));
    return values.length > 0 ? values.join(name === 'text' || name === 'html' ? '\n\n' : ', ') : null;
  };
  const title = field('title');
  const published = dayOfCell(field('published') ?? '') ?? null;
  const html = field('html');
  return {
    ...EMPTY_DRAFT,
    id: field('id'),
    title,
    text: field('text') ?? (html === null ? (title ?? '') : plainHtml(html)),
    outlet: field('outlet'),
    byline: field('byline'),
    url: field('url'),
    section: field('section'),
    language:
      field('language')
        ?.toLowerCase()
        .replace(/^english$/, 'en')
        .replace(/^(?:spanish|español)$/, 'es') ?? null,
    published,
    publishedFrom: published ? 'metadata' : 'unknown',
  };
};
