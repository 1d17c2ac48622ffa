/** Several who tell of one happening: each count its own speaker's, whoever is blamed, lists and headlines kept apart. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  [
    'The number of victims of the attack on the village was 92 according to the government, 98 according to a military source and at least 120 according to local officials.',
    'killing: killed 92; @ government',
    'killing: killed 98; @ military source',
    'killing: killed 120+; @ local officials',
    '!killing: killed 98; @ government',
  ],
  [
    'The attack left 11 dead according to police, while residents put the figure at 26.',
    '*: killed 11; @ police',
    'killing: killed 26; @ residents',
    '!*: killed 11; killed 26',
  ],
  [
    'The raid killed 12 people according to police, 31 according to residents.',
    'killing: killed 12; @ police',
    'killing: killed 31; @ residents',
    '!killing: killed 12; @ residents',
  ],
  [
    'Police said 12 people had been killed and residents said 30 had died.',
    'killing: killed 12; @ police',
    'killing: killed 30; @ residents',
    '!killing: killed 30; @ police',
  ],
  ['A local chief said the number of deaths had risen to 49.', 'killing: killed 49; @ local chief'],
  ['The number of people killed in the attack stands at 56.', 'killing: killed 56'],
  ['The number of road deaths has risen to 300.', '!killing'],
  ['Local sources said 140 bodies had been buried in two mass graves.', '*: killed 140; @ local sources'],
  ['Doctors said they had received seven bodies and 70 wounded.', '*: killed 7', '*: injured 70'],
  [
    'Gunmen raided Kolo on Thursday. "We buried 43 people on Friday," resident Musa Bala said.',
    'killing: killed 43; @ Musa Bala',
  ],
  ['The city buried 200 people a day during the pandemic.', '!killing'],
  [
    'A car bomb killed 20 cadets on Thursday. The minister blamed the Front for Popular Struggle.',
    'bombing: perpetrator front',
  ],
  ['The attack was blamed on al-Shabaab.', 'attack: perpetrator al-shabaab'],
  ['A blast killed two workers. Officials blamed a gas leak.', '!*: perpetrator leak'],
  ['The bombing of the Ferrol club killed 36 people.', '!bombing: perpetrator club', 'bombing: target club'],
  [
    'Gunmen stormed the village, killing 35 people and burning homes, police and residents said.',
    'arson: target homes',
    '!arson: target police',
  ],
  ['The armed men set fire to houses and robbed shops.', 'robbery/asserted: target shops'],
  ['2 soldiers slain, 5 rebels dead in Lanao clash', '*: killed 2 military', '*: killed 5 armed-group'],
  ['Three arrested over massacre in Irapuato', 'arrest: arrested 3'],
  ['Five kidnapped in Zaria', 'abduction: abducted 5'],
  [
    "Two soldiers and five suspected People's Liberation Army (PLA) rebels were killed in a gun battle.",
    '*: killed 2 military; killed 5 armed-group',
  ],
  [
    'The Valle cartel has been fighting the Sierra cartel for control of the state.',
    'armed-clash/background',
    '!armed-clash/asserted',
  ],
  ['Troops were fighting rebels in the town on Monday.', 'armed-clash/asserted'],
  ['The raiders struck the villages of Kolo and Banda.', 'attack: perpetrator raiders; target villages'],
  ['A storm struck the village.', '!attack'],
  ['Authorities earlier gave a toll of 11 dead and 65 wounded.', 'killing/background: killed 11', '!killing/asserted'],
  ['Police put the toll at 14. An initial toll of eight dead was given on Monday.', 'killing/background: killed 8'],
  ['Gunmen raided five villages on Thursday.', 'attack: perpetrator gunmen; target villages', '!raid'],
  ['Police raided a house and arrested two men.', 'raid: authority police'],
  [
    'TACLOBAN CITY - Two soldiers were killed in Dolores on Monday.',
    'killing: killed 2 military',
    '!killing: victim tacloban',
  ],
];

const ES: readonly Row[] = [
  [
    'El ataque dejó 12 muertos según la policía y 15 según los vecinos.',
    '*: killed 12; @ policía',
    'killing: killed 15; @ vecinos',
    '!*: killed 15; @ policía',
  ],
  ['Un primer balance daba 41 muertos.', 'killing/background: killed 41'],
  ['Un comando irrumpió en un anexo y asesinó a balazos a 24 internos.', 'killing: killed 24; victim internos'],
  ['Dos de los lesionados fallecieron en el hospital.', 'killing: killed 2', '!*: injured 2'],
  [
    'Al menos 46 mujeres murieron, la mayoría quemadas y otras a tiros, durante una riña entre la Mara Salvatrucha y la pandilla Barrio 18.',
    '*: killed 46+',
    '*: side Mara Salvatrucha',
    '!arson',
  ],
  ['El número de fallecidos subió a 23.', 'killing: killed 23'],
  ['Una bomba mató a dos soldados. El gobernador culpó al ELN.', 'killing: perpetrator ELN; killed 2 military'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
