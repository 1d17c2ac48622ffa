/** A table as Parquet, in groups of rows, so that only one group is in memory. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, ColumnType, Table } from '../tables/table.ts';

const GROUP = 5_000;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const elementOf = (name: string, type: ColumnType): Element => {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (type === 'integer') return { ...optional, type: 'INT64' };
  if (type === 'number') return { ...optional, type: 'DOUBLE' };
  if (type === 'boolean') return { ...optional, type: 'BOOLEAN' };
  return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
};

/** '' of a text column is a text; elsewhere it is nothing. */
const stored = (cell: Cell, type: ColumnType): string | number | bigint | boolean | null => {
  if (cell === null || cell === undefined) return null;
  if (type === 'string' || type === 'date') return String(cell).toWellFormed();
  if (type === 'boolean') return typeof cell === 'boolean' ? cell : null;
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return null;
  return type === 'integer' ? BigInt(Math.round(cell)) : cell;
};

export async function* writeParquet({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const sink = new ByteWriter(1 << 16);
  const writer = new ParquetWriter({
    writer: sink,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ name, type }) => elementOf(name, type))],
    createdBy: 'Cotejo',
    statistics: false,
  });
  /** What was written since; the sink goes on counting where it stands in the file. */
  const drained = (): Uint8Array => {
    const bytes = sink.getBytes().slice();
    sink.index = 0;
    return bytes;
  };
  const fresh = (): ReturnType<typeof stored>[][] => columns.map(() => []);
  let group = fresh();
  const flush = (): Uint8Array => {
    writer.write({
      columnData: columns.map(({ name }, index) => ({ name, data: group[index] ?? [], offsetIndex: false })),
      rowGroupSize: GROUP,
    });
    group = fresh();
    return drained();
  };
  for await (const row of rows()) {
    columns.forEach(({ type }, index) => {
      group[index]?.push(stored(row[index], type));
    });
    if ((group[0]?.length ?? 0) >= GROUP) yield flush();
  }
  if ((group[0]?.length ?? 0) > 0) yield flush();
  writer.finish();
  yield drained();
}
