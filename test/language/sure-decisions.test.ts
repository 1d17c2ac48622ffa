/** Sure decisions change nothing where they were learned, and a model file takes them as one part more. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotateWords } from '../../src/language/annotate-words.ts';
import { openContainer, toShared, withSection } from '../../src/language/container.ts';
import { LEADS_SECTION, openModel, SURE_SECTION } from '../../src/language/model.ts';
import { modelFile } from '../../src/language/model-files.ts';
import { compileLookUp, DECISION_BITS } from '../../src/language/templates.ts';
import { withLeads } from '../../src/language/train/fit-leads.ts';
import { withSureDecisions } from '../../src/language/train/learn-sure-decisions.ts';

const SENTENCES = [
  'Gunmen shot two officers near the old market on Friday .',
  'The army said that seven rebels had been killed in the clashes .',
  'POLICE FOUND THE BODIES OF THREE MEN IN A CAR .',
  'She told reporters that her son, a student, was among the wounded .',
].map((line) => line.split(' '));

test('a table learned from sentences leaves their trees as they were, and has answers', () => {
  const bytes = readFileSync(modelFile('en'));
  const often = Array.from({ length: 200 }, () => SENTENCES).flat();
  const learned = withSureDecisions(bytes, often, () => undefined);
  const [plain, sure] = [bytes, learned].map((each) => openModel(toShared(each)));
  const found = SENTENCES.map((forms) => annotateWords(sure, forms));
  const without = { ...plain, sure: undefined, parser: { ...plain.parser, sure: undefined } };
  assert.deepEqual(
    found,
    SENTENCES.map((forms) => annotateWords(without, forms)),
  );
  const table = openContainer(toShared(learned)).int32(SURE_SECTION);
  assert.ok(table.filter((slot) => slot !== 0).length > 50);
  assert.deepEqual(
    withSureDecisions(learned, often, () => undefined),
    learned,
    'learned anew it is the same',
  );
});

test('leads are fitted to what the first templates get wrong, the second need less', () => {
  const often = Array.from({ length: 40 }, () => SENTENCES).flat();
  const fitted = withLeads(readFileSync(modelFile('en')), often, () => undefined);
  const [first, second] = openContainer(toShared(fitted)).int32(LEADS_SECTION);
  assert.ok(second <= first && second >= 0, `${first}, ${second}`);
  assert.equal(annotateWords(openModel(toShared(fitted)), SENTENCES[0])[0].upos, 'NOUN');
});

test('a part that is added takes the place of one of the same name, and leaves the others', () => {
  const bytes = readFileSync(modelFile('en'));
  const once = withSection(bytes, 'new', Int32Array.of(1, 2, 3));
  const twice = withSection(once, 'new', Int32Array.of(4));
  const [before, after] = [bytes, twice].map((each) => openContainer(toShared(each)));
  assert.deepEqual(after.int32('new'), Int32Array.of(4));
  assert.deepEqual(after.names, [...before.names, 'new']);
  assert.deepEqual(after.int32('actions'), before.int32('actions'));
  assert.deepEqual(after.meta, before.meta);
});

test('what no slot holds is not known', () => {
  const ask = compileLookUp(['a b', 'a'], { a: 'x', b: 'y' }, ['x', 'y'], 0);
  const empty = new Int32Array(16);
  assert.equal(ask(1, 2, empty, 15), -1);
  for (let slot = 0; slot < empty.length; slot++) empty[slot] = (7 << DECISION_BITS) | 1;
  assert.equal(ask(1, 2, empty, 15), -1);
});
