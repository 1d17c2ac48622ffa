import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { NewDecision } from '../../src/casebook/records.ts';
import { SCHEMA_VERSION } from '../../src/casebook/sqlite/schema.ts';
import { all, inFolder, newCasebook, readingOf, TELLINGS, toldCasebook } from './invented.ts';

test('the same id with other content replaces the report and keeps the earlier version', async (t) => {
  const casebook = await toldCasebook(t);
  const changed = {
    ...TELLINGS[2]!,
    claims: [{ ...TELLINGS[2]!.claims[0]!, sentence: 'Police found a body near Las Lagunas.' }],
  };
  assert.deepEqual(await casebook.storeReadings([readingOf(changed)]), { added: 0, changed: 1, unchanged: 0 });
  await casebook.recollate();
  assert.equal((await casebook.report('r:three'))?.report.text, 'Police found a body near Las Lagunas.');
  assert.deepEqual((await casebook.search('comandante', { limit: 5 })).items, []);
  const database = new DatabaseSync(casebook.location, { readOnly: true });
  const kept = database.prepare('SELECT body FROM superseded WHERE report = ?').get('r:three') as { body: string };
  database.close();
  assert.match(JSON.parse(kept.body).report.text, /comandante/);
  assert.deepEqual(await all(casebook.check()), []);
});

test('a file that is none is refused and left as it is', async (t) => {
  const folder = await inFolder(t);
  const rows: [string, Buffer | undefined, string][] = [
    ['none.cotejo', undefined, 'casebook-not-found'],
    ['text.cotejo', Buffer.from('not a database at all, '.repeat(20)), 'casebook-foreign'],
    ['short.cotejo', Buffer.from('x'), 'casebook-foreign'],
  ];
  for (const [name, bytes, code] of rows) {
    const path = join(folder, name);
    if (bytes) await writeFile(path, bytes);
    await assert.rejects(openCasebook(path), { code });
    if (bytes) assert.deepEqual(await readFile(path), bytes);
  }
});

test("another program's database is refused", async (t) => {
  const path = join(await inFolder(t), 'other.db');
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE birds (name TEXT)');
  other.close();
  await assert.rejects(openCasebook(path, { create: true }), { code: 'casebook-foreign' });
});

test('a casebook of a newer version is refused, untouched', async (t) => {
  const casebook = await toldCasebook(t);
  const path = casebook.location;
  await casebook.close();
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  database.close();
  const before = await readFile(path);
  await assert.rejects(openCasebook(path), { code: 'casebook-newer' });
  assert.deepEqual(await readFile(path), before);
});

test('every commit is synced and readers do not wait', async (t) => {
  const casebook = await newCasebook(t);
  const database = new DatabaseSync(casebook.location);
  assert.equal(Object.values(database.prepare('PRAGMA journal_mode').get()!)[0], 'wal');
  database.close();
});

const REJECT: NewDecision = {
  decision: 'reject-claim',
  subject: { kind: 'claim', id: 'c:r:two-0' },
  why: 'a misprint, says the outlet',
};

test('the journal can only be added to, and an altered entry is found', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide(REJECT);
  await casebook.decide({
    decision: 'comment',
    subject: { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' },
    why: 'Seen.',
  });
  assert.deepEqual(await all(casebook.check()), []);
  const database = new DatabaseSync(casebook.location);
  assert.throws(() => database.exec("UPDATE journal SET why = 'x'"), /append-only/);
  assert.throws(() => database.exec('DELETE FROM journal'), /append-only/);
  database.exec("DROP TRIGGER journal_stays; UPDATE journal SET by = 'somebody else' WHERE seq = 1");
  database.close();
  const faults = await all(casebook.check());
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['journal-broken'],
  );
  assert.match(String(faults[0]?.details.reason), /entry 1 was altered/);
});
