/** `cotejo watch` as a user runs it, against a server of this machine that stands for the web. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../cli/run-cotejo.ts';
import { makePage, makeRss, STORY } from './make-files.ts';

const FEED = makeRss([{ title: 'Bus held up', html: '<p>Short.</p>' }]).replaceAll('https://paper', 'http://paper');

test('watch reads what is new in a feed into a casebook, once', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-watch-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/feed') {
      const known = request.headers['if-none-match'] === '"1"';
      response.writeHead(known ? 304 : 200, { etag: '"1"', 'content-type': 'application/rss+xml' });
      response.end(known ? undefined : FEED);
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(makePage('Bus held up', STORY));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const feeds = join(folder, 'feeds.txt');
  const casebook = join(folder, 'cases.cotejo');
  writeFileSync(feeds, '# one a line\nhttp://paper.example/feed\nhttp://127.0.0.1/feed\n');
  const watch = async (): Promise<{ out: string; code: number | null }> => {
    const child = spawn(join(ROOT, 'cotejo'), ['watch', feeds, '--casebook', casebook], {
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'local-web.mjs')}`,
        LOCAL_WEB_PORT: String((server.address() as AddressInfo).port),
      },
    });
    let out = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (out += text));
    return { code: await new Promise((resolve) => child.on('close', resolve)), out };
  };
  const first = await watch();
  assert.match(first.out, /^http:\/\/paper\.example\/feed: 1 report read: 1 new\. /m, first.out);
  assert.match(first.out, /127\.0\.0\.1.*private network/, first.out);
  assert.equal(first.code, 1);
  assert.deepEqual(asked, ['paper.example/robots.txt', 'paper.example/feed', 'paper.example/0']);
  assert.ok(existsSync(`${casebook}.warc.gz`));
  assert.deepEqual(JSON.parse(readFileSync(`${casebook}.watch.json`, 'utf8'))['http://paper.example/feed'].seen, [
    'http://paper.example/0',
  ]);
  asked.length = 0;
  const second = await watch();
  assert.match(second.out, /^http:\/\/paper\.example\/feed: 0 reports read: none\. /m, second.out);
  assert.deepEqual(asked, ['paper.example/robots.txt', 'paper.example/feed']);
});
