import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPrecedents, withPrecedents } from '../../../scripts/reading/count-precedents.ts';
import { precedentNumbers } from '../../../src/reading/learned/precedents.ts';

const DEVICE = 7;
const PEOPLE = -3;
const rows = [
  { keys: [DEVICE, 1], label: 1, fold: 0 },
  { keys: [DEVICE, 1], label: 1, fold: 1 },
  { keys: [DEVICE, 1], label: 0, fold: 2 },
  { keys: [PEOPLE, 2], label: 0, fold: 0 },
  { keys: [PEOPLE, 2], label: 0, fold: 1 },
];

test('words that were fillers before are likelier than words never seen, and those than words that never were', () => {
  const precedents = countPrecedents(rows, () => true);
  const [device, seen, unseen, none, people] = precedentNumbers(precedents, [DEVICE, 99, PEOPLE]);
  assert.ok(device > unseen && unseen > people);
  assert.deepEqual([seen, none], [3, 0]);
});

test('a row is learned beside the counts of other folds only', () => {
  const blank = rows.map(() => Float64Array.of(5, 0, 0, 0, 0));
  const filled = withPrecedents(blank, rows, [0, 1, 2], 2);
  assert.equal(filled[0][0], 5, 'what stood before stays');
  assert.equal(filled[0][2], 1, 'of three, its own fold and the one left out do not count');
  assert.equal(filled[2][2], 2);
  assert.ok(blank.every((row) => row[2] === 0));
});
