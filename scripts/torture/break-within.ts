/**
 * Breaks what a container holds and packs it again: a broken ZIP or gzip is refused at its first checksum, and the readers behind it
 * would never see a broken file.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipEntries } from '../../src/intake/formats/zip.ts';
import { mutate } from '../../src/measure/mutate.ts';
import { makeZip } from '../../test/intake/make-files.ts';

type Random = () => number;

const withinZip = (bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer => {
  const entries = zipEntries(bytes, 'seed.zip');
  const broken = Math.floor(random() * entries.length);
  return makeZip(
    Object.fromEntries(
      entries.map(({ name, read }, index) => [name, index === broken ? breakWithin(read(), random, others) : read()]),
    ),
  );
};

/** `breakWithin(a DOCX, random, others)` → a whole ZIP archive, one of its files broken; what is no container is broken itself. */
export const breakWithin = (bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer => {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return withinZip(bytes, random, others);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gzipSync(breakWithin(gunzipSync(bytes), random, others));
  return mutate(bytes, random, others);
};
