/** Natural Earth's countries (public domain, through world-atlas) as rings of `[lon, lat]`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Ring = readonly (readonly [lon: number, lat: number])[];

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly { readonly type: string; readonly arcs: readonly unknown[] }[];
    };
  };
}

/** Arcs are steps on a grid. */
const decodeArc = (
  { transform: { scale, translate } }: Topology,
  arc: readonly (readonly [number, number])[],
): Ring => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
  });
};

const ringOf = (arcs: readonly Ring[], indices: readonly number[]): Ring =>
  indices.flatMap((index, place) => {
    // ~i is arc i backwards; where two arcs meet their common point is kept once.
    const points = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return place === 0 ? points : points.slice(1);
  });

/** Rings that jump across the 180th meridian would draw a line over the whole map: they are parted there. */
const parted = (ring: Ring): Ring[] => {
  const parts: (readonly [number, number])[][] = [[]];
  ring.forEach((point, index) => {
    const before = ring[index - 1];
    if (before && Math.abs(point[0] - before[0]) > 180) parts.push([]);
    parts.at(-1)?.push(point);
  });
  return parts.filter((part) => part.length > 2);
};

let known: readonly Ring[] | undefined;

/** Read at the first call. */
export const landOutlines = (): readonly Ring[] => {
  if (known) return known;
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const arcs = topology.arcs.map((arc) => decodeArc(topology, arc));
  known = topology.objects.countries.geometries.flatMap(({ type, arcs: shape }) => {
    const polygons = (type === 'Polygon' ? [shape] : shape) as readonly (readonly (readonly number[])[])[];
    return polygons.flatMap((rings) => rings.flatMap((indices) => parted(ringOf(arcs, indices))));
  });
  return known;
};
