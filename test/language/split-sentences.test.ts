import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/language/analysis.ts';
import { splitSentences } from '../../src/language/split-sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

const split = (text: string, language: Language = 'en'): string[] => {
  const words = tokenise(text, language);
  return splitSentences(text, words, language).map(({ first, last }) =>
    text.slice(words[first].start, words[last - 1].end),
  );
};

const SAME: readonly string[] = [
  'Gen. Ortiz and Lt. Peña met J. Cruz.',
  'He lives in St. Louis, Mo. with his wife.',
  'The U.S. Embassy paid Acme Inc. last year.',
  'It fell 3.5 percent, the No. 2 man said.',
];

test('abbreviations do not end sentences', () => {
  for (const text of SAME) assert.deepEqual(split(text), [text]);
});

test('stops, quotes and brackets end them with what clings to them', () => {
  assert.deepEqual(split('"They fled." The army came! (Two died.) Why? Nobody knows.'), [
    '"They fled."',
    'The army came!',
    '(Two died.)',
    'Why?',
    'Nobody knows.',
  ]);
});

test('an abbreviation ends one before a word that begins sentences', () => {
  assert.deepEqual(split('They came at 9 p.m. The shooting began.'), ['They came at 9 p.m.', 'The shooting began.']);
});

test('empty lines and lines of a page part; wrapped lines run on', () => {
  assert.deepEqual(split('Two killed in Orilla\n\nPolice said'), ['Two killed in Orilla', 'Police said']);
  const wrapped = `${'THE ARMY REPORTED THAT TWO SOLDIERS AND A GUIDE WERE KILLED IN\n'.repeat(3)}THE NORTH.`;
  assert.equal(split(wrapped).length, 1);
});

test('a note glued to a title begins anew', () => {
  assert.deepEqual(split("Court frees the chief's sonEDITOR'S NOTE: Graphic images"), [
    "Court frees the chief's son",
    "EDITOR'S NOTE: Graphic images",
  ]);
});

test('long chains of machine translation are cut at their semicolons', () => {
  const clause = 'the police of the town said that they had taken four men and two cars from the hill';
  assert.equal(split(`${[clause, clause, clause, clause].join('; ')}.`).length, 4);
});

test('Spanish questions and abbreviations', () => {
  assert.deepEqual(split('El Lic. Ramos habló. ¿Quién mató al Sr. Lara? Nadie sabe.', 'es'), [
    'El Lic. Ramos habló.',
    '¿Quién mató al Sr. Lara?',
    'Nadie sabe.',
  ]);
});

test('a text that begins its sentences in lower case is split all the same', () => {
  const count = (text: string) => splitSentences(text, tokenise(text, 'en'), 'en').length;
  assert.equal(count('they shot at us. we ran. i saw two men fall.'), 3);
  assert.equal(count('Yahoo! said so. The Taliban, e.g. in Kunar. They fled.'), 3);
  assert.equal(count('Mail someone...@mail.example today. Thanks.'), 2);
});
