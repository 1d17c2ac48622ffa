/** `npm run bench -- NAME [options]`: runs one of the benchmarks of src/measure, or lists them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = join(import.meta.dirname, '..', 'src', 'measure');
const names = readdirSync(FOLDER)
  .filter((file) => file.startsWith('bench-') && file.endsWith('.ts'))
  .map((file) => file.slice('bench-'.length, -'.ts'.length));

const [name, ...rest] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.error(`Usage: npm run bench -- <${names.join('|')}> [options]`);
  process.exitCode = 2;
} else {
  const { bench } = await import(pathToFileURL(join(FOLDER, `bench-${name}.ts`)).href);
  process.exitCode = await bench(rest);
}
