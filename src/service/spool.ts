/** Uploads, kept on disk until they are imported: however large, they never fill the memory. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CotejoError } from '../errors.ts';
import type { ImportRequest } from './api.ts';

export interface Spooled {
  readonly path: string;
  readonly name: string;
  readonly remove: () => Promise<void>;
}

const UPLOAD_LIMIT = 2_000_000_000;

/** A file name as given, without anything that leads elsewhere: `../../a b.html` → `a b.html`. */
export const safeName = (name: string): string => {
  const bare = basename(name.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f\u007f/:*?"<>|]/g, '_')
    .replace(/^[.-]+/, '')
    .slice(-120);
  return bare || 'upload';
};

const limited = (name: string, limit: number): Transform => {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      const over = size > limit ? new CotejoError('input-too-large', { path: name, limit: `${limit / 1e6} MB` }) : null;
      done(over, chunk);
    },
  });
};

const spool = async (name: string, write: (path: string) => Promise<void>): Promise<Spooled> => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, safeName(name));
  try {
    await write(path);
  } catch (thrown) {
    await remove();
    throw thrown;
  }
  return { path, name: safeName(name), remove };
};

/** @throws CotejoError `input-too-large` past 2 GB */
export const spoolFile = (name: string, body: Readable, limit = UPLOAD_LIMIT): Promise<Spooled> =>
  spool(name, (path) => pipeline(body, limited(name, limit), createWriteStream(path)));

export const spoolReports = ({ reports }: ImportRequest): Promise<Spooled> =>
  spool('pasted.jsonl', (path) => writeFile(path, reports.map((report) => `${JSON.stringify(report)}\n`).join('')));
