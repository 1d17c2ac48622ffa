/** tar → its files (POSIX ustar and pax, GNU's long names), read as a stream. */
import { CotejoError } from '../../errors.ts';
import { startReader } from './byte-reader.ts';

export interface TarFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;
const MAX_FILES = 100_000;

const textOf = (block: Buffer, start: number, length: number): string => {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString('utf8');
};

/** Octal, or base 256 where the first bit is set. */
const sizeOf = (block: Buffer): number =>
  block[124] & 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(textOf(block, 124, 12).trim() || '0', 8);

/** `'27 path=reports/long name.txt\n'` → `'reports/long name.txt'` */
const paxPath = (data: Buffer): string | undefined => /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString('utf8'))?.[1];

/** A stream of tar → its plain files one at a time; links and devices are no files. */
export async function* tarFiles(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): AsyncGenerator<TarFile | { readonly name: string; readonly tooLarge: true }> {
  const reader = startReader(chunks);
  let longName: string | undefined;
  for (let count = 0; ; count += 1) {
    if (count > MAX_FILES)
      throw new CotejoError('input-too-large', { path, limit: `${MAX_FILES} files in an archive` });
    const header = await reader.take(BLOCK);
    if (header.length < BLOCK || header.every((byte) => byte === 0)) return;
    const size = sizeOf(header);
    if (!Number.isSafeInteger(size) || size < 0 || textOf(header, 257, 5) !== 'ustar') {
      throw new CotejoError('input-malformed', { path, reason: 'its tar headers are broken' });
    }
    const kind = String.fromCharCode(header[156] || 0x30);
    const prefix = textOf(header, 345, 155);
    const name = longName ?? (prefix ? `${prefix}/` : '') + textOf(header, 0, 100);
    const padded = Math.ceil(size / BLOCK) * BLOCK;
    const isName = kind === 'x' || kind === 'L';
    if (size > (isName ? 1_000_000 : maxBytes)) {
      await reader.skip(padded);
      if (kind === '0') yield { name, tooLarge: true };
      longName = undefined;
      continue;
    }
    const data = (await reader.take(padded)).subarray(0, size);
    if (data.length < size) throw new CotejoError('input-malformed', { path, reason: 'the tar archive was cut off' });
    if (kind === 'x') longName = paxPath(data) ?? longName;
    else if (kind === 'L') longName = textOf(data, 0, data.length);
    else {
      if (kind === '0' && name) yield { name, bytes: data };
      longName = undefined;
    }
  }
}
