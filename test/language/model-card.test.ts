import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { modelFile } from '../../src/language/model-files.ts';
import { ROOT } from '../../src/root.ts';

const card = readFileSync(join(ROOT, 'models', 'language.md'), 'utf8');

for (const language of ['en', 'es'] as const)
  test(`the card names the sum of the weights that ship: ${language}`, () => {
    const bytes = readFileSync(modelFile(language));
    assert.ok(card.includes(createHash('sha256').update(bytes).digest('hex')));
    assert.ok(bytes.length <= 15_000_000);
  });
