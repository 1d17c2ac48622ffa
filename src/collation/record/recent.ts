/** The values asked for last, so that what is asked for again soon is not made again. */

export interface Recent<K, V> {
  readonly get: (key: K) => V;
  readonly put: (key: K, value: V) => void;
  readonly drop: (key: K) => void;
}

/**
 * Keeps the last `size` values or a few more; `make` gives a value that is not held. Two halves: what is asked for moves to the
 * younger, and when that is full the older is let go.
 */
export const recent = <K, V>(size: number, make: (key: K) => V): Recent<K, V> => {
  const half = Math.ceil(size / 2);
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const put = (key: K, value: V): void => {
    if (young.size >= half && !young.has(key)) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get: (key) => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make(key);
      put(key, value);
      return value;
    },
    put,
    drop: (key) => {
      young.delete(key);
      old.delete(key);
    },
  };
};
