/** Natural Earth's countries from `world-atlas`, as GeoJSON that a flat map can draw. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import shapesUrl from 'world-atlas/countries-50m.json?url';

export type Country = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type World = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;

/**
 * world-atlas joins what the 180th meridian parts: Russia's ring jumps from 179° to −179°, which a flat map would draw
 * as a band around the world. Counting on past 180° keeps the ring whole; MapLibre wraps what lies beyond.
 */
const unwound = (ring: readonly Position[]): Position[] => {
  let turn = 0;
  let before = ring[0]![0]!;
  const points = ring.map(([lon = 0, lat = 0]) => {
    if (lon - before > 180) turn -= 360;
    if (lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
  if (turn === 0) return points;
  // A ring around a pole (Antarctica): closed along the edge of the map.
  const pole = points[0]![1]! < 0 ? -90 : 90;
  return [...points, [points.at(-1)![0]!, pole], [points[0]![0]!, pole], points[0]!];
};

/** Antarctica's outer ring is the pole itself and its coast a hole in it: without the pole the coast is the outer ring. */
const isPole = (ring: readonly Position[]): boolean => ring.every(([, lat = 0]) => Math.abs(lat) > 89);

const unwoundPolygon = (polygon: readonly Position[][]): Position[][] =>
  polygon.filter((ring) => !isPole(ring)).map(unwound);

const unwoundCountry = (country: Country): Country => ({
  ...country,
  geometry:
    country.geometry.type === 'Polygon'
      ? { ...country.geometry, coordinates: unwoundPolygon(country.geometry.coordinates) }
      : {
          ...country.geometry,
          coordinates: country.geometry.coordinates.map(unwoundPolygon).filter(({ length }) => length > 0),
        },
});

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let world: Promise<World> | undefined;

const load = async (): Promise<World> => {
  const atlas = (await (await fetch(shapesUrl)).json()) as Atlas;
  const { features } = feature(atlas, atlas.objects.countries) as World;
  return { type: 'FeatureCollection', features: features.map(unwoundCountry) };
};

/** Loaded once, when a map is first shown. */
export const worldShapes = (): Promise<World> => {
  world ??= load();
  return world;
};

const insideRing = ([lon = 0, lat = 0]: Position, ring: readonly Position[]): boolean => {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [[x = 0, y = 0], [x0 = 0, y0 = 0]] = [ring[at]!, ring[before]!];
    if (y > lat !== y0 > lat && lon < ((x0 - x) * (lat - y)) / (y0 - y) + x) inside = !inside;
  }
  return inside;
};

/** The country that holds a point, if any. */
export const countryAt = (shapes: World, point: Position): Country | undefined =>
  shapes.features.find(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.some(
      ([outer = [], ...holes]) => insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole)),
    );
  });
