import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareEdtf,
  dayNumber,
  edtfCovers,
  edtfDays,
  edtfDistance,
  edtfInterval,
  edtfOverlaps,
  edtfPrecision,
  isoDay,
  isoWeekOf,
  shiftDays,
  shiftMonths,
  weekdayOf,
  weekInterval,
} from '../src/edtf.ts';

const ROWS: readonly (readonly [edtf: string, from: string, to: string, precision: string])[] = [
  ['2019', '2019-01-01', '2019-12-31', 'year'],
  ['2020-02', '2020-02-01', '2020-02-29', 'month'],
  ['2019-11-30', '2019-11-30', '2019-11-30', 'day'],
  ['2019-11-30T12:00:00', '2019-11-30', '2019-11-30', 'time'],
  ['2019~', '2019-01-01', '2019-12-31', 'fuzzy'],
  ['2019-11?', '2019-11-01', '2019-11-30', 'month'],
  ['201X', '2010-01-01', '2019-12-31', 'interval'],
  ['2019-XX-XX', '2019-01-01', '2019-12-31', 'year'],
  ['2019-24', '2019-12-01', '2020-02-29', 'season'],
  ['2019-34', '2019-04-01', '2019-06-30', 'interval'],
  ['2019-41', '2019-07-01', '2019-12-31', 'interval'],
  ['2019-11-30/2019-12-01', '2019-11-30', '2019-12-01', 'weekend'],
  ['2019-11-25/2019-12-01', '2019-11-25', '2019-12-01', 'week'],
  ['2019-01/2019-04', '2019-01-01', '2019-04-30', 'interval'],
  ['../2019-05', '-9999-01-01', '2019-05-31', 'interval'],
  ['2019-05/', '2019-05-01', '9999-12-31', 'interval'],
  ['{2019-05-03,2019-05-07}', '2019-05-03', '2019-05-07', 'interval'],
  ['-0489', '-0489-01-01', '-0489-12-31', 'year'],
];

test('an EDTF value covers its days', () => {
  for (const [edtf, from, to] of ROWS) assert.deepEqual(edtfInterval(edtf), { from, to }, edtf);
});

test('an EDTF value tells its precision', () => {
  for (const [edtf, , , precision] of ROWS)
    if (!edtf.startsWith('{')) assert.equal(edtfPrecision(edtf), precision, edtf);
});

test('what is no EDTF value covers nothing', () => {
  for (const edtf of ['', 'yesterday', '2019-02-30', '2019-00', '19', 'PRESENT_REF', '2019-11-3'])
    assert.equal(edtfInterval(edtf), undefined, edtf);
});

test('values compare, overlap and lie apart by their days', () => {
  assert.ok(compareEdtf('2019-11', '2019-11-30') < 0);
  assert.ok(compareEdtf('2019-11-30', '2019-12') < 0);
  assert.equal(compareEdtf('2019', '2019'), 0);
  assert.equal(edtfOverlaps('2019-11', '2019-11-30'), true);
  assert.equal(edtfOverlaps('2019-11', '2019-12-01'), false);
  assert.equal(edtfDistance('2019-11-27', '2019-11-30/2019-12-01'), 3);
  assert.equal(edtfDistance('2019', 'never'), undefined);
  assert.equal(edtfCovers('2019-11', '2019-11-03/2019-11-30'), true);
  assert.equal(edtfCovers('2019-11-03', '2019-11'), false);
  assert.equal(edtfDays('2019-11'), 30);
  assert.equal(edtfDays('2019/..'), Number.POSITIVE_INFINITY);
});

test('calendar arithmetic', () => {
  assert.equal(weekdayOf('2019-11-30'), 6);
  assert.deepEqual(isoWeekOf('2019-12-30'), { year: 2020, week: 1 });
  assert.deepEqual(weekInterval(2019, 48), { from: '2019-11-25', to: '2019-12-01' });
  assert.equal(shiftDays('2019-11-30', 2), '2019-12-02');
  assert.equal(shiftMonths('2019-11-30', 3), '2020-02-29');
});

test('days and their numbers are each other’s inverse, weekdays go round', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_500_000, max: 2_900_000 }), (number) => {
      const day = isoDay(number);
      assert.equal(dayNumber(day), number);
      assert.equal(weekdayOf(shiftDays(day, 1)), (weekdayOf(day) % 7) + 1);
      const { year, week } = isoWeekOf(day);
      const { from, to } = weekInterval(year, week);
      assert.ok(dayNumber(from) <= number && number <= dayNumber(to));
    }),
  );
});
