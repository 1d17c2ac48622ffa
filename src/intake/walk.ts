/** PATHs → the files beneath them: files as they stand, folders walked in name order, `-` kept. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CotejoError } from '../errors.ts';

export const STDIN = '-';

/** Name order by code unit, so that it is the same in every locale. */
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

async function* walkFolder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

/**
 * `walk('reports')` → `reports/a.txt`, `reports/b/c.html`, …; hidden files and folders are left out of folders.
 * @throws CotejoError `input-not-found`
 */
export async function* walk(path: string): AsyncGenerator<string> {
  if (path === STDIN) {
    yield path;
    return;
  }
  const entry = await stat(path).catch(() => undefined);
  if (!entry) throw new CotejoError('input-not-found', { path });
  if (entry.isDirectory()) yield* walkFolder(path);
  else yield path;
}
