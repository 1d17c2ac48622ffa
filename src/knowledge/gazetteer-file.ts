/** The compiled gazetteer on disk: found by what it was made from, built where it is missing. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCompiled, writeCompiled } from '../compiled-files.ts';
import { CotejoError } from '../errors.ts';
import { readShared } from '../read-shared.ts';
import { buildGazetteer } from './gazetteer-build/build-gazetteer.ts';
import { BUNDLED_PACKS, gazetteerName, readPlacePacks } from './gazetteer-name.ts';
import { parsePlacePack } from './gazetteer-sources.ts';

export interface CompiledFile {
  readonly path: string;
  readonly entries: number;
  readonly bytes: number;
  readonly unknownAliases: readonly string[];
}

/** Builds the gazetteer of the bundled packs and `packs` and writes it; takes some seconds. */
export const compileGazetteer = (packs: readonly string[] = []): CompiledFile => {
  const texts = readPlacePacks([BUNDLED_PACKS, ...packs]);
  const { block, entries, unknownAliases } = buildGazetteer(texts.map(({ text }) => parsePlacePack(text)));
  const path = writeCompiled(gazetteerName(texts), block);
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
  const name = gazetteerName(readPlacePacks([BUNDLED_PACKS, ...packs]));
  return readShared(findCompiled(name) ?? compileOnce(name, packs));
};
