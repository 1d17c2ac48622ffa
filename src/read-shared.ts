/** Copies a file into memory that every thread can read. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export const readShared = (path: string | URL): SharedArrayBuffer => {
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
