/** A folder of tiles, `z/x/y.png`, with the `metadata.json` or `tiles.json` that programs leave beside them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CotejoError } from '../../errors.ts';
import { bareText, type TileFormat, type TileSource } from './tile-source.ts';

const FORMATS: Readonly<Record<string, TileFormat>> = {
  pbf: 'mvt',
  mvt: 'mvt',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
};

interface Described {
  readonly attribution?: unknown;
  readonly vector_layers?: readonly { readonly id: string }[];
  /** Tippecanoe writes the layers as JSON within JSON. */
  readonly json?: string;
}

const describedIn = async (folder: string): Promise<Described> => {
  for (const name of ['metadata.json', 'tiles.json', 'tilejson.json']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const described = JSON.parse(text) as Described;
    return { ...(described.json ? (JSON.parse(described.json) as Described) : {}), ...described };
  }
  return {};
};

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);

/** The suffix of the first tile that is there. */
const suffixIn = async (folder: string, zoom: number): Promise<string | undefined> => {
  const [column] = await numbersIn(join(folder, String(zoom)));
  if (column === undefined) return undefined;
  const names = await readdir(join(folder, String(zoom), String(column)));
  return names
    .map((name) => /^\d+\.(\w+)$/.exec(name)?.[1])
    .find((suffix) => suffix !== undefined && suffix in FORMATS);
};

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * `await openTileFolder('tiles')`
 * @throws CotejoError `tiles-unusable`
 */
export const openTileFolder = async (folder: string): Promise<TileSource> => {
  try {
    const zooms = await numbersIn(folder);
    const suffix = zooms.length > 0 ? await suffixIn(folder, Math.min(...zooms)) : undefined;
    if (suffix === undefined)
      throw new RangeError('there is no tile z/x/y.png, .jpg, .webp, .avif, .pbf or .mvt in it');
    const { attribution, vector_layers: layers = [] } = await describedIn(folder);
    return {
      info: {
        format: FORMATS[suffix]!,
        minzoom: Math.min(...zooms),
        maxzoom: Math.max(...zooms),
        bounds: null,
        attribution: bareText(attribution),
        layers: layers.map(({ id }) => id),
      },
      tile: async ({ z, x, y }) => {
        const bytes = await readFile(join(folder, String(z), String(x), `${y}.${suffix}`)).catch(() => undefined);
        return bytes && isPacked(bytes) ? gunzipSync(bytes) : bytes;
      },
      close: async () => undefined,
    };
  } catch (cause) {
    throw new CotejoError('tiles-unusable', { path: folder, reason: (cause as Error).message }, { cause });
  }
};
