import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherHappeningFrom } from '../../src/knowledge/another-happening.ts';
import { claimsOf } from './claims/said.ts';

const OPENED: readonly (readonly [text: string, at: string, opens: boolean])[] = [
  ['Five died in a bar. In the same night, two policemen were killed.', 'killed', true],
  ['Five died in a bar. Forty minutes later a patrol was ambushed.', 'ambushed', true],
  ['Five died in a bar. In a separate attack, gunmen shot a teacher.', 'shot', true],
  ['Five died in a bar. Police said gunmen had shot a teacher.', 'shot', false],
  ['Murieron cinco. Menos de una hora después, dos agentes fueron emboscados.', 'emboscados', true],
  ['Murieron cinco. En la misma noche mataron a un taxista.', 'mataron', true],
  ['Murieron cinco. Los agentes fueron emboscados.', 'emboscados', false],
];

for (const [text, at, opens] of OPENED)
  test(`another happening ${opens ? 'opens' : 'does not open'}: ${text}`, () => {
    assert.equal(anotherHappeningFrom(text, text.indexOf(at)) !== undefined, opens);
  });

const templates = (text: string, language: 'en' | 'es'): number =>
  new Set(claimsOf(text, language).map(({ template }) => template)).size;

test('two attacks of one night and town are two templates, two sentences about one are one', () => {
  const bar = 'Gunmen killed five people in a bar in Guaymas, Mexico, on Saturday night.';
  assert.equal(templates(`${bar} In the same night, two policemen were shot dead in Guaymas.`, 'en'), 2);
  assert.equal(templates(`${bar} Five people were shot dead in the bar in Guaymas, police said.`, 'en'), 1);
});
