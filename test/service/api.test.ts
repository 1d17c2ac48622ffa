import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ROLES } from '../../src/casebook/accounts.ts';
import {
  ClaimAnswerSchema,
  DecisionAnswerSchema,
  type EventPage,
  EventPageSchema,
  EventPointsSchema,
  EventRecordSchema,
  FacetsSchema,
  HealthSchema,
  JournalPageSchema,
  ReportPageSchema,
  ReportRecordSchema,
  SearchPageSchema,
} from '../../src/service/api.ts';
import { toldCasebook } from '../casebook/invented.ts';
import { serve } from './served.ts';

interface Described {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { summary?: string; tags?: string[]; responses: object; 'x-role'?: string }>
  >;
}

const NEEDED: readonly string[] = [...ROLES, 'anyone'];

const ATTACK = 'e:Arroyo Hondo 2021-03-04';

const holds = (schema: TSchema, answer: unknown, what: string) => {
  const [first] = Value.Errors(schema, answer);
  assert.equal(first, undefined, `${what}: ${JSON.stringify(first)}`);
};

test('every answer is as its schema says', async (t) => {
  const { json, post } = await serve(t, await toldCasebook(t));
  const decided = await post('/api/decisions', {
    decision: 'reject-claim',
    subject: { kind: 'claim', id: 'c:r:two-0' },
    why: 'retracted',
    after: 0,
  });
  assert.equal(decided.status, 201);
  holds(DecisionAnswerSchema, await decided.json(), 'decision');
  const id = encodeURIComponent(ATTACK);
  const rows: [string, TSchema][] = [
    ['/api/events', EventPageSchema],
    [
      '/api/events?q=farmers&type=killing,attack&from=2021&to=2021-12&bbox=-110,20,-90,30&minToll=1&sort=toll&limit=1',
      EventPageSchema,
    ],
    ['/api/events?reviewed=false&disagreement=false', EventPageSchema],
    ['/api/events/points', EventPointsSchema],
    ['/api/facets?country=MX', FacetsSchema],
    [`/api/events/${id}`, EventRecordSchema],
    ['/api/reports?q=arroyo', ReportPageSchema],
    ['/api/reports/r%3Aone', ReportRecordSchema],
    ['/api/claims/c%3Ar%3Atwo-0', ClaimAnswerSchema],
    ['/api/search?q=arroyo&limit=2', SearchPageSchema],
    ['/api/journal', JournalPageSchema],
    ['/api/health', HealthSchema],
  ];
  for (const [path, schema] of rows) holds(schema, await json(path), path);
});

test('the list gives totals and a way on', async (t) => {
  const { json } = await serve(t, await toldCasebook(t));
  const first = await json<EventPage>('/api/events?limit=1');
  assert.equal(first.total, 2);
  const second = await json<EventPage>(`/api/events?limit=1&cursor=${first.next}`);
  assert.equal(second.items[0]?.id, ATTACK);
  assert.equal(second.next, null);
});

test('errors carry code, message and remedy', async (t) => {
  const { get, post } = await serve(t, await toldCasebook(t));
  const claim = { kind: 'claim', id: 'c:r:two-0' };
  const rows: [Promise<Response>, number, string][] = [
    [get('/api/events?type=nonsense'), 400, 'request-invalid'],
    [get('/api/events?limit=0'), 400, 'request-invalid'],
    [get('/api/events?from=yesterday'), 400, 'request-invalid'],
    [get('/api/events?bbox=1,2,3'), 400, 'request-invalid'],
    [get('/api/events?cursor=zzz'), 400, 'request-invalid'],
    [get('/api/search'), 400, 'request-invalid'],
    [get('/api/export/xls'), 400, 'request-invalid'],
    [get('/api/events/e%3Anone'), 404, 'not-found'],
    [get('/api/reports/none'), 404, 'not-found'],
    [get('/api/reports/none/original'), 404, 'not-found'],
    [get('/api/claims/none'), 404, 'not-found'],
    [get('/api/jobs/none'), 404, 'not-found'],
    [get('/api/none'), 404, 'not-found'],
    [get('/events/1'), 500, 'data-missing'],
    [post('/api/decisions', '{"decision":'), 400, 'request-invalid'],
    [post('/api/decisions', { decision: 'bless', subject: claim }), 400, 'request-invalid'],
    [post('/api/decisions', { decision: 'comment', subject: claim, why: 'x', extra: 1 }), 400, 'request-invalid'],
    [post('/api/decisions', { decision: 'comment', subject: claim }), 422, 'decision-unusable'],
    [post('/api/decisions', { decision: 'comment', subject: claim, why: 'x', after: 7 }), 409, 'decision-conflict'],
    [post('/api/import', { reports: [] }), 400, 'request-invalid'],
    [get('/api/reports/%2e%2e%2f%2e%2e%2fetc%2fpasswd'), 404, 'not-found'],
  ];
  for (const [answer, status, code] of rows) {
    const response = await answer;
    const body = (await response.json()) as Record<string, string>;
    assert.deepEqual([response.status, body.code], [status, code], response.url);
    assert.ok(body.message && body.remedy, response.url);
    assert.deepEqual(Object.keys(body), ['code', 'message', 'remedy']);
  }
});

test('an answer that has not changed is not sent again', async (t) => {
  const { get, post } = await serve(t, await toldCasebook(t));
  const tag = (await get('/api/events')).headers.get('etag') as string;
  assert.equal((await get('/api/events', { 'if-none-match': tag })).status, 304);
  await post('/api/decisions', { decision: 'mark-reviewed', subject: { kind: 'event', id: ATTACK } });
  const after = await get('/api/events', { 'if-none-match': tag });
  assert.equal(after.status, 200);
  assert.notEqual(after.headers.get('etag'), tag);
});

test('the original is a download and never a page', async (t) => {
  const { get } = await serve(t, await toldCasebook(t));
  const response = await get('/api/reports/r%3Aone/original');
  assert.equal(response.headers.get('content-type'), 'application/octet-stream');
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="r_one.txt"$/);
  assert.match(await response.text(), /^Gunmen of Los Grises/);
});

test('every route is documented, names the role it needs, and says its answers and errors', async (t) => {
  const { json } = await serve(t, await toldCasebook(t));
  const document = await json<Described>('/api/openapi.json');
  assert.equal(document.openapi, '3.1.0');
  const docs = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8');
  for (const [path, methods] of Object.entries(document.paths)) {
    const asWritten = path.replace(/\{(\w+)\}/g, ':$1');
    assert.match(docs, new RegExp(`[ \`]${asWritten}[?\`]`), `docs/api.md does not name ${asWritten}`);
    for (const [method, route] of Object.entries(methods)) {
      assert.ok(route.summary && route.tags?.length === 1, `${method} ${path}`);
      assert.ok(NEEDED.includes(route['x-role'] ?? ''), `${method} ${path} names no role`);
      assert.deepEqual(Object.keys(route.responses).sort(), ['2XX', '4XX', '5XX'], `${method} ${path}`);
    }
  }
});

test('the description is a page, too, with every route and without a script', async (t) => {
  const { get, json } = await serve(t, await toldCasebook(t));
  const answer = await get('/api/reference');
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  const page = await answer.text();
  for (const path of Object.keys((await json<Described>('/api/openapi.json')).paths)) {
    assert.ok(page.includes(` ${path}</code>`), path);
  }
  assert.doesNotMatch(page, /<script|<style|<[^>]* (?:style|on\w+)=/);
});

test('exports come as files, narrowed as asked', async (t) => {
  const { get } = await serve(t, await toldCasebook(t));
  const geojson = await get('/api/export/geojson?type=killing');
  assert.equal(geojson.headers.get('content-disposition'), 'attachment; filename="casebook.geojson"');
  assert.deepEqual(
    ((await geojson.json()) as { features: { id: string }[] }).features.map(({ id }) => id),
    [ATTACK],
  );
  assert.equal((await (await get('/api/export/jsonl')).text()).trim().split('\n').length, 3 + 4 + 2);
});
