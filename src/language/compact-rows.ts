/** The same sparse rows as in rows.ts at half the size: how a model file holds them. Laid out for adding up by row-sums.ts. */
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
/** Which of `size` bits stands for a feature. */
export const bitOf = (feature: number, size: number): number => (feature >>> 11) & (size - 1);
