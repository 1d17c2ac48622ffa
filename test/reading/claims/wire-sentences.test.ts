/** Plain sentences of the wires that were once read wrongly: who came under fire, who was taken, who lost whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSaid, claimsOf } from './said.ts';

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
  ['The militia shelled the camp, where 17 displaced people died.', '!displacement', '*: killed 17'],
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
  [
    'The mayor of the town, Hilario Ponce, was ambushed and killed as he drove home on Sunday night.',
    'killing: victim Hilario Ponce',
  ],
  ['An explosion at a mosque in Peshawar killed at least 59 worshippers, rescuers said.', 'bombing: target mosque'],
  ['No one was hurt when shots were fired at the convoy of the governor.', 'shooting: instrument shots'],
  ['A suicide bomber on a bicycle blew himself up near a police truck.', '!bombing: target bicycle'],
  ['The rebels freed all but two of the 20 aid workers.', 'release: perpetrator rebels', '!release: victim rebels'],
  ['Three more bodies were pulled out, bringing the death toll from the airstrike to 18.', '*: killed 18'],
  ["The explosion killed 12, raising the toll from the week's attacks to 40.", '*: killed 40'],
  [
    'A policeman was hacked to death by a mob in Mandera after he shot a boda boda rider.',
    'killing: victim policeman',
    'killing: perpetrator mob',
    'shooting: perpetrator policeman',
    '!killing: perpetrator policeman',
  ],
  ['The strike hit a hospital in Kunduz, killing 42 people.', 'air-strike', '!strike'],
  ['Israeli strikes killed 12 people in Gaza on Monday.', 'air-strike', '!strike'],
  [
    'Teachers began a strike on Monday after a colleague was killed.',
    'strike',
    'killing: victim colleague',
    '!air-strike',
  ],
  ['The army said its troops had neutralised 14 terrorists.', 'killing: killed 14 armed-group'],
  ['Police seized a grenade and two rifles.', 'seizure', '!bombing'],
  ['He was the third mayor killed this year.', 'killing/asserted'],
  ['The team eliminated its rivals.', '!killing'],
  ['Two journalists are being held by the militia, according to their newspaper.', 'abduction: abducted 2 journalists'],
  ['The suspect is being held by police.', '!abduction'],
  ['Unidentified assailants killed a village head and his two sons in Katsina.', 'killing: killed 1 officials'],
  ['Fighters loyal to the warlord killed ten villagers.', 'killing: killed 10'],
];

const ES: readonly Row[] = [
  ['La patrulla cayó en una emboscada del ELN en Arauquita.', 'attack: target patrulla', 'attack: perpetrator ELN'],
  ['El alcalde fue víctima de un atentado en Tibú.', 'attack: target alcalde'],
  ['Tres agentes fueron víctimas de una emboscada en Aguililla.', 'attack: target agentes'],
  ['Hombres armados se llevaron a un periodista de su casa.', 'abduction: abducted 1 journalists'],
  ['Los policías se llevaron a los detenidos.', '!abduction'],
  [
    'Una granada lanzada contra una estación de policía en Cali dejó cinco heridos.',
    'bombing: target estación',
    '*: injured 5',
  ],
  ['Decomisan una granada y dos rifles en Celaya.', '!bombing'],
  ['Dos cuerpos fueron colgados de un puente con un mensaje del cártel.', 'body-found: killed 2'],
  [
    'Unas 200 familias huyeron de sus casas por los combates.',
    'displacement: victim familias',
    '!displacement: perpetrator familias',
  ],
  ['Asesinan a balazos al alcalde de Chilapa; es el tercero este año.', 'killing/asserted'],
];

test('the day that a record is measured by is no day of the deed', () => {
  const [claim] = claimsOf('The attack, the deadliest since January, killed 12 people.', 'en');
  assert.notEqual(claim?.when?.edtf, '2021-01');
  assert.equal(claim?.standing, 'asserted');
});

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
