/** Counts how often words filled a role; a row is never learned beside its own fold's counts. */
import { type Precedents, precedentNumbers } from '../../src/reading/learned/precedents.ts';

export interface PrecedentRow {
  readonly keys: readonly number[];
  readonly label: number;
  readonly fold: number;
}

/** Precedents of one role from the rows of the folds that are counted. */
export const countPrecedents = (rows: readonly PrecedentRow[], isCounted: (fold: number) => boolean): Precedents => {
  const counts = new Map<number, [number, number]>();
  let [all, yes] = [0, 0];
  for (const { keys, label, fold } of rows) {
    if (!isCounted(fold)) continue;
    all++;
    yes += label;
    for (const key of keys) {
      const own = counts.get(key);
      if (own) {
        own[0]++;
        own[1] += label;
      } else counts.set(key, [1, label]);
    }
  }
  const keys = Int32Array.from(counts.keys()).sort();
  return {
    keys,
    seen: Int32Array.from(keys, (key) => counts.get(key)?.[0] ?? 0),
    filled: Int32Array.from(keys, (key) => counts.get(key)?.[1] ?? 0),
    prior: yes / all,
  };
};

/** Rows whose last numbers are their precedents: counted without the fold `without` and without the row's own. */
export const withPrecedents = (
  rows: readonly Float64Array[],
  known: readonly PrecedentRow[],
  folds: readonly number[],
  without: number,
): readonly Float64Array[] => {
  const tables = folds.map((own) => countPrecedents(known, (fold) => fold !== own && fold !== without));
  return rows.map((row, i) => {
    const { keys, fold } = known[i];
    const numbers = precedentNumbers(tables[fold], keys);
    const filled = Float64Array.from(row);
    filled.set(Float32Array.from(numbers), row.length - numbers.length);
    return filled;
  });
};
