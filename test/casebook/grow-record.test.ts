import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { COLLATOR } from '../../src/casebook/collator.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { syntheticReadings } from '../../src/measure/synthetic-casebook.ts';
import { all, newCasebook } from './invented.ts';

/** Some sixty reports of thirty happenings. */
const READINGS = [...syntheticReadings(30, { seed: 3 })];

const groups = async (casebook: Casebook): Promise<string[]> =>
  (await all(casebook.everyEvent({}))).map(({ claims }) => claims.toSorted().join(' ')).sort();

/** What events are found by: their rows in the tables beside them. */
const found = async (casebook: Casebook): Promise<unknown> => {
  const total = async (filter: Parameters<Casebook['events']>[0]) =>
    (await casebook.events(filter, { limit: 0 })).total;
  return [
    await casebook.facets({}),
    await total({ q: 'Tuxpan' }),
    await total({ box: { west: -104, south: 18, east: -102, north: 20 } }),
    await total({ actors: ['Los Halcones'] }),
    await total({ minToll: 3 }),
  ];
};

const inBatches = async (casebook: Casebook, size: number, readings = READINGS): Promise<void> => {
  for (let at = 0; at < readings.length; at += size) {
    await casebook.storeReadings(readings.slice(at, at + size));
    await casebook.recollate();
  }
};

test('linked report by report, batch by batch or all at once, in any order: the same events', async (t) => {
  const whole = await newCasebook(t, { collator: { ...COLLATOR, grow: undefined } });
  await inBatches(whole, 1000);
  const expected = await groups(whole);
  for (const [size, readings] of [
    [1000, READINGS],
    [7, READINGS],
    [11, READINGS.toReversed()],
  ] as const) {
    const casebook = await newCasebook(t, { collator: COLLATOR });
    await inBatches(casebook, size, readings);
    assert.deepEqual(await groups(casebook), expected, `${size} at a time`);
    assert.deepEqual(await found(casebook), await found(whole), `${size} at a time`);
    assert.deepEqual(await all(casebook.check()), []);
    assert.equal((await casebook.recollate()).written, 0);
  }
});

test('reports that are placed and left for later are linked by whoever opens the casebook next', async (t) => {
  const whole = await newCasebook(t, { collator: COLLATOR });
  await inBatches(whole, 1000);
  const casebook = await newCasebook(t, { collator: COLLATOR });
  for (let at = 0; at < READINGS.length; at += 9) {
    await casebook.storeReadings(READINGS.slice(at, at + 9));
    await casebook.linkNew({ more: true });
  }
  assert.equal((await casebook.counts()).events, 0);
  assert.equal(await casebook.needsCollation(), true);
  const again = await openCasebook(casebook.location, { collator: COLLATOR });
  t.after(() => again.close());
  const [first] = READINGS as [(typeof READINGS)[0]];
  await again.decide({ decision: 'reject-claim', subject: { kind: 'claim', id: first.claims[0]!.id }, why: 'no' });
  await again.decide({ decision: 'undo', subject: { kind: 'decision', id: '1' } });
  await again.recollate();
  assert.equal(await again.needsCollation(), false);
  assert.deepEqual(await groups(again), await groups(whole));
  assert.deepEqual(await found(again), await found(whole));
  assert.deepEqual(await all(again.check()), []);
});

test('a report that is replaced before it is linked is linked as it stands then', async (t) => {
  const casebook = await newCasebook(t, { collator: COLLATOR });
  const [first, second] = READINGS as [(typeof READINGS)[0], (typeof READINGS)[0]];
  const shorter = { ...first, claims: [], original: Buffer.from('shorter') };
  await casebook.storeReadings([first, second]);
  await casebook.storeReadings([shorter]);
  await casebook.recollate();
  const reports = (await all(casebook.everyEvent({}))).flatMap((event) => event.reports);
  assert.deepEqual([...new Set(reports)], [second.report.id]);
});

test('and so is one that comes twice in one batch', async (t) => {
  const casebook = await newCasebook(t, { collator: COLLATOR });
  const [first, second] = READINGS as [(typeof READINGS)[0], (typeof READINGS)[0]];
  await casebook.storeReadings([second, first, { ...first, claims: [], original: Buffer.from('shorter') }]);
  await casebook.recollate();
  const reports = (await all(casebook.everyEvent({}))).flatMap((event) => event.reports);
  assert.deepEqual([...new Set(reports)], [second.report.id]);
});

test('what people decided holds while the record grows, and when it is built anew', async (t) => {
  const casebook = await newCasebook(t, { collator: COLLATOR });
  await inBatches(casebook, 20, READINGS.slice(0, 40));
  const { items } = await casebook.events({}, { limit: 50, sort: 'reports' });
  const [first, second, third] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
  const event = (id: string) => ({ kind: 'event', id }) as const;
  const [leaving, staying] = (await casebook.event(first.id))!.event.claims as [string, string];
  await casebook.decide({ decision: 'split-event', subject: event(first.id), value: { claims: [leaving] } });
  await casebook.decide({ decision: 'merge-events', subject: event(second.id), value: { events: [third.id] } });
  await casebook.decide({
    decision: 'correct-value',
    subject: event(second.id),
    value: { attribute: 'title', value: 'Ours' },
  });
  await inBatches(casebook, 9, READINGS.slice(40));
  const holds = async (what: string) => {
    assert.notEqual((await casebook.claim(leaving))?.event, (await casebook.claim(staying))?.event, what);
    assert.equal((await casebook.event(third.id))?.event.id, (await casebook.event(second.id))?.event.id, what);
    assert.equal((await casebook.event(second.id))?.event.title, 'Ours', what);
    assert.deepEqual(await all(casebook.check()), [], what);
  };
  await holds('grown');
  const before = await groups(casebook);
  const changed = READINGS.slice(0, 5).map((reading) => ({
    ...reading,
    claims: reading.claims.map((claim) => ({ ...claim, confidence: 0.6 })),
  }));
  await casebook.storeReadings(changed, { reread: true });
  await casebook.recollate();
  await holds('built anew');
  assert.deepEqual(await groups(casebook), before);
});
