/** The casebook's suite once more, on PostgreSQL: a cluster of its own, a schema for every casebook. */
import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { Casebook, ReceivedReading } from '../../src/casebook/casebook.ts';
import { copyCasebook } from '../../src/casebook/copy-casebook.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { partitionByMonth } from '../../src/casebook/postgres/partition.ts';
import { MIGRATIONS } from '../../src/casebook/postgres/schema.ts';
import { withReplica } from '../../src/casebook/with-replica.ts';
import { syntheticReadings } from '../../src/measure/synthetic-casebook.ts';
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
  const suites = ['store', 'decisions', 'decision-laws', 'link-decisions', 'values', 'queries', 'reread'];
  for (const suite of [...suites, 'provenance', 'grow-record']) await import(`./${suite}.test.ts`);

  test('a database of every earlier schema is migrated with what it holds', async (t) => {
    for (let version = 1; version < MIGRATIONS.length; version++) {
      const place = cluster.place(`earlier_${version}`);
      const client = new pg.Client(place.replace(/&schema=.*/, ''));
      await client.connect();
      await client.query(`CREATE SCHEMA earlier_${version}; SET search_path TO earlier_${version}`);
      for (const migration of MIGRATIONS.slice(0, version)) await client.query(migration);
      const wide = version === 1;
      await client.query(
        `INSERT INTO meta (key, value) VALUES ('schema', ${version});
         INSERT INTO original (sha256, size, packing, bytes) VALUES ('00', 1, 'none', 'x');
         INSERT INTO report (id, sha256, received, origin, language, text, body, sentences, digest)
           VALUES ('r:a', '00', '2026-01-01', 'a.txt', 'en', 'x', '{}', '[]', '');
         INSERT INTO event (id, type, reports, disagreements, digest) VALUES ('e:a', 'killing', 1, 0, '');
         INSERT INTO toll (event, effect, best${wide ? ', whom, rule, why, claims' : ''})
           VALUES (1, 'killed', 3${wide ? ", 'all', '', '', ''" : ''});`,
      );
      const casebook = await openCasebook(place, { collator: collateByTownAndDay });
      t.after(() => casebook.close());
      const { reports, events } = await casebook.counts();
      assert.deepEqual([reports, events], [1, 1], `schema ${version}`);
      assert.deepEqual((await client.query('SELECT event::int, effect, best::int FROM toll')).rows, [
        { event: 1, effect: 'killed', best: 3 },
      ]);
      await client.end();
      assert.equal((await casebook.events({ minToll: 3 }, { limit: 0 })).total, 1);
    }
  });

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

  test('new reports come in while others write, with the rows that a file has', async (t) => {
    const options = { create: true, user: 'ana', collator: collateByTownAndDay, now: () => new Date(0) };
    const folder = await inFolder(t);
    const file = await openCasebook(join(folder, 'a.cotejo'), options);
    const database = await openCasebook(cluster.place('added'), options);
    const url = new URL(cluster.place('added'));
    url.searchParams.delete('schema');
    const other = new pg.Client({ connectionString: url.href });
    await other.connect();
    t.after(() => Promise.all([file.close(), database.close(), other.end()]));
    const [first, ...rest] = TELLINGS.map(readingOf) as [ReceivedReading, ...ReceivedReading[]];
    const marked = { ...first, origin: 'a\tb\\n\n\r"c".txt' };
    await other.query("BEGIN; SELECT pg_advisory_xact_lock(1131377765, hashtext('added'))");
    assert.deepEqual(await database.storeReadings([marked, ...rest]), {
      added: 1 + rest.length,
      changed: 0,
      unchanged: 0,
    });
    await other.query('ROLLBACK');
    await file.storeReadings([marked, ...rest]);
    const rows = async (casebook: Casebook) =>
      (await all(casebook.dump()))
        .filter(({ table }) => table !== 'meta')
        .map(
          ({ table, row }) =>
            `${table} ${JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))}`,
        )
        .sort();
    assert.deepEqual(await rows(database), await rows(file));
    // Known ones among new ones are told apart, under the writers' lock.
    assert.deepEqual(await database.storeReadings([marked]), { added: 0, changed: 0, unchanged: 1 });
    assert.deepEqual(await all(database.check()), []);
  });

  test('a statement that failed within a transaction undoes all of it', async (t) => {
    const database = await openCasebook(cluster.place('undone'), { create: true, collator: collateByTownAndDay });
    t.after(() => database.close());
    const [first] = TELLINGS.map(readingOf) as [ReceivedReading];
    await database.storeReadings([first]);
    const broken = { ...first, original: Buffer.from('other'), report: { ...first.report, outlet: 'a\0b' } };
    await assert.rejects(database.storeReadings([broken]));
    await assert.rejects(
      database.storeReadings([{ ...broken, report: { ...broken.report, id: 'r:new' }, claims: [] }]),
    );
    assert.equal((await database.counts()).reports, 1);
    assert.equal((await database.report(first.report.id))?.report.outlet, first.report.outlet);
  });

  test('a standby answers what it has; what was written here is seen at once, and its absence is not felt', async (t) => {
    const options = { create: true, user: 'ana', collator: collateByTownAndDay };
    const primary = await openCasebook(cluster.place('replicated'), options);
    await primary.storeReadings(TELLINGS.map(readingOf));
    await primary.recollate();
    const standby = cluster.standby();
    const asked: Casebook[] = [];
    const open = async () => {
      const replica = await openCasebook(standby.place('replicated'), { readOnly: true });
      asked.push(replica);
      return replica;
    };
    const casebook = await withReplica(primary, open);
    t.after(async () => {
      await casebook.close();
      standby.stop();
    });
    for (let round = 0; round < 5; round++) {
      await casebook.decide({ decision: 'comment', subject: { kind: 'report', id: 'r:one' }, why: `${round}` });
      assert.equal((await casebook.journal({ limit: 1 })).items[0]?.why, `${round}`);
    }
    assert.deepEqual(await all(casebook.everyEvent({})), await all(primary.everyEvent({})));
    assert.equal((await casebook.revision()) >= (await primary.revision()), true);
    assert.equal(asked.length, 1);
    await assert.rejects(
      asked[0]!.decide({ decision: 'comment', subject: { kind: 'report', id: 'r:one' }, why: 'no' }),
    );
    standby.stop();
    assert.deepEqual(await casebook.counts(), await primary.counts());
  });

  test('originals lie in an object store where the address names one, and come out as they went in', async (t) => {
    const folder = await inFolder(t);
    const store = join(folder, 'objects');
    const options = { create: true, user: 'ana', collator: collateByTownAndDay };
    const place = `${cluster.place('away')}&originals=${encodeURIComponent(pathToFileURL(store).href)}`;
    const database = await openCasebook(place, options);
    const file = await openCasebook(join(folder, 'a.cotejo'), options);
    const readings = TELLINGS.map(readingOf);
    const long = Buffer.from('Two were killed. '.repeat(100));
    readings[0] = { ...(readings[0] as ReceivedReading), original: long };
    await database.storeReadings(readings);
    // Under the writers' lock as well.
    const again = { ...(readings[1] as ReceivedReading), original: Buffer.from('Another text.') };
    assert.equal((await database.storeReadings([again])).changed, 1);
    await file.storeReadings(readings);
    await file.storeReadings([again]);
    const bytesOf = async (casebook: Casebook) =>
      (await all(casebook.everyOriginal())).map(({ report, bytes }) => [report, Buffer.from(bytes).toString()]);
    assert.deepEqual(await bytesOf(database), await bytesOf(file));
    assert.equal(Buffer.from((await database.original('r:one'))!.bytes).toString(), long.toString());
    assert.deepEqual(await all(database.check()), []);
    const names = (await readdir(store, { recursive: true })).filter((name) => name.includes('/'));
    assert.equal(names.length, readings.length + 1);
    assert.equal(names.filter((name) => name.endsWith('.zst')).length, 1);
    const back = await openCasebook(join(folder, 'b.cotejo'), options);
    await copyCasebook(database, back);
    assert.deepEqual(await bytesOf(back), await bytesOf(file));
    const without = await openCasebook(cluster.place('away'));
    await assert.rejects(without.original('r:one'), { code: 'arguments-unusable' });
    await rm(store, { recursive: true });
    await assert.rejects(database.original('r:one'), { code: 'object-missing' });
    for (const casebook of [database, file, back, without]) await casebook.close();
  });

  test('claims and events go into tables of months while the casebook is in use, and the record is the same', async (t) => {
    const options = { create: true, user: 'ana', collator: collateByTownAndDay, now: () => new Date(0) };
    const folder = await inFolder(t);
    const place = cluster.place('months');
    const file = await openCasebook(join(folder, 'a.cotejo'), options);
    const before = await openCasebook(place, options);
    const readings = TELLINGS.map(readingOf);
    for (const casebook of [file, before]) await casebook.storeReadings(readings.slice(0, 2));
    for (const casebook of [file, before]) await casebook.recollate();
    assert.equal(partitionByMonth(place), true);
    assert.equal(partitionByMonth(place), false);
    const after = await openCasebook(place, options);
    const event = { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' } as const;
    for (const [one, other] of [
      [file, file],
      [before, after],
    ] as const) {
      await other.storeReadings(readings.slice(2, 4));
      await one.storeReadings(readings.slice(4));
      await other.recollate();
      const changed = { ...(readings[2] as ReceivedReading), original: Buffer.from('Another text.') };
      assert.equal((await other.storeReadings([changed])).changed, 1);
      await one.recollate();
      await other.decide({ decision: 'split-event', subject: event, value: { claims: ['c:r:two-0'] } });
      await one.decide({ decision: 'undo', subject: { kind: 'decision', id: '1' } });
      await other.decide({ decision: 'reject-claim', subject: { kind: 'claim', id: 'c:r:two-0' }, why: 'no' });
    }
    for (const casebook of [before, after]) {
      for (const part of ['everyEvent', 'everyReport', 'everyClaim'] as const) {
        assert.deepEqual(await all<object>(casebook[part]({})), await all<object>(file[part]({})), part);
      }
      assert.deepEqual(await all(casebook.check()), []);
      assert.deepEqual((await casebook.events({}, { limit: 9 })).items, (await file.events({}, { limit: 9 })).items);
      assert.equal((await casebook.search('farmer', { limit: 9 })).items.length, 2);
    }
    const url = new URL(place);
    url.searchParams.delete('schema');
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    const { rows } = await client.query(
      'SELECT DISTINCT tableoid::regclass::text AS name FROM months.claim UNION SELECT DISTINCT tableoid::regclass::text FROM months.event ORDER BY 1',
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['claim_2021_04', 'claim_before', 'event_2021_04', 'event_before'].map((name) => `months.${name}`),
    );
    await client.end();
    const back = await openCasebook(join(folder, 'b.cotejo'), options);
    await copyCasebook(after, back);
    assert.deepEqual(await all(back.everyEvent({})), await all(file.everyEvent({})));
    const again = await openCasebook(cluster.place('months_copied'), options);
    await copyCasebook(after, again);
    await again.storeReadings([
      { ...(readings[0] as ReceivedReading), report: { ...readings[0]!.report, id: 'r:new' }, claims: [] },
    ]);
    assert.deepEqual(await all(again.check()), []);
    for (const casebook of [file, before, after, back, again]) await casebook.close();
    assert.throws(() => partitionByMonth('a.cotejo'), { code: 'arguments-unusable' });
  });

  test('linkers that take turns make the record of one', async (t) => {
    const folder = await inFolder(t);
    const file = await openCasebook(join(folder, 'a.cotejo'), { create: true });
    const place = cluster.place('turns');
    const linkers = [await openCasebook(place, { create: true }), await openCasebook(place)];
    const readings = [...syntheticReadings(24)];
    for (let at = 0; at < readings.length; at += 8) {
      for (const casebook of [file, linkers[0]!]) await casebook.storeReadings(readings.slice(at, at + 8));
      await file.recollate();
      await linkers[(at / 8) % 2]!.recollate();
    }
    for (const linker of linkers) assert.deepEqual(await all(linker.everyEvent({})), await all(file.everyEvent({})));
    for (const casebook of [file, ...linkers]) await casebook.close();
  });
}
