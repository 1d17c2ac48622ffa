import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateSentences, annotateWords, parseSentences, wordAt } from '../../src/language/annotate-words.ts';
import { FIRST } from '../../src/language/frame.ts';
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

test('trees without lemmas are the same trees', () => {
  const model = loadModel('en');
  parseSentences(model, SENTENCES, ({ head, tag, root }, place) => {
    annotateWords(model, SENTENCES[place]).forEach((word, i) => {
      assert.equal(model.tags.nameOf(tag[i + FIRST]), word.upos);
      assert.equal(head[i + FIRST] === root ? -1 : head[i + FIRST] - FIRST, word.head);
    });
  });
});
