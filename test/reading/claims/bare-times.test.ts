/** Times without a preposition, wherever they stand: no part of whoever is counted or named beside them. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

const EN_TIMES = [
  'Sunday',
  'yesterday',
  'today',
  'June 5',
  'early Sunday',
  'Friday night',
  'last week',
  'two days ago',
];
const EN: readonly (readonly [frame: string, ...facts: string[]])[] = [
  ['Gunmen shot four people TIME.', 'shooting: perpetrator gunmen; injured 4'],
  ['The gunman killed two TIME.', 'killing: perpetrator gunman; killed 2', '!*: killed 1'],
  ['Two people were killed by gunmen TIME in Tulsa.', 'killing: perpetrator gunmen; killed 2'],
  ['Gunmen TIME killed four people in Tulsa.', 'killing: perpetrator gunmen; killed 4'],
  ['The blast wounded four other people TIME, authorities said.', '*: injured 4'],
  ['A gunman killed a teacher TIME, police said.', 'killing: perpetrator gunman; victim teacher'],
];

const ES_TIMES = ['ayer', 'anoche', 'el domingo', 'este lunes', 'la noche de ayer', 'hace dos días', 'el 5 de junio'];
const ES: readonly (readonly [frame: string, ...facts: string[]])[] = [
  ['Hombres armados mataron a dos TIME.', 'killing: perpetrator hombres; killed 2'],
  ['Hombres armados mataron TIME a cuatro personas.', 'killing: perpetrator hombres; killed 4'],
  ['Cuatro personas fueron asesinadas TIME por hombres armados.', 'killing: perpetrator hombres; killed 4'],
  ['Un comando asesinó a un maestro TIME en Celaya.', 'killing: perpetrator comando; victim maestro'],
];

const rows = (frames: typeof EN, times: readonly string[]) =>
  frames.flatMap(([frame, ...facts]) => times.map((time) => ({ text: frame.replace('TIME', time), facts })));

for (const { text, facts } of rows(EN, EN_TIMES)) test(text, () => assertSaid('en', text, facts));
for (const { text, facts } of rows(ES, ES_TIMES)) test(text, () => assertSaid('es', text, facts));
