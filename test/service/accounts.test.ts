import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitLogins } from '../../src/service/login.ts';
import { toldCasebook } from '../casebook/invented.ts';
import { serve } from './served.ts';

const PASSWORD = 'a long enough password';

test('without accounts everything is open to this machine; the first account shuts it', async (t) => {
  const { json, get, post } = await serve(t, await toldCasebook(t));
  assert.deepEqual(await json('/api/me'), { login: false, name: null, role: null });
  assert.equal((await get('/api/events')).status, 200);
  assert.equal((await post('/api/accounts', { name: 'ana', role: 'coder', password: PASSWORD })).status, 400);
  assert.equal((await post('/api/accounts', { name: 'ana', role: 'administrator', password: 'short' })).status, 400);
  assert.equal((await post('/api/accounts', { name: 'ana', role: 'administrator', password: PASSWORD })).status, 201);
  assert.equal((await get('/api/events')).status, 401);
  assert.equal((await get('/api/health')).status, 200);
  assert.equal((await json<{ login: boolean }>('/api/me')).login, true);
});

test('each role may do what is its own, under its own name', async (t) => {
  const casebook = await toldCasebook(t);
  const { get, post } = await serve(t, casebook);
  const roles = ['administrator', 'adjudicator', 'coder', 'reader'] as const;
  for (const role of roles) await casebook.addAccount({ name: role, role, password: PASSWORD });
  const cookieOf = async (name: string, password = PASSWORD): Promise<string> => {
    const answer = await post('/api/login', { name, password });
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const cookies = new Map(await Promise.all(roles.map(async (role) => [role, await cookieOf(role)] as const)));
  const claim = { kind: 'claim', id: 'c:r:two-0' };
  const event = { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' };
  const requests: [string, (cookie: string) => Promise<Response>, readonly string[]][] = [
    ['read', (cookie) => get('/api/events', { cookie }), roles],
    [
      'decide',
      (cookie) => post('/api/decisions', { decision: 'accept-claim', subject: claim, by: 'x' }, { cookie }),
      roles.slice(0, 3),
    ],
    [
      'assign',
      (cookie) => post('/api/decisions', { decision: 'assign', subject: event, value: { to: 'coder' } }, { cookie }),
      roles.slice(0, 2),
    ],
    ['accounts', (cookie) => get('/api/accounts', { cookie }), roles.slice(0, 1)],
  ];
  for (const [what, ask, may] of requests) {
    for (const role of roles) {
      const { status } = await ask(cookies.get(role) ?? '');
      assert.equal(status < 300, may.includes(role), `${role} ${what}: ${status}`);
      if (!may.includes(role)) assert.equal(status, 403);
    }
    assert.equal((await ask('')).status, 401, what);
    assert.equal((await ask('cotejo=made-up')).status, 401, what);
  }
  const { items } = await casebook.journal({ limit: 10 });
  assert.ok(items.every(({ by }) => by !== 'x'));
  const coder = cookies.get('coder') ?? '';
  await post('/api/logout', {}, { cookie: coder });
  assert.equal((await get('/api/events', { cookie: coder })).status, 401);
  assert.equal(await cookieOf('coder', 'not the password'), '');
  await casebook.changeAccount('reader', { closed: true });
  assert.equal((await get('/api/events', { cookie: cookies.get('reader') ?? '' })).status, 401);
  assert.equal(await cookieOf('reader'), '');
  await assert.rejects(casebook.changeAccount('administrator', { role: 'coder' }), { code: 'decision-unusable' });
});

test('after five wrong passwords none is looked at for a while', () => {
  let now = 0;
  const limit = limitLogins(() => now);
  for (let attempt = 0; attempt < 5; attempt++) {
    limit.check('ana');
    limit.failed('ana');
  }
  assert.throws(() => limit.check('ana'), { code: 'login-limited' });
  limit.check('ben');
  now += 15 * 60_000;
  limit.check('ana');
});
