import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/language/analysis.ts';
import { tokenise } from '../../src/language/tokenise.ts';

const forms = (text: string, language: Language): string =>
  tokenise(text, language)
    .map(({ form }) => form)
    .join(' ');

const ENGLISH: readonly (readonly [string, string])[] = [
  ["He didn't flee; they'd gone.", "He did n't flee ; they 'd gone ."],
  ['Dont go out, the mayor cannot help', 'Do nt go out , the mayor can not help'],
  ['the U.S. Embassy in Washington, D.C.', 'the U.S. Embassy in Washington , D.C.'],
  ['Gen. R. Salas met Dr. Ruiz at 7:30 p.m.', 'Gen. R. Salas met Dr. Ruiz at 7:30 p.m.'],
  ['Some 1,200 men (about 3.5% of 34,000)', 'Some 1,200 men ( about 3.5 % of 34,000 )'],
  ['$5,000 and a .45 pistol', '$ 5,000 and a .45 pistol'],
  ['at 7pm, 30km away', 'at 7 pm , 30 km away'],
  ['a well-known co-founder of the 9/11 fund', 'a well - known co-founder of the 9/11 fund'],
  ['call 555-010-7788 or see www.example.org/a?b=1.', 'call 555-010-7788 or see www.example.org/a?b=1 .'],
  ["the president's sonEDITORS NOTE: two dead", "the president 's son EDITORS NOTE : two dead"],
  ['the mayor of Limón.No one was hurt', 'the mayor of Limón . No one was hurt'],
  ['"Leave," he said -- then silence...', '" Leave , " he said -- then silence ...'],
  ['THE COLONEL’S MEN WON’T LEAVE', 'THE COLONEL ’S MEN WO N’T LEAVE'],
  ['desk@example.org wrote to O’Neill and AT&T', 'desk@example.org wrote to O’Neill and AT&T'],
];

const SPANISH: readonly (readonly [string, string])[] = [
  ['El jefe del grupo huyó al monte.', 'El jefe de el grupo huyó a el monte .'],
  ['Quiso dárselo y matarlos', 'Quiso dar se lo y matar los'],
  ['internos modernos y subalternos sin cuadernos externos', 'internos modernos y subalternos sin cuadernos externos'],
  ['que confirme el gendarme el desarme', 'que confirme el gendarme el desarme'],
  ['Quieren matarnos y meternos miedo', 'Quieren matar nos y meter nos miedo'],
  ['uniéndose a Carlos, en parte por suerte', 'uniendo se a Carlos , en parte por suerte'],
  ['El Lic. Sr. Gómez pagó 1.500,50 pesos', 'El Lic. Sr. Gómez pagó 1.500,50 pesos'],
  ['¿Quién murió? ¡Nadie!', '¿ Quién murió ? ¡ Nadie !'],
  ['DEL EJÉRCITO AL NORTE', 'DE EL EJÉRCITO A EL NORTE'],
  ['un AK-47 y fusiles R-15', 'un AK-47 y fusiles R-15'],
  ['Quieren verlo muerto en la charla', 'Quieren ver lo muerto en la charla'],
];

test('English words, clitics, abbreviations and numbers', () => {
  for (const [text, expected] of ENGLISH) assert.equal(forms(text, 'en'), expected);
});

test('Spanish words, contractions and pronouns on verbs', () => {
  for (const [text, expected] of SPANISH) assert.equal(forms(text, 'es'), expected);
});

test('offsets give the words back; a contraction shares its span', () => {
  const text = 'Salió del pueblo';
  const words = tokenise(text, 'es');
  assert.deepEqual(
    words.map(({ start, end }) => text.slice(start, end)),
    ['Salió', 'del', 'del', 'pueblo'],
  );
});

test('invisible characters are in the span but not in the form', () => {
  const [word] = tokenise('Guz\u200dmán', 'en');
  assert.deepEqual(word, { start: 0, end: 7, form: 'Guzmán' });
});
