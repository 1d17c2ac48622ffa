/** The names of countries and where the map writes them. */
import type { FeatureCollection, Point, Position } from 'geojson';
import type { World } from './world-shapes.ts';

/** Signed area of a ring in square degrees and its centre of gravity. */
const weigh = (ring: readonly Position[]): { readonly area: number; readonly centre: Position } => {
  let [area, x, y] = [0, 0, 0];
  for (let at = 0; at < ring.length - 1; at++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[at]!, ring[at + 1]!];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { area: area / 2, centre: area === 0 ? ring[0]! : [x / (3 * area), y / (3 * area)] };
};

/** `484` (ISO 3166-1 numeric, as Natural Earth has it) → "México"; Natural Earth's own name where there is none. */
const nameIn = (locale: string): ((id: unknown, name: string) => string) => {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return (id, name) => {
    try {
      return regions.of(new Intl.Locale(`und-${String(id)}`).region ?? '') ?? name;
    } catch {
      // A disputed territory without a code.
      return name;
    }
  };
};

/** At the middle of each country's largest part; `size` is the root of its area, in degrees. */
export const countryNames = (
  world: World,
  locale: string,
): FeatureCollection<Point, { readonly name: string; readonly size: number }> => {
  const nameOf = nameIn(locale);
  return {
    type: 'FeatureCollection',
    features: world.features.map(({ id, geometry, properties }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const largest = polygons
        .map(([outer = []]) => weigh(outer))
        .reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: largest.centre },
        properties: { name: nameOf(id, properties.name), size: Math.sqrt(Math.abs(largest.area)) },
      };
    }),
  };
};
