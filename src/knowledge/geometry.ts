/** Distances on the globe, and which place lies in which. */
import type { Where } from '../claim.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_DIAMETER_KM = 12742;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine); `distanceKm({lat: 0, lon: 0}, {lat: 0, lon: 1})` is 111.2. */
export const distanceKm = (a: Point, b: Point): number => {
  const lat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const lon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const chord = lat * lat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * lon * lon;
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
};

/** The point `km` away from `from` in the direction of `bearing` (degrees clockwise from north). */
export const pointAt = (from: Point, km: number, bearing: number): Point => {
  const angle = km / (EARTH_DIAMETER_KM / 2);
  const turn = bearing * RADIANS;
  const lat1 = from.lat * RADIANS;
  const lat = Math.asin(Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(turn));
  const lon =
    from.lon * RADIANS +
    Math.atan2(Math.sin(turn) * Math.sin(angle) * Math.cos(lat1), Math.cos(angle) - Math.sin(lat1) * Math.sin(lat));
  return { lat: lat / RADIANS, lon: ((lon / RADIANS + 540) % 360) - 180 };
};

/** What `contains` compares: a claim's `where`, or a place mention. */
export type Located = Pick<Where, 'id' | 'name' | 'city' | 'adm2' | 'admin1' | 'country' | 'lat' | 'lon' | 'precision'>;

const fold = (name: string | null): string =>
  (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && fold(a) === fold(b);

/** How far apart two points of one town may stand. */
const TOWN_KM = 15;

const close = (a: Located, b: Located): boolean =>
  a.lat === null ||
  a.lon === null ||
  b.lat === null ||
  b.lon === null ||
  distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= TOWN_KM;

/**
 * Whether `inner` lies in `outer`, or is it: a country holds its provinces, a province its towns, a town its streets.
 * False where the words leave it open ("northern Mexico" need not hold any one town: areas hold only themselves).
 *
 *     contains({country: 'CO', precision: 'country', …}, {city: 'Tumaco', country: 'CO', …})  // true
 */
export const contains = (outer: Located, inner: Located): boolean => {
  if (outer.id !== null && outer.id === inner.id) return true;
  if (outer.country === null || outer.country !== inner.country) return false;
  if (outer.precision === 'country') return true;
  if (outer.precision === 'area' || outer.precision === 'unknown') return false;
  if (!same(outer.admin1, inner.admin1)) return false;
  if (outer.precision === 'adm1') return inner.precision !== 'country' && inner.precision !== 'area';
  if (outer.precision === 'adm2') return same(outer.adm2, inner.adm2);
  const town = outer.city ?? outer.name;
  if (!same(town, inner.city ?? inner.name) || !close(outer, inner)) return false;
  const isStreet = outer.name !== null && outer.city !== null && !same(outer.name, outer.city);
  return !isStreet || same(outer.name, inner.name);
};
