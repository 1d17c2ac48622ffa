/** Writes schemas/*.schema.json (JSON Schema 2020-12) from the definitions in src/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../src/schema-files.ts';

const folder = join(import.meta.dirname, '..', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
