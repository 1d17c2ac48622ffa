import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainFeatures } from '../../../src/reading/learned/chain-features.ts';
import { storyOf } from '../../../src/reading/learned/story-features.ts';

const chainOf = (...members: readonly (readonly number[])[]): readonly number[] => {
  const out: number[] = [];
  chainFeatures(members, out);
  return out;
};

test('a chain has what any of its phrases has, once, and says what repeats', () => {
  const out = chainOf([11, 12], [12, 13, 13]);
  assert.equal(new Set(out).size, out.length);
  for (const feature of [11, 12, 13]) assert.ok(out.includes(feature));
  // 12 repeats, 13 stands twice in one phrase only; then how long the chain is
  assert.equal(out.length, 5);
  assert.deepEqual(new Set(out), new Set(chainOf([13, 12], [12, 11])));
  assert.notDeepEqual(new Set(chainOf([11])), new Set(chainOf([11], [11])));
});

const scores = (...odds: readonly number[]): readonly Float64Array[] => odds.map((one) => Float64Array.of(one));

test('the story is every sentence that may tell, and two in any case, in text order', () => {
  assert.deepEqual(storyOf(scores(-3, 0.4, -0.5, -2, 1)), [1, 2, 4]);
  assert.deepEqual(storyOf(scores(-3, -4, -2, -5)), [0, 2]);
  assert.deepEqual(storyOf(scores(-9)), [0]);
  assert.deepEqual(storyOf([]), []);
});
