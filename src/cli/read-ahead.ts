/** The large files that reading needs come from disk while the program is still being loaded. */
import { findCompiled } from '../compiled-files.ts';
import { BUNDLED_PACKS, gazetteerName, readPlacePacks } from '../knowledge/gazetteer-name.ts';
import { INCIDENT_MODEL_FILE, modelFile, nameModelFile } from '../language/model-files.ts';
import { readAhead } from '../read-shared.ts';

const READING: ReadonlySet<string | undefined> = new Set(['read', 'annotate', 'explain', 'collate']);

/** What most reports need, the largest first: a report in Spanish reads its own models when it comes. */
const MODELS: readonly string[] = [modelFile('en'), nameModelFile('en'), INCIDENT_MODEL_FILE];

/** Begins to read what the command line `argv` will ask for. */
export const readAheadFor = ([, , command, ...args]: readonly string[]): void => {
  if (!READING.has(command) || args.some((arg) => /^(?:-h|--help|e:.*)$/.test(arg))) return;
  // Packs of the user's are compiled into a gazetteer of their own.
  const name = args.some((arg) => arg.startsWith('--packs'))
    ? undefined
    : gazetteerName(readPlacePacks([BUNDLED_PACKS]));
  const gazetteer = name === undefined ? undefined : findCompiled(name);
  for (const path of gazetteer === undefined ? MODELS : [gazetteer, ...MODELS]) readAhead(path);
};
