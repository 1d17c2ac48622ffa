/** Days that the words count back from another day of their sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../claims/said.ts';

type Row = readonly [text: string, trigger: string, edtf: string];

/** Text, word of the trigger, its day; all published on Saturday, 15 August 2026. */
const ROWS: readonly Row[] = [
  ['Gunmen killed two men on Monday, two years after an attack that left nine dead.', 'attack', '2024'],
  ['Gunmen killed two men on Monday, two years after an attack that left nine dead.', 'killed', '2026-08-10'],
  [
    'A gunman opened fire at the shrine on Sunday evening, less than a year after an attack on it that left 13 dead.',
    'attack',
    '2025-08-09/2026-08-08',
  ],
  ['The strikes on Monday came a day after a drone hit a town, killing a man.', 'hit', '2026-08-09'],
  ['The strikes on Monday came a day after a drone hit a town, killing a man.', 'strikes', '2026-08-10'],
  [
    'The mayor was killed on Sunday, less than a week after he took office. His secretary had been shot dead three days earlier.',
    'shot dead',
    '2026-08-06',
  ],
  // the day of the telling dates nothing that has a day of its own
  ['TARVO, Aug 15 — A bomb exploded at a market on Friday night, police said on Saturday.', 'bomb', '2026-08-14'],
  // whoever dies of wounds was hurt on the day of the deed
  [
    'Gunmen attacked the market on Sunday. Seven more people succumbed to their wounds overnight.',
    'succumbed',
    '2026-08-09',
  ],
  ['A teacher died on Tuesday of wounds suffered in the attack on Sunday.', 'died', '2026-08-09'],
  // counted forwards they would be told before they happened
  ['Two weeks after a gunman killed six people at a mall, police arrested his brother.', 'killed', '2026-08'],
  ['Two weeks after a gunman killed six people at a mall, police arrested his brother.', 'arrested', '2026-08-15'],
  ['Police on Friday arrested a man three days after a woman was shot.', 'shot', '2026-08-11'],
  ['Three days after a woman was shot, police arrested a man on Friday.', 'shot', '2026-08-11'],
  ['Three days after a woman was shot, police arrested a man on Friday.', 'arrested', '2026-08-14'],
  ['A mother calls for justice two months after her son was shot and killed.', 'shot and killed', '2026-06'],
  ['Two days after the attack, a man was shot dead.', 'attack', '2026-08-13'],
  // the day of the next clause
  ['On August 2 police killed 9 men, and on August 4 killed 3 more.', 'killed', '2026-08-02'],
  // but after what was told they lead on
  ['Six people were shot dead on August 1. Two days after the attack, another man was killed.', 'killed', '2026-08-03'],
];

const SPANISH: readonly Row[] = [
  [
    'Tres días después de que hombres armados mataron a seis personas, la policía detuvo a un hombre.',
    'mataron',
    '2026-08-12',
  ],
  [
    'Tres días después de que hombres armados mataron a seis personas, la policía detuvo a un hombre.',
    'detuvo',
    '2026-08-15',
  ],
  ['La policía detuvo a un hombre tres días después del ataque.', 'ataque', '2026-08-12'],
  ['Un año después de la matanza de seis jóvenes, sus madres marcharon.', 'matanza', '2025'],
  ['Seis personas murieron el 1 de agosto. Dos días después, la policía mató a un hombre.', 'mató', '2026-08-03'],
];

for (const [language, rows] of [
  ['en', ROWS],
  ['es', SPANISH],
] as const)
  test(`days counted back: ${language}`, () => {
    for (const [text, trigger, edtf] of rows) {
      const claim = claimsOf(text, language, '2026-08-15').find((one) => one.trigger.text === trigger);
      assert.equal(claim?.when?.edtf, edtf, `${trigger}: ${text}`);
    }
  });
