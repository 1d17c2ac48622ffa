/** The values asked for last, so that what is asked for again soon is not made again. */

export interface Recent<K, V> {
  readonly get: (key: K) => V;
  readonly put: (key: K, value: V) => void;
  readonly drop: (key: K) => void;
}

/** Keeps the last `size` values; `make` gives a value that is not held. */
export const recent = <K, V>(size: number, make: (key: K) => V): Recent<K, V> => {
  const held = new Map<K, V>();
  const put = (key: K, value: V): void => {
    held.delete(key);
    held.set(key, value);
    if (held.size > size) held.delete(held.keys().next().value!);
  };
  return {
    get: (key) => {
      const known = held.get(key);
      const value = known ?? make(key);
      put(key, value);
      return value;
    },
    put,
    drop: (key) => {
      held.delete(key);
    },
  };
};
