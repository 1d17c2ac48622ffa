/** Where bytes lie under keys: a bucket of an S3-compatible store, or a folder. */

export interface ObjectStore {
  /** As the user named it, without what must stay secret. */
  readonly address: string;
  /** Undefined where nothing lies under the key. @throws CotejoError `objects-unreachable`, `objects-refused` */
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  /** The object as a file of this machine, however large it is. @throws as `get`; `object-missing` */
  readonly download: (key: string, file: string) => Promise<void>;
  /** There when it resolves; the same key again takes the place of what was there. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Keys that begin with these letters, in the order of code points. */
  readonly list: (prefix: string) => AsyncIterable<string>;
}
