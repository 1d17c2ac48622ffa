import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { importReports } from '../../src/casebook/import-reports.ts';
import { rereadReports } from '../../src/casebook/reread-reports.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { makeDocx, makeMail, STORY } from '../intake/make-files.ts';
import { all, inFolder, newCasebook } from './invented.ts';

test('of a report out of an office file or a mail the original is the file as received', async (t) => {
  const folder = await inFolder(t);
  const files: Readonly<Record<string, Buffer>> = {
    'bus.docx': makeDocx('A bus is held up', [STORY]),
    'bus.eml': Buffer.from(makeMail('A bus is held up', STORY)),
    'bus.txt': Buffer.from(STORY),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const casebook = await newCasebook(t);
  const options = { workers: 1, originOf: (path: string) => path.slice(folder.length + 1) };
  const { added, failed } = await importReports(casebook, openSources([folder]), options);
  // The mail has a page attached.
  assert.deepEqual([added, failed], [4, 0]);
  const whole: string[] = [];
  for (const { id } of await all(casebook.everyReport({}))) {
    if (files[(await casebook.report(id))?.source.origin ?? '']) whole.push(id);
  }
  assert.equal(whole.length, 3);
  const holds = async () => {
    for (const id of whole) {
      const found = await casebook.original(id);
      const sent = files[found?.source.origin ?? ''];
      assert.ok(found && sent?.equals(found.bytes), found?.source.origin);
      const expected = [createHash('sha256').update(sent).digest('hex'), sent.length];
      assert.deepEqual([found.source.sha256, found.source.bytes], expected);
      const record = await casebook.report(id);
      assert.deepEqual([record?.source.sha256, record?.source.bytes], expected);
    }
  };
  await holds();
  assert.equal((await rereadReports(casebook, { workers: 1 })).unchanged, 4);
  await holds();
  assert.equal((await importReports(casebook, openSources([folder]), options)).unchanged, 4);
  assert.deepEqual(await all(casebook.check()), []);
});
