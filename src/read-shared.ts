/** Copies files into memory that every thread can read; a file stands in a process's memory once. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

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
