/** Single weights: for rankings, where a feature has one weight and not one a class. */
import { WEIGHT_OF } from './bytes.ts';
import { type CompactRows, PLACE_BITS, ROW_UNIT } from './compact-rows.ts';

/**
 * A packed table with each slot's one weight, in the lower sixteen bits, where the place of its row stood, so that a
 * feature takes one memory access and no more. Read by `compileSum`.
 */
export const singleWeights = ({ slots, rows }: CompactRows): Int32Array => {
  // A row is its number of classes, the class, the weight; weights fit sixteen bits and are never 0.
  const weightAt = (slot: number): number => WEIGHT_OF[rows[(slot & ((1 << PLACE_BITS) - 1)) * ROW_UNIT + 2]];
  const table = new Int32Array(slots.length);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (slot !== 0) table[at] = ((slot >>> PLACE_BITS) << PLACE_BITS) | (weightAt(slot) & 0xffff);
  }
  return table;
};
