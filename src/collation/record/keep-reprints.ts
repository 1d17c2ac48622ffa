/** Reprints kept up to date: a new report is compared with those that share a sketch with it, and with what those share. */
import type { Report } from '../../report.ts';
import { findReprints, reprintKeys } from '../near-duplicates.ts';
import type { Readings } from './open-record.ts';
import type { RecordStore } from './record-store.ts';

export interface KeptReprints {
  /** Indexes a report; returns those, itself included, that are now known as reprints of another report than before. */
  readonly place: (report: Report) => readonly string[];
  readonly originalOf: (report: string) => string | undefined;
}

const ALL = Number.MAX_SAFE_INTEGER;

export const keepReprints = (store: RecordStore, readings: Readings): KeptReprints => {
  const bands = store.lists('band');
  const keys = store.values<readonly number[]>('bands-of-report');
  const names = store.values<string>('report-number');
  const counter = store.values<number>('counter');
  const originals = store.values<string>('original');

  /** The report with all that sketches lead to from it. */
  const alike = (number: number): number[] => {
    const found = [number];
    const seen = new Set(found);
    for (let at = 0; at < found.length; at++)
      for (const key of keys.get(found[at]) ?? [])
        for (const other of bands.of(key, ALL))
          if (!seen.has(other)) {
            seen.add(other);
            found.push(other);
          }
    return found;
  };

  return {
    originalOf: (report) => originals.get(report),
    place: (report) => {
      const number = (counter.get('reports') ?? 0) + 1;
      counter.put('reports', number);
      names.put(number, report.id);
      const own = reprintKeys(report.text);
      keys.put(number, own);
      for (const key of new Set(own)) bands.add(key, number);
      const part = alike(number);
      if (part.length === 1) return [];
      const reports = part.map((one) => (one === number ? report : readings(names.get(one)!).report));
      const found = findReprints(reports);
      const changed = reports.map(({ id }) => id).filter((id) => originals.get(id) !== found.get(id));
      for (const id of changed) {
        const original = found.get(id);
        if (original === undefined) originals.drop(id);
        else originals.put(id, original);
      }
      return changed;
    },
  };
};
