import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusterPairs, type ScoredPair } from '../../src/collation/cluster.ts';

const options = { threshold: 0.5, unscored: 0, apart: ['a', 'b', 'c', 'd', 'e'] };
const pair = (a: number, b: number, probability: number): ScoredPair => ({ a, b, probability });

test('a likely pair is joined, an unlikely one is not', () => {
  assert.deepEqual(clusterPairs(3, [pair(0, 1, 0.9), pair(1, 2, 0.4)], options), [[0, 1], [2]]);
});

test('one strong link does not chain two groups whose other pairs are unlikely', () => {
  const pairs = [
    pair(0, 1, 0.95),
    pair(2, 3, 0.95),
    pair(1, 2, 0.7),
    pair(0, 2, 0.1),
    pair(0, 3, 0.1),
    pair(1, 3, 0.1),
  ];
  assert.deepEqual(clusterPairs(4, pairs, options), [
    [0, 1],
    [2, 3],
  ]);
});

test('two happenings of one report stay apart, even through a third', () => {
  const pairs = [pair(0, 1, 0.9), pair(1, 2, 0.9)];
  assert.deepEqual(clusterPairs(3, pairs, { ...options, apart: ['a', 'b', 'a'] }), [[0, 1], [2]]);
});

test('every account stands in one group, and no label twice in one', () => {
  const pairs = fc.uniqueArray(
    fc.record({ a: fc.nat(9), b: fc.nat(9), probability: fc.float({ min: 0, max: 1, noNaN: true }) }),
    { selector: ({ a, b }) => Math.min(a, b) * 10 + Math.max(a, b) },
  );
  fc.assert(
    fc.property(
      pairs,
      fc.array(fc.constantFrom('x', 'y', 'z', 'u', 'v', 'w'), { minLength: 10, maxLength: 10 }),
      (drawn, apart) => {
        const scored = drawn
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, probability }) => pair(Math.min(a, b), Math.max(a, b), probability));
        const groups = clusterPairs(10, scored, { threshold: 0.4, unscored: 0, apart });
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        );
        for (const group of groups) assert.equal(new Set(group.map((index) => apart[index])).size, group.length);
      },
    ),
  );
});
