import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import type { Language } from '../../src/language/analysis.ts';

const SENTENCES: readonly (readonly [Language, string])[] = [
  ['es', '"Hemos contado once heridos", dijo el alcalde de Santa Rita.'],
  ['es', 'La policía detuvo a un hombre apodado "El Tordo" el lunes.'],
  ['en', '"They came at night," the mayor said.'],
];

const WRITTEN: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
];

for (const [language, text] of SENTENCES)
  for (const [open, close] of WRITTEN)
    test(`quotation marks are read alike however they are written: ${open}${close} ${text}`, () => {
      const tree = (written: string) =>
        analyse(written, language).tokens.map(({ upos, head, deprel }) => `${upos} ${head} ${deprel}`);
      const [before, quoted, after] = text.split('"');
      assert.deepEqual(tree(`${before}${open}${quoted}${close}${after}`), tree(text));
    });
