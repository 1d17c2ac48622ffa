import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSaid, claimsOf } from './said.ts';

/** Phrases that were once read wrongly, English and Spanish. */
const EN: readonly (readonly [text: string, ...facts: string[]])[] = [
  // shown or gained, not marched for
  ['The find demonstrates that the valley was settled early.', '!protest'],
  ['The troops demonstrated great discipline during the exercise.', '!protest'],
  ['Shares ended a two-day rally on Tuesday as investors sold.', '!protest'],
  ['Villagers demonstrated outside the mine on Tuesday.', 'protest: side villagers'],
  ['Police used tear gas to storm the printing house.', '!protest'],
  ['Police fired tear gas at the crowd outside parliament.', 'protest'],
  ['The rebels marched on the provincial capital.', '!protest'],
  ['The rise in violent protests worries the ministry.', '!riot/asserted', '!protest/asserted'],
  // two counts on two days
  [
    'Security forces killed ten gunmen on Saturday and seven gunmen on Sunday.',
    '*: killed 10 armed-group',
    '*: killed 7 armed-group',
  ],
  ['Troops shot dead four rebels on 3 March and three on 4 March.', '*: killed 4', '*: killed 3'],
  // a year and a picture's number count nobody
  ['March 3, 2015 Dalton boy killed in a shooting.', '!*: killed 2015'],
  ['Image 12 of 111 A deputy and a suspect were killed in a shootout on Friday.', '!*: killed 111'],
  ['Photo 3 of 25: two men were killed in a shooting on Sunday.', '*: killed 2', '!*: killed 25'],
  ['Gunmen killed 2000 villagers in the raid.', '*: killed 2000'],
  // plans told
  [
    'The president said he would designate the cartels as terrorist organisations.',
    'designation/planned: authority president',
  ],
  ['Officials said they will deploy 500 soldiers to the border.', 'deployment/planned'],
  ['If troops withdraw, the town could be attacked.', 'attack/hypothetical'],
  // let go, handed back
  ['Outgunned, the patrol let him go within the hour.', 'release'],
  ['The gang handed the merchant back after a night of talks.', 'release: victim merchant'],
  ['Facing hundreds of gunmen, officers let the suspect go.', 'release: victim suspect'],
  ['Gunmen closed off the main avenues with burning buses.', 'roadblock: target avenues'],
  [
    'Gunmen of the cartel fought soldiers and police for hours.',
    'armed-clash: side gunmen; side soldiers; side police',
  ],
  // who they were is counted by nobody here
  ['The dead were taken to the city.', '!*: killed 1'],
  ['Relatives of the injured waited outside.', '!*: injured 1'],
  ['The dead included two nurses and a guard.', '*: killed 2 civilians'],
  // nobody is no perpetrator
  ['No group has claimed the attack on the barracks.', '!*: perpetrator no group', '!*: perpetrator group'],
  // hurt
  ['A teenager was grazed by a bullet on Elm Street.', '*: injured 1'],
  ['A man was hit in the leg during the robbery.', '*: injured 1'],
  ['Two women were struck by gunfire outside a club.', '*: injured 2 civilians'],
  ['A driver was struck by a stray bullet.', '*: injured 1'],
  ['The victim suffered a gunshot wound to the arm.', '*: injured 1', '!*: injured 2'],
  ['A boy, 15, was taken to a hospital with a gunshot wound to the chest.', '*: injured 1'],
  ['Three men suffered gunshot wounds.', '*: injured 3'],
  ['He was taken to Mercy Hospital in critical condition.', '!*: victim mercy hospital'],
  ['Police took a man, 25, to Mercy Hospital, where he was listed in stable condition.', '!*: victim hospital'],
  ['Four people were shot at the mall in Tarvo.', 'shooting: injured 4; victim four people'],
  // parts are of the count right before them, and whoever has 'were' of his own shares no subject
  [
    'Three people have been killed, and five people, including a mayor, were seriously wounded in the attack.',
    '*: injured 5',
    '!*: injured 3',
    '!*: killed 1',
  ],
  ['A bomb killed 12 people and wounded 30, including four children.', '*: injured 4 civilians', '!*: killed 4'],
  ['They shot at the town hall and fled.', 'shooting: target town hall'],
  ['Police found two women and a man with gunshot wounds.', '*: injured 2; injured 1'],
  ['A shooting left four men wounded early Saturday.', '*: injured 4'],
  ['1 killed, 5 injured during shooting at club', '*: killed 1', '*: injured 5', '!*: killed 5'],
  ['A shooting left two men dead and two others wounded.', '*: killed 2', '*: injured 2', '!*: killed 4'],
  [
    'Ana Ruiz, 15, Leo Shaw, 15, and Tam Hill, 19, were injured in the shooting.',
    '*: victim ana ruiz; victim tam hill',
  ],
  ['Ana Ruiz remains in critical condition after the attack.', '*: injured 1'],
  ['Shots rang out and a bullet hit a man in the wrist.', 'shooting: injured 1; victim man'],
  ['The ball hit him in the chest during the match.', '!shooting'],
  ['She is fighting for her life after the shooting.', '!armed-clash'],
  ['Elena Ruiz Mora was a judge. Gunmen killed Ruiz on Monday.', 'killing: victim elena ruiz mora'],
  ['Villa Blanca, 3 March - Police said gunmen killed a nurse.', '!*: @ villa', '*: @ police'],
  ['Four more bodies had been identified by Monday.', 'body-found: killed 4'],
  ['He was found alive on Monday.', '!body-found'],
  ['The shooting on Dwight St. wounded a woman.', '!*: victim dwight'],
  // whose kin it was, not the one who is named
  [
    "Gunmen killed the mayor's daughter in Tarvo.",
    "killing: perpetrator gunmen; victim the mayor's daughter",
    '!*: victim gunmen',
  ],
  ["Police killed the farmer's two sons and a neighbour's wife.", "*: victim a neighbour's wife; killed 2; killed 1"],
  [
    'Soldiers captured gang boss Lino “El Toro” Vera’s son on Tuesday.',
    'arrest: authority soldiers; target vera’s son',
  ],
  ["Troops killed the rebels' commander.", "killing: perpetrator troops; victim the rebels' commander"],
  ['Soldiers found the son of jailed drug lord Hugo Arce in Tarvo.', '!arrest'],
  ['A judge jailed drug lord Hugo Arce on Tuesday.', 'arrest'],
  // a body's name is about its last noun; what hangs beside the saying is what was said
  ['Sonora state government issued a statement on Monday.', 'statement: speaker sonora state government'],
  [
    'Sonora state government issued a statement, saying police killed two gunmen on Friday, killed three gunmen on Saturday.',
    'killing: perpetrator police; killed 3',
    '!killing: perpetrator sonora state government',
    'killing: @ sonora state government',
  ],
  // a participle before a number is a verb; a date's number counts nobody
  [
    'Gunmen killed nine federal policemen and wounded two others in Tarvo.',
    '*: killed 9',
    '*: injured 2',
    '!*: killed 2',
  ],
  ['On Nov. 6 two soldiers were killed.', '*: killed 2', '!*: killed 6'],
  ['Gunmen shot dead 11 people in Tarvo.', '*: killed 11', '!*: victim dead 11 people'],
  [
    'A convoy carrying food was attacked by armed elements on Monday.',
    'attack: perpetrator armed elements; target a convoy',
  ],
  // said of what ought to be
  ['Fighting the cartels should be a priority, the analyst said.', '!armed-clash/asserted'],
  ['Analysts say thefts will go on, and fighting drug gangs should come first.', '!armed-clash/asserted'],
  // the words right before the verb speak
  ['The mayor faced anger on Friday as her guards confirmed they had killed two men.', '*: @ guards', '!*: @ mayor'],
  // what nobody vouches for
  ['Police have not confirmed reports that ten people died.', 'killing/hypothetical'],
  ['Unconfirmed reports said that six soldiers had been killed near Goma.', 'killing/hypothetical: killed 6 military'],
  // what happened kills nobody
  ['Two attacks killed 14 people on Monday.', '*: killed 14', '!*: perpetrator attacks'],
  ["The toll from Saturday's bombing has climbed to 31.", 'bombing: killed 31'],
  // one happening, told by two words
  ['The explosion of a car bomb in Tarvo killed nine people.', 'bombing: killed 9; instrument a car bomb'],
  [
    'A suicide bomber blew himself up outside a mosque, killing 16 people.',
    'bombing: killed 16; perpetrator a suicide bomber',
  ],
  // whose weapons struck
  [
    'Israeli air strikes killed at least 45 people, medics said.',
    'air-strike: killed 45+; perpetrator israeli; @ medics',
  ],
  [
    'A Russian missile strike on Odesa killed two people.',
    'shelling: perpetrator russian; killed 2',
    '!*: target odesa',
  ],
  ['A rebel attack killed five people in Juba.', '*: killed 5; perpetrator rebel'],
  ['The troops had fired on protesters.', 'shooting: perpetrator the troops; target protesters', '!protest'],
  [
    'Hundreds of demonstrators clashed with police in Dakar.',
    'riot: side police; side hundreds of demonstrators',
    '!protest',
  ],
  ['Gunmen went door to door killing men and boys.', 'killing: perpetrator gunmen'],
  [
    'Eight people, six of them children, were killed when a rocket hit their home.',
    'shelling: killed 8; killed 6 civilians; instrument a rocket',
  ],
  [
    'An army helicopter was shot down by rebels, killing all six on board.',
    '*: killed 6; perpetrator rebels; target an army helicopter',
  ],
  [
    'Of the 30 people taken hostage, 12 have been released.',
    'release: released 12',
    '!release: released 30',
    '!abduction: perpetrator the 30 people',
  ],
  [
    'Twelve soldiers were missing after an attack on a base claimed by the militia.',
    '*: missing 12 military',
    '!*: @ twelve soldiers',
  ],
  // who says it
  [
    'The attack left 18 dead, according to the health ministry.',
    'attack: killed 18; @ health ministry',
    '!attack: target the health ministry',
  ],
  ['The group said it had executed four hostages it accused of spying.', 'killing: @ group', '!*: @ four hostages'],
  [
    'Police said 12 people had been killed, but residents put the figure at 40.',
    'killing: killed 12; @ police',
    'killing: killed 40; @ residents',
    '!killing: killed 12; @ residents',
  ],
  // what is told of a noun is not told of its verb
  ['The ELN freed two soldiers it had held since May.', 'release/asserted: released 2 military'],
  // whoever claims it did it
  [
    'A bomb killed six soldiers in Tarvo. Al-Shabaab claimed responsibility.',
    'bombing: killed 6; perpetrator al-shabaab',
  ],
  ['A bomb killed six soldiers in Tarvo. No group claimed responsibility.', '!*: perpetrator no group'],
  ['Hamas claimed responsibility for the shooting, which killed four people.', 'shooting: killed 4; perpetrator hamas'],
  // who flees
  [
    'Nearly 2,000 people have fled since the weekend.',
    'displacement: displaced 2000',
    '!*: perpetrator nearly 2,000 people',
  ],
  ['Thousands fled their homes as rebels shelled the town.', 'displacement', 'shelling: perpetrator rebels'],
  ['The gunmen fled on foot.', '!displacement'],
  ['No arrests have been made.', 'arrest/denied', '!arrest/asserted'],
  ['Two men fired at least seven times.', '!*: target at least seven times'],
  // voices that the tags get wrong
  ['A boat was fired upon by coast guards off Tarvo.', 'shooting: perpetrator coast guards', '!*: target coast guards'],
  [
    'The rebels released 31 of the 38 soldiers they captured in a raid.',
    'release: released 31',
    '*: perpetrator the rebels; arrested 38',
    '!*: target the rebels',
  ],
  ['The man whom gunmen killed on Friday was a lawyer.', 'killing: perpetrator gunmen; victim the man'],
  ['Three suspected rustlers were lynched by a mob.', 'killing: killed 3; perpetrator a mob'],
  [
    "The general's convoy was hit by a roadside bomb.",
    "bombing: target the general's convoy; instrument a roadside bomb",
  ],
  ['The bodies of 16 men, bound and shot, were dumped on a road.', 'body-found: killed 16'],
  [
    'At least 40 girls were taken from a school by armed men.',
    'abduction: abducted 40+ civilians; perpetrator armed men',
  ],
  ['An off-duty officer shot and killed a robber.', 'killing: killed 1; perpetrator officer'],
  [
    'Fighting between the army and the RSF has killed 528 people.',
    'armed-clash: side the army; side the rsf; killed 528',
  ],
  ['The militia is accused of killing 70 people.', 'killing: killed 70; perpetrator the militia'],
  [
    'The attackers, who wore army uniforms, killed the chief and his two wives before setting fire to the palace.',
    'killing: perpetrator the attackers; killed 2 civilians',
    'arson: perpetrator the attackers',
  ],
  ['The raid caused 14 civilian deaths in Marib.', '*: killed 14 civilians'],
  ['The bomb, which was planted under a bridge, was defused.', 'bombing/denied', '!bombing/asserted'],
  [
    'Gunmen abducted 30 pupils in Tarvo, the state police spokesman, Yazid Musa, said on Friday.',
    'abduction: @ yazid musa; perpetrator gunmen',
    '!*: @ gunmen',
  ],
  // headlines
  ['Attack on convoy kills 8 peacekeepers in Mali', '*: killed 8 military'],
  ['Israel strikes kill 30 in Gaza', '*: killed 30'],
  ['Nine bodies found in clandestine grave in Sonora', 'body-found: killed 9'],
  ['Three dead, five hurt in Lagos market blast', 'bombing: killed 3; injured 5'],
  // nobody's doing
  ['An explosion at a market killed 11 people, but police said it was caused by a gas leak.', '!bombing', '!killing'],
];

const ES: readonly (readonly [text: string, ...facts: string[]])[] = [
  ['Personal militar aseguro 300 kilogramos de mariguana en Tula.', 'seizure: seized 300 mariguana'],
  ['Aseguró lo siguiente:\n\nArmas largas 30\n\nCartuchos. 3,022\n', 'seizure: seized 30; seized 3022 Cartuchos'],
  [
    'Detuvo a cuatro personas, asegurándoles lo siguiente:\n\n10 dosis de cocaína.\n\nUn vehículo.\n',
    'seizure: seized 10; seized 1 vehículo',
  ],
  ['Aseguró lo siguiente:\n\nUna tonelada 561 kilos de mariguana.\n', 'seizure: seized 1 mariguana'],
  [
    'Localizó 58 paquetes de mariguana con un peso total de 300 kilogramos.',
    'seizure: seized 58',
    '!seizure: seized 300',
  ],
  ['Aseguró en un inmueble 900 litros de sustancias químicas.', 'seizure: seized 900 sustancias'],
  ['Soldados aseguraron armas, droga y un vehículo en Tula.', 'seizure: target armas; target droga; seized 1 vehículo'],
  ['Se agradece denunciar actos que coadyuven a la captura de criminales.', '!arrest/asserted'],
  ['Se detuvo al ladrillero que conducía.', 'arrest: arrested 1; target ladrillero'],
  ['El hombre se encontraba con las armas en su casa.', '!seizure'],
  ['El gobernador manifestó que habrá becas.', '!protest'],
  ['Los maestros se manifestaron frente al palacio.', 'protest: side maestros'],
  ['Un taxista resultó lesionado por impactos de bala.', '*: injured 1'],
  ['Un joven ingresó al hospital con impactos de bala.', '*: injured 1'],
  ['Dos mujeres resultaron lesionadas en el ataque.', '*: injured 2'],
  ['Tres personas murieron y una resultó herida en Tula.', '*: killed 3', '*: injured 1', '!*: injured 3'],
  ['Uno fue detenido y otro huyó.', 'arrest: arrested 1'],
  ['El ataque dejó tres personas muertas y una herida.', '*: killed 3', '!*: injured 3'],
  ['Un hombre murió ayer.\n\nTe puede interesar: Asesinan a tres en Tula\n', '!*: killed 3'],
  ['Los detenidos fueron puestos a disposición de las autoridades.', '!arrest'],
  ['El acusado enfrenta un juicio por fraude.', '!armed-clash'],
  ['La última vez que la vieron fue el lunes.', '!killing'],
  ['Contaba con una orden de aprehensión vigente.', '!arrest'],
  ['El joven desapareció el lunes en Tula.', '*: victim joven'],
  ['Hallan el cuerpo sin vida de un hombre en Tula.', 'body-found: killed 1', '!killing'],
  ['El sargento dio muerte a un asaltante.', '!*: @ sargento'],
  // un apodo entre comillas es del mismo nombre
  ['Hombres armados mataron a Lino "N" en Tarvo.', 'killing: victim lino "n"; killed 1', '!*: killed 2'],
  ['Policías detuvieron en Tarvo a Ramón "El Toro" Vera el martes.', 'arrest: target ramón "el toro" vera'],
  ['El ejército abatió a cinco presuntos integrantes del cártel en un enfrentamiento.', '*: killed 5 armed-group'],
  ['Los cuerpos de tres hombres fueron hallados en una fosa clandestina en Tecomán.', 'body-found: killed 3'],
  [
    'El líder social fue ultimado por sicarios frente a su casa.',
    'killing: killed 1; perpetrator sicarios',
    '!killing: victim frente',
  ],
  ['Suman 14 muertos por la explosión de un coche bomba en Cali.', 'bombing: killed 14'],
  ['Bombardeos israelíes mataron a 20 personas en Rafah.', 'air-strike: killed 20; victim 20 personas'],
  ['Un ataque aéreo ruso dejó seis muertos.', 'air-strike: killed 6; perpetrator ruso'],
  ['Murieron ocho personas, seis de ellos niños, en un ataque armado.', '*: killed 8; killed 6 civilians'],
  [
    'El cuerpo sin vida de una mujer fue localizado en un canal.',
    'body-found: killed 1 civilians; victim una mujer',
    '!*: victim el cuerpo',
  ],
  ['Liberan a 14 migrantes secuestrados en Tarvo.', 'release: released 14', 'abduction: abducted 14'],
  ['Dos personas fueron ejecutadas y una más resultó lesionada.', 'killing: killed 2; injured 1', '!*: injured 2'],
  ['Tres estudiantes continúan desaparecidos desde el lunes.', '*/asserted: missing 3 civilians'],
  [
    'La fiscalía atribuyó la agresión al Cártel de Tarvo.',
    'attack: perpetrator cártel de tarvo',
    '!*: target cártel de tarvo',
  ],
  ['Otras tres resultaron heridas, informó la Secretaría de Seguridad Ciudadana.', '*: injured 3', '!*: injured 1'],
  ['El ataque fue atribuido al Cártel de Tarvo.', 'attack: perpetrator cártel de tarvo'],
  ['Matan a machetazos a un campesino en la sierra.', 'killing: killed 1 civilians'],
  [
    'Murieron cinco hombres y dos mujeres; otras cuatro personas quedaron heridas.',
    'killing: killed 5; killed 2',
    '*: injured 4',
    '!*: killed 4',
  ],
  [
    'La víctima recibió tres impactos de bala y murió.',
    'shooting: victim la víctima; killed 1',
    '!*: perpetrator la víctima',
  ],
  ['Un taxista y su acompañante fueron acribillados.', 'killing: victim un taxista; victim su acompañante'],
  ['Detienen a "El Chore", jefe de sicarios.', 'arrest: target el chore; arrested 1'],
  ['Identifican a los hombres que la policía mató el viernes.', 'killing: perpetrator la policía; victim los hombres'],
  [
    'Choque en la carretera a Tarvo deja tres muertos. El accidente ocurrió el lunes. La policía municipal halló los cuerpos; dos personas lesionadas fueron llevadas al hospital.',
    '!*: killed 3',
    '!*: injured 2',
  ],
  ['Temían la muerte del rock en los clubes. El proyecto murió en el congreso.', '!killing'],
  ['Familiares piden ayuda para localizarlo.', '!seizure'],
  ['Ataque armado en Celaya: mueren dos mujeres', 'killing: killed 2 civilians'],
  ['Detienen a 12 por ataque a alcaldesa', 'arrest: arrested 12'],
  ['Explosión de granada hiere a seis en Jamundí', 'bombing: injured 6'],
  ['Una explosión por una fuga de gas mató a cuatro personas en el mercado.', '!bombing', '!killing'],
];

for (const [text, ...facts] of EN) test(text, () => assertSaid('en', text, facts));
for (const [text, ...facts] of ES) test(text, () => assertSaid('es', text, facts));

/** The day of the report's line of place and date is not the day of what it tells, where another is told. */
const DATELINES: readonly (readonly [text: string, day: string])[] = [
  [
    'Northern Wire, Tarvo, March 10, 2021. The army said a convoy was attacked on the 8th on the road to Bellmar.',
    '2021-03-08',
  ],
  [
    'Convoy attacked, 11 dead\n\nNorthern Wire, Tarvo, March 10, 2021. The army said it was ambushed on the 8th near Bellmar.',
    '2021-03-08',
  ],
  [
    'LIMA, March 10, 2021 - Officials confirmed that they arrested the leader of a band of car thieves on Tuesday in Trujillo.',
    '2021-03-09',
  ],
];
for (const [text, day] of DATELINES)
  test(text, () => {
    const days = claimsOf(text, 'en').map(({ when }) => when?.edtf);
    assert.ok(days.length > 0);
    for (const told of days) assert.equal(told, day);
  });

/** Where weapons were fired from is not where they hit; a garbled name of no known country is no town somewhere. */
const ELSEWHERE: readonly (readonly [text: string, never: string])[] = [
  ['Rockets fired from Lebanon wounded three people in Kiryat Shmona on Tuesday.', 'LB'],
  ['Three policemen were killed in an ambush in Bajaur district on Sunday.', 'CN'],
];
for (const [text, never] of ELSEWHERE)
  test(text, () => {
    const countries = claimsOf(text, 'en').map(({ where }) => where?.country);
    assert.ok(countries.length > 0 && !countries.includes(never));
  });

/** The day of a clause that hangs on a noun is not the day of what is told of the noun. */
const NOT_THEN: readonly (readonly [text: string, language: 'en' | 'es', type: string, never: string])[] = [
  ['Rebels released a priest who was kidnapped in January.', 'en', 'release', '2021-01'],
  ['Police arrested a man wanted for a murder committed in 2018.', 'en', 'arrest', '2018'],
  ['El ELN liberó a dos soldados que mantenía en su poder desde mayo.', 'es', 'release', '2020-05'],
];
const OF_PEOPLE: typeof NOT_THEN = [
  ['Su expareja, Julio N., fue detenida horas después.', 'es', 'arrest', '2020-07'],
  [
    'Tres soldados murieron al pisar una mina. Hace una semana, otro artefacto mató a un campesino.',
    'es',
    'bombing',
    '2021-03-01/2021-03-07',
  ],
];
for (const [text, language, type, never] of [...NOT_THEN, ...OF_PEOPLE])
  test(text, () => {
    const days = claimsOf(text, language).flatMap((claim) => (claim.type === type ? [claim.when?.edtf] : []));
    assert.ok(days.length > 0 && !days.includes(never), days.join());
  });

test('a man named and described is one man', () => {
  const [claim] = claimsOf('Fuerzas federales detuvieron a Ramón Ibarra, presunto líder de una célula criminal.', 'es');
  assert.deepEqual(
    claim?.figures.map(({ effect, best }) => [effect, best]),
    [['arrested', 1]],
  );
});
