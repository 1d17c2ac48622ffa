/** `--tiles`: a PMTiles file, a folder of tiles, or the address of a tile server. */
import { stat } from 'node:fs/promises';
import { CotejoError } from '../../errors.ts';
import { openPmtiles } from './pmtiles.ts';
import { isTileAddress, openTileAddress } from './tile-address.ts';
import { openTileFolder } from './tile-folder.ts';
import type { TileSource } from './tile-source.ts';

/**
 * `await openTiles('mexico.pmtiles')`
 * @throws CotejoError `input-not-found`, `tiles-unusable`
 */
export const openTiles = async (place: string): Promise<TileSource> => {
  if (isTileAddress(place)) return openTileAddress(place);
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new CotejoError('input-not-found', { path: place });
  return found.isDirectory() ? openTileFolder(place) : openPmtiles(place);
};
