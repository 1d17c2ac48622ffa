import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldCasebook } from '../casebook/invented.ts';
import { serve } from './served.ts';

test('one event under several rule sets, with rows and differences', async (t) => {
  const { get } = await serve(t, await toldCasebook(t));
  const path = `/api/events/${encodeURIComponent('e:Arroyo Hondo 2021-03-04')}/rules`;
  const answer = await (await get(`${path}?rules=ucdp,acled,gtd`)).json();
  assert.deepEqual(
    answer.coded.map(({ ruleSet, rows }: { ruleSet: string; rows: unknown[] }) => [ruleSet, rows.length]),
    [
      ['ucdp', 1],
      ['acled', 1],
      ['gtd', 1],
    ],
  );
  assert.ok(answer.coded[0].rows[0].deaths);
  assert.ok(answer.differences.some(({ about }: { about: string }) => about === 'sides'));
  assert.equal((await get(`${path}?rules=mine`)).status, 400);
  assert.equal((await get('/api/events/e%3Anone/rules')).status, 404);
});

test('a data set is exported with its trace, and under a profile', async (t) => {
  const { get } = await serve(t, await toldCasebook(t));
  const ged = await (await get('/api/export/ucdp')).text();
  assert.equal(ged.split('\r\n')[0]?.split(',').length, 49);
  const trace = await (await get('/api/export/ucdp?trace=true')).text();
  assert.equal(JSON.parse(trace.split('\n')[0] as string).ruleSet, 'ucdp');
  const shown = await (await get('/api/export/jsonl?profile=public')).text();
  assert.ok(!shown.includes('Gunmen of Los Grises shot dead'));
});
