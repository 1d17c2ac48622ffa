import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashWord } from '../../src/collation/hash-words.ts';
import { marksOf, pairHash } from '../../src/collation/marks.ts';

test('ages in words of both languages', () => {
  const ages = (text: string): number[] => [...marksOf(text).ages];
  assert.deepEqual(ages('a 7-year-old boy and Marta Ruiz, 26, were hit'), [7, 26]);
  assert.deepEqual(ages('una mujer de 34 años'), [34]);
  assert.deepEqual(ages('17 vehicles on route 9'), []);
});

test('streets by the last word of their name', () => {
  assert.ok(marksOf('in the 300 block of South Elm Street').streets.has(hashWord('Elm')));
  assert.ok(marksOf('sobre la calle Morelos de la colonia Centro').streets.has(hashWord('Morelos')));
});

test('clock times as minutes of the day', () => {
  assert.deepEqual([...marksOf('at 8:40 p.m. and again at 12 a.m., or 21:05 horas').clocks], [1240, 0, 1265]);
});

test('pairs of names across initials and particles', () => {
  const { names } = marksOf('Juan A. Ortega met Rosa de la Cruz.');
  assert.ok(names.has(pairHash('Juan', 'Ortega')));
  assert.ok(names.has(pairHash('Rosa', 'Cruz')));
});
