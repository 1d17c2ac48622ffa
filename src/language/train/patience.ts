/** Which features had one update already: a patient table takes a feature in at its second, so that chance ones cost nothing. */

const BITS = 25;

/** One bit a feature, by its hash; features that share a bit share its patience. */
export type SeenOnce = Uint8Array;

export const makeSeenOnce = (): SeenOnce => new Uint8Array(1 << (BITS - 3));

/** Whether a feature asks for the first time; from then on it does not. */
export const isFirstTime = (seen: SeenOnce, hash: number): boolean => {
  const bit = (hash ^ (hash >>> 7)) & ((1 << BITS) - 1);
  const mask = 1 << (bit & 7);
  const first = (seen[bit >> 3] & mask) === 0;
  seen[bit >> 3] |= mask;
  return first;
};
