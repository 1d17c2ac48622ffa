import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import { formNumber, formOf, formsGeneration, hashedForm, hashOf } from '../../src/language/forms.ts';
import { openText } from '../../src/language/text-codes.ts';
import { cutWords } from '../../src/language/tokenise.ts';

test('a form has one number, in whatever text and however it is asked for', () => {
  openText('the mayor of Pueblo Viejo');
  const mayor = hashedForm(4, 9, hashOf(4, 9));
  assert.equal(mayor, formNumber('mayor'));
  assert.equal(formOf(mayor), 'mayor');
  assert.notEqual(mayor, formNumber('Mayor'));
  openText('mayor');
  assert.equal(hashedForm(0, 5, hashOf(0, 5)), mayor);
});

test('words and the numbers of their forms stand side by side', () => {
  for (const [text, language] of [
    ["Don't go: the U.S. and Mexico's no. 5 left 3 dead at 7pm.", 'en'],
    ['Quiso dárselo del todo al 15\u200b%.', 'es'],
  ] as const) {
    const { words, forms } = cutWords(text, language);
    assert.deepEqual(
      Array.from(words, (_, i) => formOf(forms[i])),
      words.map(({ form }) => form),
    );
  }
});

test('what was noted of a form in one language says nothing in the other', () => {
  const forms = (language: 'en' | 'es') => cutWords('al verlo dont', language).words.map(({ form }) => form);
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(forms('en'), ['al', 'verlo', 'do', 'nt']);
    assert.deepEqual(forms('es'), ['a', 'el', 'ver', 'lo', 'dont']);
  }
});

test('texts read alike before and after forms are numbered anew', () => {
  const text = 'Police in Monterrey arrested Carlos Medina. He didn’t resist.';
  const read = () => JSON.stringify(analyse(text, 'en'));
  const before = read();
  const strange = Array.from({ length: 70_000 }, (_, k) => `q${k.toString(36)}`).join(' ');
  const generation = formsGeneration();
  cutWords(strange, 'en');
  assert.equal(read(), before);
  assert.notEqual(formsGeneration(), generation);
  assert.equal(read(), before);
});
