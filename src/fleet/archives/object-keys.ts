/**
 * Objects of an S3-compatible store → what is submitted of them: pages and texts by their keys, which the workers fetch; archives, tables and
 * documents of many parts are brought here and taken apart.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CotejoError } from '../../errors.ts';
import { detectFormat, HEAD_BYTES } from '../../intake/detect-format.ts';
import { failureOf, isFailure, type Source } from '../../intake/source.ts';
import type { ObjectStore } from '../../objects/object-store.ts';
import { openObjects } from '../../objects/open-objects.ts';
import type { Environment } from '../../objects/s3-store.ts';
import type { Found } from '../submit-sources.ts';

/** One report each, as they are. */
const ONE_REPORT = /\.(?:html?|xhtml|txt|text|md|markdown)$/i;

const partsOf = (address: string): { readonly bucket: string; readonly key: string } => {
  const [, bucket = '', key = ''] = /^(s3:\/\/[^/]+)\/?(.*)$/s.exec(address) ?? [];
  return { bucket, key };
};

/** `s3://news/2020` names the object of that key and all below it, not `2020-old`. */
const isNamed = (key: string, name: string): boolean =>
  name === '' || key === name || key.startsWith(name.endsWith('/') ? name : `${name}/`);

/** Found in a file that stands for an object: called as the object is. */
const renamed = (found: Found, file: string, address: string): Found => {
  const path = found.path.replace(file, address);
  return isFailure(found) ? { ...found, path, details: { ...found.details, path } } : { ...found, path };
};

async function* within(
  store: ObjectStore,
  key: string,
  address: string,
  open: (file: string) => Promise<AsyncIterable<Found>>,
): AsyncGenerator<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-object-'));
  const file = join(folder, basename(key));
  try {
    await store.download(key, file);
    for await (const found of await open(file)) yield renamed(found, file, address);
  } catch (thrown) {
    if (!(thrown instanceof CotejoError)) throw thrown;
    yield failureOf(address, thrown, 'objects-refused');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `objectsUnder('s3://news/2020', openFile)`: `open` takes apart a file as `submit` does with one of this machine. */
export async function* objectsUnder(
  address: string,
  open: (file: string) => Promise<AsyncIterable<Found>>,
  environment: Environment = process.env,
): AsyncGenerator<Found> {
  const { bucket, key: name } = partsOf(address);
  const store = openObjects(bucket, environment);
  let count = 0;
  for await (const key of store.list(name)) {
    if (!isNamed(key, name) || key.endsWith('/')) continue;
    count += 1;
    const place = `${bucket}/${key}`;
    if (ONE_REPORT.test(key)) yield { path: place, fetch: place };
    else yield* within(store, key, place, open);
  }
  if (count === 0)
    yield { path: address, code: 'object-missing', details: { path: address, key: name, address: bucket } };
}

/** The object behind a key that was submitted. @throws CotejoError `object-missing`, `objects-unreachable`, `objects-refused` */
export const fetchObject = async (address: string, environment: Environment = process.env): Promise<Source> => {
  const { bucket, key } = partsOf(address);
  const bytes = await openObjects(bucket, environment).get(key);
  if (bytes === undefined) throw new CotejoError('object-missing', { key, address: bucket });
  const format = detectFormat(bytes.subarray(0, HEAD_BYTES), key);
  if (format !== 'html' && format !== 'text' && format !== 'markdown') {
    throw new CotejoError('format-unsupported', {
      path: address,
      format: `${format} under the key of a page or a text`,
    });
  }
  return { path: address, format, bytes };
};
