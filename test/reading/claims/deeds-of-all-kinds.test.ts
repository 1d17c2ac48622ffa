/** A deed of each kind in the words that news has for it, in both languages: its type, whom it befell, how many. */
import { test } from 'node:test';
import { assertSaid } from './said.ts';

type Row = readonly [text: string, ...facts: string[]];

const EN: readonly Row[] = [
  ['Three suspects in the killing of a priest were arrested in Leon on Monday.', 'arrest: arrested 3'],
  ['A suspect was detained in connection with the murder of two nurses.', 'arrest: arrested 1', 'killing: killed 2'],
  ['Soldiers freed 20 hostages held by Boko Haram near Bama on Monday.', 'release: released 20'],
  ['The kidnappers released 12 of the 30 students on Monday.', 'release: released 12'],
  ['The army seized 12 rifles and 300 rounds of ammunition in Leon.', 'seizure: seized 12; seized 300'],
  ['Fighting in Leon displaced 3,000 families on Monday.', '*: displaced 3000'],
  ['Thirty-four people are missing after an attack on a boat.', '*: missing 34'],
  ['Police dispersed hundreds of protesters with tear gas.', 'protest'],
  ['Security forces shot at demonstrators in Leon, killing three.', '*: killed 3'],
  ['Angry residents lynched two suspected thieves in Leon.', '*: killed 2'],
  ['Unknown persons set fire to a church and two schools.', 'arson: target church; target schools'],
  ['Government forces recaptured the town of Leon from rebels.', 'armed-clash'],
  ['A landmine killed a shepherd near Leon on Monday.', 'bombing: killed 1'],
  ['Security forces defused a bomb outside a mosque in Leon.', '!bombing/asserted'],
  ['Militants fired rockets at a base near Leon.', 'shelling: perpetrator Militants'],
  ['Hezbollah fired dozens of rockets into the north.', 'shelling: perpetrator Hezbollah'],
  ['The rebels launched drones at an airport on Monday.', 'air-strike: perpetrator rebels'],
  ['The militia lobbed mortars into the camp on Monday.', 'shelling: perpetrator militia'],
];
/** Headlines, whose verbs are taken for nouns. */
const HEADLINES: readonly Row[] = [
  ['Bandits abduct 30 villagers in Zamfara', 'abduction: abducted 30; perpetrator Bandits; victim villagers'],
  ['Rebels kidnap two nurses in Goma', 'abduction: abducted 2; perpetrator Rebels'],
  ['Boko Haram beheads 12 farmers in Borno', 'killing: killed 12; perpetrator Boko Haram'],
  ['Jihadists massacre 30 villagers in Mali', 'killing: killed 30; perpetrator Jihadists'],
  ['The kidnap of 12 students shocked the town.', 'abduction: abducted 12'],
  ['Hundreds protest against fuel price rise in Lagos', 'protest'],
];
const ES: readonly Row[] = [
  ['La policía detuvo a tres hombres sospechosos de matar a un sacerdote.', 'arrest: arrested 3'],
  ['Soldados liberaron a 20 migrantes secuestrados en Reynosa el lunes.', '*: released 20'],
  ['El Ejército aseguró 12 fusiles y 300 cartuchos en León.', 'seizure: seized 12; seized 300'],
  ['Los combates en Catatumbo desplazaron a 3.000 familias.', '*: displaced 3000'],
  ['Siguen desaparecidas 34 personas tras el ataque a una embarcación.', '*: missing 34'],
  ['La policía dispersó con gas lacrimógeno a cientos de manifestantes.', 'protest'],
  ['Pobladores lincharon a dos presuntos ladrones en Puebla.', '*: killed 2'],
  ['Un campesino murió al pisar una mina antipersonal en Tumaco.', '*: killed 1'],
  ['Encontraron cinco cabezas humanas en una hielera en León.', 'body-found'],
  ['Fueron localizadas diez fosas clandestinas con 25 cuerpos en Colima.', 'body-found: killed 25'],
  ['Atacan con drones a comunidad de Aguililla; hay dos heridos.', 'air-strike', '*: injured 2'],
  ['Criminales atacaron con drones cargados de explosivos a soldados.', 'air-strike: perpetrator Criminales'],
  [
    'Cuatro campesinos fueron asesinados y otros dos resultaron heridos por hombres armados.',
    'killing: killed 4; injured 2; perpetrator hombres armados',
    '!*: victim hombres armados',
  ],
  ['Un motín en el penal dejó 49 muertos.', 'riot: killed 49'],
  ['Levantan a tres jóvenes en Iguala.', 'abduction: abducted 3'],
];

for (const [text, ...facts] of [...EN, ...HEADLINES]) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));
