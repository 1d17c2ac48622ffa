import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ruleSetOf } from '../../src/collation/rule-set.ts';
import { isoDay } from '../../src/edtf.ts';
import { joinParts, type Pair, together } from '../../src/exchange/reference/join-parts.ts';
import { type OurEvent, scoreOf } from '../../src/exchange/reference/likeness.ts';
import { matchReference } from '../../src/exchange/reference/match-reference.ts';
import {
  type ReferenceEvent,
  type ReferenceRow,
  readReference,
  referenceDay,
} from '../../src/exchange/reference/reference-event.ts';
import { inventedRecord } from './invented-record.ts';

const put = (t: TestContext, text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-reference-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'reference.csv');
  writeFileSync(path, text);
  return path;
};

const rowsOf = async (path: string): Promise<ReferenceRow[]> => {
  const rows: ReferenceRow[] = [];
  for await (const row of readReference(path)) rows.push(row);
  return rows;
};

const GED =
  'id,date_start,date_end,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low';

test('days of every version are read', () => {
  const rows: [string, string][] = [
    ['2021-03-06 00:00:00.000', '2021-03-06'],
    ['2021-03-06', '2021-03-06'],
    ['06 March 2021', '2021-03-06'],
    ['6-Mar-2021', '2021-03-06'],
    ['06/03/2021', '2021-03-06'],
    ['3/14/2021', '2021-03-14'],
  ];
  for (const [text, day] of rows) assert.equal(isoDay(referenceDay(text)), day, text);
  for (const text of ['', undefined, 'soon', '99/99/2021']) assert.ok(Number.isNaN(referenceDay(text)), String(text));
});

test('rows that break the rules are kept with a warning; those without a day are named', async (t) => {
  const path = put(
    t,
    `\uFEFF${GED}\r\n1,2021-03-06,2021-03-06,3,Los Grises,Civilians,1,"Arroyo ""Hondo"", norte",Sonora state,28.12,-109.65,Mexico,0,0,4,0,4,2,5\r\n2,,,,,,,,,,,Mexico,,,,,,,\n3,2021-03-08,2021-03-07,1,A,B,9,"two\nlines",,x,200,Mexico,1,1,0,0,5,5,5`,
  );
  const rows = await rowsOf(path);
  assert.equal(rows.length, 3);
  const [first, second, third] = rows as [{ event: ReferenceEvent }, { unusable: string }, { event: ReferenceEvent }];
  assert.equal(first.event.place, 'Arroyo "Hondo", norte');
  assert.deepEqual(first.event.warnings, ['low, best and high are out of order']);
  assert.match(second.unusable, /day/);
  assert.deepEqual(third.event.warnings, [
    'best is not the sum of the four',
    'date_end is missing or lies before date_start',
  ]);
  assert.deepEqual([third.event.lat, third.event.lon, third.event.place], [null, null, 'two\nlines']);
});

test('ACLED rows are told by their columns, old and new, with semicolons too', async (t) => {
  const path = put(
    t,
    'event_id_cnty;event_date;year;time_precision;event_type;sub_event_type;actor1;inter1;actor2;country;admin1;location;latitude;longitude;geo_precision;fatalities\nMEX1;14 March 2021;2020;3;Battles;Armed clash;A;1;B;Mexico;Sonora;Arroyo Hondo;28.1;-109.6;1;\n',
  );
  const [row] = (await rowsOf(path)) as [{ event: ReferenceEvent }];
  assert.equal(row.event.set, 'acled');
  assert.equal(row.event.to - row.event.from, 30);
  assert.deepEqual(row.event.warnings, ['no number of fatalities', 'year is not that of event_date']);
});

test('another table is refused', async (t) => {
  await assert.rejects(rowsOf(put(t, 'a,b\n1,2\n')), /neither the columns/);
});

const reference = async function* (events: readonly Partial<ReferenceEvent>[]): AsyncGenerator<ReferenceEvent> {
  for (const [index, event] of events.entries())
    yield {
      set: 'ucdp',
      id: String(index),
      number: index + 2,
      from: referenceDay('2021-03-06'),
      to: referenceDay('2021-03-06'),
      lat: 28.12,
      lon: -109.65,
      radius: 15,
      country: 'Mexico',
      admin1: 'Sonora state',
      place: 'Arroyo Hondo',
      killed: { low: 1, best: 1, high: 1 },
      type: 'one-sided',
      actors: [],
      warnings: [],
      ...event,
    };
};

test('what both have, with the values that differ; what only one has', async () => {
  const match = (events: readonly Partial<ReferenceEvent>[]) =>
    matchReference(inventedRecord(), reference(events), { ruleSet: ruleSetOf('ucdp') });
  const same = await match([{}]);
  assert.deepEqual(
    same.results.map(({ kind }) => kind),
    ['both'],
  );
  const otherToll = (await match([{ killed: { low: 3, best: 9, high: 9 } }])).results[0];
  assert.ok(otherToll?.kind === 'both');
  assert.deepEqual(
    otherToll.differences.map(({ sentence }) => sentence),
    ['We count 1 deaths, they 9.'],
  );
  const nextDay = (await match([{ from: referenceDay('2021-03-07'), to: referenceDay('2021-03-07') }])).results[0];
  assert.ok(nextDay?.kind === 'both' && nextDay.differences.some(({ about }) => about === 'day'));
  const elsewhere = await match([
    { place: 'Nogales', lat: 31.3, lon: -110.9, admin1: 'Sonora' },
    { country: 'Chad' },
    { from: 3000, to: 3000 },
  ]);
  assert.deepEqual(
    elsewhere.results.map(({ kind }) => kind),
    ['ours', 'theirs'],
  );
  assert.equal(elsewhere.outside, 2);
});

test('each row goes to one event: the nearer of two', async () => {
  const { results } = await matchReference(
    inventedRecord(),
    reference([{ id: 'far', place: '', lat: 28.2 }, { id: 'near' }]),
    { ruleSet: ruleSetOf('ucdp') },
  );
  assert.deepEqual(
    results.map((one) => [one.kind, one.kind === 'ours' ? '' : one.theirs.id]),
    [
      ['both', 'near'],
      ['theirs', 'far'],
    ],
  );
});

const rowOf = (id: string, day: string, dead: number | null, more: Partial<ReferenceEvent> = {}): ReferenceEvent => ({
  set: 'acled',
  id,
  number: 2,
  from: referenceDay(day),
  to: referenceDay(day),
  lat: 28.12,
  lon: -109.65,
  radius: 15,
  country: 'Mexico',
  admin1: 'Sonora',
  place: 'Arroyo Hondo',
  killed: { low: dead, best: dead, high: dead },
  type: 'Armed clash',
  actors: ['Los Grises', 'Police'],
  warnings: [],
  ...more,
});

const ourOf = (id: string, from: string, to: string, dead: number | null): OurEvent => ({
  id,
  title: `Clash of ${from}`,
  from: referenceDay(from),
  to: referenceDay(to),
  lat: 28.12,
  lon: -109.65,
  country: 'Mexico',
  admin1: 'Sonora',
  place: 'Arroyo Hondo',
  coarse: false,
  included: true,
  killed: { low: dead, best: dead, high: dead },
});

const PARTS: readonly (readonly [
  what: string,
  ours: readonly OurEvent[],
  rows: readonly ReferenceEvent[],
  joined: string,
])[] = [
  [
    'a battle of two days is a row a day',
    [ourOf('battle', '2021-03-06', '2021-03-07', 7)],
    [rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-07', 3)],
    'battle = a + b',
  ],
  [
    'three groups on one day are a row a pair of them',
    [ourOf('battle', '2021-03-06', '2021-03-06', 9)],
    [rowOf('a', '2021-03-06', 5), rowOf('b', '2021-03-06', 2, { actors: ['X', 'Y'] }), rowOf('c', '2021-03-06', 2)],
    'battle = a + b + c',
  ],
  [
    'the same sides meet again on the next day, and nobody dies',
    [ourOf('battle', '2021-03-06', '2021-03-06', 4)],
    [rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-07', 0)],
    'battle = a + b',
  ],
  [
    'others who killed nobody on that day are another event',
    [ourOf('battle', '2021-03-06', '2021-03-06', 4)],
    [rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-06', 0, { type: 'Abduction', actors: ['X', 'Civilians'] })],
    'battle = a',
  ],
  [
    'dead that ours do not count are another event',
    [ourOf('battle', '2021-03-06', '2021-03-06', 4)],
    [rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-06', 3)],
    'battle = a',
  ],
  [
    'another town is another event',
    [ourOf('battle', '2021-03-06', '2021-03-06', 7)],
    [rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-06', 3, { place: 'Nogales', lat: 31.3, lon: -110.9 })],
    'battle = a',
  ],
  [
    'a row that sums up two attacks is both',
    [ourOf('first', '2021-03-06', '2021-03-06', 5), ourOf('second', '2021-03-07', '2021-03-07', 3)],
    [rowOf('a', '2021-03-06', 8, { to: referenceDay('2021-03-07') })],
    'first + second = a',
  ],
];

test('one event of ours may be several rows, and one row several events', () => {
  for (const [what, ours, rows, expected] of PARTS) {
    const candidates = ours
      .flatMap((one) => rows.map((row): Pair => ({ ours: one, theirs: row, score: scoreOf(one, row) })))
      .filter(({ score }) => score >= 0.2)
      .sort((a, b) => b.score - a.score);
    const [joined] = joinParts(candidates.slice(0, 1), candidates);
    const ids = (parts: readonly { readonly id: string }[]): string =>
      parts
        .map(({ id }) => id)
        .sort()
        .join(' + ');
    assert.ok(joined, what);
    const told = `${ids([joined.ours, ...joined.alsoOurs])} = ${ids([joined.theirs, ...joined.alsoTheirs])}`;
    assert.equal(told, expected, what);
  }
  const { from, to, killed } = together([rowOf('a', '2021-03-06', 4), rowOf('b', '2021-03-08', null)]);
  assert.deepEqual([isoDay(from), isoDay(to), killed.best], ['2021-03-06', '2021-03-08', 4]);
});
