/**
 * ZIP → its entries, by the central directory (PKWARE APPNOTE 6.3.10). Nothing is written to disk, so that no name can lead
 * anywhere; entries are unpacked one at a time, under caps on their number, size and ratio.
 */
import { inflateRawSync } from 'node:zlib';
import { CotejoError } from '../../errors.ts';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** @throws CotejoError `input-malformed`, `input-too-large` */
  readonly read: () => Buffer;
}

export const MAX_ENTRIES = 20_000;
export const MAX_ENTRY_BYTES = 200_000_000;
/** All entries of one archive together. */
export const MAX_UNPACKED = 1_000_000_000;
const MAX_RATIO = 300;
const RATIO_FROM = 5_000_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const FULL = 0xffffffff;

const malformed = (path: string, reason: string): CotejoError => new CotejoError('input-malformed', { path, reason });

const findEnd = (bytes: Buffer, path: string): number => {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw malformed(path, 'the ZIP archive has no directory: it was cut off');
};

const directoryOf = (bytes: Buffer, path: string): { start: number; count: number } => {
  const end = findEnd(bytes, path);
  const start = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  if (start !== FULL && count !== 0xffff) return { start, count };
  const locator = end - 20;
  const at = locator >= 0 ? Number(bytes.readBigUInt64LE(locator + 8)) : -1;
  if (at < 0 || at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) {
    throw malformed(path, 'its ZIP64 directory is broken');
  }
  return { start: Number(bytes.readBigUInt64LE(at + 48)), count: Number(bytes.readBigUInt64LE(at + 32)) };
};

/** Sizes and offset that do not fit into 32 bits stand in an extra field. */
const extended = (extra: Buffer, packed: number, size: number, offset: number): [number, number, number] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== FULL || next + 8 > extra.length) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    const wideSize = wide(size);
    const widePacked = wide(packed);
    return [widePacked, wideSize, wide(offset)];
  }
  return [packed, size, offset];
};

const inflate = (packed: Buffer, method: number, limit: number, path: string): Buffer => {
  if (method === 0) return packed;
  if (method !== 8) throw malformed(path, `its compression (method ${method}) is not one that Cotejo reads`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new CotejoError('input-malformed', { path, reason: `it unpacks to more than ${MAX_RATIO} times its size` });
    }
    throw malformed(path, 'the compressed data is broken');
  }
};

const readEntry = (bytes: Buffer, at: number, path: string): { entry: ZipEntry; next: number; isFolder: boolean } => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw malformed(path, 'its ZIP directory is broken');
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  const name = bytes.subarray(at + 46, nameEnd).toString(flags & 0x800 ? 'utf8' : 'latin1');
  const [packed, size, offset] = extended(
    bytes.subarray(nameEnd, extraEnd),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 42),
  );
  const place = `${path}/${name}`;
  const read = (): Buffer => {
    if (flags & 1) throw malformed(place, 'it is encrypted');
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
      throw malformed(place, 'its place in the ZIP archive is wrong');
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packed > bytes.length) throw malformed(place, 'the ZIP archive was cut off');
    const limit = Math.min(MAX_ENTRY_BYTES, Math.max(RATIO_FROM, packed * MAX_RATIO));
    return inflate(bytes.subarray(start, start + packed), method, limit, place);
  };
  return { entry: { name, size, read }, next, isFolder: name.endsWith('/') };
};

/**
 * `zipEntries(bytes, 'a.zip')` → the archive's files in the directory's order.
 * @throws CotejoError `input-malformed`, `input-too-large`
 */
export const zipEntries = (bytes: Buffer, path: string): readonly ZipEntry[] => {
  const { start, count } = directoryOf(bytes, path);
  if (count > MAX_ENTRIES)
    throw new CotejoError('input-too-large', { path, limit: `${MAX_ENTRIES} files in an archive` });
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next, isFolder } = readEntry(bytes, at, path);
    at = next;
    total += entry.size;
    if (total > MAX_UNPACKED) throw new CotejoError('input-too-large', { path, limit: '1 GB unpacked' });
    if (!isFolder) entries.push(entry);
  }
  return entries;
};
