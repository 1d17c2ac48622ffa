/** Map tiles that the user has, whatever they lie in: the workbench draws them beneath its marks. */

/** What a tile holds: `mvt` vectors, the others pictures. */
export type TileFormat = 'mvt' | 'png' | 'jpeg' | 'webp' | 'avif';

export interface TileInfo {
  readonly format: TileFormat;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** West, south, east, north in degrees; null where the source does not say. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Whose data they are, without markup. */
  readonly attribution: string;
  /** Names of a vector tile's layers. */
  readonly layers: readonly string[];
}

/** A square of the Web Mercator pyramid, y from the north. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export interface TileSource {
  readonly info: TileInfo;
  /** The tile's bytes, unpacked; undefined where there is none. */
  readonly tile: (place: TilePlace) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

/** Beyond that no square of the pyramid has a whole number of 32 bits. */
export const MAX_ZOOM = 24;

/** `bareText('<a href="https://x">© X</a>')` → `'© X'` */
export const bareText = (markup: unknown): string =>
  typeof markup === 'string'
    ? markup
        .replace(/<[^>]*>/g, '')
        .replaceAll('&copy;', '©')
        .replaceAll('&amp;', '&')
        .trim()
        .slice(0, 300)
    : '';
