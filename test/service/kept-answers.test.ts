import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAnswers } from '../../src/service/kept-answers.ts';

test('an answer is kept until the revision rises', () => {
  const answers = keepAnswers();
  answers.put(1, '/api/facets', 'one');
  assert.equal(answers.get(1, '/api/facets'), 'one');
  assert.equal(answers.get(1, '/api/facets?type=arrest'), undefined);
  assert.equal(answers.get(2, '/api/facets'), undefined);
  assert.equal(answers.get(1, '/api/facets'), undefined);
});

test('what was asked for longest ago makes room', () => {
  const answers = keepAnswers(10);
  answers.put(1, 'a', 'aaaa');
  answers.put(1, 'b', 'bbbb');
  answers.get(1, 'a');
  answers.put(1, 'c', 'cccc');
  assert.deepEqual(
    ['a', 'b', 'c'].map((url) => answers.get(1, url)),
    ['aaaa', undefined, 'cccc'],
  );
  answers.put(1, 'd', 'longer than all');
  assert.equal(answers.get(1, 'd'), undefined);
  answers.put(1, 'a', 'aa');
  answers.put(1, 'e', 'eeee');
  assert.equal(answers.get(1, 'c'), 'cccc', 'what is put anew is counted once');
});
