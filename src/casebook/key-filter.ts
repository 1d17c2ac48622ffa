/**
 * Which keys may be there: says yes to every key that was put in, and no to nearly all others (a Bloom filter of two bits a key), in
 * two megabytes. Most keys of a new report are asked for before anything is under them; with it they need no look into a table.
 */

export interface KeyFilter {
  readonly add: (key: number) => void;
  /** One key in twenty that is not there is taken for one that is where there are two million. */
  readonly mayHave: (key: number) => boolean;
}

/** Of a number of 32 bits the upper ones: 2^24 places. */
const SHIFT = 8;
const BITS = 2 ** (32 - SHIFT);

/** Finalisers of MurmurHash3, whose results differ in half of their bits for any two keys. */
const mixed = (key: number): number => {
  let hash = Math.imul(key, 0x85ebca6b) ^ Math.imul(Math.floor(key / 2 ** 32), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** `const filter = keyFilter(); filter.add(7); filter.mayHave(7)` → true */
export const keyFilter = (): KeyFilter => {
  const words = new Uint32Array(BITS / 32);
  const first = (hash: number): number => hash >>> SHIFT;
  const second = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> SHIFT;
  const isSet = (bit: number): boolean => (words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  const put = (bit: number): void => {
    words[bit >>> 5]! |= 1 << (bit & 31);
  };
  return {
    add: (key) => {
      const hash = mixed(key);
      put(first(hash));
      put(second(hash));
    },
    mayHave: (key) => {
      const hash = mixed(key);
      return isSet(first(hash)) && isSet(second(hash));
    },
  };
};
