/** Victims and doers in words that no list has, and what only looks like a victim. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['Gunmen killed 17 goldminers near Zacapa on Monday.', 'killing: killed 17'],
  ['Dacoits abducted nine turnkeys in Araria on Monday.', 'abduction: abducted 9'],
  ['Cattle rustlers shot dead four pangolin trackers on Monday.', 'killing: perpetrator rustlers; killed 4'],
  ['Gunmen killed 17 goats near Zacapa on Monday and wounded a herder.', '!*: killed 17'],
  ['The court freed 12 letters.', '!*: released 12'],
  // whoever stands in for a noun
  ['Gunmen killed two men. They wounded a third on Monday.', '*: injured 1'],
  ['Fire burned a third of the town after gunmen killed two men.', '!*: killed 1', '!*: injured 1'],
  // guns
  ['Moments later, the gun went off, striking the boy in the head.', 'shooting: victim boy; injured 1 civilians'],
  ['The pistol discharged, striking a woman in the leg.', 'shooting: injured 1'],
  ['The boys found the gun in the closet.', '!seizure'],
  ['A man was shot dead. Guns do not kill people, his neighbor said.', '!killing/denied'],
  ['Free Press staff writer Ann Miller contributed to the story of a man who was shot dead.', '!release'],
  // a household by its size
  ['A family of four was found shot to death inside their home.', 'killing: killed 4'],
  ['Gunmen killed the families of four soldiers.', '!*: killed 4 civilians'],
  // a new subject behind a place or a speaker
  [
    'Two people are dead after a shooting in Gary, and a third is fighting for his life.',
    '*: killed 2; injured 1',
    '!*: victim gary',
  ],
  [
    'The three wounded men were taken to the hospital, according to Ms. Toler, and they were in stable condition.',
    '*: injured 3',
    '!*: injured 1',
  ],
  // whose kin tells it
  ['The family of an American who died in the attack told reporters about him.', 'killing: killed 1; victim american'],
  [
    'The mother of a teenager who was shot dead in Leon demanded justice.',
    'killing: victim teenager',
    '!*: victim mother',
  ],
  ['Much of the clash took place in broad daylight.', 'armed-clash/asserted'],
  ['The Nigeria army said six of its soldiers were killed in an ambush in Maiduguri.', '*: killed 6'],
];

const ES: readonly Row[] = [
  ['Cuatreros mataron a doce guaqueros cerca de Zacapa.', 'killing: perpetrator cuatreros; killed 12'],
  ['Sicarios secuestraron a tres brigadistas el lunes.', 'abduction: perpetrator sicarios; abducted 3'],
  ['Rebeldes mataron a siete topógrafos y liberaron a cuatro árbitros.', '*: killed 7', '*: released 4'],
  ['Extremistas masacraron a siete apicultores en Caucasia.', 'killing: perpetrator extremistas; killed 7'],
  ['Sicarios mataron a una familia de cinco integrantes.', 'killing: killed 5'],
  ['La madre de un joven que fue asesinado en León exigió justicia.', 'killing: victim joven', '!*: victim madre'],
  ['Hombres armados mataron a doce cabras cerca de Zacapa e hirieron a un pastor.', '!*: killed 12'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
