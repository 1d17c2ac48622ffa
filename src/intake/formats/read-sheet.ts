/** XLSX and ODS → rows of cells as text (ECMA-376 SpreadsheetML; OpenDocument 1.3). */
import { CotejoError } from '../../errors.ts';
import { childNamed, childrenNamed, descendants, isElement, parseXml, type XmlElement, xmlText } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const MAX_ROWS = 1_050_000;
const MAX_COLUMNS = 2_000;

/** `'BC12'` → 54 */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const text = (entry: ZipEntry | undefined): string => entry?.read().toString('utf8') ?? '';

/** Shared strings keep only their text, not the readings of their characters. */
const stringOf = (element: XmlElement): string =>
  element.children
    .filter(isElement)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((child) => (child.name === 't' ? xmlText(child) : xmlText(childNamed(child, 't'))))
    .join('');

const cellOf = (cell: XmlElement, shared: readonly string[]): string => {
  const value = xmlText(childNamed(cell, 'v'));
  if (cell.attributes.t === 's') return shared[Number(value)] ?? '';
  if (cell.attributes.t === 'inlineStr') {
    const inline = childNamed(cell, 'is');
    return inline ? stringOf(inline) : '';
  }
  return value;
};

/** The first sheet of an XLSX → its rows. */
export const xlsxRows = (entries: readonly ZipEntry[], path: string): readonly (readonly string[])[] => {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const sheet =
    byName.get('xl/worksheets/sheet1.xml') ?? entries.find(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (!sheet) throw new CotejoError('input-malformed', { path, reason: 'the workbook has no sheet' });
  const strings = byName.get('xl/sharedStrings.xml');
  const shared = strings ? descendants(parseXml(text(strings), path), 'si').map(stringOf) : [];
  return descendants(parseXml(text(sheet), path), 'row')
    .slice(0, MAX_ROWS)
    .map((row) => {
      const cells: string[] = [];
      for (const cell of childrenNamed(row, 'c')) {
        const column = cell.attributes.r ? columnOf(cell.attributes.r) : cells.length;
        if (column < 0 || column >= MAX_COLUMNS) continue;
        while (cells.length < column) cells.push('');
        cells[column] = cellOf(cell, shared);
      }
      return cells;
    });
};

/** The first table of an ODS → its rows. */
export const odsRows = (content: XmlElement): readonly (readonly string[])[] => {
  const [table] = descendants(content, 'table');
  if (!table) return [];
  return descendants(table, 'table-row')
    .slice(0, MAX_ROWS)
    .map((row) => {
      const cells: string[] = [];
      for (const cell of childrenNamed(row, 'table-cell')) {
        const value = childrenNamed(cell, 'p').map(xmlText).join('\n') || (cell.attributes['date-value'] ?? '');
        const repeats = Math.min(
          Number(cell.attributes['number-columns-repeated'] ?? 1) || 1,
          value ? MAX_COLUMNS : 50,
        );
        for (let count = 0; count < repeats && cells.length < MAX_COLUMNS; count += 1) cells.push(value);
      }
      while (cells.at(-1) === '') cells.pop();
      return cells;
    })
    .filter((cells) => cells.length > 0);
};
