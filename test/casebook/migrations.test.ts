import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { COLLATOR } from '../../src/casebook/collator.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { MIGRATIONS } from '../../src/casebook/sqlite/schema.ts';
import { syntheticReadings } from '../../src/measure/synthetic-casebook.ts';
import { all, collateByTownAndDay, inFolder } from './invented.ts';

const MADE = join(import.meta.dirname, 'made');
const files = readdirSync(MADE).sort();

test('a casebook of every earlier schema is kept to be opened', () => {
  assert.deepEqual(
    files,
    MIGRATIONS.map((_, index) => `schema-${index + 1}.cotejo.gz`),
  );
});

for (const file of files) {
  test(`${file} opens, is whole, and can be worked on`, async (t) => {
    const path = join(await inFolder(t), 'made.cotejo');
    await writeFile(path, gunzipSync(await readFile(join(MADE, file))));
    const casebook = await openCasebook(path, { user: 'ben', collator: collateByTownAndDay });
    t.after(() => casebook.close());
    assert.deepEqual(await all(casebook.check()), []);
    const before = await all(casebook.everyEvent({}));
    assert.equal((await casebook.recollate()).written, 0);
    assert.deepEqual(await all(casebook.everyEvent({})), before);
    assert.deepEqual(
      (await casebook.journal({ limit: 99 })).items.slice(-4).map(({ decision, undone }) => [decision, undone]),
      [
        ['undo', false],
        ['comment', false],
        ['mark-reviewed', false],
        ['reject-claim', true],
      ],
    );
    assert.equal((await casebook.claim('c:r:two-0'))?.review, 'unreviewed');
    assert.equal((await casebook.queue({}, { limit: 9 })).total, 2);
    assert.equal((await casebook.names('place', { limit: 9 })).total, 2);
    assert.equal((await casebook.search('farmers', { limit: 9 })).items.length, 2);
    const kind = 'event' as const;
    await casebook.decide({
      decision: 'merge-events',
      subject: { kind, id: 'e:Arroyo Hondo 2021-03-04' },
      value: { events: ['e:Las Lagunas 2021-04-01'] },
    });
    assert.equal((await casebook.counts()).events, before.length - 1);
    assert.deepEqual(await all(casebook.check()), []);
  });
}

test('what another version linked is linked anew by the next that links, and under the same ids', async (t) => {
  const path = join(await inFolder(t), 'a.cotejo');
  const casebook = await openCasebook(path, { create: true, collator: COLLATOR });
  await casebook.storeReadings([...syntheticReadings(20, { seed: 3 })]);
  await casebook.recollate();
  const before = await all(casebook.everyEvent({}));
  assert.equal((await casebook.recollate()).anew, undefined);
  await casebook.close();
  const database = new DatabaseSync(path);
  database.exec("UPDATE meta SET value = -1 WHERE key = 'record-version'");
  database.close();
  const opened = await openCasebook(path, { collator: COLLATOR });
  t.after(() => opened.close());
  assert.equal((await opened.recollate()).anew, true);
  assert.deepEqual(await all(opened.everyEvent({})), before);
  assert.equal((await opened.recollate()).anew, undefined);
});
