/** Sums of single weights: for rankings, where a feature has one weight and not one a class. */
import { WEIGHT_OF } from './bytes.ts';
import { type CompactRows, PLACE_BITS, ROW_UNIT } from './compact-rows.ts';

/** The sum of the weights of some features, given by their hashes. */
export type RowSum = (features: Int32Array) => number;

/**
 * Puts each slot's one weight where the place of its row stood, so that a feature takes one memory access and no more;
 * at most `most` features at a time.
 */
export const makeRowSum = ({ slots, rows }: CompactRows, most: number): RowSum => {
  const mask = slots.length - 1;
  // A row is its number of classes, the class, the weight; weights fit sixteen bits and are never 0.
  const weightAt = (slot: number): number => WEIGHT_OF[rows[(slot & ((1 << PLACE_BITS) - 1)) * ROW_UNIT + 2]];
  const table = new Int32Array(slots.length);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (slot !== 0) table[at] = ((slot >>> PLACE_BITS) << PLACE_BITS) | (weightAt(slot) & 0xffff);
  }
  const found = new Int32Array(most);
  return (features) => {
    // All are fetched before any is looked at, so that the processor need not wait for one after the other.
    for (let k = 0; k < features.length; k++) found[k] = table[features[k] & mask];
    let sum = 0;
    for (let k = 0; k < features.length; k++) {
      const hash = features[k];
      let slot = found[k];
      for (let at = hash; slot !== 0 && (slot ^ hash) >>> PLACE_BITS !== 0; ) slot = table[++at & mask];
      sum = (sum + ((slot << 16) >> 16)) | 0;
    }
    return sum;
  };
};
