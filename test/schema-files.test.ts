import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { schemaFiles } from '../src/schema-files.ts';

test('the committed JSON Schemas are those that the definitions generate', () => {
  for (const [name, text] of Object.entries(schemaFiles())) {
    assert.equal(
      readFileSync(join(import.meta.dirname, '..', 'schemas', name), 'utf8'),
      text,
      `${name}: run npm run schemas`,
    );
  }
});
