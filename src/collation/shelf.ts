/** A place for values by number that are asked for again later: in memory, or in a file of which only what was asked for last is held. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { growingArray } from './growing-array.ts';
import { recent } from './record/recent.ts';

export interface Shelf<T> {
  /** Puts the next value; returns its number, from 0. */
  readonly put: (value: T) => number;
  readonly get: (number: number) => T;
}

/** Shelves of one piece of work, taken down together. */
export interface Shelves {
  /** `held` values are kept ready where the others are not. */
  readonly shelf: <T extends object>(held: number) => Shelf<T>;
  readonly close: () => void;
}

export const shelvesInMemory = (): Shelves => ({
  shelf: <T extends object>(): Shelf<T> => {
    const values: T[] = [];
    return { put: (value) => values.push(value) - 1, get: (number) => values[number] };
  },
  close: () => undefined,
});

/** Bytes written at a time. */
const BUFFER = 1 << 20;

interface Appender {
  readonly put: (bytes: Uint8Array) => void;
  readonly get: (number: number) => Uint8Array;
}

const appender = (file: number): Appender => {
  const ends = growingArray(Float64Array);
  let waiting: Uint8Array[] = [];
  let [written, end] = [0, 0];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, written + at);
    written = end;
    waiting = [];
  };
  return {
    put: (bytes) => {
      waiting.push(bytes);
      end += bytes.length;
      ends.push(end);
      if (end - written > BUFFER) flush();
    },
    get: (number) => {
      const from = number === 0 ? 0 : ends.at(number - 1);
      if (ends.at(number) > written) flush();
      const bytes = new Uint8Array(ends.at(number) - from);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new Error(`shelf ended at ${from + at}`);
        at += read;
      }
      return bytes;
    },
  };
};

/** Bytes by number in a file: what is read as it stands. */
export type TextShelf = Shelf<string>;

/** Shelves in a folder of their own, deleted when they are closed. Values must be what `structuredClone` takes. */
export const shelvesInFiles = (): Shelves & { readonly texts: () => TextShelf } => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-'));
  const files: number[] = [];
  const open = (): Appender => {
    const file = openSync(join(folder, String(files.length)), 'w+', 0o600);
    files.push(file);
    return appender(file);
  };
  return {
    shelf: <T extends object>(held: number): Shelf<T> => {
      const values = open();
      let count = 0;
      const ready = recent<number, T>(held, (number) => deserialize(values.get(number)) as T);
      return {
        put: (value) => {
          values.put(serialize(value));
          ready.put(count, value);
          return count++;
        },
        get: ready.get,
      };
    },
    texts: () => {
      const values = open();
      let count = 0;
      return {
        put: (text) => {
          values.put(Buffer.from(text));
          return count++;
        },
        get: (number) => Buffer.from(values.get(number)).toString('utf8'),
      };
    },
    close: () => {
      for (const file of files) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
