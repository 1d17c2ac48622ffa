/** Copies files into memory that every thread can read; a file stands in a process's memory once. */
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';

const held = new Map<string, SharedArrayBuffer>();

const copy = (path: string): SharedArrayBuffer => {
  const file = openSync(path, 'r');
  try {
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return buffer;
  } finally {
    closeSync(file);
  }
};

const ahead: Promise<void>[] = [];

/** Fills the rest of a buffer from its file in another thread of Node's; false where that fails. */
const fill = (file: number, bytes: Uint8Array, from: number): Promise<boolean> =>
  new Promise((resolve) =>
    read(file, bytes, from, bytes.length - from, from, (error, count) =>
      resolve(error !== null || count === 0 ? false : from + count === bytes.length || fill(file, bytes, from + count)),
    ),
  );

/**
 * Begins to read a file that will be asked for, while this thread does other things; it is there once `allAhead` is kept. What
 * cannot be read is left to whoever asks for it.
 */
export const readAhead = (path: string): void => {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return;
  }
  const buffer = new SharedArrayBuffer(fstatSync(file).size);
  const done = fill(file, new Uint8Array(buffer), 0).then((whole) => {
    closeSync(file);
    if (whole && !held.has(path)) held.set(path, buffer);
  });
  ahead.push(done);
};

/** Kept when all that was begun is read. */
export const allAhead = async (): Promise<void> => {
  await Promise.all(ahead.splice(0));
};

/** A file's bytes, shared: a thread that was handed its parent's by `holdShared` reads no file. */
export const readShared = (path: string): SharedArrayBuffer => held.get(path) ?? copy(path);

export type SharedFiles = ReadonlyMap<string, SharedArrayBuffer>;

/** Files read once by the thread that starts the others: path → bytes. */
export const shareFiles = (paths: readonly string[]): SharedFiles => {
  for (const path of paths) if (!held.has(path)) held.set(path, copy(path));
  return new Map(paths.map((path) => [path, held.get(path)!]));
};

/** What a thread does first with its parent's files. */
export const holdShared = (files: SharedFiles): void => {
  for (const [path, buffer] of files) held.set(path, buffer);
};
