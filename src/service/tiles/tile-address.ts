/**
 * Tiles of another server, `https://tiles.example/{z}/{x}/{y}.png`: fetched by this server, so that browsers still speak
 * to nobody else. Whoever starts the server names the address; it may be one of this machine or of the house.
 */
import { CotejoError } from '../../errors.ts';
import type { TileFormat, TilePlace, TileSource } from './tile-source.ts';

const PATIENCE_MS = 15_000;
const LARGEST = 10_000_000;
/** Tiles kept in memory, the last asked for. */
const KEPT = 500;
const MAX_ZOOM = 19;

const FORMATS: Readonly<Record<string, TileFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
  pbf: 'mvt',
  mvt: 'mvt',
};

export const isTileAddress = (text: string): boolean => /^https?:\/\//i.test(text);

const fillIn = (template: string, { z, x, y }: TilePlace): string =>
  template.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y));

/**
 * `openTileAddress('http://127.0.0.1:3000/osm/{z}/{x}/{y}.png')`; asks nothing before the first tile.
 * @throws CotejoError `tiles-unusable`
 */
export const openTileAddress = (template: string): TileSource => {
  const unusable = (reason: string) => new CotejoError('tiles-unusable', { path: template, reason });
  if (!URL.canParse(fillIn(template, { z: 0, x: 0, y: 0 }))) throw unusable('it is no address');
  if (!['{z}', '{x}', '{y}'].every((part) => template.includes(part))) throw unusable('it lacks {z}, {x} or {y}');
  const suffix = /\.(\w+)(?:\?.*)?$/.exec(template)?.[1]?.toLowerCase() ?? 'png';
  const kept = new Map<string, Uint8Array | undefined>();
  const fetched = async (url: string): Promise<Uint8Array | undefined> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' }).catch((cause) => {
      throw new CotejoError('fetch-failed', { url: new URL(url).host, reason: (cause as Error).message }, { cause });
    });
    if (answer.status === 204 || answer.status === 404) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || bytes.length > LARGEST) {
      throw new CotejoError('fetch-failed', { url: new URL(url).host, reason: `it answered ${answer.status}` });
    }
    return bytes;
  };
  return {
    info: {
      format: FORMATS[suffix] ?? 'png',
      minzoom: 0,
      maxzoom: MAX_ZOOM,
      bounds: null,
      attribution: new URL(fillIn(template, { z: 0, x: 0, y: 0 })).hostname,
      layers: [],
    },
    tile: async (place) => {
      const url = fillIn(template, place);
      const bytes = kept.has(url) ? kept.get(url) : await fetched(url);
      kept.delete(url);
      kept.set(url, bytes);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
      return bytes;
    },
    close: async () => undefined,
  };
};
