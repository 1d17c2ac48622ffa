import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Code, krippendorffAlpha, type Level } from '../../src/casebook/agreement.ts';
import { binOf, binsBetween } from '../../src/casebook/bin-days.ts';
import { drawSample } from '../../src/casebook/sample-record.ts';
import { dayNumber } from '../../src/edtf.ts';

/** Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units. */
const EXAMPLE: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

test('alpha is that of the published example at every level', () => {
  const units = EXAMPLE[0]!.map((_, unit) =>
    EXAMPLE.flatMap((observer): readonly Code[] => [observer[unit] ?? []].flat()),
  );
  const rows: [Level, number][] = [
    ['nominal', 0.743],
    ['interval', 0.849],
    ['ratio', 0.797],
  ];
  for (const [level, alpha] of rows) assert.equal(krippendorffAlpha(units, level)?.toFixed(3), String(alpha), level);
});

test('without variation or pairs there is no alpha', () => {
  assert.equal(
    krippendorffAlpha(
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      'nominal',
    ),
    undefined,
  );
  assert.equal(krippendorffAlpha([['a'], ['b']], 'nominal'), undefined);
  assert.equal(krippendorffAlpha([], 'nominal'), undefined);
});

test('a draw is the same for the same seed, without doubles', () => {
  const ids = [...Array(50).keys()].map((index) => `e:${index}`);
  assert.deepEqual(drawSample(ids, 10, 7), drawSample(ids.toReversed(), 10, 7));
  assert.notDeepEqual(drawSample(ids, 10, 7), drawSample(ids, 10, 8));
  assert.equal(new Set(drawSample(ids, 10, 7)).size, 10);
  assert.equal(drawSample(ids, 99, 7).length, 50);
});

test('days fall into their bins', () => {
  const rows = [
    ['2021-03-04', 'day', '2021-03-04'],
    ['2021-03-04', 'week', '2021-03-01'],
    ['2021-03-07', 'week', '2021-03-01'],
    ['2021-03-08', 'week', '2021-03-08'],
    ['1969-12-31', 'week', '1969-12-29'],
    ['2021-03-04', 'month', '2021-03'],
    ['2021-03-04', 'year', '2021'],
  ] as const;
  for (const [day, bin, name] of rows) assert.equal(binOf(dayNumber(day), bin), name, `${day} ${bin}`);
  assert.deepEqual(binsBetween(dayNumber('2020-12-31'), dayNumber('2021-02-01'), 'month'), [
    '2020-12',
    '2021-01',
    '2021-02',
  ]);
});
