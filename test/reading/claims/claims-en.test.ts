import { test } from 'node:test';
import { assertSaid } from './said.ts';

/** Sentences of our own: what a reader must get out of each. */
const ROWS: readonly (readonly [text: string, ...facts: string[]])[] = [
  // who did what to whom
  [
    'Gunmen killed three farmers in the village of Ashkot on Monday.',
    'killing: killed 3 civilians; perpetrator gunmen; victim three farmers',
  ],
  [
    'Two soldiers were killed by rebels near the river.',
    'killing: killed 2 military; perpetrator rebels; victim two soldiers',
  ],
  ['A bomb planted by militants exploded outside a bank, wounding nine people.', 'bombing: injured 9'],
  ['Police arrested four suspects on Tuesday.', 'arrest: arrested 4; authority police; target four suspects'],
  ['The mayor was kidnapped by masked men.', 'abduction: abducted 1 officials; perpetrator masked men; victim mayor'],
  ['Rebels attacked an army outpost with rockets.', 'attack: perpetrator rebels; target army outpost'],
  ['The killing of a journalist by hitmen shocked the town.', 'killing: victim journalist; perpetrator hitmen'],
  ['Soldiers clashed with smugglers for an hour.', 'armed-clash: side soldiers; side smugglers'],
  ['Clashes between the army and guerrillas left 12 dead.', 'armed-clash: side army; side guerrillas; killed 12'],
  ['Armed men opened fire on a bus, killing its driver.', '*: perpetrator armed men; killed 1 civilians'],
  ['The rebels, who attacked the barracks at dawn, fled.', 'attack: perpetrator rebels; target barracks'],
  [
    'Militants stormed a school and took 30 students hostage.',
    'abduction: abducted 30 civilians; perpetrator militants',
  ],
  ['Insurgents carried out an attack on a police station.', 'attack: perpetrator insurgents; target police station'],
  ['The attackers set fire to six trucks.', 'arson: perpetrator attackers; target six trucks'],
  ['Protesters blocked the highway with burning tires.', 'roadblock: target highway'],
  ['Marines seized 23 rifles and two armored trucks.', 'seizure: seized 23 rifles; seized 2 trucks; authority marines'],
  ['The hostages were released by their captors on Friday.', 'release: victim hostages'],
  ['Villagers found the bodies of two teachers in a ditch.', 'body-found: killed 2'],
  ['Thieves robbed a bank in the capital.', 'robbery: perpetrator thieves; target bank'],
  ['A grenade was thrown at the newspaper office.', 'bombing: instrument grenade'],
  // how many
  ['At least 14 people were killed in the raid.', 'killing: killed 14+'],
  ['More than 60 policemen were injured.', 'attack: injured 61+ police'],
  ['Two people were killed and 12 were wounded in an attack.', 'killing: killed 2; injured 12', '!*: injured 2'],
  ['The gunman managed to kill one guard and wound five others.', 'killing: killed 1; injured 5', '!*: killed 5'],
  ['Two more people were seriously wounded.', 'attack: injured 2'],
  ['Councilman Pedro Sosa was badly wounded in an explosion.', 'bombing: injured 1'],
  ['The spokesman added that no one was hurt.', '!attack: injured 1'],
  ['An ambush resulted in the injury of six people.', '*: injured 6'],
  ['Nobody was hurt and there were no casualties.', '!killing: killed 1'],
  ['The blast killed a woman and her two sons.', '*: killed 1 civilians; killed 2 civilians'],
  [
    'Police shot dead nine armed men and two police officers died.',
    'killing: killed 9 armed-group',
    'killing: killed 2 police',
  ],
  [
    'The army killed 12 armed personnel and 3 police personnel; another 5 farmers were hijacked and killed by gunmen.',
    'killing: killed 12 armed-group; killed 3 police',
    'killing: killed 5 civilians; perpetrator gunmen',
    'abduction: abducted 5 civilians',
  ],
  [
    'Eight officers were wounded and three nurses were taken hostage by the bandits.',
    'attack: injured 8 police',
    'abduction: abducted 3 civilians; perpetrator bandits',
  ],
  ['Fourteen people died, including two children.', 'killing: killed 14', 'killing: killed 2 civilians'],
  ['The attack left six dead and 20 wounded.', 'attack: killed 6; injured 20'],
  ['The death toll rose to 23 on Sunday.', 'killing: killed 23'],
  ['A 24-year-old man was shot and killed on Elm Street.', 'killing: killed 1', '!killing: killed 24'],
  [
    'The gun battle lasted 40 minutes and involved 11 vehicles.',
    'armed-clash',
    '!armed-clash: killed 40',
    '!armed-clash: killed 11',
  ],
  ['Dozens of villagers were abducted.', 'abduction: abducted 12+ civilians'],
  ['Seven men and three others were shot dead.', 'killing: killed 7', 'killing: killed 3'],
  ['Maria Lopez was murdered outside her home.', 'killing: killed 1; victim maria lopez'],
  ['Gunmen killed Judge Peter Okoro and wounded his driver.', '*: killed 1; perpetrator gunmen', '*: injured 1'],
  // who says so
  ['Rebels killed six soldiers, according to the army.', 'killing: @ army; perpetrator rebels'],
  ['The governor said gunmen had killed five teachers.', 'killing: @ governor; killed 5 civilians'],
  ['"They shot three people," a witness told Reuters.', 'shooting: @ witness', 'shooting: @ reuters'],
  ['Prosecutors confirmed that two men were arrested.', 'arrest: @ prosecutors; arrested 2'],
  // whether it happened
  ['The army denied that soldiers killed any civilians.', '*/denied'],
  ['The rebels threatened to kill the hostages.', 'killing/threatened'],
  ['The group plans to attack the embassy.', 'attack/planned'],
  ['Gunmen could attack the convoy.', 'attack/hypothetical'],
  ['Police did not arrest anyone.', 'arrest/denied'],
  ['The president said he intends to designate the cartels as terrorist organizations.', 'designation/planned'],
  ['So far this year 300 people have been murdered in the province.', 'killing/background'],
  // no violence
  ['The team attacked from the wings and scored two goals in the match.', '!attack'],
  ['Food prices exploded last year.', '!bombing'],
  ['The senate killed the bill on Tuesday.', '!killing'],
  ['She shot a film in Peru.', '!shooting'],
  ['He died of a heart attack at home.', '!attack', '!killing'],
  ['The two companies struck a deal.', '!strike'],
  ['The ministry released a statement on farming.', '!release'],
  ['Four people died when a bus crashed into a tree in an accident.', '!killing'],
  ['Stocks rallied on Monday as markets rose.', '!protest'],
  ['The heat wave broke records.', '!attack'],
];

for (const [text, ...facts] of ROWS) test(text, () => assertSaid('en', text, facts));
