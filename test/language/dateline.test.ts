/** Datelines are set apart from the sentence that they open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import { behindDateline } from '../../src/language/dateline.ts';

const ROWS: readonly (readonly [text: string, first: string])[] = [
  ['PUERTO-AL-MAR, Norland — Gunmen killed three people.', 'Gunmen'],
  ['Tarvo, 3 March (Northern Wire) - Gunmen killed three people.', 'Gunmen'],
  ['SAN LUIS DEL VALLE, May 3, 2020 -- Two men were shot.', 'Two'],
  ['NEW TARVO: Two men were shot on Monday.', 'Two'],
  ['TARVO — At least nine rebels died.', 'At'],
  // no datelines
  ['The group — an armed gang — killed three people.', 'The'],
  ['Police: Man shot outside a shop.', 'Police'],
  ['Boro Haram — the Islamist group — attacked Tarvo.', 'Boro'],
  ['Gunmen in Pont-Marie, Norland, shot two men - a father and his son.', 'Gunmen'],
  ['AK-47, two pistols and a grenade were seized.', 'AK'],
];

test('the word behind a dateline, which is no part of its sentence’s tree', () => {
  for (const [text, first] of ROWS) {
    const { tokens, sentences } = analyse(text, 'en');
    const at = behindDateline(tokens, sentences[0]);
    assert.equal(tokens[at].form, first, text);
    const roots = tokens.filter((token) => token.sentence === 0 && token.head < 0);
    assert.equal(roots.length, 1, text);
    for (let i = 0; i < at; i++)
      assert.ok(tokens[i].head < at || tokens[i].deprel === 'parataxis', `${text}: ${tokens[i].form}`);
    for (let i = at; i < tokens.length; i++) assert.ok(tokens[i].head < 0 || tokens[i].head >= at, text);
  }
});
