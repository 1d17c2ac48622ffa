/** Sentences as analysts write them: crimes as kinds, deeds that people are held for, who is accused and who says so. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const ROWS: readonly Row[] = [
  // who is told of says nothing
  ['Police arrested 19 officers accused of kidnapping two traders.', 'arrest: arrested 19', '!*: @ officers'],
  [
    'Authorities held three men on March 16 accused of leading a gang that killed two shopkeepers.',
    '!*: @ Authorities',
  ],
  ['Soldiers arrested an alleged leader of the Norteros in Tampico on Monday.', '!*: @ leader'],
  ['The captain, charged with killing two students, was arrested on Monday.', '!*: @ captain'],
  ['Four people were killed in two reported attacks near Jos on Monday.', 'killing: killed 4', '!*: @ people'],
  ['The arrested man, Quintana, is wanted in the United States on drug charges.', '!*: @ man'],
  ['As indicated by the numbers released by the committee, 12 people were killed in March.', '!*: @ numbers'],
  [
    'An alleged member of the gang who was detained on Monday told prosecutors about the killings.',
    '!arrest: @ member',
    'killing: @ member of the gang',
  ],
  ['According to reports by El Faro, gunmen killed two shopkeepers.', 'killing: @ El Faro', '!*: @ reports'],
  ['Residents alleged soldiers killed two students.', 'killing: @ Residents; perpetrator soldiers'],
  ['The Customs Agency reported 42 kilos of cocaine were seized there in 2011.', '!*: target Agency'],
  ['According to El Faro, Perez was killed with a knife.', '!*: victim Faro'],
  // whoever is held did it
  [
    'Police arrested two men on Monday for allegedly killing a shopkeeper.',
    'killing: perpetrator two men; victim shopkeeper',
    '!killing: perpetrator police',
  ],
  ['Two men were arrested on Monday for killing a shopkeeper.', 'killing: perpetrator two men'],
  ['A court convicted two soldiers of killing a shopkeeper.', 'killing: perpetrator soldiers'],
  [
    'In the valley, police arrested seven people in June for extorting money from drivers.',
    '!robbery: perpetrator police',
  ],
  // crimes as kinds
  ['A mayor was shot dead. Criminal groups are also involved in kidnapping in this area.', 'abduction/background'],
  ['A mayor was shot dead. Extortion is not just a threat to security, but to trade.', 'robbery/background'],
  ['A mayor was shot dead. The policy of capturing high-profile leaders has failed.', 'arrest/background'],
  ['A mayor was shot dead. Residents heard bursts of gunfire and sounds of shelling.', 'shelling/asserted'],
  ['A mayor was shot dead. Officers waited at the meeting point to detain the traders.', 'arrest/planned'],
  ['The rebels kidnapped officer Edelio Morinigo in July 2014 and have yet to release him.', '!release/asserted'],
  // no violence in it
  ['Her arrest set off a domino effect that shook the country.', '!bombing'],
  ['The rebels set off a bomb near a police station.', 'bombing: perpetrator rebels'],
  ['Senators clash over budget.', '!armed-clash'],
  ['Herders and farmers clash over land in Benue.', 'armed-clash'],
  ['The new law targets the problem of illegal mining.', '!attack'],
  ['The place where this video was shot holds many weapons.', '!shooting'],
  ['The country had left the convention in protest over the ban.', '!protest'],
  ['The prosecutor found last year that most of the illegal weapons had come from Honduras.', '!seizure'],
  ['The drugs were seized but never turned in as evidence.', 'seizure', '!arrest'],
  ['The numbers were released by the ministry.', '!release'],
  ['Prices are returning to the levels of 2010, said a group of traders.', '!release'],
  ['Police seized nearly $12,000 in fake dollar bills at the border.', '!arrest', 'seizure: authority Police'],
  ['Many outlets engage in self-censorship.', '!armed-clash'],
  ['It was an uphill battle, the director said.', '!armed-clash'],
  ['Murders have shot up to record levels.', '!shooting'],
  ['He also covered the crime beat for a newspaper.', '!attack'],
  ['The two countries ratified a convention targeting drug trafficking in October.', '!attack'],
  ['Journalist Killed While Reporting on Stolen Fuel.', 'killing: victim Journalist', '!robbery'],
  ['A mayor was shot dead. The suspect is wanted for drug trafficking, kidnapping and theft.', 'abduction/background'],
  ['The mayor was killed on Monday. Migrants fear gangs that extort and kidnap travellers.', 'abduction/background'],
  ['The mayor was killed on Monday. He gave no figures about the number of murders.', '!killing/asserted: killed 2'],
  ['Since the death of their leader in March, the rebels have been quiet.', 'killing/background'],
  // only tried
  ['Two gunmen tried to kill the mayor on Monday.', 'attack: target mayor; perpetrator gunmen', '!*: killed 1'],
  ['Gunmen attempted to kidnap a priest in Leon on Monday.', 'attack: target priest', '!*: abducted 1'],
  ['Police foiled an attempted kidnapping of two students.', 'attack: target students', '!*: abducted 2'],
  ['This is not the first attempt by criminals to kill a president.', '!*: killed 1'],
  [
    'Two men were charged with the attempted murder of a teacher.',
    'attack: target teacher',
    '!attack: perpetrator teacher',
  ],
  ['Soldiers tried to arrest the rebel leader on Monday.', 'arrest/planned', '!*: arrested 1'],
  [
    'Police foiled a plot by a group of traffickers from several different countries to assassinate President Ana Diaz.',
    'killing/planned: victim Ana Diaz',
  ],
  ['Guatemalan police have captured the alleged heir to a drug clan.', 'arrest: target heir; arrested 1', '!seizure'],
  ['Guatemala Military Brigade to Fight Poppy Production Near Mexico.', '!armed-clash'],
  // counts of a country and of years
  ['Hundreds of activists have been killed in the country.', 'killing/background'],
  ['More than 40 journalists have been killed in Mexico.', 'killing/background'],
  ['Three journalists have been killed in Xalapa.', 'killing/asserted: killed 3'],
  ['The city was the deadliest, with 169 murders per 100,000 inhabitants in 2012.', 'killing/background'],
  ['Officers seized 14,732 pounds of methamphetamine on Monday.', 'seizure: seized 14732'],
  ['The group stole an estimated 1,000 grenades, 30 rifles and 10 guns.', '!bombing', 'robbery: target rifles'],
  ['The army used stun grenades against the protesters.', '!bombing'],
  ['Two grenades were thrown at a police station on Monday.', 'bombing'],
  // who they are
  [
    'Officials ordered the forces to return the captured son, now a leader of the Sinaloa Cartel, who was briefly detained.',
    'arrest: arrested 1; target leader of the Sinaloa Cartel',
  ],
  [
    'Gunmen assassinated Luis Lind, a rancher and former mayor of the town.',
    'killing: victim Luis Lind',
    '!killing: killed 1 officials',
  ],
  ['On November 14, Adrian Silva Moreno was killed by three gunmen.', 'killing: victim Adrian Silva Moreno; killed 1'],
  ['Police arrested Balbin Antonio Castillo Nole in Lima on August 2.', 'arrest: arrested 1'],
  ['Soldiers killed Pedro Quispe Mamani and wounded Rosa Huanca.', 'killing: killed 1; injured 1', '!*: killed 2'],
  [
    'Four Dominicans and one Colombian were arrested while cash was seized.',
    'arrest: arrested 4; arrested 1',
    '!seizure: target Dominicans',
  ],
  [
    'Rebels kidnapped Paraguayan police officer Edelio Morinigo.',
    'abduction: victim Edelio Morinigo; abducted 1 police',
  ],
  ['An Israeli ballistic missile struck a market, killing 18 people.', 'shelling: perpetrator Israeli; killed 18'],
];

for (const [text, ...facts] of ROWS) test(text, () => assertSaid('en', text, facts));

const ES: readonly Row[] = [
  ['Hombres armados intentaron asesinar al alcalde el lunes.', 'attack: target alcalde', '!*: killed 1'],
  ['Sujetos trataron de secuestrar a una joven en Puebla.', 'attack: target joven', '!*: abducted 1'],
  ['Fue detenido por el intento de homicidio de un taxista.', 'attack: target taxista', '!attack: perpetrator taxista'],
  [
    'La policía detuvo a dos hombres por matar a un taxista.',
    'killing: perpetrator dos hombres',
    '!killing: perpetrator policía',
  ],
];

for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
