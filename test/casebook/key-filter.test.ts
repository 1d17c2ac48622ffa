import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyFilter } from '../../src/casebook/key-filter.ts';

test('a filter says yes to all keys that it was given and no to nearly all others', () => {
  const filter = keyFilter();
  // Small numbers, months before 1970, hashes of 53 bits.
  const keys = Array.from({ length: 30_000 }, (_, at) =>
    at % 3 === 0 ? at : at % 3 === 1 ? -at : at * 299_993_333_121,
  );
  for (const key of keys) filter.add(key);
  assert.ok(keys.every(filter.mayHave));
  const others = Array.from({ length: 30_000 }, (_, at) => at * 177_777_777_701 + 2 ** 51);
  const taken = others.filter(filter.mayHave).length;
  assert.ok(taken < 30, `${taken} of ${others.length}`);
});
