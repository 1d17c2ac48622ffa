import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeIdSet } from '../../src/parallel/id-set.ts';

test('an id is new once, however many there are', () => {
  const met = makeIdSet();
  const ids = Array.from({ length: 30_000 }, (_, i) => [
    `r:${i.toString(16)}`,
    `reports/${i}.md`,
    `reports.jsonl:${i}`,
  ]).flat();
  assert.ok(ids.every((id) => met.add(id)));
  assert.ok(ids.every((id) => !met.add(id)));
  assert.equal(met.size(), ids.length);
  assert.ok(met.add(''));
  assert.ok(!met.add(''));
});
