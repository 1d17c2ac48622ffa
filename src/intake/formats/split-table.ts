/** CSV and TSV (RFC 4180) → rows, read as a stream: quoted cells may hold line ends, delimiters and doubled quotes. */

export interface TableRow {
  /** Line on which the row begins, counted from 1. */
  readonly line: number;
  /** Undefined where the row is longer than the limit. */
  readonly cells: readonly string[] | undefined;
}

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** `delimiterOf('a;b;c\n1;2,5;3')` → `';'`: the one that stands most outside quotes on the first line. */
export const delimiterOf = (head: string): Delimiter => {
  const end = head.search(/\r?\n/);
  const bare = (end < 0 ? head : head.slice(0, end)).replace(/"(?:[^"]|"")*"/g, '');
  return DELIMITERS.reduce((best, next) => (bare.split(next).length > bare.split(best).length ? next : best));
};

/** Text chunks of a table → its rows; empty lines are left out. */
export async function* splitTable(
  chunks: AsyncIterable<string> | Iterable<string>,
  delimiter: Delimiter,
  limit: number,
): AsyncGenerator<TableRow> {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let closing = false;
  let line = 1;
  let start = 1;
  let size = 0;
  const finish = (): TableRow | undefined => {
    cells.push(cell);
    const row = { line: start, cells: size > limit ? undefined : cells };
    const isEmpty = cells.length === 1 && cell === '' && size === 0;
    cells = [];
    cell = '';
    closing = false;
    size = 0;
    return isEmpty ? undefined : row;
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at];
      if (char === '\n') line += 1;
      size += 1;
      if (size > limit) {
        cell = '';
        cells = [];
      }
      if (quoted && !closing) {
        if (char === '"') closing = true;
        else cell += char;
        continue;
      }
      if (closing) {
        closing = false;
        if (char === '"') {
          cell += '"';
          continue;
        }
        quoted = false;
      }
      if (char === '"' && cell === '') quoted = true;
      else if (char === delimiter) {
        cells.push(cell);
        cell = '';
      } else if (char === '\n') {
        size -= 1;
        const row = finish();
        start = line;
        if (row) yield row;
      } else if (char === '\r') size -= 1;
      else cell += char;
    }
  }
  if (size > 0 || cells.length > 0) {
    const row = finish();
    if (row) yield row;
  }
}
