import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { all, collateByTownAndDay, inFolder } from './invented.ts';
import { saidUntilKilled } from './said-until-killed.ts';

const CHILD = join(import.meta.dirname, 'torture-child.ts');

/** Default few, so that the suite stays quick; `COTEJO_TORTURE_ROUNDS=500` for a long run. */
const ROUNDS = Number(process.env.COTEJO_TORTURE_ROUNDS ?? 4);

const killedAt = (path: string, round: number, delay: number): Promise<string[]> =>
  saidUntilKilled(CHILD, [path, String(round)], delay);

test('kill -9 loses nothing that was acknowledged', { timeout: 600_000 * Math.ceil(ROUNDS / 100) }, async (t) => {
  const path = join(await inFolder(t), 'torture.cotejo');
  const reports = new Set<string>();
  const decisions = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round++) {
    // Moments spread over a few batches, the same in every run of the test.
    for (const line of await killedAt(path, round, (round * 37) % 151)) {
      const [kind, id = '', hash = ''] = line.split(' ');
      if (kind === 'report') reports.add(id);
      else decisions.set(Number(id), hash);
    }
    const casebook = await openCasebook(path, { collator: collateByTownAndDay });
    assert.deepEqual(await all(casebook.check()), [], `round ${round}`);
    const kept = new Set((await all(casebook.everyReport({}))).map(({ id }) => id));
    assert.deepEqual(
      [...reports].filter((id) => !kept.has(id)),
      [],
      `round ${round}`,
    );
    for (const [seq, hash] of decisions) {
      const [entry] = (await casebook.journal({ limit: 1, cursor: Buffer.from(`[${seq + 1}]`).toString('base64url') }))
        .items;
      assert.equal(entry?.hash, hash, `round ${round}, decision ${seq}`);
    }
    if (await casebook.needsCollation()) await casebook.recollate();
    assert.equal((await casebook.counts()).events, 5);
    await casebook.close();
  }
  assert.ok(reports.size >= ROUNDS * 5 && decisions.size >= 1);
});

test('two processes on one casebook keep both their reports and one whole chain', { timeout: 120_000 }, async (t) => {
  const path = join(await inFolder(t), 'shared.cotejo');
  await (await openCasebook(path, { create: true })).close();
  const said = (await Promise.all([killedAt(path, 1, 400), killedAt(path, 2, 400)])).flat();
  const casebook = await openCasebook(path, { collator: collateByTownAndDay });
  assert.deepEqual(await all(casebook.check()), []);
  const kept = new Set((await all(casebook.everyReport({}))).map(({ id }) => id));
  const lost = said.filter((line) => line.startsWith('report ') && !kept.has(line.slice(7)));
  assert.deepEqual(lost, []);
  await casebook.close();
});
