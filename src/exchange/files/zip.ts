/** A ZIP archive written as a stream: entries are deflated as they come, sizes follow each entry. No clock: the same bytes every time. */
import { crc32, createDeflateRaw } from 'node:zlib';

export type Bytes = AsyncIterable<string | Uint8Array>;

export interface ZipEntry {
  /** Path within the archive, with `/`. */
  readonly name: string;
  readonly content: Bytes;
}

const UTF8_AND_SIZES_AFTER = 0x0808;
const DEFLATE = 8;
/** 1980-01-01, the first day that ZIP knows. */
const DAY = 0x0021;
const VERSION = 20;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const localHeader = (name: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_AND_SIZES_AFTER, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const descriptor = ({ crc, packed, size }: Written): Buffer => {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
};

const centralHeader = ({ name, crc, packed, size, at }: Written): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(UTF8_AND_SIZES_AFTER, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt16LE(DAY, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, name]);
};

const endOf = (entries: number, size: number, at: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
};

/** Small pieces are gathered, so that a row is not a call of its own. */
const PIECE = 1 << 16;

async function* gathered(content: Bytes): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece, 'utf8')
        : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    held.push(bytes);
    size += bytes.length;
    if (size >= PIECE) {
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Yields the archive's bytes; entries are read one after the other. */
export async function* zip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name: path, content } of entries) {
    const name = Buffer.from(path, 'utf8');
    const header = localHeader(name);
    yield header;
    let crc = 0;
    let size = 0;
    let packed = 0;
    const deflate = createDeflateRaw({ level: 6 });
    const feed = (async () => {
      for await (const bytes of gathered(content)) {
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
      }
      deflate.end();
    })();
    feed.catch((fault) => deflate.destroy(fault));
    for await (const bytes of deflate) {
      packed += bytes.length;
      yield bytes;
    }
    await feed;
    const entry = { name, crc, packed, size, at };
    yield descriptor(entry);
    written.push(entry);
    at += header.length + packed + 16;
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield endOf(written.length, directory.length, at);
}
