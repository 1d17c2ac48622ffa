import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateWords, parseSentences, parseTagged, tagSentences } from '../../src/language/annotate-words.ts';
import { FIRST, MORPH_BASE } from '../../src/language/frame.ts';
import { loadModel } from '../../src/language/model.ts';

const SENTENCES = ['Gunmen fled .', 'POLICE FOUND TWO TRUCKS', 'The mayor , who was unhurt , said nothing .', 'No'].map(
  (text) => text.split(' '),
);

test('sentences tagged side by side and parsed later are what they are alone, more of them than are taken at once', () => {
  const model = loadModel('en');
  const many = Array.from({ length: 120 }, () => SENTENCES).flat();
  const alone = SENTENCES.map((forms) => annotateWords(model, forms));
  const tagged: Uint8Array[] = [];
  tagSentences(model, many, ({ frame }, place) => {
    assert.equal(place, tagged.length);
    tagged.push(Uint8Array.from(frame.tag.subarray(FIRST, frame.root)));
  });
  assert.equal(tagged.length, many.length);
  many.forEach((forms, place) => {
    const frame = parseTagged(model, forms, { tags: tagged[place] });
    alone[place % SENTENCES.length].forEach(({ upos, feats, head, deprel }, i) => {
      assert.equal(model.tags.nameOf(frame.tag[i + FIRST]), upos);
      assert.equal(model.tags.feats[frame.morph[i + FIRST] - MORPH_BASE], feats);
      assert.equal(frame.head[i + FIRST] === frame.root ? -1 : frame.head[i + FIRST] - FIRST, head);
      assert.equal(model.parser.relations.names[frame.label[i + FIRST]], deprel);
    });
  });
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
