import { test } from 'node:test';
import { assertSaid } from './said.ts';

/** What is only asked, and what is counted as a trend. */
const ROWS: readonly (readonly ['en' | 'es', string, ...string[]])[] = [
  ['es', 'Hallan una toma clandestina en Rivas; ¿hay detenidos?', 'arrest/hypothetical'],
  ['es', '¿Quién mató al alcalde de Rivas?', 'killing/asserted: victim alcalde'],
  [
    'es',
    'En 16 municipios se registró un incremento del 19% en homicidios.',
    'killing/background',
    '!killing/asserted',
  ],
  ['es', 'El estado tuvo una disminución en materia de secuestro.', 'abduction/background', '!abduction/asserted'],
  ['es', 'El caso lo llevan los detectives de homicidios de la capital.', '!killing'],
  ['en', 'Were any suspects arrested?', 'arrest/hypothetical'],
  ['en', 'Who killed the mayor of Rivas?', 'killing/asserted: victim the mayor'],
  ['en', 'There was an increase of 19% in homicides in Rivas.', 'killing/background', '!killing/asserted'],
  ['en', 'A rise in attacks left 12 people dead in Rivas.', 'killing/asserted: killed 12'],
];

for (const [language, text, ...facts] of ROWS) test(text, () => assertSaid(language, text, facts));
