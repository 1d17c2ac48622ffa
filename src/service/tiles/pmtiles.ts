/**
 * PMTiles, one file with all tiles of a map (https://github.com/protomaps/PMTiles, specification 3): a header, directories
 * of runs of tiles in the order of a Hilbert curve, the tiles.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';
import { CotejoError } from '../../errors.ts';
import { bareText, type TileFormat, type TilePlace, type TileSource } from './tile-source.ts';

const HEADER = 127;
const FORMATS: readonly (TileFormat | undefined)[] = [undefined, 'mvt', 'png', 'jpeg', 'webp', 'avif'];

/** One tile, one directory or the metadata are never larger. */
const LARGEST = 64_000_000;

/** The specification allows three levels. */
const LEVELS = 4;

/** Directories kept in memory: the leaves of the region that is looked at. */
const KEPT = 64;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** How many tiles share it; 0 for a directory below. */
  readonly run: number;
}

type Unpack = (bytes: Buffer) => Promise<Buffer>;

const limit = { maxOutputLength: LARGEST };
const UNPACK: readonly (Unpack | undefined)[] = [
  async (bytes) => bytes,
  async (bytes) => bytes,
  (bytes) => promisify(gunzip)(bytes, limit),
  (bytes) => promisify(brotliDecompress)(bytes, limit),
  (bytes) => promisify(zstdDecompress)(bytes, limit),
];

/** Along the Hilbert curve of each zoom, one zoom after the other: `tileId({ z: 1, x: 1, y: 0 })` → 4. */
export const tileId = ({ z, x, y }: TilePlace): number => {
  let id = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let size = 2 ** (z - 1); size >= 1; size /= 2) {
    const [right, below] = [column & size ? 1 : 0, row & size ? 1 : 0];
    id += size * size * ((3 * right) ^ below);
    if (below === 0) {
      if (right === 1) [column, row] = [size - 1 - column, size - 1 - row];
      [column, row] = [row, column];
    }
  }
  return id;
};

/** Numbers of seven bits a byte, the lowest first. */
const readNumbers = (bytes: Uint8Array) => {
  let at = 0;
  return (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || factor > 2 ** 56) throw new RangeError('a directory is cut off');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
};

const readDirectory = (bytes: Uint8Array): readonly Entry[] => {
  const next = readNumbers(bytes);
  const count = next();
  if (count > bytes.length) throw new RangeError('a directory is cut off');
  const column = () => Array.from({ length: count }, next);
  let id = 0;
  const ids = column().map((step) => (id += step));
  const runs = column();
  const lengths = column();
  let after = 0;
  return ids.map((tile, index) => {
    const written = next();
    const offset = written === 0 && index > 0 ? after : written - 1;
    after = offset + lengths[index]!;
    return { id: tile, offset, length: lengths[index]!, run: runs[index]! };
  });
};

/** The last entry that begins at the tile or before it. */
const entryFor = (entries: readonly Entry[], id: number): Entry | undefined => {
  let [low, high] = [0, entries.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.id <= id) low = middle + 1;
    else high = middle - 1;
  }
  return entries[high];
};

const readAt = async (file: FileHandle, offset: number, length: number): Promise<Buffer> => {
  if (length > LARGEST) throw new RangeError('a part is larger than a tile may be');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead < length) throw new RangeError('the file is cut off');
  return buffer;
};

interface Metadata {
  readonly attribution?: unknown;
  readonly vector_layers?: unknown;
}

const layersOf = ({ vector_layers: layers }: Metadata): readonly string[] =>
  Array.isArray(layers) ? layers.map((layer: { readonly id?: unknown }) => String(layer?.id)) : [];

const openWith = async (file: FileHandle): Promise<TileSource> => {
  const head = await readAt(file, 0, HEADER);
  if (head.toString('latin1', 0, 7) !== 'PMTiles') throw new RangeError('it is no PMTiles file');
  if (head[7] !== 3) throw new RangeError(`it is PMTiles of version ${head[7]}, and only version 3 is read`);
  const word = (at: number): number => Number(head.readBigUInt64LE(at));
  const degrees = (at: number): number => head.readInt32LE(at) / 1e7;
  const [inner, packed] = [UNPACK[head[97]!], UNPACK[head[98]!]];
  const format = FORMATS[head[99]!];
  if (!inner || !packed || !format) throw new RangeError('its tiles are of a form that is not known');
  const [leaves, tiles] = [word(40), word(56)];
  const root = readDirectory(await inner(await readAt(file, word(8), word(16))));
  const metadata = JSON.parse(
    (await inner(await readAt(file, word(24), word(32)))).toString('utf8') || '{}',
  ) as Metadata;
  const kept = new Map<number, readonly Entry[]>();
  const leafAt = async ({ offset, length }: Entry): Promise<readonly Entry[]> => {
    const found = kept.get(offset) ?? readDirectory(await inner(await readAt(file, leaves + offset, length)));
    kept.delete(offset);
    kept.set(offset, found);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as number);
    return found;
  };
  return {
    info: {
      format,
      minzoom: head[100]!,
      maxzoom: head[101]!,
      bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
      attribution: bareText(metadata.attribution),
      layers: layersOf(metadata),
    },
    tile: async (place) => {
      const id = tileId(place);
      let entry = entryFor(root, id);
      for (let level = 0; entry?.run === 0 && level < LEVELS; level++) entry = entryFor(await leafAt(entry), id);
      if (!entry || id >= entry.id + entry.run) return undefined;
      return packed(await readAt(file, tiles + entry.offset, entry.length));
    },
    close: () => file.close(),
  };
};

/**
 * `await openPmtiles('mexico.pmtiles')`
 * @throws CotejoError `tiles-unusable`
 */
export const openPmtiles = async (path: string): Promise<TileSource> => {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await openWith(file);
  } catch (cause) {
    await file?.close();
    throw new CotejoError('tiles-unusable', { path, reason: (cause as Error).message }, { cause });
  }
};
