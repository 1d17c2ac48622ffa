/** A remembered sentence gets the annotation that it got at first, and no other sentence does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotateWords } from '../../src/language/annotate-words.ts';
import { makeFrame, setFrame } from '../../src/language/frame.ts';
import { loadModel } from '../../src/language/model.ts';
import { makeSentenceMemo } from '../../src/language/sentence-memo.ts';
import type { WordTypes } from '../../src/language/word-types.ts';

const SENTENCES = [
  'Gunmen killed three farmers near the river .',
  'Police said two men were held .',
  'Two men were held , police said .',
  'The army denied the claim .',
].map((line) => line.split(' '));

test('the second reading of a sentence is the first', () => {
  const model = loadModel('en');
  const first = SENTENCES.map((forms) => annotateWords(model, forms));
  assert.deepEqual(
    SENTENCES.map((forms) => annotateWords(model, forms)),
    first,
  );
});

/** A memo of its own, over the model's words numbered anew whenever `renew` is called. */
const ownMemo = () => {
  const model = loadModel('en');
  let generation = 0;
  const types: WordTypes = { ...model.types, generation: () => generation };
  const memo = makeSentenceMemo(types, model.tags, 50);
  const frame = makeFrame();
  /** Sets the frame to words that all have this mark as relation and governor, and keeps it. */
  const keep = (forms: readonly string[], mark: number) => {
    setFrame(frame, forms, types);
    frame.morph.fill(32 + mark, 2, frame.root);
    frame.label.fill(mark, 2, frame.root);
    frame.head.fill(mark, 2, frame.root);
    memo.keep(frame);
  };
  const recall = (forms: readonly string[]): number => {
    setFrame(frame, forms, types);
    return memo.recall(frame) ? frame.label[2] : -1;
  };
  return { keep, recall, renew: () => generation++ };
};

test('numbers given anew end all memory', () => {
  const { keep, recall, renew } = ownMemo();
  keep(SENTENCES[0], 7);
  assert.equal(recall(SENTENCES[0]), 7);
  renew();
  assert.equal(recall(SENTENCES[0]), -1);
  keep(SENTENCES[0], 8);
  assert.equal(recall(SENTENCES[0]), 8);
});

test('what is recalled is what was kept last for the same words, however much was kept since', () => {
  const { keep, recall } = ownMemo();
  const word = fc.constantFrom('a', 'army', 'police', 'said', 'killed', '.');
  const sentence = fc.array(word, { minLength: 1, maxLength: 150 });
  const last = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, fc.nat({ max: 49 })), { maxLength: 60 }), (kept) => {
      for (const [forms, mark] of kept) {
        keep(forms, mark);
        last.set(forms.join(' '), mark);
        assert.equal(recall(forms), mark);
      }
      for (const [forms] of kept) {
        const found = recall(forms);
        assert.ok(found === -1 || found === last.get(forms.join(' ')), forms.join(' '));
      }
    }),
    { numRuns: 100 },
  );
});
