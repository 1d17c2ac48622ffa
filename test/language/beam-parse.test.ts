import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotateWords } from '../../src/language/annotate-words.ts';
import { loadModel } from '../../src/language/model.ts';

const WORDS = [
  'the',
  'rebels',
  'attacked',
  'a',
  'bridge',
  ',',
  'near',
  'Mosul',
  'and',
  'killed',
  'two',
  'men',
  '.',
  '"',
];

test('a beam of any width gives one tree, and the greedy one at width 1', () => {
  const model = loadModel('en');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (forms, width) => {
        const words = annotateWords(model, forms, width);
        assert.equal(words.filter(({ head }) => head < 0).length, 1);
        words.forEach(({ head, deprel }, i) => {
          assert.ok(deprel !== '' && head !== i && head < words.length);
          let steps = 0;
          for (let at = i; at >= 0; at = words[at].head) assert.ok(steps++ <= words.length, 'a tree has no cycle');
        });
        if (width === 1) assert.deepEqual(words, annotateWords(model, forms));
      },
    ),
    { numRuns: Number(process.env.COTEJO_RUNS ?? 200) },
  );
});
