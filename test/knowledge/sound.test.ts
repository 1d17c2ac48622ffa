import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { soundDistance, soundKey } from '../../src/knowledge/sound.ts';

/** Garbling, the name meant, another name that it must stay farther from. */
const nearer: readonly [string, string, string][] = [
  ['Barankiya', 'Barranquilla', 'Bucaramanga'],
  ['Wankayo', 'Huancayo', 'Cusco'],
  ['Ayakucho', 'Ayacucho', 'Abancay'],
  ['Kochabanba', 'Cochabamba', 'Chuquisaca'],
  ['Vayedupar', 'Valledupar', 'Villavicencio'],
  ['Saint Christopher', 'San Cristóbal', 'San Francisco'],
  ['new Granada', 'Nueva Granada', 'Granada'],
  ['Antiokia', 'Antioquia', 'Atlántico'],
  ['Halalabad', 'Jalalabad', 'Jaranwala'],
  ['Kandagar', 'Kandahar', 'Kunduz'],
  ['Mazalishalif', 'Mazar-i-Sharif', 'Maymana'],
  ['Harkov', 'Kharkiv', 'Kherson'],
  ['Bengazi', 'Benghazi', 'Bani Walid'],
  ['Port o France', 'Fort-de-France', 'Cayenne'],
  ['Matagarpa', 'Matagalpa', 'Managua'],
];
for (const [garbled, meant, other] of nearer)
  test(`${garbled} sounds like ${meant}, not like ${other}`, () => {
    assert.ok(soundDistance(garbled, meant) < 0.3, `${soundDistance(garbled, meant)}`);
    assert.ok(soundDistance(garbled, meant) < soundDistance(garbled, other));
  });

test('case, accents and hyphens do not count', () => {
  assert.equal(soundDistance('TRUJILLO', 'Trujíllo'), 0);
  assert.equal(soundDistance('Deir ez Zor', 'Deir-ez-Zor'), 0);
});

test('the key keeps garblings of one name together', () => {
  assert.equal(soundKey('Karakas'), soundKey('Caracas'));
  assert.equal(soundKey('Zaltilo'), soundKey('Saltillo'));
});

test('a distance lies in 0 to 1, is the same both ways and 0 to itself', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzñáé -'), maxLength: 24 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const there = soundDistance(a, b);
      assert.ok(there >= 0 && there <= 1);
      assert.ok(Math.abs(there - soundDistance(b, a)) < 1e-6);
      assert.equal(soundDistance(a, a), 0);
    }),
    { numRuns: 300 },
  );
});
