/** Tables as an Excel workbook (ECMA-376), a sheet each, streamed. Texts are inline, so that nothing is held until the end. */
import type { Cell, Table } from '../tables/table.ts';
import { type Bytes, type ZipEntry, zip } from './zip.ts';

/** Excel's bounds. */
const MOST_ROWS = 1_048_576;
const MOST_TEXT = 32_767;

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What XML 1.0 cannot hold is written as Excel escapes it: `_x0007_`. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(FORBIDDEN, (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_');

const cut = (text: string): string => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text);

const textCell = (text: string, at: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut(text))}</t></is></c>`;

/** `0` → `A`, `26` → `AA`. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const LETTERS = Array.from({ length: 256 }, (_, column) => letters(column));

/** Every cell names its place: some programs read no other. */
const cellOf = (cell: Cell, at: string): string => {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  return textCell(cell, at);
};

const rowOf = (cells: readonly Cell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, column) => cellOf(cell, `${LETTERS[column]}${number}`)).join('')}</row>`;

async function* sheet(
  head: string,
  rows: AsyncIterator<readonly Cell[]>,
  pending: { next?: IteratorResult<readonly Cell[]> },
): Bytes & AsyncGenerator<string> {
  yield `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${head}`;
  let count = 1;
  for (pending.next ??= await rows.next(); !pending.next.done && count < MOST_ROWS; pending.next = await rows.next()) {
    count += 1;
    yield rowOf(pending.next.value, count);
  }
  yield '</sheetData></worksheet>';
}

/** Sheet names: 31 characters, none of `[]:*?/\`. */
const sheetName = (name: string, part: number): string => {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 26);
  return part === 0 ? clean : `${clean} ${part + 1}`;
};

const contentTypes = (sheets: number): string =>
  `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`;

const workbook = (names: readonly string[]): string =>
  `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`;

const relations = (type: string, targets: readonly string[]): string =>
  `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

async function* one(text: string): Bytes & AsyncGenerator<string> {
  yield text;
}

/** A table longer than a sheet goes on in the next. */
async function* entriesOf(tables: readonly Table[]): AsyncGenerator<ZipEntry> {
  const names: string[] = [];
  for (const table of tables) {
    const head = rowOf(
      table.columns.map(({ name }) => name),
      1,
    );
    const rows = table.rows()[Symbol.asyncIterator]();
    const pending: { next?: IteratorResult<readonly Cell[]> } = {};
    for (let part = 0; part === 0 || pending.next?.done === false; part++) {
      names.push(sheetName(table.name, part));
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheet(head, rows, pending) };
    }
  }
  yield { name: 'xl/workbook.xml', content: one(workbook(names)) };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: one(
      relations(
        'worksheet',
        names.map((_, index) => `worksheets/sheet${index + 1}.xml`),
      ),
    ),
  };
  yield { name: '_rels/.rels', content: one(relations('officeDocument', ['xl/workbook.xml'])) };
  yield { name: '[Content_Types].xml', content: one(contentTypes(names.length)) };
}

export const writeXlsx = (tables: readonly Table[]): AsyncGenerator<Uint8Array> => zip(entriesOf(tables));
