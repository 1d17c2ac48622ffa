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
