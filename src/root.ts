/** Where Cotejo's own files lie: packs, models, rule sets, examples. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const above = (folder: string): string => {
  if (existsSync(join(folder, 'packs')) && existsSync(join(folder, 'models'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? import.meta.dirname : above(parent);
};

/** The folder of the checkout or of the installed package; the code may run from `src`, `dist` or bundled in `build`. */
export const ROOT: string = above(dirname(import.meta.dirname));
