import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binEvents } from '../../web/src/events/bin-events.ts';
import { bboxOf, boxOf, eventsSearch, isNarrowed, toggled, without } from '../../web/src/events/filters.ts';

test('an address keeps what is known and drops the rest', () => {
  assert.deepEqual(eventsSearch({ q: 'a b', type: '', nonsense: 'x', from: 2019, view: 'map' }), {
    q: 'a b',
    from: '2019',
    view: 'map',
  });
  assert.deepEqual(eventsSearch({ view: 'elsewhere' }), {});
});

test('values of a filter are added and taken away', () => {
  const rows: [string | undefined, string, string | undefined][] = [
    [undefined, 'a', 'a'],
    ['a', 'b', 'a,b'],
    ['a,b', 'a', 'b'],
    ['a', 'a', undefined],
  ];
  for (const [before, one, after] of rows) assert.equal(toggled(before, one), after);
});

test('an order is no narrowing', () => {
  assert.equal(isNarrowed({ sort: 'toll' }), false);
  assert.equal(isNarrowed({ sort: 'toll', q: 'x' }), true);
  assert.deepEqual(without({ q: 'x', from: '2019' }, 'from'), { q: 'x' });
});

test('a box is read from its sides and written back', () => {
  const rows: [string | undefined, string | undefined][] = [
    ['-101,28,-100,29', '-101,28,-100,29'],
    ['170,-20,-170,20', '170,-20,-170,20'],
    ['-500,-95,500,95', '-180,-90,180,90'],
    ['190,0,200,10', '-170,0,-160,10'],
    ['1,2,3', undefined],
    ['a,b,c,d', undefined],
    [',,,', undefined],
    [undefined, undefined],
  ];
  for (const [bbox, expected] of rows) {
    const box = boxOf(bbox);
    assert.equal(box && bboxOf(box), expected, bbox);
  }
});

const points = (days: readonly (readonly [number | null, number | null, number | null])[]) => ({
  types: [],
  id: days.map((_, index) => `e:${index}`),
  type: days.map(() => 0),
  from: days.map(([from]) => from),
  to: days.map(([, to]) => to),
  lat: days.map(() => null),
  lon: days.map(() => null),
  precisions: [],
  precision: days.map(() => null),
  killed: days.map(([, , killed]) => killed),
  reports: days.map(() => 1),
});

test('events are counted in bins; a vague day is spread over its whole period', () => {
  // 2019-11-30 is day 18230; the second event is only known to be of November 2019 (18201 to 18230).
  const { unit, bins, dated, undated } = binEvents(
    points([
      [18230, 18230, 3],
      [18201, 18230, 6],
      [null, null, 1],
    ]),
    'events',
    60,
  );
  assert.equal(unit, 'day');
  assert.equal(bins.length, 30);
  assert.deepEqual([dated, undated], [2, 1]);
  assert.equal(bins.at(-1)?.sure, 1);
  assert.ok(Math.abs(bins.reduce((sum, { vague }) => sum + vague, 0) - 1) < 1e-9);
});

test('the whole is never lost, whatever the unit', () => {
  const spread = points(Array.from({ length: 300 }, (_, index) => [index * 37, index * 37 + (index % 5) * 20, 2]));
  for (const most of [10, 60, 200, 5000]) {
    for (const [measure, whole] of [
      ['events', 300],
      ['killed', 600],
    ] as const) {
      const { bins } = binEvents(spread, measure, most);
      const sum = bins.reduce((total, { sure, vague }) => total + sure + vague, 0);
      assert.ok(Math.abs(sum - whole) < 1e-6, `${measure} in at most ${most}: ${sum}`);
      for (const [index, bin] of bins.entries()) {
        if (index > 0) assert.equal(bin.from, bins[index - 1]!.to + 1);
      }
    }
  }
});

test('no event, no bin', () => {
  assert.deepEqual(binEvents(points([]), 'events', 10).bins, []);
});
