/** Trees are made at their first asking: whatever is asked when, they are the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { formsGeneration } from '../../src/language/forms.ts';
import { cutWords } from '../../src/language/tokenise.ts';

// A sentence that was parsed before is remembered, so each test has a text of its own, read lazily first.
const textOf = (name: string): string =>
  `PORT-AU-PRINCE, Haiti — Gunmen shot two officers, ${name} among them. THE REBELS OF ${name.toUpperCase()} ATTACKED THE BRIDGE. Police arrested no one; ${name} fled.`;

/** What an analysis tells of its words once each of some sentences was asked, in this order. */
const shown = (analysis: Analysis, order: readonly number[]): string => {
  for (const sentence of order) assert.notEqual(analysis.tokens[analysis.sentences[sentence].first].deprel, '');
  return JSON.stringify(analysis);
};

test('sentences may be asked in any order', () => {
  const text = textOf('Duval');
  const backwards = shown(analyse(text, 'en'), [2, 0, 1]);
  assert.equal(backwards, shown(analyse(text, 'en'), []));
  assert.match(backwards, /"lemma":"rebel","upos":"NOUN","feats":"Number=Plur"/);
});

test('other texts may be read before a tree is asked for', () => {
  const texts = ['Moreau', 'Petit'].map(textOf);
  const later = texts.map((text) => analyse(text, 'en')).map((analysis) => shown(analysis, [1]));
  assert.deepEqual(
    later,
    texts.map((text) => shown(analyse(text, 'en'), [])),
  );
});

test('forms may be numbered anew before a tree is asked for', () => {
  const text = textOf('Lacroix');
  const analysis = analyse(text, 'en');
  const generation = formsGeneration();
  cutWords(Array.from({ length: 70_000 }, (_, k) => `z${k.toString(36)}`).join(' '), 'en');
  cutWords('', 'en');
  assert.notEqual(formsGeneration(), generation);
  assert.equal(shown(analysis, []), shown(analyse(text, 'en'), []));
});
