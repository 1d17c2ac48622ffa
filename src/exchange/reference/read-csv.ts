/** Rows of a CSV file with a header, streamed (RFC 4180, commas or semicolons), each as an object. */
import { createReadStream } from 'node:fs';

export type CsvRow = Readonly<Record<string, string>>;

/** Cells row by row; quotes may hold line ends. A byte-order mark is dropped. */
async function* cellsOf(path: string): AsyncGenerator<string[]> {
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let afterQuote = false;
  let separator: string | undefined;
  let first = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    let text = chunk as string;
    if (first && text.startsWith('\uFEFF')) text = text.slice(1);
    first = false;
    for (const char of text) {
      if (quoted) {
        if (char === '"') {
          quoted = false;
          afterQuote = true;
        } else cell += char;
        continue;
      }
      if (char === '"') {
        // Two in a row within quotes are one.
        if (afterQuote) cell += '"';
        quoted = true;
        afterQuote = false;
        continue;
      }
      afterQuote = false;
      if (separator === undefined && (char === ',' || char === ';')) separator = char;
      if (char === separator) {
        row.push(cell);
        cell = '';
      } else if (char === '\n') {
        row.push(cell);
        yield row;
        row = [];
        cell = '';
      } else if (char !== '\r') cell += char;
    }
  }
  if (cell !== '' || row.length > 0) yield [...row, cell];
}

/** Empty lines are passed over; a short row lacks its last columns. */
export async function* readCsv(path: string): AsyncGenerator<{ readonly number: number; readonly row: CsvRow }> {
  let header: string[] | undefined;
  let number = 0;
  for await (const cells of cellsOf(path)) {
    number += 1;
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (!header) {
      header = cells.map((name) => name.trim().toLowerCase());
      continue;
    }
    yield { number, row: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) };
  }
}
