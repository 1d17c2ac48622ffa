/** A feed imported through a server that may fetch, against a server of this machine that stands for the web. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { ErrorBody, Health, Job, ReportPage } from '../../src/service/api.ts';
import { inFolder, newCasebook } from '../casebook/invented.ts';
import { ROOT } from '../cli/run-cotejo.ts';
import { makePage, makeRss, STORY } from '../intake/make-files.ts';
import { serve } from './served.ts';

const FEED = makeRss([
  { title: 'Bus held up', html: '<p>Short.</p>' },
  { title: 'Within', html: '<p>Short.</p>' },
])
  .replaceAll('https://paper', 'http://paper')
  .replaceAll('paper.example/1', '127.0.0.1/secret');

test('a server fetches nothing unless it was started so', async (t) => {
  const server = await serve(t, await newCasebook(t));
  assert.equal((await server.json<Health>('/api/health')).fetching, false);
  const answer = await server.post('/api/import/address', { address: 'https://paper.example/a' });
  assert.equal(answer.status, 403);
  assert.equal(((await answer.json()) as ErrorBody).code, 'fetching-off');
});

test('serve --fetch imports what a feed’s entries lead to, and none of this machine', {
  timeout: 60_000,
}, async (t) => {
  const folder = await inFolder(t);
  const casebook = join(folder, 'cases.cotejo');
  await (await openCasebook(casebook, { create: true })).close();
  const web = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(makePage('Bus held up', STORY));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  t.after(() => web.close());
  const child = spawn(join(ROOT, 'cotejo'), ['serve', '--fetch', '--port', '0', '--no-open', '--casebook', casebook], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${join(ROOT, 'test', 'intake', 'local-web.mjs')}`,
      LOCAL_WEB_PORT: String((web.address() as AddressInfo).port),
    },
  });
  t.after(() => child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
  const get = async <T>(path: string): Promise<T> => (await fetch(`${address}${path}`)).json() as Promise<T>;
  const answer = await fetch(`${address}/api/import/address`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address: 'http://paper.example/feed' }),
  });
  assert.equal(answer.status, 202);
  let job = (await answer.json()) as Job;
  while (job.state === 'running') {
    await setTimeout(100);
    job = await get<Job>(`/api/jobs/${job.id}`);
  }
  assert.deepEqual([job.state, job.added], ['done', 1]);
  assert.deepEqual(
    job.failures.map(({ path, code }) => [path, code]),
    [['http://127.0.0.1/secret', 'address-refused']],
  );
  const { items } = await get<ReportPage>('/api/reports');
  assert.deepEqual(
    items.map(({ title, url }) => [title, url]),
    [['Bus held up', 'http://paper.example/0']],
  );
  assert.ok(existsSync(`${casebook}.warc.gz`));
});
