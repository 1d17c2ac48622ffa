import townsUrl from 'virtual:town-labels';
import type { FeatureCollection, Point } from 'geojson';

interface Columns {
  readonly name: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly people: readonly number[];
}

/** The gazetteer's towns, largest first, for the map to write. */
export const townFeatures = async (): Promise<FeatureCollection<Point>> => {
  const { name, lon, lat, people } = (await (await fetch(townsUrl)).json()) as Columns;
  return {
    type: 'FeatureCollection',
    features: name.map((town, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon[at]!, lat[at]!] },
      properties: { name: town, people: people[at]! },
    })),
  };
};
