/** Triggers of several words, cut at hyphens, or led by an adverb: whoever did it and whom it befell, all the same. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['A man was fatally shot in the incident.', 'killing: victim man; killed 1', '!*: perpetrator man'],
  ['Two sisters were fatally wounded in Tulsa.', 'killing: victim sisters; killed 2', '!*: injured 2'],
  ['Gunmen fatally stabbed a guard.', 'killing: perpetrator gunmen; killed 1'],
  ['Four men were found fatally shot in a car.', 'killing: killed 4'],
  ['Gunmen machine-gunned two farmers in Kano.', 'killing: perpetrator gunmen; killed 2 civilians'],
  ['A teacher was pistol-whipped by robbers.', 'attack: victim teacher; perpetrator robbers'],
  ['Rebels fire-bombed a school in Kano.', 'arson: perpetrator rebels; target school'],
  ['The militants set a school ablaze.', 'arson: perpetrator militants; target school'],
  ['Gunmen sprayed a school with bullets.', 'shooting: perpetrator gunmen; target school'],
  ['A bus was shot up by gunmen.', 'shooting: perpetrator gunmen; target bus'],
  ['Prices shot up by five percent after the attack on the port.', '!shooting'],
  ['A bank was robbed by gunmen.', 'robbery: perpetrator gunmen; target bank'],
  ['Two farmers were led away by gunmen.', 'abduction: perpetrator gunmen; abducted 2'],
  ['The man was led away by police.', '!abduction'],
  ['Gunmen seized two farmers in Kano.', 'abduction: perpetrator gunmen; abducted 2', '!arrest'],
  ['Police seized two rifles in Kano.', '!abduction'],
  ['Cole fired one shot into the ground.', 'shooting: perpetrator cole', '!*: victim one'],
  // the noun that a trigger stands before
  ['Police responded to a report of a gunshot victim.', 'shooting: victim victim', '!*: perpetrator victim'],
  ['The shooting suspect, Juan Cole, fled the scene.', 'shooting: perpetrator cole'],
  ['Main Street shooting suspect booked into county jail', 'shooting: perpetrator suspect', '!*: victim suspect'],
  ['Man dies from close-range gunshot wound in Tulsa', '*: killed 1', '!attack'],
  ['The body was taken to the coroner for a death investigation.', '!killing'],
  // ages
  ['A 6-month-old girl was shot.', 'shooting: victim girl; injured 1'],
  ['Police seek suspect in fatal shooting of 6-month-old girl', 'killing: victim girl; killed 1'],
  // clauses that the tree joins
  [
    'Cole was arrested and charged with neglect after a 5-year-old shot another boy.',
    'arrest: arrested 1',
    '!arrest: target boy',
    'shooting: victim boy',
  ],
  ['A Tulsa man faces charges after a 5-year-old used his gun to shoot a friend.', '!*: perpetrator man'],
];

const ES: readonly Row[] = [
  ['Dos campesinos fueron lesionados por hombres armados.', 'attack: perpetrator hombres; injured 2'],
  ['Dos campesinos fueron puestos a disposición por policías.', 'arrest: authority policías; arrested 2'],
  ['Hombres armados tomaron como rehenes a dos campesinos.', 'abduction: perpetrator hombres; abducted 2'],
  ['Hombres armados atacaron una escuela con drones.', 'air-strike: perpetrator hombres; target escuela'],
  ['Dos campesinos fueron llevados por hombres armados.', 'abduction: perpetrator hombres; abducted 2'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));

test('A name with an age, and the surname again, are one person', () =>
  assertSaid(
    'en',
    'Endicott McCray, 24, is accused of fatally shooting Tess Moultrie on Sixth Street in Tulsa on July 31.\nMcCray opened fire. He was captured in Atlanta on Aug. 3.\nMoultrie died at the scene.',
    ['killing: perpetrator endicott mccray', 'shooting: perpetrator endicott mccray', 'arrest: target endicott mccray'],
  ));
