/** Plain sentences of the wires that were once read wrongly: who came under fire, who was taken, who lost whom. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  [
    'The convoy came under attack near Gao, leaving two soldiers dead.',
    'attack: target convoy',
    '!attack: perpetrator convoy',
  ],
  [
    'A patrol came under fire from rebels near Kidal on Monday, wounding three peacekeepers.',
    'shooting: target patrol',
    'shooting: perpetrator rebels',
    '*: injured 3 military',
    '!attack: perpetrator patrol',
  ],
  ['The base came under heavy machine-gun fire from suspected militants before dawn.', 'shooting: target base'],
  ['Two villages came under shelling on Tuesday, killing a farmer.', 'shelling: target villages', '*: killed 1'],
  ['The minister came under fire for his remarks.', '!shooting', '!attack'],
  ['The mayor was the target of an attack on Sunday.', 'attack: target mayor'],
  ['Two soldiers were killed when their patrol drove into an ambush near Toribío.', 'attack: target patrol'],
  ['A ferry carrying displaced families sank after the attack.', '!displacement'],
  ['The raid left 200 families displaced.', 'displacement: displaced 200'],
  ['The shelling left 3,000 people homeless.', 'displacement: displaced 3000'],
  ['An earthquake left 3,000 people homeless.', '!displacement'],
  ['The two gunmen fled on a motorcycle after killing the judge.', '!displacement', 'killing: perpetrator gunmen'],
  ['The army lost eight men in the ambush near Monguno.', '*: killed 8'],
  ['Rebels lost 12 fighters in the clashes, the army said.', '*: killed 12 armed-group'],
  ['The party lost eight seats in the election.', '!killing'],
  [
    'Gunmen stormed a church during Sunday service and took away the pastor and 12 worshippers.',
    'abduction: abducted 12',
    'abduction: victim pastor',
    'abduction: perpetrator gunmen',
  ],
  ['Police took away five protesters after the clashes.', '!abduction'],
  ['Ambulances took away the wounded after the attack.', '!abduction'],
  ['Gunmen dragged the priest away.', 'abduction: perpetrator gunmen', 'abduction: victim priest'],
  ['Four people taken hostage in Kabul.', 'abduction: abducted 4', '!abduction: perpetrator people'],
];

const ES: readonly Row[] = [
  ['La patrulla cayó en una emboscada del ELN en Arauquita.', 'attack: target patrulla', 'attack: perpetrator ELN'],
  ['El alcalde fue víctima de un atentado en Tibú.', 'attack: target alcalde'],
  ['Tres agentes fueron víctimas de una emboscada en Aguililla.', 'attack: target agentes'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
