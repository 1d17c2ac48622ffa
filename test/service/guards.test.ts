import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, toldCasebook } from '../casebook/invented.ts';
import { rawStatus, serve } from './served.ts';

test("only this machine's own names and pages are answered", async (t) => {
  const { port } = await serve(t, await toldCasebook(t));
  const own = `127.0.0.1:${port}`;
  const rows: [Record<string, string>, number][] = [
    [{ host: own }, 200],
    [{ host: `localhost:${port}` }, 200],
    [{ host: `LOCALHOST:${port}` }, 200],
    [{ host: `[::1]:${port}` }, 200],
    [{ host: `evil.example:${port}` }, 403],
    [{ host: `127.0.0.1.evil.example:${port}` }, 403],
    [{ host: '127.0.0.1' }, 403],
    [{ host: '127.0.0.1:1' }, 403],
    [{ host: `user@127.0.0.1:${port}` }, 403],
    [{ host: own, origin: `http://${own}` }, 200],
    [{ host: own, origin: `http://localhost:${port}` }, 200],
    [{ host: own, origin: `https://${own}` }, 403],
    [{ host: own, origin: 'http://evil.example' }, 403],
    [{ host: own, origin: 'http://127.0.0.1:1' }, 403],
    [{ host: own, origin: 'null' }, 403],
    [{ host: own, 'sec-fetch-site': 'same-origin' }, 200],
    [{ host: own, 'sec-fetch-site': 'none' }, 200],
    [{ host: own, 'sec-fetch-site': 'cross-site' }, 403],
    [{ host: own, 'sec-fetch-site': 'same-site' }, 403],
  ];
  for (const [headers, status] of rows) {
    assert.equal(await rawStatus(port, '/api/health', headers), status, JSON.stringify(headers));
  }
  // Node itself refuses a request without a Host.
  assert.equal(await rawStatus(port, '/api/health', {}), 400);
});

test('a page of another site decides nothing', async (t) => {
  const casebook = await toldCasebook(t);
  const { post } = await serve(t, casebook);
  const decision = { decision: 'mark-reviewed', subject: { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' } };
  assert.equal((await post('/api/decisions', decision, { origin: 'http://evil.example' })).status, 403);
  assert.equal((await post('/api/decisions', JSON.stringify(decision), { 'content-type': 'text/plain' })).status, 400);
  assert.equal((await casebook.counts()).decisions, 0);
});

test('every answer forbids inline scripts, framing and guessing of types', async (t) => {
  const { get } = await serve(t, await toldCasebook(t));
  for (const path of ['/api/health', '/api/none', '/', '/api/reports/r%3Aone/original']) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /script-src 'self';/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test("the workbench's files are served, its addresses lead to its page, nothing beside it is", async (t) => {
  const folder = await inFolder(t);
  const web = join(folder, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Cotejo</title>');
  await writeFile(join(web, 'assets', 'a-1f2e.js'), 'void 0');
  const { get, port } = await serve(t, await toldCasebook(t), web);
  for (const path of ['/', '/events/e%3Ax', '/reports?q=1']) {
    const page = await get(path);
    assert.equal(page.status, 200, path);
    assert.match(await page.text(), /<title>Cotejo/, path);
    assert.equal(page.headers.get('cache-control'), 'no-cache', path);
  }
  assert.match((await get('/assets/a-1f2e.js')).headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await get('/reports/a.txt', { accept: 'text/html,*/*' })).status, 200);
  assert.equal((await get('/reports/a.txt')).status, 404);
  assert.equal((await get('/assets/none.js', { accept: 'text/html' })).status, 404);
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..\\secret.txt']) {
    const status = await rawStatus(port, path, { host: `127.0.0.1:${port}` });
    assert.ok(status === 404 || status === 403 || status === 400, `${path} ${status}`);
  }
});
