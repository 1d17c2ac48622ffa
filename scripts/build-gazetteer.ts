/** Compiles the gazetteer into build/: `node scripts/build-gazetteer.ts`; done on first use where it is missing. */
import { compileGazetteer } from '../src/knowledge/gazetteer-file.ts';

const started = performance.now();
const { path, entries, bytes, unknownAliases } = compileGazetteer();
for (const key of unknownAliases) process.stderr.write(`packs/places: no entry ${key}\n`);
process.stdout.write(
  `${path}: ${entries} places, ${(bytes / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
