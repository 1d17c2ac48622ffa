/** The casebook's suite once more, on PostgreSQL: a cluster of its own, a schema for every casebook. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyCasebook } from '../../src/casebook/copy-casebook.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { all, collateByTownAndDay, inFolder, readingOf, TELLINGS } from './invented.ts';
import { startCluster } from './postgres-cluster.ts';

const cluster = startCluster();

if (cluster === undefined) {
  test('PostgreSQL is installed', { skip: process.env.COTEJO_REQUIRE_POSTGRES ? false : 'no PostgreSQL here' }, () =>
    assert.fail('it is not'),
  );
} else {
  after(() => cluster.stop());
  process.env.COTEJO_TEST_DATABASE = cluster.place('suite');
  for (const suite of ['store', 'decisions', 'decision-laws', 'link-decisions', 'values', 'queries', 'reread']) {
    await import(`./${suite}.test.ts`);
  }

  test('a casebook copied to a database and back is the same', async (t) => {
    const folder = await inFolder(t);
    const options = { create: true, user: 'ana', collator: collateByTownAndDay };
    const file = await openCasebook(join(folder, 'a.cotejo'), options);
    const database = await openCasebook(cluster.place('copied'), options);
    const back = await openCasebook(join(folder, 'b.cotejo'), options);
    t.after(() => Promise.all([file, database, back].map((casebook) => casebook.close())));
    await file.storeReadings(TELLINGS.map(readingOf));
    await file.recollate();
    const event = { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' } as const;
    await file.decide({ decision: 'split-event', subject: event, value: { claims: ['c:r:two-0'] } });
    await file.decide({ decision: 'comment', subject: event, why: 'seen' });
    await copyCasebook(file, database);
    await copyCasebook(database, back);
    for (const casebook of [database, back]) {
      assert.deepEqual(await casebook.counts(), await file.counts());
      assert.deepEqual(await all(casebook.everyEvent({})), await all(file.everyEvent({})));
      assert.deepEqual(await casebook.journal({ limit: 9 }), await file.journal({ limit: 9 }));
      assert.deepEqual(await all(casebook.check()), []);
      assert.equal((await casebook.search('farmer', { limit: 9 })).items.length, 2);
      assert.equal((await casebook.recollate()).written, 0);
    }
    await database.decide({ decision: 'undo', subject: { kind: 'decision', id: '1' } });
    assert.equal((await database.counts()).events, 2);
    await assert.rejects(copyCasebook(file, database), { code: 'casebook-exists' });
    const saved = join(folder, 'saved.cotejo');
    await database.backup(saved);
    await assert.rejects(database.backup(saved), { code: 'casebook-exists' });
    const opened = await openCasebook(saved);
    assert.deepEqual(await opened.counts(), await database.counts());
    await opened.close();
  });

  test('what is no casebook, newer, or not reachable is refused by name', async (t) => {
    const rows: [string, string][] = [
      [cluster.place('none'), 'casebook-not-found'],
      [cluster.place('none').replace('/postgres?', '/nowhere?'), 'casebook-unreachable'],
      [cluster.place('Bad-Name'), 'arguments-unusable'],
      ['postgres://cotejo@127.0.0.1:1/none', 'casebook-unreachable'],
    ];
    for (const [place, code] of rows) await assert.rejects(openCasebook(place), { code }, place);
    assert.ok(t);
  });

  test('two connections write one journal, one after the other', async (t) => {
    const place = cluster.place('shared');
    const options = { create: true, user: 'ana', collator: collateByTownAndDay };
    const one = await openCasebook(place, options);
    const two = await openCasebook(place, options);
    t.after(() => Promise.all([one.close(), two.close()]));
    await one.storeReadings(TELLINGS.map(readingOf));
    await two.recollate();
    for (let round = 0; round < 5; round++) {
      for (const casebook of [one, two]) {
        await casebook.decide({ decision: 'comment', subject: { kind: 'report', id: 'r:one' }, why: `${round}` });
      }
    }
    assert.deepEqual(
      (await one.journal({ limit: 20 })).items.map(({ seq }) => seq),
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    assert.deepEqual(await all(two.check()), []);
  });
}
