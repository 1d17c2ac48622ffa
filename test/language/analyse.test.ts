import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import type { Language } from '../../src/language/analysis.ts';
import { loadModel, openModel } from '../../src/language/model.ts';
import {
  childBy,
  children,
  climb,
  headChain,
  headOf,
  isUnder,
  rootsOf,
  subtree,
  subtreeSpan,
} from '../../src/language/trees.ts';

/** `word/lemma/UPOS←governor:relation` of one word. */
const show = (text: string, word: string, language: Language = 'en'): string => {
  const { tokens } = analyse(text, language);
  const token = tokens.find(({ form }) => form === word)!;
  const governor = token.head < 0 ? '' : tokens[token.head].form;
  return `${token.lemma}/${token.upos}←${governor}:${token.deprel}`;
};

const TABLE: readonly (readonly [string, string, string, Language])[] = [
  ['Armed rebels killed two soldiers in the city on Friday.', 'rebels', 'rebel/NOUN←killed:nsubj', 'en'],
  ['Gunmen killed two soldiers in the city on Friday.', 'soldiers', 'soldier/NOUN←killed:obj', 'en'],
  ['Two officers were killed by armed men.', 'officers', 'officer/NOUN←killed:nsubj:pass', 'en'],
  ['Two officers were killed by armed men.', 'were', 'be/AUX←killed:aux:pass', 'en'],
  ['THE REBELS ATTACKED THE BRIDGE.', 'REBELS', 'rebel/NOUN←ATTACKED:nsubj', 'en'],
  ['The rebels attacked the bridge near the river.', 'rebels', 'rebel/NOUN←attacked:nsubj', 'en'],
  ['Police found the body of a soldier killed in the attack.', 'killed', 'kill/VERB←soldier:acl', 'en'],
  ['Hombres armados mataron a dos policías.', 'Hombres', 'hombre/NOUN←mataron:nsubj', 'es'],
  ['Hombres armados mataron a dos policías.', 'mataron', 'matar/VERB←:root', 'es'],
  ['El ejército detuvo al jefe del grupo.', 'jefe', 'jefe/NOUN←detuvo:obj', 'es'],
];

for (const [text, word, expected, language] of TABLE)
  test(`${word} in "${text}"`, () => assert.equal(show(text, word, language), expected));

test('trees can be walked', () => {
  const text = 'Police said that armed men had attacked the old bridge.';
  const analysis = analyse(text, 'en');
  const place = (form: string) => analysis.tokens.findIndex((token) => token.form === form);
  const attacked = place('attacked');
  assert.deepEqual(rootsOf(analysis, 0), [place('said')]);
  assert.equal(childBy(analysis, attacked, 'obj'), place('bridge'));
  assert.deepEqual(children(analysis, place('bridge')), [place('the'), place('old')]);
  assert.deepEqual(headChain(analysis, place('men')), [attacked, place('said')]);
  assert.ok(isUnder(analysis, place('old'), attacked));
  assert.equal(
    climb(analysis, place('old'), ({ upos }) => upos === 'VERB'),
    attacked,
  );
  assert.equal(headOf(analysis, place('the'), place('bridge') + 1), place('bridge'));
  const { start, end } = subtreeSpan(analysis, place('bridge'));
  assert.equal(text.slice(start, end), 'the old bridge');
  assert.equal(subtree(analysis, attacked, { without: ['obj'] }).includes(place('bridge')), false);
});

test('a model opened from another thread’s memory reads the same', () => {
  const { buffer } = loadModel('en');
  assert.ok(buffer instanceof SharedArrayBuffer);
  assert.equal(openModel(buffer).buffer, buffer);
});
