/**
 * Which ids a run has met: eight bytes of hash a slot in place of the string, so that a million ids take 16 MB. Two ids of one
 * hash (once in thirty million runs of a million reports) only get one of them a suffix that it did not need.
 */

export interface IdSet {
  /** Whether the id is met for the first time. */
  readonly add: (id: string) => boolean;
  readonly size: () => number;
}

const SLOTS = 1 << 12;
/** Grown where more than two thirds are full. */
const FULL = 2 / 3;

/** The halves of an id's hash (after cyrb53, bryc): never both 0, which is an empty slot. */
const hash = new Uint32Array(2);

const hashId = (id: string): void => {
  let a = 0xdeadbeef | 0;
  let b = 0x41c6ce57 | 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  hash[0] = a;
  hash[1] = a === 0 && b === 0 ? 1 : b;
};

/** The place of a hash, or the free one where it belongs. */
const placeOf = (slots: Uint32Array, first: number, second: number): number => {
  const mask = slots.length - 1;
  let at = (first << 1) & mask;
  while ((slots[at] !== 0 || slots[at + 1] !== 0) && (slots[at] !== first || slots[at + 1] !== second))
    at = (at + 2) & mask;
  return at;
};

/** `makeIdSet()`; `add('r:1')` → true, `add('r:1')` → false */
export const makeIdSet = (): IdSet => {
  let slots = new Uint32Array(2 * SLOTS);
  let size = 0;
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let from = 0; from < slots.length; from += 2) {
      if (slots[from] === 0 && slots[from + 1] === 0) continue;
      const at = placeOf(larger, slots[from], slots[from + 1]);
      larger[at] = slots[from];
      larger[at + 1] = slots[from + 1];
    }
    slots = larger;
  };
  const add = (id: string): boolean => {
    hashId(id);
    const [first, second] = hash;
    const at = placeOf(slots, first, second);
    if (slots[at] !== 0 || slots[at + 1] !== 0) return false;
    slots[at] = first;
    slots[at + 1] = second;
    size++;
    if (size > (slots.length / 2) * FULL) grow();
    return true;
  };
  return { add, size: () => size };
};
