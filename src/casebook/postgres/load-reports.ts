/**
 * New reports by COPY, beside others who do the same: what only adds rows takes no lock of the casebook. The rows are those of `storeReadings`.
 */
import type { ImportCounts, ReceivedReading } from '../casebook.ts';
import { reportWords, tsVector } from '../search-words.ts';
import { raiseRevision, setMeta } from '../sqlite/revision.ts';
import type { Store } from '../sqlite/statements.ts';
import { CLAIM_COLUMNS, claimRow } from '../sqlite/store-claims.ts';
import { originalRows, REPORT_COLUMNS, reportRow, sha256 } from '../sqlite/store-readings.ts';
import { dayRange } from '../summarise-event.ts';
import { type Cell, copyRows } from './copy-rows.ts';
import type { Months } from './months.ts';

/** What the loader asks of the connection beside a store. */
export interface Loader {
  readonly store: Store;
  readonly copyIn: (sql: string, rows: string) => void;
  readonly months: () => Months;
  /** A transaction without the writers' lock. */
  readonly adding: <T>(work: () => T) => T;
}

/** Numbers of rows to come. */
const nextNumbers = (store: Store, table: string, count: number): readonly number[] =>
  count === 0
    ? []
    : store
        .tuples<[number]>(
          `SELECT nextval(pg_get_serial_sequence(?, 'seq')) FROM generate_series(1, CAST(? AS INT))`,
          table,
          count,
        )
        .map(([seq]) => seq);

/** Whether a batch holds nothing but reports that are new and about which nobody has decided anything. */
const isNew = (store: Store, batch: readonly ReceivedReading[]): boolean => {
  const ids = new Set(batch.map(({ report }) => report.id));
  if (ids.size < batch.length) return false;
  const list = JSON.stringify([...ids]);
  return (
    store.row(
      `SELECT 1 FROM report WHERE id IN (SELECT value FROM json_each(?1))
       UNION ALL SELECT 1 FROM journal_about WHERE id IN (SELECT value FROM json_each(?1)) LIMIT 1`,
      list,
    ) === undefined
  );
};

const copyBatch = ({ store, copyIn, months }: Loader, batch: readonly ReceivedReading[]): void => {
  const { base } = months();
  store.engine.addOriginals(store, batch.flatMap(originalRows));
  const reports = nextNumbers(store, 'report', batch.length);
  const claims = nextNumbers(
    store,
    'claim',
    batch.reduce((sum, one) => sum + one.claims.length, 0),
  );
  const rows = {
    report: [] as Cell[][],
    claim: [] as Cell[][],
    reportWords: [] as Cell[][],
    claimWords: [] as Cell[][],
  };
  const received = store.now().toISOString();
  for (const [index, reading] of batch.entries()) {
    const { report, origin, format = null, encoding = null } = reading;
    const seq = reports[index]!;
    const as = { received, origin, format, encoding };
    rows.report.push([seq, ...reportRow(reading, sha256(reading.original), as)]);
    rows.reportWords.push([seq, tsVector(reportWords(report))]);
    const month = base('claim', dayRange(report.published.edtf).from);
    const home = { seq, text: report.text, sentences: reading.sentences };
    for (const [ordinal, claim] of reading.claims.entries()) {
      const number = month + claims[rows.claim.length]!;
      const { row, words } = claimRow(claim, home, { ordinal });
      rows.claim.push([number, ...row]);
      rows.claimWords.push([number, tsVector(words)]);
    }
  }
  const copy = (table: string, columns: readonly string[], cells: readonly Cell[][]) => {
    if (cells.length > 0) copyIn(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, copyRows(cells));
  };
  copy('report', ['seq', ...REPORT_COLUMNS], rows.report);
  copy('report_search', ['rowid', 'words'], rows.reportWords);
  copy('claim', ['seq', ...CLAIM_COLUMNS], rows.claim);
  copy('claim_search', ['rowid', 'words'], rows.claimWords);
  // Last: whoever else adds reports waits for this row until the transaction ends.
  setMeta(store, 'readings', raiseRevision(store));
};

/** Undefined where the batch holds more than new reports: it is for `storeReadings`, under the writers' lock. */
export const loadReports = (loader: Loader, batch: readonly ReceivedReading[]): ImportCounts | undefined => {
  if (batch.length === 0 || !isNew(loader.store, batch)) return undefined;
  loader.months().open(batch.map(({ report }) => dayRange(report.published.edtf).from));
  loader.adding(() => copyBatch(loader, batch));
  return { added: batch.length, changed: 0, unchanged: 0 };
};
