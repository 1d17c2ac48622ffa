import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateWords } from '../../src/language/annotate-words.ts';
import { loadModel, type Model } from '../../src/language/model.ts';

/** Questions share one table, and keys of 32 bits meet: each then finds the answer to another. */
const ofOthers = (model: Model, answer: number): Model => {
  const sure = { ...model.sure!, tag: () => answer, morph: () => answer, label: () => answer };
  return { ...model, sure, parser: { ...model.parser, sure } };
};

for (const language of ['en', 'es'] as const)
  test(`${language}: an answer to another question is no tag, no form and no relation`, () => {
    const model = loadModel(language);
    const words = (
      language === 'en' ? 'Rebels burned the old bridge .' : 'Los rebeldes quemaron el puente viejo .'
    ).split(' ');
    const right = annotateWords(model, words);
    for (const answer of [63, 4095]) {
      const read = annotateWords(ofOthers(model, answer), words);
      assert.deepEqual(
        read.map(({ upos }) => upos),
        right.map(({ upos }) => upos),
      );
      assert.ok(read.every(({ deprel }) => model.parser.relations.names.includes(deprel)));
    }
  });
