/** Weights of features for many classes: a packed, read-only table of sparse rows. */
import { WEIGHT_OF } from './bytes.ts';

/** Adds a feature's weights to the running totals of the classes. */
export type AddRow = (feature: number, totals: Int32Array | Float64Array) => void;

/**
 * `slots` holds pairs of a feature's hash and the place of its row, open addressed; place 0 is none. A row is its
 * number of classes, then pairs of class and weight (`WEIGHT_OF`), a byte each. Hashes are kept whole: with shorter
 * fingerprints chance hits cost whole points of accuracy.
 */
export interface SparseRows {
  readonly slots: Int32Array;
  readonly rows: Uint8Array;
}

/** Adds the weights of the first `count` features to the running totals. */
export type AddRows = (features: Int32Array, count: number, totals: Int32Array) => void;

/** The reader of a packed table for many features, at most `most`, at once: the processor need not wait for one after the other. */
export const rowsAdder = ({ slots, rows }: SparseRows, most: number): AddRows => {
  const mask = slots.length - 1;
  const found = new Int32Array(most);
  return (features, count, totals) => {
    let some = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      let slot = (feature << 1) & mask;
      while (slots[slot] !== feature && slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      found[some] = slots[slot + 1];
      if (found[some] !== 0) some++;
    }
    for (let k = 0; k < some; k++) {
      let at = found[k];
      const end = at + 1 + rows[at] * 2;
      for (at++; at < end; at += 2) totals[rows[at]] += WEIGHT_OF[rows[at + 1]];
    }
  };
};

/** The reader of a packed table. */
export const rowAdder = ({ slots, rows }: SparseRows): AddRow => {
  const mask = slots.length - 1;
  return (feature, totals) => {
    let slot = (feature << 1) & mask;
    for (;;) {
      if (slots[slot + 1] === 0) return;
      if (slots[slot] === feature) break;
      slot = (slot + 2) & mask;
    }
    let at = slots[slot + 1];
    const end = at + 1 + rows[at] * 2;
    for (at++; at < end; at += 2) totals[rows[at]] += WEIGHT_OF[rows[at + 1]];
  };
};
