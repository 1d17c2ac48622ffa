import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type TestContext, test } from 'node:test';
import { Value } from 'typebox/value';
import { type Job, JobSchema, type ReportPage, type ReportRecord } from '../../src/service/api.ts';
import { safeName } from '../../src/service/spool.ts';
import { inFolder, newCasebook } from '../casebook/invented.ts';
import { type Served, serve } from './served.ts';

const STORY = 'Gunmen shot dead two bus drivers in Torreón on Saturday night, the state prosecutor said.';

/** Follows an import to its end; answers the names of the events sent and the last state. */
const follow = async ({ get }: Served, id: string) => {
  const response = await get(`/api/jobs/${id}/progress`);
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  const messages = (await response.text())
    .trim()
    .split('\n\n')
    .map((message) => message.split('\n'));
  const names = messages.map(([event]) => event?.replace('event: ', ''));
  const last = JSON.parse(messages.at(-1)?.[1]?.replace('data: ', '') ?? 'null');
  return { names, last };
};

/** A folder of this test's own: other programs of this machine may be importing, too. */
const spoolIn = async (t: TestContext) => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = await inFolder(t);
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
};

const spooled = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('cotejo-import-'));

test('pasted reports and files are imported and their progress told', async (t) => {
  await spoolIn(t);
  const server = await serve(t, await newCasebook(t));
  const pasted = await server.post('/api/import', {
    reports: [{ id: 'p1', text: STORY, outlet: 'Faro', published: '2023-05-07' }],
  });
  assert.equal(pasted.status, 202);
  const job = (await pasted.json()) as { id: string };
  assert.equal(pasted.headers.get('location'), `/api/jobs/${job.id}`);
  const { names, last } = await follow(server, job.id);
  assert.equal(names.at(-1), 'done');
  assert.ok(Value.Check(JobSchema, last), JSON.stringify(last));
  assert.deepEqual([last.state, last.added, last.failures, last.error], ['done', 1, [], null]);
  const { report, source } = await server.json<ReportRecord>('/api/reports/p1');
  assert.equal(report.outlet, 'Faro');
  assert.equal(source.origin, 'pasted.jsonl:1');
  assert.ok(report.text.includes(STORY));

  const page = `<!doctype html><html><head><title>Two drivers killed</title></head><body><article><h1>Two drivers killed</h1><p>${STORY}</p></article></body></html>`;
  const file = await server.post('/api/import?name=..%2Ftwo%20drivers.html', page, {
    'content-type': 'application/octet-stream',
  });
  const second = await follow(server, ((await file.json()) as { id: string }).id);
  assert.deepEqual([second.last.state, second.last.added, second.last.error], ['done', 1, null]);
  const { items } = await server.json<ReportPage>('/api/reports?q=drivers');
  const kept = await server.casebook.original(items.find(({ id }) => id !== 'p1')!.id);
  assert.equal(kept?.source.origin, 'two drivers.html');
  assert.equal(Buffer.from(kept!.bytes).toString(), page);
  assert.deepEqual(await spooled(), []);
});

test('what cannot be read is named and the rest goes on', async (t) => {
  const server = await serve(t, await newCasebook(t));
  const lines = [
    JSON.stringify({ id: 'a', text: STORY }),
    '{broken',
    JSON.stringify({ id: 'b', text: `${STORY} More.` }),
  ].join('\n');
  const answer = await server.post('/api/import?name=reports.jsonl', lines, {
    'content-type': 'application/octet-stream',
  });
  const { last } = await follow(server, ((await answer.json()) as { id: string }).id);
  assert.deepEqual([last.state, last.added, last.error], ['done', 2, null]);
  assert.deepEqual(
    (last as Job).failures.map(({ path, code }) => [path, code]),
    [['reports.jsonl:2', 'input-malformed']],
  );
  assert.doesNotMatch(JSON.stringify(last.failures), /cotejo-import-/);
});

test('a table is looked at before it is imported', async (t) => {
  await spoolIn(t);
  const server = await serve(t, await newCasebook(t));
  const look = async (name: string, body: string) => {
    const answer = await server.post(`/api/import/columns?name=${name}`, body, {
      'content-type': 'application/octet-stream',
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const table = 'Fecha;Ubicación;Narración\n2021-05-04;Tuxpan;"Dos muertos; tres heridos"\n2021-05-05;Colima;Uno\n';
  assert.deepEqual((await look('notas.csv', table)).body, {
    columns: ['Fecha', 'Ubicación', 'Narración'],
    rows: [
      ['2021-05-04', 'Tuxpan', 'Dos muertos; tres heridos'],
      ['2021-05-05', 'Colima', 'Uno'],
    ],
    guessed: { published: ['Fecha'] },
  });
  // Cut off within a letter of two bytes, as a browser sends the beginning of a large file.
  const long = Buffer.from(table.repeat(400)).subarray(0, 16_011);
  assert.equal((await look('notas.csv', long.toString('latin1'))).status, 200);
  assert.equal((await look('story.txt', STORY)).body, null);
  assert.equal((await look('reports.jsonl', JSON.stringify({ text: STORY }))).body, null);
  assert.deepEqual((await look('empty.csv', '')).status, 422);
  assert.deepEqual(await spooled(), []);
  assert.equal((await server.json<ReportPage>('/api/reports')).total, 0);
});

test('names of uploads lead nowhere', () => {
  const rows: [string, string][] = [
    ['a b.html', 'a b.html'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\x.pdf', 'x.pdf'],
    ['-rf', 'rf'],
    ['.hidden', 'hidden'],
    ['', 'upload'],
    ['..', 'upload'],
    ['a\u0000b\n.txt', 'a_b_.txt'],
  ];
  for (const [name, expected] of rows) assert.equal(safeName(name), expected, JSON.stringify(name));
});
