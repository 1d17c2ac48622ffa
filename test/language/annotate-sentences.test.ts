import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateSentences, annotateWords, wordAt } from '../../src/language/annotate-words.ts';
import { loadModel } from '../../src/language/model.ts';

const SENTENCES = ['Gunmen fled .', 'POLICE FOUND TWO TRUCKS', 'The mayor , who was unhurt , said nothing .', 'No'].map(
  (text) => text.split(' '),
);

test('sentences annotated side by side are what they are alone, more of them than are taken at once', () => {
  const model = loadModel('en');
  const many = Array.from({ length: 120 }, () => SENTENCES).flat();
  const alone = SENTENCES.map((forms) => annotateWords(model, forms));
  let seen = 0;
  annotateSentences(model, many, (annotated, place) => {
    assert.equal(place, seen++);
    assert.deepEqual(
      many[place].map((_, i) => wordAt(model, annotated, i)),
      alone[place % SENTENCES.length],
    );
  });
  assert.equal(seen, many.length);
});
