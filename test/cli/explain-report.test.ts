import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCotejo } from './run-cotejo.ts';

const TEXT = 'Gunmen killed two soldiers in Monterrey, Mexico, on 1 March 2021.';

test('explain prints the words and rules behind the claims of a report from standard input', async () => {
  const run = await runCotejo(['explain', '-', '--json', '--language', 'en'], TEXT);
  assert.equal(run.code, 0, run.stderr);
  const { kind, claims } = JSON.parse(run.stdout);
  assert.equal(kind, 'explanation');
  assert.equal(claims[0].trigger.text, 'killed');
});

test('explain refuses an offset outside the text', async () => {
  const run = await runCotejo(['explain', 'examples/reports/beledweyne-meridian.txt:999999']);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /outside the text/);
});
