/** The casebook of the bundled examples, for a first look. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { ROOT } from '../root.ts';
import { dataFolder } from './data-folder.ts';

/** Reports written for this project. */
export const EXAMPLES = join(ROOT, 'examples', 'reports');

const folder = async (): Promise<string> => {
  const wanted = dataFolder();
  try {
    await mkdir(wanted, { recursive: true });
    return wanted;
  } catch {
    // A home that cannot be written to, as in some containers: good until the machine forgets it.
    return mkdtemp(join(tmpdir(), 'cotejo-'));
  }
};

const isUntouched = async (path: string): Promise<boolean> => {
  try {
    const casebook = await openCasebook(path);
    const { decisions } = await casebook.counts();
    await casebook.close();
    return decisions === 0;
  } catch {
    // Not there, or unreadable: opening it again will say which.
    return false;
  }
};

/**
 * `examples.cotejo` in the data folder, or `path`. One that nobody decided on is made anew, so that it shows what this
 * version reads; one with decisions is kept.
 */
export const openExamplesCasebook = async (path?: string): Promise<Casebook> => {
  const file = path ?? join(await folder(), 'examples.cotejo');
  if (path === undefined && (await isUntouched(file))) {
    for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
  }
  return openCasebook(file, { create: true });
};
