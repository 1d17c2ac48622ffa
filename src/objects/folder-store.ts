/** Objects as the files of a folder. */
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CotejoError } from '../errors.ts';
import type { ObjectStore } from './object-store.ts';

const isAbsent = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'ENOENT';

const UNFINISHED = '.part';

/** `openFolderStore('file:///mnt/originals')` */
export const openFolderStore = (address: string): ObjectStore => {
  const root = fileURLToPath(address);
  const failed = (thrown: unknown): CotejoError =>
    new CotejoError('objects-unreachable', { address, reason: (thrown as Error).message }, { cause: thrown });
  /** A key leads to no place outside. */
  const placeOf = (key: string): string => {
    if (key.split('/').some((part) => part === '' || part === '.' || part === '..')) {
      throw new CotejoError('arguments-unusable', { reason: `"${key}" is no key of an object.` });
    }
    return join(root, key);
  };
  const everyKey = async (): Promise<readonly string[]> => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED));
    return files.map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort();
  };
  return {
    address,
    get: async (key) => {
      try {
        return await readFile(placeOf(key));
      } catch (thrown) {
        if (isAbsent(thrown)) return undefined;
        throw thrown instanceof CotejoError ? thrown : failed(thrown);
      }
    },
    download: async (key, file) => {
      try {
        await copyFile(placeOf(key), file);
      } catch (thrown) {
        throw isAbsent(thrown) ? new CotejoError('object-missing', { key, address }) : failed(thrown);
      }
    },
    put: async (key, bytes) => {
      const place = placeOf(key);
      const unfinished = `${place}.${process.pid}.${Math.random().toString(36).slice(2)}${UNFINISHED}`;
      try {
        await mkdir(dirname(place), { recursive: true });
        // Never seen half written.
        await writeFile(unfinished, bytes, { flush: true });
        await rename(unfinished, place);
      } catch (thrown) {
        await rm(unfinished, { force: true });
        throw failed(thrown);
      }
    },
    list: async function* (prefix) {
      try {
        for (const key of await everyKey()) if (key.startsWith(prefix)) yield key;
      } catch (thrown) {
        throw failed(thrown);
      }
    },
  };
};
