/** Files that are compiled from sources once and found by what they were made from; deleting one only costs time. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Beside the code, or among the temporary files where that cannot be written. */
const FOLDERS: readonly string[] = [join(ROOT, 'build'), join(tmpdir(), 'cotejo')];

/** `findCompiled('gazetteer-1f….bin')` → its path, where it has been compiled. */
export const findCompiled = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

/** Writes a compiled file and gives its path, undefined where no folder can be written. */
export const writeCompiled = (name: string, content: string | Uint8Array): string | undefined => {
  for (const folder of FOLDERS) {
    try {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, name);
      // Written aside and renamed: another process never sees half a file.
      const aside = `${path}.${process.pid}`;
      writeFileSync(aside, content);
      renameSync(aside, path);
      return path;
    } catch {
      // A read-only installation: the next folder is tried.
    }
  }
  return undefined;
};
