import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCsv } from '../../src/service/preview.ts';
import { newCasebook, readingOf, toldCasebook } from '../casebook/invented.ts';
import { serve } from './served.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const BODY = 'e:Las Lagunas 2021-04-01';

interface QueueAnswer {
  readonly items: { event: { id: string }; kind: string; why: string; skipped: boolean; assignedTo: string | null }[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly total: number;
}

test('the queue puts disputes first, what was put off last, and leads on and back', async (t) => {
  const { json, post } = await serve(t, await toldCasebook(t));
  const queue = (query = '') => json<QueueAnswer>(`/api/queue${query}`);
  const first = await queue('?limit=1');
  assert.deepEqual(
    first.items.map(({ event, kind }) => [event.id, kind]),
    [[ATTACK, 'disagreement']],
  );
  assert.deepEqual([first.total, first.previous], [2, null]);
  const second = await queue(`?limit=1&cursor=${first.next}`);
  assert.deepEqual([second.items[0]?.event.id, second.next], [BODY, null]);
  assert.equal((await queue(`?limit=1&cursor=${second.previous}`)).items[0]?.event.id, ATTACK);
  const decide = (decision: string, more: object = {}) =>
    post('/api/decisions', { decision, subject: { kind: 'event', id: ATTACK }, ...more });
  await decide('skip', { by: 'ana' });
  assert.deepEqual(
    (await queue('?user=ana')).items.map(({ event, skipped }) => [event.id, skipped]),
    [
      [BODY, false],
      [ATTACK, true],
    ],
  );
  assert.equal((await queue('?user=ben')).items[0]?.event.id, ATTACK);
  await decide('assign', { value: { to: 'ben' } });
  assert.equal((await queue('?user=ana')).total, 1);
  assert.equal((await queue('?user=ben&assigned=true')).items[0]?.assignedTo, 'ben');
  await decide('mark-reviewed');
  assert.equal((await queue()).total, 1);
  assert.deepEqual(
    (await json<{ items: { name: string; assigned: number }[] }>('/api/people')).items.map(({ name }) => name),
    ['ana', 'ben'],
  );
});

test('a queue of many is walked to its end and back without a gap', async (t) => {
  const casebook = await newCasebook(t);
  await casebook.storeReadings(
    [...Array(23).keys()].map((index) =>
      readingOf({
        id: `r:${index}`,
        claims: [
          { sentence: `Shots in town ${index}.`, trigger: 'Shots', day: '2021-03-04', town: [`T${index}`, 1, index] },
        ],
      }),
    ),
  );
  await casebook.recollate();
  const seen: string[] = [];
  let cursor: string | undefined;
  let back: string | null = null;
  for (;;) {
    const page = await casebook.queue({}, { limit: 5, cursor });
    seen.push(...page.items.map(({ event }) => event.id));
    back = page.previous;
    if (page.next === null) break;
    cursor = page.next;
  }
  assert.equal(new Set(seen).size, 23);
  const returned: string[] = [];
  while (back !== null) {
    const page = await casebook.queue({}, { limit: 5, cursor: back });
    returned.unshift(...page.items.map(({ event }) => event.id));
    back = page.previous;
  }
  assert.deepEqual(returned, seen.slice(0, returned.length));
  assert.equal(returned.length, 20);
});

test('curves count by time, and an event’s figures by publication', async (t) => {
  const { json } = await serve(t, await toldCasebook(t));
  assert.deepEqual(await json('/api/series?bin=month&by=type'), {
    bin: 'month',
    measure: 'events',
    bins: ['2021-03', '2021-04'],
    series: [
      { value: 'body-found', label: 'body-found', counts: [0, 1], total: 1 },
      { value: 'killing', label: 'killing', counts: [1, 0], total: 1 },
    ],
  });
  const killed = await json<{ series: object[] }>('/api/series?bin=year&measure=killed');
  assert.deepEqual(killed.series, [{ value: '', label: '', counts: [7], total: 7 }]);
  const { points } = await json<{ points: { published: string; best: number; chosen: boolean }[] }>(
    `/api/events/${encodeURIComponent(ATTACK)}/tolls`,
  );
  assert.deepEqual(
    points.map(({ published, best }) => [published, best]),
    [
      ['2021-03-05', 4],
      ['2021-03-06', 6],
    ],
  );
});

test('history, names, saved filters, previews and rule sets are answered', async (t) => {
  const { json, post, get, address } = await serve(t, await toldCasebook(t));
  await post('/api/decisions', {
    decision: 'merge-events',
    subject: { kind: 'event', id: ATTACK },
    value: { events: [BODY] },
  });
  const history = await json<{ items: { decision: string }[] }>(`/api/events/${encodeURIComponent(BODY)}/history`);
  assert.deepEqual(
    history.items.map(({ decision }) => decision),
    ['merge-events'],
  );
  const actor = { kind: 'actor', id: 'xx/los grises' };
  await post('/api/decisions', { decision: 'add-alias', subject: actor, value: { alias: 'The Greys' } });
  const { items } = await json<{ items: { id: string; aliases: string[] }[] }>('/api/authority/actors?q=gris');
  assert.deepEqual(
    items.map(({ id, aliases }) => [id, aliases]),
    [['xx/los grises', ['The Greys']]],
  );
  const record = await json<{ variants: object[]; decisions: object[] }>('/api/authority/actors/The%20Greys');
  assert.deepEqual([record.variants.length, record.decisions.length], [1, 1]);
  assert.match(await (await get('/api/authority/pack')).text(), /The Greys/);
  assert.match(await (await get('/api/authority/pack?part=places')).text(), /aliases/);
  const saved = await fetch(`${address}/api/filters/deadly%20March`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'minToll=5&from=2021-03' }),
  });
  assert.equal(saved.status, 200);
  assert.equal((await json<{ items: object[] }>('/api/filters')).items.length, 1);
  assert.equal((await fetch(`${address}/api/filters/deadly%20March`, { method: 'DELETE' })).status, 204);
  const preview = await json<{ columns: string[]; rows: string[][]; more: boolean; total: number }>(
    '/api/export/csv/preview?rows=2',
  );
  assert.deepEqual([preview.columns[0], preview.rows.length, preview.more, preview.total], ['event', 2, true, 1]);
  assert.ok((await json<{ items: object[] }>('/api/rule-sets')).items.length >= 1);
  assert.equal((await get(`/api/events/${encodeURIComponent(ATTACK)}?ruleSet=plain`)).status, 200);
  assert.deepEqual(await json('/api/decisions/orphans'), { items: [] });
});

test('cells of a CSV are told apart', () => {
  assert.deepEqual(parseCsv('a,"b ""c"", d"\r\n"e\nf",\r\n').rows, [
    ['a', 'b "c", d'],
    ['e\nf', ''],
  ]);
});

test('two code blind; their agreement and what is disputed come when both have coded', async (t) => {
  const { json, post } = await serve(t, await toldCasebook(t));
  assert.equal((await post('/api/samples', { name: 'pilot', coders: ['ana', 'ben'], size: 5 })).status, 201);
  const code = (by: string, event: string, variables: object, decision = 'code') =>
    post('/api/decisions', {
      decision,
      by,
      subject: { kind: 'event', id: event },
      value: { sample: 'pilot', variables },
    });
  await code('ana', ATTACK, { type: 'killing', date: '2021-03-04', killed: 6 });
  assert.equal((await code('eva', ATTACK, { type: 'killing' })).status, 422);
  interface SampleAnswer {
    readonly events: { event: string; coded: string[]; codings: Record<string, object> }[];
    readonly agreement: { variable: string; alpha: number | null; units: number }[];
    readonly disagreements: { event: string; variable: string; values: object; settled: unknown }[];
  }
  const seenBy = (user: string) => json<SampleAnswer>(`/api/samples/pilot?user=${user}`);
  assert.deepEqual((await seenBy('ben')).events[0]?.codings, {});
  const journal = await json<{ items: { decision: string; value?: object }[] }>('/api/journal?user=ben&limit=1');
  assert.equal(journal.items[0]?.value, undefined);
  assert.deepEqual(Object.keys((await seenBy('ana')).events[0]?.codings ?? {}), ['ana']);
  await code('ben', ATTACK, { type: 'attack', date: '2021-03-04', killed: 4 });
  await code('ana', BODY, { type: 'body-found', date: '2021-04-01', killed: 1 });
  await code('ben', BODY, { type: 'body-found', date: '2021-04-01', killed: 1 });
  const whole = await seenBy('ben');
  assert.deepEqual(Object.keys(whole.events[0]?.codings ?? {}), ['ana', 'ben']);
  assert.equal(whole.agreement.find(({ variable }) => variable === 'date')?.alpha, 1);
  assert.deepEqual(
    whole.disagreements.map(({ variable, values }) => [variable, values]),
    [
      ['killed', { ana: 6, ben: 4 }],
      ['type', { ana: 'killing', ben: 'attack' }],
    ],
  );
  await code('eva', ATTACK, { type: 'attack', killed: 5 }, 'adjudicate');
  assert.equal((await seenBy('eva')).disagreements[0]?.settled, 5);
  const { event } = await json<{ event: { type: string; tolls: { best: number }[] } }>(
    `/api/events/${encodeURIComponent(ATTACK)}`,
  );
  assert.deepEqual([event.type, event.tolls[0]?.best], ['attack', 5]);
});
