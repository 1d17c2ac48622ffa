/** The values asked for last, so that what is asked for again soon is not made again. */

export interface Recent<K, V> {
  readonly get: (key: K) => V;
  /** The value where it is held; none is made. */
  readonly known: (key: K) => V | undefined;
  readonly put: (key: K, value: V) => void;
  readonly drop: (key: K) => void;
}

/**
 * Keeps the last `size` values or a few more; `make` gives a value that is not held. Two halves: what is asked for moves to the
 * younger, and when that is full the older is let go. With `weigh`, values that weigh `size` together are kept.
 */
export const recent = <K, V>(
  size: number,
  make: (key: K) => V,
  weigh: (value: V) => number = () => 1,
): Recent<K, V> => {
  const half = Math.ceil(size / 2);
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  let weight = 0;
  const put = (key: K, value: V): void => {
    const before = young.get(key);
    if (before !== undefined) weight -= weigh(before);
    else if (weight >= half) {
      old = young;
      young = new Map();
      weight = 0;
    }
    weight += weigh(value);
    young.set(key, value);
  };
  const known = (key: K): V | undefined => {
    const latest = young.get(key);
    if (latest !== undefined) return latest;
    const earlier = old.get(key);
    if (earlier !== undefined) put(key, earlier);
    return earlier;
  };
  return {
    known,
    get: (key) => {
      const value = known(key);
      if (value !== undefined) return value;
      const made = make(key);
      put(key, made);
      return made;
    },
    put,
    drop: (key) => {
      const before = young.get(key);
      if (before !== undefined) weight -= weigh(before);
      young.delete(key);
      old.delete(key);
    },
  };
};
