/** Sentences as wires tell of wars: who speaks is not who is hurt, datelines, whose weapons struck, what is a part of what. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  [
    'A missile struck a residential area on Friday, killing 18 people and wounding 61, the regional governor, Oleh Marten, said.',
    '*: killed 18; injured 61',
    '!*: injured 1',
    '!*: victim Marten',
    '*: @ Oleh Marten',
  ],
  ['Most were shot dead by police, the rights group’s director, Amara Dole, said.', '!*: victim Dole'],
  ['Gunmen killed two men and wounded a third, police said.', '*: killed 2; injured 1'],
  ['A nurse who was wounded in the attack said the gunmen wore uniforms.', '*: victim nurse'],
  [
    'PUERTO-AL-MAR, Norland — Heavily armed members of the Cobra gang stormed the town of Saint-Loup on Thursday.',
    'attack: perpetrator members of the Cobra gang',
    '!*: perpetrator al-mar',
  ],
  ['NEW TARVO: At least 27 rebels were killed in an encounter with police.', 'armed-clash: killed 27+'],
  ['More than 9,000 people have been killed since the war broke out in 2019.', 'killing/background: killed 9001+'],
  [
    'At least 70 people were killed and 16 seriously wounded, including two guards hit during an exchange of fire with police.',
    'killing: killed 70+; injured 16',
  ],
  ['Military jets bombed a school on Monday, killing 11 students.', 'air-strike: target school; killed 11'],
  ['A Russian ballistic missile struck a market, killing 18 people.', 'shelling: perpetrator Russian; killed 18'],
  ['Rebels blew up a bridge on Monday.', 'bombing: perpetrator Rebels; target bridge'],
  ['Gunmen dynamited two electricity pylons.', 'bombing: target pylons'],
  ['A suicide bomber blew himself up and gunmen opened fire at a hotel.', '!bombing: target gunmen'],
  [
    'Rebels of the Popular Front, a group linked to a cartel, attacked a church with guns, killing 38 worshippers.',
    '*: killed 38',
    '!*: perpetrator a group',
  ],
  [
    'The rebels accused the army of shelling Abu Kara camp, an attack in which doctors said five people died.',
    'shelling: target Abu Kara camp',
  ],
  [
    'Five attackers were shot dead by soldiers and a sixth was captured alive, the army said.',
    'arrest: arrested 1; target a sixth',
    '!arrest: arrested 5',
  ],
  [
    'Police dispersed crowds outside parliament, which was stormed by protesters a year ago.',
    'attack: target parliament',
  ],
  [
    'Militants ambushed a patrol, killing four soldiers, including an officer with the rank of captain.',
    '*: killed 4 military',
    '*: killed 1 military',
    '!*: killed 1 police',
  ],
  ['The dead were taken to the morgue after the attack.', '!*: killed 1'],
  [
    'At least 16 people were killed and 400 wounded as protesters clashed with police on Wednesday, Amnesty International said.',
    '*: killed 16+; injured 400; @ Amnesty International',
    '!*: @ 400 wounded',
  ],
  ['Fourteen people died in anti-government protests.', '!protest: side government'],
  ['Breaking: 27 people killed in a blast in Tarvo.', '*: killed 27'],
  ['The army sent F-16 jets, which killed six militants.', '*: killed 6'],
  [
    'The assailant was arrested, the governor of the province, Reza Amani, told state TV.',
    'arrest: arrested 1',
    '!arrest: target Amani',
    '!arrest: arrested 2',
  ],
  [
    'A shooter opened fire in a church, killing two children, ages 8 and 10, and injuring 17 other people, police said.',
    '*: killed 2; injured 17',
    '!*: killed 10',
  ],
  [
    'The police chief, Ann Hale, said the shooter, armed with a rifle and a pistol, died of a gunshot wound.',
    'killing: victim shooter',
    '!killing: victim Hale',
  ],
  [
    'Two children killed, 17 hurt in church shooting',
    'shooting: killed 2; injured 17',
    '!shooting: perpetrator children',
  ],
  [
    'The agency first said four people were killed but later revised the toll to one.',
    'killing/background: killed 4',
    'killing: killed 1',
    '!killing/asserted: killed 4',
  ],
  [
    'A gunman killed one person on Sunday, less than a year after an attack on the shrine left 13 dead.',
    'killing: killed 1',
    '!killing/background: killed 1',
  ],
  [
    'A Russian glide bomb hit a line of villagers, killing 24 people.',
    'air-strike: perpetrator Russian',
    '*: killed 24',
  ],
  ['A missile killed ten people in the town. The president called the strike “brutal”.', '!strike', '!strike/planned'],
  [
    'Gunmen abducted worshippers in Tarvo. A resident said about 40 people were taken by men on motorcycles; police said 26 had been seized.',
    'abduction: abducted 40+',
  ],
  [
    'Gunmen kidnapped pupils in Tarvo. Police said 26 people had been seized and that troops had rescued four of them.',
    'abduction: abducted 26',
    '!arrest',
  ],
  ['A group claimed the attack on the market in a message on social media.', '!*: target media'],
  [
    'The army said it had repelled the assailants, killing 11 of them and losing two soldiers.',
    'killing: killed 11',
    'killing: killed 2 military',
  ],
  [
    'A gunman opened fire in a park, wounding five people, including two who sat on a porch, witnesses and officials said.',
    'shooting: injured 5; @ officials',
    '!*: @ gunman',
  ],
  ['Five people were shot, two critically wounded.', '*: injured 5'],
  ['The driver, who tried to turn around, was shot and wounded in the leg.', 'shooting: injured 1; victim driver'],
  ['Two rebels and a sergeant who had led the pursuit were killed.', '*: killed 2 armed-group', '*: killed 1 military'],
  [
    'The man who killed three farmers was arrested on Monday.',
    'killing: killed 3; perpetrator man',
    '!arrest: arrested 3',
  ],
  ['Two of nine kidnapped pilgrims released, seven still held', 'release: released 2', 'abduction: abducted 9'],
  ['Three of 40 abducted pupils freed in the north of Borno', 'release: released 3', '!release: released 40'],
  ['Soldiers freed 12 kidnapped tourists on Friday.', 'release: released 12; authority soldiers'],
  [
    'Five people were killed, a waitress among them, and eight were wounded.',
    '*: killed 5; injured 8; killed 1 civilians',
    '!*: killed 8',
  ],
  ['Officers Ana Ruiz and Luis Paz were shot dead.', '*: killed 1 police; victim Luis Paz', '!*: killed 1 unknown'],
  ['Seven policemen missing or killed after ambush', 'killing: victim policemen', '!*: killed 7'],
  ['A bomb killed nine policemen and wounded two others.', '*: killed 9 police; injured 2 police'],
  ['A bomb killed two policemen and wounded 36 people.', '*: injured 36 unknown'],
  ['In May rebels killed 12 farmers.', 'killing/asserted: killed 12'],
  [
    'Rebels shot a teacher and two nurses were wounded.',
    'shooting: perpetrator rebels; injured 2',
    '!*: victim rebels',
  ],
  [
    'A leader of the party of former president Ana Ruiz was shot dead.',
    'killing: killed 1; victim leader',
    '!*: victim Ana Ruiz',
  ],
  ['Village mayor killed hours after vote', 'killing: killed 1; victim mayor', '!*: perpetrator mayor'],
  ['Army air strike kills scores at ceremony', 'air-strike: killed 20+', '!*: perpetrator scores'],
  [
    "Drone strike on market in Norland's El Tarvo kills 13",
    'air-strike: killed 13; target market',
    '!*: perpetrator El Tarvo',
  ],
  ['Gunmen abducted two priests and two boys, the diocese of Sokoto said.', '*: abducted 2; @ diocese', '!*: @ boys'],
  ["A missile killed five members of Norland's Red Guards and several soldiers.", '*: killed 5; killed 3+ military'],
  [
    'The Orlan Observatory, a monitor based in Britain, said ten people were killed.',
    '*: killed 10; @ Orlan Observatory',
  ],
  ['A source put the number of dead soldiers at 17.', 'killing: killed 17', '!*: killed 1'],
  ['About 30 attackers were "neutralised" in an air strike.', 'killing: victim attackers'],
  ['Rebels slit the throat of a shopkeeper on Sunday.', 'killing: killed 1; perpetrator rebels'],
  ['Rebels ambushed an army convoy near the town.', 'attack: target convoy'],
  [
    'Soldiers opened fire on demonstrators at the toll gate, killing at least nine people.',
    'shooting: perpetrator soldiers; killed 9+',
    '!protest',
  ],
  ['Soldiers fire on protesters in Lagos, 12 dead, says Amnesty', '*: killed 12; @ Amnesty'],
  ['A cousin, 14, lost a leg.', '*: injured 1'],
  ['Israeli strike in Damascus kills five guards', 'air-strike: perpetrator Israeli; killed 5'],
  ['Two of the victims were shot at the gate and the third died of his injuries.', '!*: killed 2'],
  [
    'A bomber struck, killing at least 41 people and wounding 70, officials and witnesses said.',
    '*: injured 70',
    '!*: victim officials',
  ],
  ['The rebels have killed thousands since the 1990s.', 'killing/background: killed 1000+'],
  ['It was the second such mass killing in Norland in two days.', 'killing/asserted'],
  ['Militants stormed Orlan University on Monday.', 'attack: perpetrator militants; target Orlan University'],
  ['Gunmen stormed the Governor Hotel on Monday.', 'attack: target hotel', '!*: perpetrator governor'],
  ['A gunman attacked Saint Mary Church, killing two worshippers.', '*: killed 2; target Saint Mary Church'],
  ['Some 220 prisoners escaped and 112 of them were recaptured.', 'arrest: arrested 112', '!armed-clash'],
  ['The army recaptured the town of Vela on Tuesday.', 'armed-clash: authority army'],
  [
    'In April this year, 20 prisoners died in a riot in a prison in Orlan.',
    '!*: killed 20 cumulative',
    'riot: killed 20',
  ],
  ['Iran hanged three men on Sunday.', 'killing: killed 3'],
  ['A man was found hanged in his cell.', '!killing'],
  ['A bomb blast killed a civilian and wounded six others, police said.', '*: killed 1; injured 6', '!*: killed 6'],
];

const ES: readonly Row[] = [
  [
    'Al menos 22 personas murieron y tres resultaron heridas el jueves en Guayaquil.',
    'killing: killed 22+',
    '*: injured 3',
    '!*: killed 3',
  ],
  [
    'El alcalde Luis Vera recibió dos disparos en un mitin; un adolescente de 15 años fue detenido.',
    'arrest: target adolescente',
    '!arrest: target Vera',
  ],
  [
    'Un manifestante murió y más de cien personas resultaron heridas en una protesta.',
    'killing: killed 1',
    '!*: injured 1',
  ],
  ['Un soldado murió a causa de las heridas.', 'killing: killed 1', '!killing: victim heridas'],
  ['El chofer recibió un disparo en una pierna y fue trasladado a un hospital.', 'shooting: injured 1; victim chofer'],
  ['Cinco personas murieron, una mesera entre ellas.', '*: killed 5; killed 1 civilians'],
  ['Unos treinta militares resultaron muertos o heridos en el ataque.', '!*: killed 30', '!*: injured 30'],
  ['Siete policías murieron y otros cuatro resultaron heridos el martes.', '*: killed 7 police; injured 4 police'],
  ['Con este caso suman 115 los líderes asesinados en Colombia en 2021.', 'killing/background: killed 115'],
  [
    'Seis custodios que estaban retenidos en la cárcel fueron liberados.',
    'abduction: abducted 6',
    'release: released 6',
  ],
  [
    'Un agente de la Policía Nacional y su hijo de 12 años fueron asesinados a tiros.',
    'killing: killed 1 police; killed 1 civilians',
  ],
  ['El operativo dejó dos secuestradores abatidos y tres detenidos.', '*: killed 2 armed-group', '!*: killed 3'],
  ['Hombres armados levantaron a 12 en Zamora.', 'abduction: abducted 12'],
  ['Doce hombres fueron levantados por un comando en Zamora.', 'abduction: abducted 12; perpetrator comando'],
  ['Detuvieron a cinco por el crimen de 2018.', 'arrest: arrested 5', '!arrest: authority cinco'],
  ['El saldo fue de 30 detenidos y dos muertos.', '*: arrested 30', '*: killed 2'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
