/** The record that grows report by report is the one that collating all at once gives, whatever the order of arrival. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  grownRecord,
  measureShuffles,
  recordAtOnce,
  shuffled,
  syntheticReports,
} from '../../src/measure/measure-shuffles.ts';

const REPORTS = syntheticReports(28);

test('report by report, in any order, gives the bytes of all at once', () => {
  const expected = recordAtOnce(REPORTS);
  assert.deepEqual(grownRecord(shuffled(REPORTS, 1), 1), expected);
  assert.deepEqual(grownRecord(shuffled(REPORTS, 2), 5), expected);
  assert.deepEqual(grownRecord(REPORTS, 1000), expected);
});

test('a report that is placed already is not placed again', () => {
  assert.deepEqual(grownRecord([...REPORTS, ...REPORTS.slice(0, 5)], 3), recordAtOnce(REPORTS));
});

test('shuffles are counted as the bench counts them', () => {
  assert.deepEqual(shuffled(REPORTS, 3).sort(), [...REPORTS].sort());
  assert.notDeepEqual(shuffled(REPORTS, 3), shuffled(REPORTS, 4));
  assert.equal(measureShuffles(2, 40).same, 2);
});
