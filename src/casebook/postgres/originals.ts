/** Originals in the database, or beside it in an object store: there the database keeps only how they are called. */
import type { Engine, Store, StoredBytes } from '../sqlite/statements.ts';

/** Packing of a row whose bytes lie in the object store: `away-zstd`. */
const AWAY = 'away-';

const rowOf = ({ sha256, size, packing, bytes }: StoredBytes) => [
  sha256,
  size,
  packing,
  Buffer.from(bytes).toString('base64'),
];

/** In one statement; sorted, so that no two who add the same files wait for each other. */
export const addOriginals = (store: Store, originals: readonly StoredBytes[]): void => {
  const once = [...new Map(originals.map((original) => [original.sha256, original])).values()];
  store.run(
    `INSERT INTO original (sha256, size, packing, bytes)
     SELECT one->>0, (one->>1)::bigint, one->>2, decode(one->>3, 'base64') FROM json_array_elements(?::json) AS one
     ON CONFLICT DO NOTHING`,
    JSON.stringify(once.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).map(rowOf)),
  );
};

/** `ab/ab12…`, `ab/ab12….zst`: few objects a folder, and a name that says how it is packed. */
const keyOf = ({ sha256, packing }: Pick<StoredBytes, 'sha256' | 'packing'>): string =>
  `${sha256.slice(0, 2)}/${sha256}${packing === 'zstd' ? '.zst' : ''}`;

export interface ObjectBytes {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Puts the bytes away before the rows that name them. */
const addOriginalsAway = (
  store: Store,
  originals: readonly StoredBytes[],
  put: (objects: readonly ObjectBytes[]) => void,
): void => {
  const inside = originals.filter(({ packing }) => packing.startsWith(AWAY));
  const outside = originals.filter(({ packing }) => !packing.startsWith(AWAY));
  put(outside.map((one) => ({ key: keyOf(one), bytes: one.bytes })));
  const named = outside.map((one) => ({ ...one, packing: AWAY + one.packing, bytes: new Uint8Array() }));
  addOriginals(store, [...inside, ...named]);
};

/** A row as a question answered it, if it is of an original whose bytes lie elsewhere: its key, and the row with its bytes. */
export const awayIn = (row: unknown) => {
  const { sha256, packing } = row as Partial<StoredBytes>;
  if (sha256 === undefined || packing === undefined || !packing.startsWith(AWAY)) return undefined;
  const own = packing.slice(AWAY.length);
  return {
    key: keyOf({ sha256, packing: own }),
    withBytes: (bytes: Uint8Array): object => ({ ...(row as object), packing: own, bytes }),
  };
};

/** The engine of a casebook whose originals are put away. */
export const engineWith = (engine: Engine, put: (objects: readonly ObjectBytes[]) => void): Engine => ({
  ...engine,
  addOriginals: (store, originals) => addOriginalsAway(store, originals, put),
});
