/** What is whole of a damaged casebook, row by row: a row that cannot be read, or is not as stored, is left out and counted. */
import type { Claim } from '../../claim.ts';
import type { Report } from '../../report.ts';
import type { Rescued } from '../casebook.ts';
import { entryHash } from '../journal.ts';
import { claimDigest, reportDigest } from './digest.ts';
import { type JournalRow, journalRecord, type ReportRow, reportOf } from './rows.ts';
import type { Store } from './statements.ts';

/** Row numbers are looked up to here where the table's end cannot be found; holes cost little. */
const MOST_ROWS = 5_000_000;
const HOLES = 20_000;

/** The last row's number, as far as the table can tell. */
const lastRow = (store: Store, table: string): number | undefined => {
  try {
    return store.row<{ last: number | null }>(`SELECT max(seq) AS last FROM ${table}`)?.last ?? 0;
  } catch {
    // The end of the table is damaged: rows are looked up until there are none for long.
    return undefined;
  }
};

interface Found<T> {
  readonly value?: T;
  readonly damaged: boolean;
}

function* eachRow<R, T>(store: Store, table: string, use: (row: R) => T | undefined): Generator<Found<T>> {
  const last = lastRow(store, table);
  let holes = 0;
  for (let seq = 1; seq <= (last ?? MOST_ROWS) && (last !== undefined || holes < HOLES); seq++) {
    let row: R | undefined;
    try {
      row = store.row<R>(`SELECT * FROM ${table} WHERE seq = ?`, seq);
      if (row === undefined) {
        holes += 1;
        continue;
      }
      const value = use(row);
      yield value === undefined ? { damaged: true } : { value, damaged: false };
      holes = 0;
    } catch {
      // A page that cannot be read, or text that is no JSON any more.
      holes += 1;
      yield { damaged: true };
    }
  }
}

const reportIn = (row: ReportRow & { digest: string }): Report | undefined =>
  reportDigest(row) === row.digest ? reportOf(row) : undefined;

const claimIn = (row: { body: string; reading: string | null; digest: string }): Claim | undefined =>
  claimDigest(row.body, row.reading) === row.digest ? (JSON.parse(row.body) as Claim) : undefined;

const decisionIn = (row: JournalRow): Rescued | undefined => {
  const { undone: _, ...entry } = journalRecord({ ...row, undone: 0 });
  return entryHash(entry) === entry.hash ? { kind: 'decision', ...entry } : undefined;
};

/** Reports, claims and decisions that are as they were stored; `onLost` is told of each that is not. */
export function* rescue(store: Store, onLost: () => void): Generator<Rescued> {
  const rows = [
    () => eachRow<ReportRow & { digest: string }, Rescued>(store, 'report', reportIn),
    () => eachRow<{ body: string; reading: string | null; digest: string }, Rescued>(store, 'claim', claimIn),
    () => eachRow<JournalRow, Rescued>(store, 'journal', decisionIn),
  ];
  for (const table of rows) {
    for (const { value, damaged } of table()) {
      if (damaged) onLost();
      else if (value) yield value;
    }
  }
}
