/** PATHs → the files beneath them: files as they stand, folders walked in name order, `-` kept. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InputFailure } from './source.ts';

export const STDIN = '-';

/** A path to open, or what is wrong with it; the rest of its folder goes on. */
export type Found = string | InputFailure;

/** Pipes that a shell hands over by name: `cotejo read <(curl …)`. Any other pipe may never get a writer. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** A pipe can be read only once: nobody else can open it again. */
export const isPipe = (path: string): boolean => HANDED_OVER.test(resolve(path));

/** Name order by code unit, so that it is the same in every locale. */
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const unreadable = (path: string, reason: string): InputFailure => ({
  path,
  code: 'input-unreadable',
  details: { path, reason },
});

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

const failureOf = (path: string, thrown: unknown): InputFailure => {
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { path, code: 'input-not-found', details: { path } }
    : unreadable(path, REASONS[code] ?? message);
};

async function* walkFolder(folder: string, above: readonly string[]): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (above.includes(real)) {
    yield unreadable(folder, 'it leads back to a folder that holds it');
    return;
  }
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else yield* walkPath(path, [...above, real]);
  }
}

async function* walkPath(path: string, above: readonly string[]): AsyncGenerator<Found> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) yield* walkFolder(path, above);
    else if (entry.isFile() || HANDED_OVER.test(resolve(path))) yield path;
    else yield unreadable(path, 'it is a pipe, a socket or a device');
  } catch (thrown) {
    yield failureOf(path, thrown);
  }
}

/**
 * `walk('reports')` → `reports/a.txt`, `reports/b/c.html`, …; hidden files and folders are left out of folders. What
 * cannot be opened without waiting, or leads in a circle, comes as an InputFailure in its place.
 */
export const walk = (path: string): AsyncIterable<Found> =>
  path === STDIN
    ? (async function* () {
        yield path;
      })()
    : walkPath(path, []);
