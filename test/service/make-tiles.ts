/** Map tiles for tests, written byte by byte: a picture of one colour, a square of water, a PMTiles file of them. */
import { crc32, deflateSync, gzipSync } from 'node:zlib';

const number = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** 256 by 256 pixels of one colour. */
export const makePicture = (red: number, green: number, blue: number): Buffer => {
  const head = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0]);
  const line = Buffer.from([0, ...Array.from({ length: 256 }, () => [red, green, blue]).flat()]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => line)));
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
};

const field = (tag: number, bytes: readonly number[]): number[] => [tag * 8 + 2, ...number(bytes.length), ...bytes];
const text = (value: string): number[] => [...Buffer.from(value)];
const signed = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);

const feature = (kind: 2 | 3, geometry: readonly number[]): number[] =>
  field(2, [3 * 8, kind, ...field(4, geometry.flatMap(number))]);

/** A vector tile: a lake in the middle (`water`), a way across (`roads`). */
export const makeVectors = (): Buffer => {
  const to = (...steps: readonly number[]) => steps.map(signed);
  const lake = [9, ...to(1200, 1200), 26, ...to(1600, 0, 0, 1600, -1600, 0), 15];
  const way = [9, ...to(0, 2000), 18, ...to(2000, 300, 2096, -300)];
  const layer = (name: string, features: readonly number[]): number[] =>
    field(3, [...field(1, text(name)), ...features, 5 * 8, ...number(4096), 15 * 8, 2]);
  return Buffer.from([...layer('water', feature(3, lake)), ...layer('roads', feature(2, way))]);
};

interface Tile {
  readonly id: number;
  readonly run: number;
  readonly bytes: Buffer;
}

export interface PmtilesOptions {
  /** 1 vectors, 2 PNG. */
  readonly kind: 1 | 2;
  readonly maxzoom: number;
  readonly metadata: unknown;
  /** All entries but the first stand in a directory below. */
  readonly leaf?: boolean;
}

interface Entry {
  readonly id: number;
  readonly run: number;
  readonly offset: number;
  readonly length: number;
}

const directory = (entries: readonly Entry[]): Buffer =>
  gzipSync(
    Buffer.from(
      [
        entries.length,
        ...entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
        ...entries.map(({ run }) => run),
        ...entries.map(({ length }) => length),
        ...entries.map(({ offset }, index) => {
          const before = entries[index - 1];
          return before && offset === before.offset + before.length ? 0 : offset + 1;
        }),
      ].flatMap(number),
    ),
  );

/** Tiles packed by gzip where they are vectors. */
export const makePmtiles = (tiles: readonly Tile[], { kind, maxzoom, metadata, leaf }: PmtilesOptions): Buffer => {
  const packed = tiles.map(({ bytes }) => (kind === 1 ? gzipSync(bytes) : bytes));
  let offset = 0;
  const entries = tiles.map(({ id, run }, index): Entry => {
    const { length } = packed[index]!;
    offset += length;
    return { id, run, offset: offset - length, length };
  });
  const leaves = leaf ? directory(entries.slice(1)) : Buffer.alloc(0);
  const [first, second] = entries;
  const root = directory(leaf ? [first!, { id: second!.id, run: 0, offset: 0, length: leaves.length }] : entries);
  const described = gzipSync(JSON.stringify(metadata));
  const head = Buffer.alloc(127);
  head.write('PMTiles', 'latin1');
  head[7] = 3;
  let at = 127;
  for (const [place, length] of [
    [8, root.length],
    [24, described.length],
    [40, leaves.length],
    [56, offset],
  ] as const) {
    head.writeBigUInt64LE(BigInt(at), place);
    head.writeBigUInt64LE(BigInt(length), place + 8);
    at += length;
  }
  head.set([2, kind === 1 ? 2 : 1, kind, 0, maxzoom], 97);
  for (const [place, degrees] of [
    [102, -180],
    [106, -85],
    [110, 180],
    [114, 85],
  ] as const) {
    head.writeInt32LE(degrees * 1e7, place);
  }
  return Buffer.concat([head, root, described, leaves, ...packed]);
};
