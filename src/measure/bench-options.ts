/** What every benchmark on the field's data sets needs: where they and their scorers are. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly data: string;
  readonly scorers: string;
  /** Folder for what the program prints; kept for a look afterwards. */
  readonly out: string;
  /** Only the sets whose names contain this. */
  readonly only: string;
}

/** Undefined, with a sentence on standard error, where the folders are not named. */
export const benchOptions = (args: readonly string[], name: string): BenchOptions | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: process.env.COTEJO_DATA },
      scorers: { type: 'string', default: process.env.COTEJO_SCORERS },
      out: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  if (!values.data || !values.scorers) {
    console.error(`npm run bench -- ${name} --data FOLDER --scorers FOLDER [--out FOLDER] [--only NAME]
The data sets are not part of this repository; docs/measuring.md says what they are and how the folders are laid out.`);
    return undefined;
  }
  const out = values.out ?? mkdtempSync(join(tmpdir(), 'cotejo-bench-'));
  return { data: values.data, scorers: values.scorers, out, only: values.only };
};
