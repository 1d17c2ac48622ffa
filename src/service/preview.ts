/** The first rows of an export, for a look before the file. */
import Type from 'typebox';
import { CotejoError } from '../errors.ts';
import type { FrozenStatic } from '../schema.ts';

export const PreviewSchema = Type.Object({
  columns: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.String())),
  /** Whether the file goes on after them. */
  more: Type.Boolean(),
  total: Type.Integer({ minimum: 0, description: 'Events of the filter' }),
});
export type Preview = FrozenStatic<typeof PreviewSchema>;

interface Cells {
  readonly rows: string[][];
  /** Whether the last row is whole. */
  readonly closed: boolean;
}

/** RFC 4180: `a,"b ""c""",d` → one row of three cells; quoted cells may hold line ends. */
export const parseCsv = (text: string): Cells => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  const closed = row.length === 0 && cell === '' && !quoted;
  return { rows: closed ? rows : [...rows, [...row, cell]], closed };
};

const parseLines = (text: string): Cells => ({
  rows: text.split('\n').map((line) => [line]),
  closed: text.endsWith('\n'),
});

/** Text taken from the export before it is cut off, however few rows it makes. */
const MOST_TEXT = 4_000_000;

/** Reads as much of an export as `count` rows need: a CSV's cells, any other text format's lines. */
export const previewOf = async (
  pieces: AsyncIterable<string | Uint8Array>,
  { isCsv, count }: { readonly isCsv: boolean; readonly count: number },
): Promise<Omit<Preview, 'total'>> => {
  let text = '';
  let lines = 0;
  for await (const piece of pieces) {
    if (typeof piece !== 'string')
      throw new CotejoError('request-invalid', { reason: 'This format is no text to look at.' });
    text += piece;
    for (const letter of piece) if (letter === '\n') lines += 1;
    // Cells may hold line ends: some more lines than rows, then a look whether they are enough.
    if (text.length > MOST_TEXT || (lines > count + 1 && (!isCsv || parseCsv(text).rows.length > count + 2))) break;
  }
  const { rows } = isCsv ? parseCsv(text) : parseLines(text);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const [columns = [], ...body] = isCsv ? filled : [['line'], ...filled];
  return { columns, rows: body.slice(0, count), more: body.length > count };
};
