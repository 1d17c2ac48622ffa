/**
 * Reprints kept up to date. A new report that copies an original says nothing of the others; one that is an original itself may turn
 * younger reports into its copies, which are then held against each other anew.
 */
import type { Report } from '../../report.ts';
import { compareByAge, printedOf, reprintsAmong, sameText, shinglesOf } from '../near-duplicates.ts';
import type { Readings } from './open-record.ts';
import { recent } from './recent.ts';
import type { RecordStore } from './record-store.ts';

export interface KeptReprints {
  /** Indexes a report; returns those, itself included, that are now known as reprints of another report than before. */
  readonly place: (report: Report) => readonly string[];
  readonly originalOf: (report: string) => string | undefined;
  /** How many reports there are. */
  readonly reports: () => number;
}

/** What is kept of a report: enough to tell which of two is the older. */
interface Kept {
  readonly id: string;
  readonly published: number;
  readonly keys: readonly number[];
}

const ALL = Number.MAX_SAFE_INTEGER;
/** Texts held ready as shingles. */
const HELD = 300;

export const keepReprints = (store: RecordStore, readings: Readings): KeptReprints => {
  const bands = store.lists('band');
  /** Under each key those that copied nothing when they came. */
  const firsts = store.lists('band-first');
  const kept = store.values<Kept>('printed');
  const counter = store.values<number>('counter');
  const originals = store.values<string>('original');
  const shingles = recent(HELD, (number: number) => shinglesOf(readings(kept.get(number)!.id).report.text));

  const under = (lists: typeof bands, keys: readonly number[]): Set<number> =>
    new Set(keys.flatMap((key) => lists.of(key, ALL)));

  /** The report with all that sketches lead to from it. */
  const alike = (number: number): number[] => {
    const found = new Set([number]);
    for (const one of found) for (const other of under(bands, kept.get(one)!.keys)) found.add(other);
    return [...found];
  };

  /** All that hang together with a new original are held against each other anew. */
  const compareAgain = (number: number, report: Report): readonly string[] => {
    const printed = alike(number).map((one) => {
      const { id, published, keys } = kept.get(one)!;
      return {
        id,
        published,
        keys,
        text: () => (one === number ? report.text : readings(id).report.text),
        number: one,
      };
    });
    const found = reprintsAmong(printed);
    const changed = printed.filter(({ id }) => originals.get(id) !== found.get(id));
    for (const { id, keys, number: one } of changed) {
      const original = found.get(id);
      if (original !== undefined) originals.put(id, original);
      else {
        originals.drop(id);
        for (const key of new Set(keys)) firsts.add(key, one);
      }
    }
    return changed.map(({ id }) => id);
  };

  return {
    originalOf: (report) => originals.get(report),
    reports: () => counter.get('reports') ?? 0,
    place: (report) => {
      const number = (counter.get('reports') ?? 0) + 1;
      counter.put('reports', number);
      const own = printedOf(report);
      const { keys } = own;
      kept.put(number, { id: own.id, published: own.published, keys });
      if (keys.length === 0) return [];
      const shared = keys.filter((key) => bands.of(key, 1).length > 0);
      for (const key of new Set(keys)) bands.add(key, number);
      const older = [...under(firsts, shared)]
        .map((one) => ({ one, ...kept.get(one)! }))
        .filter(({ id }) => originals.get(id) === undefined)
        .filter((one) => compareByAge(one, own) < 0)
        .sort(compareByAge);
      const original = older.find(({ one }) => sameText(shingles.get(one), shingles.get(number)));
      if (original) {
        originals.put(report.id, original.id);
        return [report.id];
      }
      for (const key of new Set(keys)) firsts.add(key, number);
      for (const one of under(bands, shared))
        if (one !== number && compareByAge(own, kept.get(one)!) < 0) return compareAgain(number, report);
      return [];
    },
  };
};
