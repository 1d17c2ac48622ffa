/**
 * Weights as bytes on a square-root scale: a byte stands for the signed square of its value. The few large weights of
 * a linear model decide most, the many small ones decide together; an even scale cuts the one or loses the other.
 */

const signed = (byte: number): number => (byte << 24) >> 24;

/** What each byte stands for, up to ±16,129. */
export const WEIGHT_OF: Int32Array = Int32Array.from(
  { length: 256 },
  (_, byte) => signed(byte) * Math.abs(signed(byte)),
);

/** The byte for a weight, given the largest weight of its table. */
export const toByte = (weight: number, largest: number): number => {
  const root = Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
  return (weight < 0 ? -root : root) & 255;
};
