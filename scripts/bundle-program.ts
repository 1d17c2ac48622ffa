/** Bundles the command line and its worker threads into build/program; `./cotejo` runs them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build', 'program');

/** What a reading loads. Other packages stay where they are: they may look for files of their own. */
const BUNDLED = /^(commander|typebox|mdast-|micromark-|yaml$)/;

const isPackage = (id: string): boolean => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith(ROOT);

rmSync(FOLDER, { recursive: true, force: true });
await build({
  cwd: ROOT,
  platform: 'node',
  input: {
    main: 'src/cli/main.ts',
    worker: 'src/parallel/worker.ts',
    'import-thread': 'src/service/import-thread.ts',
    'import-writer-thread': 'src/casebook/import-writer-thread.ts',
    'connection-thread': 'src/casebook/postgres/connection-thread.ts',
    'record-thread': 'src/fleet/linking/record-thread.ts',
    'unpack-thread': 'src/intake/formats/unpack-thread.ts',
  },
  external: (id, importer) => isPackage(id) && !BUNDLED.test(id) && !importer?.includes('node_modules'),
  output: { dir: FOLDER, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
