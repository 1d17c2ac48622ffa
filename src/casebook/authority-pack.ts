/** What was decided about names, as a pack's files (docs/packs.md), for the next reading or another casebook. */
import { stringify } from 'yaml';
import type { Casebook } from './casebook.ts';
import type { AuthorityRow } from './desk-records.ts';

const SOURCE = 'Decisions taken in a casebook of Cotejo.';

/** `Los Grises` → `los-grises`: what a pack's ids may hold. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed';

/** Other spellings: aliases, and what was merged into it as far as these are names and no ids. */
const spellings = ({ name, aliases, merged }: AuthorityRow): string[] =>
  [...new Set([...aliases, ...merged.filter((id) => !/[/:]/.test(id))])].filter((alias) => alias !== name);

const distinct = (wish: string, used: Set<string>): string => {
  let id = wish;
  for (let counter = 2; used.has(id); counter++) id = `${wish}-${counter}`;
  used.add(id);
  return id;
};

const actorsOf = (rows: readonly AuthorityRow[]) => {
  const used = new Set<string>();
  return rows.map((row) => ({
    id: distinct(slug(row.name), used),
    name: row.name,
    // An actor of another pack keeps its own id; this one stands beneath it.
    ...(row.id.includes('/') ? { parent: row.id } : { kind: 'group' }),
    ...(spellings(row).length > 0 ? { aliases: spellings(row) } : {}),
  }));
};

const placesOf = (rows: readonly AuthorityRow[]) => {
  const known = rows.filter(({ id }) => id.startsWith('geonames:'));
  const own = rows.filter((row) => !known.includes(row) && row.lat !== null && row.lon !== null);
  const used = new Set<string>();
  return {
    aliases: Object.fromEntries(
      known
        .filter((row) => row.country !== null && spellings(row).length > 0)
        .map((row) => [`${row.country}/${row.name}`, spellings(row)]),
    ),
    places: own.map((row) => ({
      id: distinct(`casebook/${slug(row.name)}`, used),
      name: row.name,
      names: spellings(row),
      kind: 'city',
      point: [row.lat, row.lon],
      country: row.country ?? undefined,
    })),
  };
};

export interface AuthorityPack {
  /** `registry.yaml` */
  readonly actors: string;
  /** `places/casebook.yaml` */
  readonly places: string;
}

/** `await authorityPack(casebook)` → the two files of a pack folder. */
export const authorityPack = async (casebook: Casebook): Promise<AuthorityPack> => ({
  actors: stringify({
    pack: 'casebook',
    sources: [{ title: SOURCE }],
    actors: actorsOf(await casebook.settledNames('actor')),
  }),
  places: stringify({ source: SOURCE, ...placesOf(await casebook.settledNames('place')) }),
});
