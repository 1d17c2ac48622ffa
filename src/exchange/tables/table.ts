/** A table on its way out: typed columns and rows that stream. Every file format of tables writes these. */

export type Cell = string | number | boolean | null | undefined;

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence, for companions and data packages. */
  readonly about: string;
  readonly value: (row: Row) => Cell;
}

/** `columnOf<Event>()('type', 'string', 'Type of event.', ({ type }) => type)`: what makes the columns of a table of `Row`s. */
export const columnOf =
  <Row>() =>
  (name: string, type: ColumnType, about: string, value: (row: Row) => Cell): Column<Row> => ({
    name,
    type,
    about,
    value,
  });

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'about'>[];
  /** Cells in the order of the columns. */
  readonly rows: () => AsyncIterable<readonly Cell[]>;
  /** Columns that hold a point, for formats of maps. */
  readonly point?: { readonly latitude: string; readonly longitude: string };
}

/** `tableOf('claims', 'Claims', COLUMNS, rows)`; `rows` is called anew for each pass over the table. */
export const tableOf = <Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: () => AsyncIterable<Row>,
  point?: Table['point'],
): Table => ({
  name,
  title,
  columns,
  point,
  rows: async function* () {
    for await (const row of rows()) yield columns.map((column) => column.value(row));
  },
});
