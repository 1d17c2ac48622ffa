/** Weights while they are learned: an open-addressed table from feature hashes to rows of class weights, and their average. */
import type { AddRow } from '../rows.ts';
import { isFirstTime, makeSeenOnce, type SeenOnce } from './patience.ts';

export interface FeatureTable {
  /** Classes a row. */
  readonly width: number;
  /** Hash of each slot, 0 where empty. */
  keys: Int32Array;
  /** Row of each slot. */
  rowOf: Int32Array;
  rows: number;
  weights: Float32Array;
  /** Sum over all updates of (time × change), from which the average over time follows (Daumé 2006). */
  timed: Float64Array;
  /** Updates seen once only, where a feature gets a row at its second; undefined where it gets one at once. */
  readonly once: SeenOnce | undefined;
  /** Training examples so far. */
  time: number;
}

/** An empty table; a `patient` one takes a feature in at its second update, so that chance ones cost nothing. */
export const makeTable = (width: number, { patient = true }: { readonly patient?: boolean } = {}): FeatureTable => ({
  width,
  keys: new Int32Array(1 << 16),
  rowOf: new Int32Array(1 << 16),
  rows: 0,
  weights: new Float32Array(width << 12),
  timed: new Float64Array(width << 12),
  once: patient ? makeSeenOnce() : undefined,
  time: 1,
});

const keyOf = (hash: number): number => hash || 1;

/** The row of a feature, -1 where it has none. */
export const findRow = ({ keys, rowOf }: FeatureTable, hash: number): number => {
  const key = keyOf(hash);
  const mask = keys.length - 1;
  for (let at = (key ^ (key >>> 15)) & mask; ; at = (at + 1) & mask) {
    if (keys[at] === key) return rowOf[at];
    if (keys[at] === 0) return -1;
  }
};

const growSlots = (table: FeatureTable): void => {
  const { keys, rowOf } = table;
  table.keys = new Int32Array(keys.length * 2);
  table.rowOf = new Int32Array(keys.length * 2);
  for (let k = 0; k < keys.length; k++) if (keys[k] !== 0) place(table, keys[k], rowOf[k]);
};

const place = ({ keys, rowOf }: FeatureTable, key: number, row: number): void => {
  const mask = keys.length - 1;
  let at = (key ^ (key >>> 15)) & mask;
  while (keys[at] !== 0) at = (at + 1) & mask;
  keys[at] = key;
  rowOf[at] = row;
};

const growRows = (table: FeatureTable): void => {
  const { weights, timed } = table;
  table.weights = new Float32Array(weights.length * 2);
  table.weights.set(weights);
  table.timed = new Float64Array(timed.length * 2);
  table.timed.set(timed);
};

const addRow = (table: FeatureTable, hash: number): number => {
  if ((table.rows + 1) * table.width > table.weights.length) growRows(table);
  if ((table.rows + 1) * 2 > table.keys.length) growSlots(table);
  place(table, keyOf(hash), table.rows);
  return table.rows++;
};

/** The row of a feature that is to change; -1 the first time it is asked for in a patient table. */
const rowToChange = (table: FeatureTable, hash: number): number => {
  const row = findRow(table, hash);
  if (row >= 0) return row;
  if (table.once !== undefined && isFirstTime(table.once, hash)) return -1;
  return addRow(table, hash);
};

/** Moves weight from one class to another in all of an example's features; -1 for either leaves it out. */
export const update = (
  table: FeatureTable,
  features: Int32Array,
  count: number,
  right: number,
  wrong: number,
): void => {
  for (let k = 0; k < count; k++) {
    const row = rowToChange(table, features[k]);
    if (row < 0) continue;
    const base = row * table.width;
    if (right >= 0) change(table, base + right, 1);
    if (wrong >= 0) change(table, base + wrong, -1);
  }
};

const change = (table: FeatureTable, at: number, by: number): void => {
  table.weights[at] += by;
  table.timed[at] += table.time * by;
};

/** Adds the present weights of a feature, as training sees them. */
export const liveAdder =
  (table: FeatureTable): AddRow =>
  (feature, totals) => {
    const row = findRow(table, feature);
    if (row < 0) return;
    const { width, weights } = table;
    const base = row * width;
    for (let k = 0; k < width; k++) totals[k] += weights[base + k];
  };

/** Features with the average of their weights over training: what is packed. */
export interface Averaged {
  readonly width: number;
  readonly keys: Int32Array;
  /** One row of `width` a key. */
  readonly weights: Float32Array;
}

/** The average over time, features in key order. */
export const average = (table: FeatureTable): Averaged => {
  const { width, keys, rowOf, weights, timed, time, rows } = table;
  const order = keys.map((_, at) => at).filter((at) => keys[at] !== 0);
  order.sort((a, b) => keys[a] - keys[b]);
  const mean = new Float32Array(rows * width);
  order.forEach((at, k) => {
    const from = rowOf[at] * width;
    for (let c = 0; c < width; c++) mean[k * width + c] = weights[from + c] - timed[from + c] / time;
  });
  return { width, keys: order.map((at) => keys[at]), weights: mean };
};

/** The mean of several trainings that differ in their seed: for a linear model the same as letting them vote. */
export const meanOf = (tables: readonly Averaged[]): Averaged => {
  if (tables.length === 1) return tables[0];
  const { width } = tables[0];
  const place = new Map<number, number>();
  for (const { keys } of tables) for (const key of keys) if (!place.has(key)) place.set(key, 0);
  const keys = Int32Array.from(place.keys()).sort();
  keys.forEach((key, k) => {
    place.set(key, k);
  });
  const weights = new Float32Array(keys.length * width);
  for (const table of tables)
    table.keys.forEach((key, k) => {
      const to = place.get(key)! * width;
      for (let c = 0; c < width; c++) weights[to + c] += table.weights[k * width + c] / tables.length;
    });
  return { width, keys, weights };
};
