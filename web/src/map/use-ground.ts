/** What lies beneath the marks: the world's shapes, and the user's tiles where there are any. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { tilesQuery } from '../api/queries.ts';
import type { TileInfo } from '../api/types.ts';
import { type World, worldShapes } from './world-shapes.ts';

export interface Ground {
  readonly world: World;
  readonly tiles: TileInfo | null;
}

/** Undefined until it is there; `failed` where the shapes are not to be had. */
export const useGround = (): { readonly ground: Ground | undefined; readonly failed: boolean } => {
  const [world, setWorld] = useState<World>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void worldShapes().then(setWorld, () => setFailed(true));
  }, []);
  const { data: tiles = null, isPending } = useQuery(tilesQuery);
  const ground = useMemo(() => (world && !isPending ? { world, tiles } : undefined), [world, tiles, isPending]);
  return { ground, failed };
};
