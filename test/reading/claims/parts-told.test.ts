/** Parts of a toll told in sentences of their own, and who says a sentence whose speaker stands far from the verb. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['A lorry blew up at a gate. Five of the dead were police officers who had fired at it.', '*: killed 5 police'],
  ['12 of the dead were children and three were women.', '*: killed 12 civilians', '*: killed 3 civilians'],
  [
    'Of the 14 dead, six were soldiers and eight civilians.',
    '*: killed 14',
    '*: killed 6 military; killed 8 civilians',
  ],
  ['Six of those killed were children.', '*: killed 6 civilians'],
  ['Six of the dead in the attack were children.', '*: killed 6 civilians'],
  ['Six of those killed in the raid on the town were children.', '*: killed 6 civilians'],
  ['Five of the people killed were women.', '*: killed 5 civilians', '!*: killed 5 unknown'],
  ['Three of the wounded are police officers.', '*: injured 3 police'],
  ['Among the wounded were two nurses and a guard.', '*: injured 2 civilians', '*: injured 1'],
  ['Among those killed was the mayor, Ana Ruiz.', '*: killed 1 officials'],
  ['Two of the wounded were in critical condition.', '!*: killed 2'],
  ['The Red Hand, the group that controls parts of the coast, said it had killed 40 soldiers.', '*: @ Red Hand'],
  ['The mayor, who was in the building, said two guards were killed.', '*: @ mayor'],
];

const ES: readonly Row[] = [
  ['Entre los muertos hay tres policías y un bombero.', '*: killed 3 police', '*: killed 1 civilians'],
  ['Tres de los heridos son policías, informó la Fiscalía.', '*: injured 3 police', '*: @ Fiscalía'],
  ['De los 14 muertos, seis eran soldados y ocho civiles.', '*: killed 14', '*: killed 6 military; killed 8 civilians'],
  ['Entre los fallecidos figura el alcalde Luis Paz.', '*: killed 1 officials'],
  ['Dos de los lesionados fallecieron en el hospital.', '*: killed 2', '!*: injured 2'],
  ['Seis de los muertos eran mujeres, dijo el hospital.', '*: @ hospital', '!*: @ mujeres'],
  ['Murieron tres policías, dijo el martes por la noche en rueda de prensa el gobernador.', '*: @ gobernador'],
  ['«Mataron a dos custodios», dijo por teléfono el alcalde Luis Paz.', '*: killed 2; @ Luis Paz'],
  ['El alcalde, Luis Paz, dijo que murieron tres policías.', '*: @ Luis Paz'],
];

for (const [text, ...facts] of EN) test(`parts and speakers: ${text}`, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(`parts and speakers: ${text}`, () => assertSaid('es', text, facts));
