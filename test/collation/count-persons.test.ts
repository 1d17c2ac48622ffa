import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPersons, fitsOne, isCounted } from '../../src/collation/count-persons.ts';

const PERSONS: readonly (readonly [words: readonly string[], least: number])[] = [
  [['a woman', 'her baby daughter'], 2],
  [['a man', 'the victim'], 1],
  [['a 7-year-old boy', 'his 12-year-old brother'], 2],
  [['Marta Ruiz', 'the woman'], 1],
  [['Marta Ruiz', 'Luisa Prado'], 2],
  [['Marta Ruiz', 'Ruiz'], 1],
  [['a man', 'a woman', 'an infant'], 3],
  [['the son of Marta Ruiz', 'Tomás Prado'], 1],
  [['Rio Hondo man', 'a Valle Alto man'], 1],
  [['una mujer', 'su hijo de 4 años'], 2],
];

for (const [words, least] of PERSONS)
  test(`${words.join(', ')}: ${least} or more`, () => {
    assert.equal(countPersons(words.map((one) => ({ words: one }))), least);
  });

const COUNTED: readonly (readonly [words: string, counted: boolean])[] = [
  ['three dead', true],
  ['14 armed personnel', true],
  ['tres mujeres', true],
  ['a 26-year-old mother', false],
  ['Marta Ruiz, 26', false],
  ['one of the officers', false],
  ['the driver', false],
];

for (const [words, counted] of COUNTED)
  test(`${words} is ${counted ? 'a count' : 'a person'}`, () => {
    assert.equal(isCounted(words), counted);
  });

test('one person by name, by age or by sex and age group', () => {
  const fits = (a: string, b: string): boolean => fitsOne({ words: a }, { words: b });
  assert.equal(fits('A 3-year-old boy', 'the 3-year-old'), true);
  assert.equal(fits('Marta Ruiz', 'Marta Ruiz Prado'), true);
  assert.equal(fits('a boy', 'the little boy'), true);
  assert.equal(fits('a boy', 'a woman'), false);
  assert.equal(fits('the victim', 'a woman'), false);
});
