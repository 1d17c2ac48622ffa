/** `cotejo collate` over what `cotejo read` printed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCotejo } from './run-cotejo.ts';

const STORY = 'Gunmen killed two police officers in Celaya, Guanajuato, on 4 May 2020, the state prosecutor said.';

test('what was read is not read again, and its events are the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-collate-'));
  const news = join(folder, 'news.jsonl');
  const lines = join(folder, 'read.jsonl');
  writeFileSync(news, ['a', 'b'].map((id) => JSON.stringify({ id, text: `${STORY} So ${id} says.` })).join('\n'));
  const read = await runCotejo(['read', news]);
  writeFileSync(lines, read.stdout);
  const [whole, again] = await Promise.all([runCotejo(['collate', news]), runCotejo(['collate', lines])]);
  assert.equal(again.code, 0, again.stderr);
  assert.ok(again.stdout.includes('"kind":"event"'));
  assert.equal(again.stdout, whole.stdout);
  rmSync(folder, { recursive: true });
});
