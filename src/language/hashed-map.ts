/** Maps from 32-bit hashes to small numbers, laid out in two flat arrays so that threads can share them. */

export interface HashedMap {
  /** 0 marks an empty place. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

/** Lays a map out; entries are placed in key order so that the same map always gives the same bytes. */
export const packMap = (entries: ReadonlyMap<number, number>): HashedMap => {
  let capacity = 16;
  while (capacity < entries.size * 1.5) capacity *= 2;
  const keys = new Int32Array(capacity);
  const values = new Int32Array(capacity);
  for (const key of [...entries.keys()].sort((a, b) => a - b)) {
    let at = key & (capacity - 1);
    while (keys[at] !== 0) at = (at + 1) & (capacity - 1);
    keys[at] = key;
    values[at] = entries.get(key)!;
  }
  return { keys, values };
};

/** The value of a key, -1 where there is none. */
export const lookUp = ({ keys, values }: HashedMap, key: number): number => {
  const mask = keys.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    if (keys[at] === key) return values[at];
    if (keys[at] === 0) return -1;
  }
};
