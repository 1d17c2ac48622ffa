import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordPostings } from '../../src/collation/record/word-postings.ts';

const slotsOf = (postings: ReturnType<typeof wordPostings>, word: number): number[] => {
  const slots: number[] = [];
  postings.each(word, (slot) => slots.push(slot));
  return slots;
};

test('slots stand under their word in the order in which they came, up to a crowd', () => {
  const postings = wordPostings(2);
  assert.deepEqual(
    [5, 6, 7, 8].map((slot) => postings.add(0, slot)),
    [1, 2, 3, 0],
  );
  assert.deepEqual(slotsOf(postings, 0), [5, 6, 7]);
  assert.equal(postings.count(9), 0);
  assert.deepEqual(slotsOf(postings, 9), []);
});

test('as a map of lists, whatever the words', () => {
  const words = fc.array(fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 3000 });
  fc.assert(
    fc.property(words, (some) => {
      const postings = wordPostings(400);
      const lists = new Map<number, number[]>();
      some.forEach((word, slot) => {
        postings.add(word, slot);
        lists.set(word, [...(lists.get(word) ?? []), slot]);
      });
      for (const [word, slots] of lists) {
        assert.deepEqual(slotsOf(postings, word), slots.slice(0, 401));
        assert.equal(postings.count(word), Math.min(401, slots.length));
      }
    }),
    { numRuns: 20 },
  );
});
