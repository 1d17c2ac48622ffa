/** The record as CSV, long: one claim a row, with its words and its source. */
import type { Casebook, EventFilter } from '../casebook/casebook.ts';
import { type TextMode, writeCsv } from './files/csv-file.ts';
import { CLAIM_COLUMNS, claimsTable } from './tables/claims.ts';

export { csvCell } from './files/csv-file.ts';

export interface CsvOptions {
  readonly textMode?: TextMode;
}

/** Column names, in order. */
export const CSV_COLUMNS = CLAIM_COLUMNS;

/** Reports in id order, their claims in reading order; the same casebook and options give the same bytes. */
export async function* exportCsv(
  casebook: Pick<Casebook, 'everyClaim'>,
  filter: EventFilter = {},
  { textMode = 'exact' }: CsvOptions = {},
): AsyncGenerator<string> {
  yield* writeCsv(claimsTable(casebook, filter), textMode);
}
