/** Readings stored a moment ago, kept for the linking that follows: they need not be read from their rows and parsed again. */
import type { Reading } from '../../collation/record/open-record.ts';
import type { Store } from './statements.ts';

/** So many at most: what is linked later comes from its rows. */
const MOST = 1000;

interface Fresh {
  /** The report's row: a report that was replaced meanwhile lies in another. */
  readonly seq: number;
  readonly reading: Reading;
}

const FRESH = new WeakMap<Store, Map<string, Fresh>>();

/** Rows of these reports. */
export const rowsOfReports = (store: Store, ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    store
      .rows<{ id: string; seq: number }>(
        'SELECT id, seq FROM report WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map(({ id, seq }) => [id, seq]),
  );

/** To be called once they are on the disk, with the rows that they got there. */
export const keepFresh = (store: Store, readings: readonly Reading[], rows: ReadonlyMap<string, number>): void => {
  const kept = FRESH.get(store) ?? new Map<string, Fresh>();
  FRESH.set(store, kept);
  for (const { report, claims } of readings) {
    const seq = rows.get(report.id);
    if (seq !== undefined && kept.size < MOST)
      kept.set(report.id, { seq, reading: { report: { ...report, duplicateOf: null }, claims } });
  }
};

/** Forgets what was kept of a report that has changed since. */
export const dropFresh = (store: Store, report: string): void => {
  FRESH.get(store)?.delete(report);
};

/** The reading of a report that lies in this row, once. */
export const takeFresh = (store: Store, report: string, seq: number): Reading | undefined => {
  const fresh = FRESH.get(store)?.get(report);
  FRESH.get(store)?.delete(report);
  return fresh?.seq === seq ? fresh.reading : undefined;
};
