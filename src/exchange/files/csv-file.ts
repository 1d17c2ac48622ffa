/** A table as CSV (RFC 4180). */
import type { Cell, Table } from '../tables/table.ts';

/**
 * `exact` leaves every text as it is. `spreadsheet-safe` puts an apostrophe before a text that a spreadsheet would take
 * for a formula (= + - @, tab, carriage return); numbers such as -100.7 stay numbers.
 */
export const TEXT_MODES = ['exact', 'spreadsheet-safe'] as const;
export type TextMode = (typeof TEXT_MODES)[number];

const RISKY = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export const csvCell = (value: Cell, mode: TextMode): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = mode === 'spreadsheet-safe' && RISKY.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines end with CR LF, as the RFC has it. */
export const csvLine = (cells: readonly Cell[], mode: TextMode): string =>
  `${cells.map((cell) => csvCell(cell, mode)).join(',')}\r\n`;

export async function* writeCsv({ columns, rows }: Table, mode: TextMode = 'exact'): AsyncGenerator<string> {
  yield csvLine(
    columns.map(({ name }) => name),
    mode,
  );
  for await (const cells of rows()) yield csvLine(cells, mode);
}
