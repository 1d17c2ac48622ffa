import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { importSentence } from '../../src/cli/import.ts';
import { browserCommand } from '../../src/cli/open-browser.ts';
import { inFolder } from '../casebook/invented.ts';

const COTEJO = join(import.meta.dirname, '..', '..', 'cotejo');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const cotejo = (cwd: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(COTEJO, args, { cwd, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

const STORIES = [
  {
    id: 's1',
    title: 'Three killed in Zacatecas',
    text: 'Gunmen shot dead three men in Fresnillo, Zacatecas, on Saturday, police said.',
    published: '2022-02-06',
    outlet: 'Valley Herald',
  },
  {
    id: 's2',
    title: 'Attack in Fresnillo',
    text: 'Three people were killed in Fresnillo on Saturday night when gunmen opened fire on a bar.',
    published: '2022-02-06',
    outlet: 'El Faro',
  },
];

const withStories = async (t: TestContext): Promise<string> => {
  const folder = await inFolder(t);
  await writeFile(join(folder, 'stories.jsonl'), STORIES.map((story) => JSON.stringify(story)).join('\n'));
  return folder;
};

test('import, import again, check, back up, export', async (t) => {
  const folder = await withStories(t);
  const first = await cotejo(folder, 'import', 'stories.jsonl', 'gone.txt', '--casebook', 'a.cotejo');
  assert.equal(first.code, 1);
  assert.match(first.out, /^2 reports read: 2 new, 1 failed\. .* in a\.cotejo\.\n$/);
  assert.match(first.err, /^input-not-found: There is no file or folder gone\.txt\./);

  const again = await cotejo(folder, 'import', 'stories.jsonl', '--casebook', 'a.cotejo');
  assert.equal(again.code, 0);
  assert.match(again.out, /^2 reports read: 2 already there\./);

  const unlinked = await cotejo(folder, 'import', 'stories.jsonl', '--no-link', '--casebook', 'later.cotejo');
  assert.match(unlinked.out, /^2 reports read: 2 new\. 0 events in /);
  const linked = await cotejo(folder, 'import', 'stories.jsonl', '--casebook', 'later.cotejo');
  assert.match(linked.out, /^2 reports read: 2 already there\. [1-9]\d* events? \([1-9]/);

  const check = await cotejo(folder, 'check', '--casebook', 'a.cotejo');
  assert.equal(check.code, 0, check.out);
  assert.match(check.out, /^a\.cotejo is whole: 2 reports/);

  assert.equal((await cotejo(folder, 'backup', 'b.cotejo', '--casebook', 'a.cotejo')).code, 0);
  const { code, out } = await cotejo(folder, 'export', '--as', 'geojson', '--casebook', 'b.cotejo');
  assert.equal(code, 0);
  await cotejo(folder, 'export', '--as', 'geojson', '--casebook', 'a.cotejo', '--output', 'out.geojson');
  assert.equal(await readFile(join(folder, 'out.geojson'), 'utf8'), out);
});

test('a missing casebook, a foreign file and an unknown format are named', async (t) => {
  const folder = await withStories(t);
  const rows: [string[], number, RegExp][] = [
    [['export', '--as', 'csv', '--casebook', 'none.cotejo'], 1, /^casebook-not-found: .*cotejo import PATH/],
    [['check', '--casebook', 'stories.jsonl'], 1, /^casebook-foreign: /],
    [['export', '--as', 'xls', '--casebook', 'a.cotejo'], 2, /xls/],
    [['serve', '--port', 'http', '--no-open'], 2, /^arguments-unusable: /],
  ];
  for (const [args, code, message] of rows) {
    const run = await cotejo(folder, ...args);
    assert.equal(run.code, code, args.join(' '));
    assert.match(run.err, message);
  }
});

test('serve answers on the next port where its own is taken, and stops when told', { timeout: 60_000 }, async (t) => {
  const folder = await withStories(t);
  await cotejo(folder, 'import', 'stories.jsonl', '--casebook', 'a.cotejo');
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  t.after(() => squatter.close());
  const taken = (squatter.address() as { port: number }).port;
  const child = spawn(COTEJO, ['serve', '--casebook', 'a.cotejo', '--port', String(taken), '--no-open'], {
    cwd: folder,
  });
  t.after(() => child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk))),
  );
  const address = /on (http:\/\/127\.0\.0\.1:(\d+)) /.exec(line);
  assert.ok(address, line);
  assert.notEqual(Number(address[2]), taken);
  const health = (await (await fetch(`${address[1]}/api/health`)).json()) as { reports: number };
  assert.equal(health.reports, 2);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
});

test('the sentence that sums an import up', () => {
  const sums = {
    phase: 'done',
    read: 1,
    added: 1,
    changed: 0,
    unchanged: 0,
    failed: 0,
    collation: { events: 1, written: 1, retired: 0 },
  } as const;
  assert.equal(importSentence(sums, 1, 'a.cotejo'), '1 report read: 1 new. 1 event (1 new or changed) in a.cotejo.');
  assert.equal(
    importSentence(
      { ...sums, read: 1200, added: 1000, changed: 3, unchanged: 197, failed: 2, collation: undefined },
      90,
      'a.cotejo',
    ),
    '1,200 reports read: 1,000 new, 3 changed (the earlier version is kept), 197 already there, 2 failed. 90 events in a.cotejo.',
  );
});

test('the browser is opened only where somebody can see it', () => {
  const rows: [NodeJS.Platform, NodeJS.ProcessEnv, string | undefined][] = [
    ['linux', {}, undefined],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
    ['darwin', {}, 'open'],
    ['win32', {}, 'cmd'],
  ];
  for (const [platform, env, program] of rows) assert.equal(browserCommand(platform, env)?.[0], program);
});
