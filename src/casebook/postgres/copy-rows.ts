/** Rows in the text form of PostgreSQL's COPY. */

export type Cell = string | number | null;

const MARKS: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const cellText = (cell: Cell): string =>
  cell === null ? '\\N' : typeof cell === 'number' ? String(cell) : cell.replace(/[\\\n\r\t]/g, (mark) => MARKS[mark]!);

/** `[[1, 'a\tb', null]]` → `1␉a\tb␉\N␤` */
export const copyRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join('\t')}\n`).join('');
