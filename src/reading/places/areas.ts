/** Points for parts of countries and divisions ("northern Mexico") and their seats ("the capital of Sinaloa"). */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { type Columns, KIND, NONE, SEAT } from '../../knowledge/gazetteer-layout.ts';
import { distanceKm, type Point } from '../../knowledge/geometry.ts';

/** The towns of every country and first-level division, one after the other: those of `outer` from `begins[outer]` on. */
interface Towns {
  readonly begins: Int32Array;
  readonly entries: Int32Array;
}

const members = new WeakMap<Gazetteer, Towns>();

const sortTowns = ({ kind, country, admin1, firsts }: Columns): Towns => {
  const divisions = firsts[2];
  const begins = new Int32Array(divisions + 1);
  const eachTown = (take: (outer: number, entry: number) => void): void => {
    for (let entry = firsts[3]; entry < kind.length; entry++) {
      if (kind[entry] !== KIND.city) continue;
      if (country[entry] < divisions) take(country[entry], entry);
      if (admin1[entry] < divisions) take(admin1[entry], entry);
    }
  };
  eachTown((outer) => begins[outer + 1]++);
  for (let outer = 0; outer < divisions; outer++) begins[outer + 1] += begins[outer];
  const filled = begins.slice();
  const entries = new Int32Array(begins[divisions]);
  eachTown((outer, entry) => {
    entries[filled[outer]++] = entry;
  });
  return { begins, entries };
};

const NO_TOWNS = new Int32Array(0);

/** The towns of a country or first-level division. */
const townsOf = (gazetteer: Gazetteer, outer: number): Int32Array => {
  let known = members.get(gazetteer);
  if (known === undefined) members.set(gazetteer, (known = sortTowns(gazetteer.columns)));
  const { begins, entries } = known;
  return outer + 1 < begins.length ? entries.subarray(begins[outer], begins[outer + 1]) : NO_TOWNS;
};

/** Standard deviations from the middle beyond which a third of the towns lies. */
const THIRD = 0.43;

const parts = new WeakMap<Gazetteer, Map<number, Point>>();

/** The middle of the towns that lie in the direction `bearing` (degrees) of a country or division. */
export const partOf = (gazetteer: Gazetteer, outer: number, bearing: number): Point => {
  let known = parts.get(gazetteer);
  if (known === undefined) parts.set(gazetteer, (known = new Map()));
  const key = outer * 361 + bearing;
  let point = known.get(key);
  if (point === undefined) known.set(key, (point = middleOfPart(gazetteer, outer, bearing)));
  return point;
};

const middleOfPart = (gazetteer: Gazetteer, outer: number, bearing: number): Point => {
  const { lat, lon } = gazetteer.columns;
  const towns = townsOf(gazetteer, outer);
  const whole = { lat: lat[outer], lon: lon[outer] };
  if (bearing < 0 || towns.length < 6) return whole;
  const angle = (bearing * Math.PI) / 180;
  const along = Float64Array.from(
    towns,
    (town) => (lat[town] - whole.lat) * Math.cos(angle) + (lon[town] - whole.lon) * Math.sin(angle),
  );
  const mean = along.reduce((sum, value) => sum + value, 0) / along.length;
  const spread = Math.sqrt(along.reduce((sum, value) => sum + (value - mean) ** 2, 0) / along.length);
  const part = towns.filter((_, index) => along[index] >= mean + THIRD * spread);
  if (part.length === 0) return whole;
  const average = (column: Float32Array): number => part.reduce((sum, town) => sum + column[town], 0) / part.length;
  return { lat: average(lat), lon: average(lon) };
};

/** The seat of a division or country, -1 where the sources name none. */
export const seatOf = (gazetteer: Gazetteer, outer: number): number => {
  const { seat, kind, population } = gazetteer.columns;
  const rank = kind[outer] === KIND.country ? SEAT.capital : SEAT.admin1;
  let best = -1;
  for (const town of townsOf(gazetteer, outer))
    if (seat[town] >= rank && (best < 0 || population[town] > population[best])) best = town;
  return best;
};

/** How many kilometres outweigh a power of ten of inhabitants when a quarter looks for its town. */
const KM_PER_POWER = 8;

const quarterTowns = new WeakMap<Gazetteer, Map<number, number>>();

/** The town that a quarter belongs to: the largest near it in its division; -1 where there is none. */
export const townOfQuarter = (gazetteer: Gazetteer, quarter: number): number => {
  let known = quarterTowns.get(gazetteer);
  if (known === undefined) quarterTowns.set(gazetteer, (known = new Map()));
  let town = known.get(quarter);
  if (town === undefined) known.set(quarter, (town = largestNear(gazetteer, quarter)));
  return town;
};

const largestNear = (gazetteer: Gazetteer, quarter: number): number => {
  const { lat, lon, population, admin1 } = gazetteer.columns;
  if (admin1[quarter] === NONE) return -1;
  const here = { lat: lat[quarter], lon: lon[quarter] };
  let best = -1;
  let most = -Infinity;
  for (const town of townsOf(gazetteer, admin1[quarter])) {
    if (Math.abs(lat[town] - here.lat) > 0.4 || Math.abs(lon[town] - here.lon) > 0.5) continue;
    const score =
      Math.log10(population[town] + 1) - distanceKm(here, { lat: lat[town], lon: lon[town] }) / KM_PER_POWER;
    if (score > most) [best, most] = [town, score];
  }
  return best;
};
