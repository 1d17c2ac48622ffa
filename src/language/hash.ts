/** 32-bit hashes of strings and of feature values; the same everywhere, so that weights learned here can be looked up. */

/** Spreads the bits of a hash (finaliser of MurmurHash3). */
export const spread = (hash: number): number => {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** Hash of a stretch of a string (FNV-1a over its code units), never 0, which stands for "no key" in tables. */
export const hashRange = (text: string, from: number, to: number, seed = 0): number => {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = from; at < to; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return spread(h) || 1;
};

/** `hashRange` of letters in an array. */
export const hashCodes = (codes: Uint16Array, from: number, to: number, seed = 0): number => {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = from; at < to; at++) h = Math.imul(h ^ codes[at], 0x01000193);
  return spread(h) || 1;
};

/** Hash of a whole string, never 0. */
export const hashString = (text: string, seed = 0): number => hashRange(text, 0, text.length, seed);

/** Hash of two values in order, never 0. */
export const hashPair = (a: number, b: number): number =>
  spread(Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + 0x165667b1) || 1;

/** `hashPair` of many pairs in one loop: `out[k]` of `a[k]` and `b[k]`, from `from` to `to`; `out` may be either. */
export const hashPairs = (a: Int32Array, b: Int32Array, from: number, to: number, out: Int32Array): void => {
  for (let k = from; k < to; k++) {
    let h = (Math.imul(a[k], 0x9e3779b1) + Math.imul(b[k], 0x85ebca6b) + 0x165667b1) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    out[k] = h ^ (h >>> 16) || 1;
  }
};
