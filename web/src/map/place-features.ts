/**
 * Events → what the map draws. Places known exactly are points; where only the municipality, state or area is known, a
 * ring about as wide as such a thing is; where only the country is, the country itself. No false points.
 */
import type { Feature, FeatureCollection, Point, Polygon, Position } from 'geojson';
import type { EventPoints } from '../api/types.ts';
import { type Country, countryAt, type World } from './world-shapes.ts';

export interface Tally {
  readonly n: number;
  /** How many of them are not known to their very place. */
  readonly vague: number;
  readonly killed: number;
  readonly lon: number;
  readonly lat: number;
}

export interface PlaceFeatures {
  /** Seen from afar: exact and vague ones together, for a ring smaller than a dot would say nothing. */
  readonly afar: FeatureCollection<Point, Tally>;
  readonly exact: FeatureCollection<Point, Tally>;
  readonly rings: FeatureCollection<Polygon, Tally>;
  /** Where a ring's count is written: its northern edge. */
  readonly ringLabels: FeatureCollection<Point, Tally>;
  readonly countries: FeatureCollection<Country['geometry'], Tally>;
  readonly countryLabels: FeatureCollection<Point, Tally>;
  readonly placed: number;
  readonly unplaced: number;
}

/** Typical half widths, in kilometres; drawn as "somewhere in here", not as a border. */
const RADIUS: Readonly<Record<string, number>> = { near: 12, adm2: 25, area: 60, adm1: 110 };

const KM_A_DEGREE = 111.32;
const CORNERS = 64;

const ring = ([lon = 0, lat = 0]: Position, km: number): Position[] => {
  const high = km / KM_A_DEGREE;
  const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = (corner / CORNERS) * 2 * Math.PI;
    return [lon + wide * Math.cos(angle), Math.max(-89, Math.min(89, lat + high * Math.sin(angle)))];
  });
};

interface Place extends Tally {
  readonly precision: string;
}

/** Events of one place and precision together: a town's hundred events are one point of hundred. */
const placesOf = (points: EventPoints): readonly Place[] => {
  const places = new Map<string, { -readonly [Field in keyof Place]: Place[Field] }>();
  for (let at = 0; at < points.id.length; at++) {
    const [lon, lat] = [points.lon[at], points.lat[at]];
    if (lon == null || lat == null) continue;
    const precision = points.precisions[points.precision[at] ?? -1] ?? 'exact';
    const key = `${precision} ${lon} ${lat}`;
    const place = places.get(key) ?? { precision, lon, lat, n: 0, killed: 0, vague: 0 };
    place.n += 1;
    place.vague += precision in RADIUS ? 1 : 0;
    place.killed += points.killed[at] ?? 0;
    places.set(key, place);
  }
  return [...places.values()];
};

const collect = <G extends Point | Polygon | Country['geometry']>(
  features: readonly Feature<G, Tally>[],
): FeatureCollection<G, Tally> => ({ type: 'FeatureCollection', features: [...features] });

const tally = ({ n, killed, lon, lat, vague }: Place): Tally => ({ n, killed, lon, lat, vague });

const pointAt = (place: Place, coordinates: Position): Feature<Point, Tally> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: tally(place),
});

export const placeFeatures = (points: EventPoints, world: World): PlaceFeatures => {
  const places = placesOf(points);
  const vague = places.filter(({ precision }) => precision in RADIUS);
  const national = places.filter(({ precision }) => precision === 'country');
  const exact = places.filter(({ precision }) => !(precision in RADIUS) && precision !== 'country');
  const placed = places.reduce((sum, { n }) => sum + n, 0);
  return {
    afar: collect([...exact, ...vague].map((place) => pointAt(place, [place.lon, place.lat]))),
    exact: collect(exact.map((place) => pointAt(place, [place.lon, place.lat]))),
    rings: collect(
      vague.map((place) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [ring([place.lon, place.lat], RADIUS[place.precision]!)] },
        properties: tally(place),
      })),
    ),
    ringLabels: collect(
      vague.map((place) => pointAt(place, [place.lon, place.lat + RADIUS[place.precision]! / KM_A_DEGREE])),
    ),
    countries: collect(
      national.flatMap((place) => {
        const country = countryAt(world, [place.lon, place.lat]);
        return country ? [{ type: 'Feature' as const, geometry: country.geometry, properties: tally(place) }] : [];
      }),
    ),
    countryLabels: collect(national.map((place) => pointAt(place, [place.lon, place.lat]))),
    placed,
    unplaced: points.id.length - placed,
  };
};

/** West, south, east, north of all places; undefined where there is none. */
export const boundsOf = (points: EventPoints): readonly [number, number, number, number] | undefined => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.id.length; at++) {
    const [lon, lat] = [points.lon[at], points.lat[at]];
    if (lon == null || lat == null) continue;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : undefined;
};
