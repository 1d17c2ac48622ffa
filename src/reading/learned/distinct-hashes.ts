/** Hashes put into a list once each: a table that is emptied by a new number, as a set of its own for every sentence would cost more than the scoring. */
import { hashPair } from '../../language/hash.ts';

let slots = new Int32Array(4096);
/** The list that each slot was last filled for. */
let filledFor = new Int32Array(4096);
let list = 0;
let length = 0;

/** The slot of `key` in the present list: its own, or the free one that it would take. */
const slotOf = (key: number): number => {
  const mask = slots.length - 1;
  let at = (key ^ (key >>> 15)) & mask;
  while (filledFor[at] === list && slots[at] !== key) at = (at + 1) & mask;
  return at;
};

const fill = (at: number, key: number): void => {
  slots[at] = key;
  filledFor[at] = list;
};

/** Twice the room, for reports of many thousand words. */
const grow = (): void => {
  const known = slots.filter((_, at) => filledFor[at] === list);
  slots = new Int32Array(slots.length * 2);
  filledFor = new Int32Array(slots.length);
  for (const key of known) fill(slotOf(key), key);
};

/**
 * A function that appends a hash to `out` unless it did so before. One list is filled at a time: `distinctInto([])` begins a new one
 * and ends the last.
 */
export const distinctInto = (out: number[]): ((key: number) => void) => {
  list++;
  length = 0;
  return (key) => {
    const at = slotOf(key | 0);
    if (filledFor[at] === list) return;
    fill(at, key);
    out.push(key);
    if (++length * 2 > slots.length) grow();
  };
};

/** The same for features: a template's number and what stands in it. */
export const distinctFeatures = (out: number[]): ((template: number, a: number, b?: number) => void) => {
  const put = distinctInto(out);
  return (template, a, b = 0) => put(hashPair(hashPair(template, a), b));
};
