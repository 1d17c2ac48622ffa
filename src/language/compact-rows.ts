/** The same sparse rows as in rows.ts at half the size, so that tables of common use stay in cache. */
import { WEIGHT_OF } from './bytes.ts';
import type { AddRow } from './rows.ts';

/**
 * `slots`, open addressed, hold the upper fourteen bits of a feature's hash and the place of its row in units of four
 * bytes; 0 is none. `bits` has a bit set for every feature kept, so that most others are told without touching the
 * slots. A row is its number of classes, then pairs of class and weight (`WEIGHT_OF`), a byte each.
 */
export interface CompactRows {
  readonly bits: Int32Array;
  readonly slots: Int32Array;
  readonly rows: Uint8Array;
}

export const PLACE_BITS = 18;
export const ROW_UNIT = 4;
const PLACE_MASK = (1 << PLACE_BITS) - 1;

/** Which of `size` bits stands for a feature. */
export const bitOf = (feature: number, size: number): number => (feature >>> 11) & (size - 1);

/** The reader of a packed table. */
export const compactRowAdder = ({ bits, slots, rows }: CompactRows): AddRow => {
  const mask = slots.length - 1;
  const size = bits.length * 32;
  return (feature, totals) => {
    const bit = bitOf(feature, size);
    if (((bits[bit >>> 5] >>> (bit & 31)) & 1) === 0) return;
    for (let at = feature & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const slot = slots[at];
      if ((slot ^ feature) >>> PLACE_BITS !== 0) continue;
      let place = (slot & PLACE_MASK) * ROW_UNIT;
      const end = place + 1 + rows[place] * 2;
      for (place++; place < end; place += 2) totals[rows[place]] += WEIGHT_OF[rows[place + 1]];
      return;
    }
  };
};
