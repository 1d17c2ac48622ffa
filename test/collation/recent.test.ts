import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recent } from '../../src/collation/record/recent.ts';

const counting = () => {
  const made: string[] = [];
  return {
    made,
    make: (key: string): string => {
      made.push(key);
      return key;
    },
  };
};

test('what was asked for last is not made again, what was not is', () => {
  const { made, make } = counting();
  const held = recent(4, make);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b']) assert.equal(held.get(key), key);
  assert.deepEqual(made, ['a', 'b', 'c', 'd', 'e', 'b']);
});

test('heavy values leave room for fewer', () => {
  const { made, make } = counting();
  const held = recent(4, make, (value) => value.length);
  for (const key of ['aa', 'b', 'c', 'aa']) held.get(key);
  assert.deepEqual(made, ['aa', 'b', 'c']);
  for (const key of ['dddd', 'ee', 'aa']) held.get(key);
  assert.deepEqual(made, ['aa', 'b', 'c', 'dddd', 'ee', 'aa']);
});

test('a value put anew weighs once, a dropped one nothing', () => {
  const { made, make } = counting();
  const held = recent(8, make, (value) => value.length);
  held.put('a', 'aaa');
  for (let round = 0; round < 9; round++) held.put('a', 'aaa');
  held.put('b', 'bbb');
  held.drop('b');
  assert.equal(held.known('b'), undefined);
  held.put('c', 'c');
  assert.equal(held.get('a'), 'aaa');
  assert.deepEqual(made, []);
});
