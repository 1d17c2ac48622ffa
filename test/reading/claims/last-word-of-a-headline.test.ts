/** A headline without a full stop: its last word has no object in the report below it. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['Man killed\n\nTwo women called police on Monday.', 'killing: killed 1', '!*: killed 2'],
  ['Mayor kidnapped\n\n12 gangs demand money.', 'abduction: victim mayor; abducted 1', '!*: abducted 12'],
  ['Police officer shot\n\nTwo men ran from the scene.', 'shooting: injured 1 police', '!*: injured 2'],
  ['Four people wounded\n\nThe mayor visited them.', '*: injured 4', '!*: victim mayor'],
];

const ES: readonly Row[] = [
  [
    'Ataque armado deja cinco personas heridas\n\nLa policía llegó al lugar.',
    'attack: injured 5',
    '!*: injured 1',
    '!*: perpetrator personas',
  ],
  ['Hombre asesinado\n\nTres mujeres pidieron ayuda el lunes.', 'killing: killed 1', '!*: killed 3'],
  ['Alcalde secuestrado\n\nUna banda pide dinero.', 'abduction: victim alcalde', '!*: victim banda'],
  ['Se aseguraron armas, así como 81 mil 364 cartuchos.', 'seizure: seized 81364'],
  ['La policía ejecutó 33 cateos y detuvo a dos hombres.', '!killing', 'arrest: arrested 2'],
  ['La tala es un delito que debe combatirse.', '!armed-clash'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
