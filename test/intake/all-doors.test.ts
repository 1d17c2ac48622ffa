/** One file of every format through each door: the command line's `text`, `read` and `import`, and an upload to the service. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Job, ReportPage } from '../../src/service/api.ts';
import { newCasebook } from '../casebook/invented.ts';
import { rowsOf, runCotejo } from '../cli/run-cotejo.ts';
import { serve } from '../service/served.ts';
import { makeZip, STORY } from './make-files.ts';
import { seedFiles } from './seed-files.ts';

/** What lies in the files of `seedFiles`, by where it lies. */
const PARTS: readonly string[] = [
  'atom.xml#1',
  'box.mbox#1',
  'box.mbox#1/second.txt',
  'box.mbox#2',
  'box.mbox#2/second.txt',
  'bulletin.pdf',
  'crawl.wacz/archive/a.warc.gz#2',
  'feed.json#1',
  'feed.rdf#1',
  'feed.xml#1',
  'feed.xml#2',
  'mail.eml',
  'mail.eml/second.txt',
  'many.tar.gz/a.txt',
  'many.tar/a.txt',
  'many.tar/b.html',
  'many.zip/a.txt',
  'many.zip/b.html',
  'many.zip/c.zip/d.txt',
  'note.docx',
  'note.md',
  'note.odt',
  'page.html',
  'pages.warc#2',
  'pages.warc#3',
  'pages.warc.gz#2',
  'plain.txt',
  'records.jsonl:1',
  'records.jsonl:2',
  'sheet.ods:2',
  'sheet.xlsx:2',
  'sheet.xlsx:3',
  'table.csv:2',
  'table.csv:3',
];

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

const files = { ...seedFiles(), 'plain.txt': Buffer.from(STORY), 'old.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]) };

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-doors-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (path: string): string => path.slice(folder.length + 1);

for (const command of ['text', 'read'] as const) {
  test(`cotejo ${command}: a folder of every format`, async () => {
    const run = await runCotejo([command, folder, '--workers', '1']);
    const rows = rowsOf(run).filter(({ kind }) => kind === (command === 'text' ? 'text' : 'report'));
    assert.deepEqual(sorted(rows.map(({ path }) => inFolder(path))), sorted(PARTS));
    for (const { path, text } of rows) assert.match(text, /Armed men held up a bus/, path);
    assert.match(run.stderr, /old\.doc/);
    assert.equal(run.code, 1, run.stderr);
  });
}

test('cotejo import: a folder of every format, told one by one', async () => {
  const casebook = join(folder, '..', `${folder.split('/').at(-1)}.cotejo`);
  try {
    const run = await runCotejo(['import', folder, '--casebook', casebook, '--workers', '1']);
    assert.match(run.stdout, new RegExp(`^${PARTS.length} reports read: .*1 failed`), run.stdout + run.stderr);
    assert.match(run.stderr, /old\.doc/);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(casebook + suffix, { force: true });
  }
});

test('an upload: every format within one archive, and the account of what failed', async (t) => {
  const server = await serve(t, await newCasebook(t));
  const answer = await fetch(`${server.address}/api/import?name=all.zip`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(makeZip(files)),
  });
  assert.equal(answer.status, 202);
  const { id } = (await answer.json()) as Job;
  await (await server.get(`/api/jobs/${id}/progress`)).text();
  const job = await server.json<Job>(`/api/jobs/${id}`);
  assert.deepEqual([job.state, job.read, job.error], ['done', PARTS.length, null], JSON.stringify(job));
  assert.deepEqual(
    job.failures.map(({ path, code }) => [path, code]),
    [['all.zip/old.doc', 'format-unsupported']],
  );
  const { items } = await server.json<ReportPage>('/api/reports?q=bus');
  assert.ok(items.length > 5);
});

test('an upload of a table whose columns the sender names', async (t) => {
  const server = await serve(t, await newCasebook(t));
  const send = (map: string): Promise<Response> =>
    fetch(`${server.address}/api/import?name=notes.csv&map=${encodeURIComponent(map)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: `Kopf,Wortlaut,Tag\nBus,"${STORY}",2020-05-04\n`,
    });
  assert.equal((await send('{"nothing":"Kopf"}')).status, 400);
  const { id } = (await (await send('{"text":"Wortlaut","title":"Kopf","published":"Tag"}')).json()) as Job;
  await (await server.get(`/api/jobs/${id}/progress`)).text();
  const { items } = await server.json<ReportPage>('/api/reports?q=bus');
  assert.deepEqual(
    items.map(({ title, published }) => [title, published.edtf]),
    [['Bus', '2020-05-04']],
  );
});
