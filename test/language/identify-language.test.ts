import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifyLanguage } from '../../src/language/identify-language.ts';

const TABLE: readonly (readonly [string, string])[] = [
  ['Gunmen kill seven in Orilla', 'en'],
  ['TERRORISTS KILLED TWO SOLDIERS', 'en'],
  ['Two men were shot near the bridge on Friday', 'en'],
  ['Matan a siete en Orilla', 'es'],
  ['POLICIA DETIENE A TRES HOMBRES', 'es'],
  ['Asesinan a periodista en el norte', 'es'],
  ['Homens armados mataram sete pessoas na noite de sábado', 'pt'],
  ['Des hommes armés ont tué sept personnes dans le nord du pays', 'fr'],
  ['Uomini armati hanno ucciso sette persone nella notte', 'it'],
  ['Полиция задержала трёх человек', 'ru'],
  ['', 'und'],
  ['1234 5678', 'und'],
];

for (const [text, language] of TABLE)
  test(`"${text}" is ${language}`, () => assert.equal(identifyLanguage(text), language));
