/** Who did it, who says so, when and where, in every usual clause: made sentences, all combinations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../../src/claim.ts';
import { read } from '../../../src/index.ts';

type Language = 'en' | 'es';

const opened = (text: string): string => text[0].toUpperCase() + text.slice(1);

const claimsIn = (text: string, language: Language): readonly Claim[] =>
  read([{ text: opened(text), published: '2022-05-10', language }])[0].claims;

/** The words behind each participant of a role, in small letters. */
const filled = (text: string, claims: readonly Claim[], roles: readonly string[]): string[] =>
  claims.flatMap(({ participants }) =>
    participants
      .filter(({ role }) => roles.includes(role))
      .map(({ evidence }) => evidence.map(({ start, end }) => opened(text).slice(start, end).toLowerCase()).join(' ')),
  );

/** Somebody as written, and a word that tells them from others; several take another verb form in Spanish. */
interface Party {
  readonly words: string;
  readonly key: string;
  readonly several?: boolean;
}
type Clause = (doer: Party, whom: Party) => string;

const DOERS: Readonly<Record<Language, readonly Party[]>> = {
  en: [
    { words: 'Boko Haram fighters', key: 'fighters' },
    { words: 'suspected jihadists', key: 'jihadists' },
    { words: 'the Nigerian army', key: 'army' },
    { words: 'police officers', key: 'officers' },
    { words: 'members of the Sinaloa Cartel', key: 'cartel' },
    { words: 'the M23 rebels', key: 'rebels' },
    { words: 'a mob', key: 'mob' },
    { words: 'an armed group', key: 'group' },
  ],
  es: [
    { words: 'un comando armado', key: 'comando' },
    { words: 'sicarios', key: 'sicarios', several: true },
    { words: 'elementos de la Guardia Nacional', key: 'guardia nacional', several: true },
    { words: 'el Ejército', key: 'ejército' },
    { words: 'guerrilleros del ELN', key: 'guerrilleros', several: true },
    { words: 'un grupo armado', key: 'grupo' },
    { words: 'sujetos desconocidos', key: 'sujetos', several: true },
  ],
};
const WHOM: Readonly<Record<Language, readonly Party[]>> = {
  en: [
    { words: 'a farmer', key: 'farmer' },
    { words: 'two aid workers', key: 'workers', several: true },
    { words: 'journalist Ana Ruiz', key: 'ruiz' },
    { words: 'six students', key: 'students', several: true },
  ],
  es: [
    { words: 'un campesino', key: 'campesino' },
    { words: 'tres policías', key: 'policías', several: true },
    { words: 'la periodista Ana Ruiz', key: 'ruiz' },
    { words: 'seis jornaleros', key: 'jornaleros', several: true },
  ],
};
const DEEDS: Readonly<Record<Language, readonly Clause[]>> = {
  en: [
    (doer, whom) => `${doer.words} killed ${whom.words} in Zaria on Sunday.`,
    (doer, whom) => `${whom.words} ${whom.several ? 'were' : 'was'} killed by ${doer.words} in Zaria.`,
    (doer, whom) => `${doer.words} attacked a village in Zaria, killing ${whom.words}.`,
    (doer, whom) => `The killing of ${whom.words} by ${doer.words} shocked the town.`,
    (doer, whom) => `${doer.words} shot ${whom.words} dead in Zaria.`,
    (doer, whom) => `Police accused ${doer.words} of killing ${whom.words}.`,
    (doer, whom) => `The government blamed ${doer.words} for the killing of ${whom.words}.`,
    (doer, whom) => `${doer.words} stormed a bar and shot ${whom.words}.`,
    (doer, whom) => `${whom.words} ${whom.several ? 'were' : 'was'} abducted on Monday by ${doer.words}, police said.`,
    (doer, whom) => `${doer.words} have kidnapped ${whom.words}.`,
  ],
  es: [
    (doer, whom) => `${doer.words} ${doer.several ? 'asesinaron' : 'asesinó'} a ${whom.words} en Zamora el domingo.`,
    (doer, whom) =>
      `En Zamora, ${doer.words} ${doer.several ? 'mataron' : 'mató'} a ${whom.words}, informó la fiscalía.`,
    (doer, whom) => `El asesinato de ${whom.words} a manos de ${doer.words} conmocionó al pueblo.`,
    (doer, whom) => `${whom.words} ${whom.several ? 'murieron' : 'murió'} a manos de ${doer.words}.`,
    (doer, whom) => `La fiscalía acusó a ${doer.words} de asesinar a ${whom.words}.`,
    (doer, whom) => `${doer.several ? 'Secuestran' : 'Secuestra'} ${doer.words} a ${whom.words} en Zamora`,
    (doer, whom) => `${doer.words} ${doer.several ? 'privaron' : 'privó'} de la libertad a ${whom.words}.`,
    (doer, whom) => `${doer.words} ${doer.several ? 'dieron' : 'dio'} muerte a ${whom.words}.`,
  ],
};

for (const language of ['en', 'es'] as const)
  for (const clause of DEEDS[language])
    test(`${language}: ${opened(clause(DOERS[language][0], WHOM[language][0]))}`, () => {
      const wrong = DOERS[language].flatMap((doer) =>
        WHOM[language].flatMap((whom) => {
          const text = clause(doer, whom);
          const claims = claimsIn(text, language);
          const doers = filled(text, claims, ['perpetrator']);
          const struck = filled(text, claims, ['victim', 'target']);
          const isRight =
            doers.some((words) => words.includes(doer.key)) &&
            struck.some((words) => words.includes(whom.key)) &&
            !doers.some((words) => words.includes(whom.key)) &&
            !struck.some((words) => words.includes(doer.key));
          return isRight ? [] : [`${text} → by ${doers.join(', ')}; to ${struck.join(', ')}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });

/** Days as told on Tuesday, 10 May 2022. */
const DAYS: Readonly<Record<Language, readonly (readonly [words: string, edtf: string])[]>> = {
  en: [
    ['on Monday', '2022-05-09'],
    ['early on Tuesday', '2022-05-10'],
    ['on Sunday night', '2022-05-08'],
    ['yesterday', '2022-05-09'],
    ['last Friday', '2022-05-06'],
    ['on 3 April', '2022-04-03'],
    ['two days ago', '2022-05-08'],
    ['in March', '2022-03'],
    ['in 2019', '2019'],
  ],
  es: [
    ['el lunes por la noche', '2022-05-09'],
    ['la madrugada de este martes', '2022-05-10'],
    ['ayer', '2022-05-09'],
    ['el pasado viernes', '2022-05-06'],
    ['el 5 de mayo', '2022-05-05'],
    ['hace dos días', '2022-05-08'],
    ['en marzo', '2022-03'],
    ['anoche', '2022-05-09'],
  ],
};
const DATED: Readonly<Record<Language, readonly ((day: string) => string)[]>> = {
  en: [
    (day) => `${day}, gunmen killed six villagers in Zaria.`,
    (day) => `Six villagers were killed ${day} in an attack on Zaria, police said on Tuesday.`,
    (day) => `Police said on Tuesday that gunmen had attacked a village near Zaria ${day}.`,
    (day) => `The attack, which took place ${day}, left six people dead.`,
    (day) => `Rebels ambushed a convoy ${day}, and six soldiers were killed.`,
    (day) => `Six people were kidnapped by gunmen in Zaria ${day}, the governor told reporters on Tuesday.`,
    (day) => `An explosion ${day} at a mosque killed six people.`,
  ],
  es: [
    (day) => `${day}, hombres armados mataron a seis campesinos en Zamora.`,
    (day) => `Seis personas fueron asesinadas ${day} en Zamora, informó este martes la fiscalía.`,
    (day) => `La fiscalía informó este martes que ${day} un comando atacó un bar en Zamora.`,
    (day) => `El ataque, ocurrido ${day}, dejó seis muertos.`,
    (day) => `${day} fue asesinado a balazos un policía en Zamora.`,
  ],
};

for (const language of ['en', 'es'] as const)
  for (const dated of DATED[language])
    test(`${language}: ${opened(dated(DAYS[language][0][0]))}`, () => {
      const wrong = DAYS[language].flatMap(([day, edtf]) => {
        const text = dated(day);
        const days = claimsIn(text, language).map(({ when }) => when?.edtf ?? 'no day');
        return days.length > 0 && days.every((one) => one.startsWith(edtf)) ? [] : [`${text} → ${days.join(', ')}`];
      });
      assert.deepEqual(wrong, []);
    });

const SPEAKERS: readonly Party[] = [
  { words: 'police', key: 'police' },
  { words: 'the army', key: 'army' },
  { words: 'a hospital official', key: 'official' },
  { words: 'Interior Minister Juan Soto', key: 'soto' },
  { words: 'the Red Cross', key: 'cross' },
  { words: 'army spokesman Colonel Omar Diallo', key: 'diallo' },
  { words: 'a senior security source', key: 'source' },
];
const SAID: readonly ((speaker: string) => string)[] = [
  (speaker) => `Gunmen killed six villagers in Zaria, ${speaker} said.`,
  (speaker) => `${speaker} said gunmen killed six villagers in Zaria.`,
  (speaker) => `According to ${speaker}, gunmen killed six villagers in Zaria.`,
  (speaker) => `Gunmen killed six villagers in Zaria, according to ${speaker}.`,
  (speaker) => `${speaker} told reporters that gunmen had killed six villagers.`,
  (speaker) => `"Gunmen killed six villagers in Zaria," said ${speaker}.`,
  (speaker) => `Six villagers were killed by gunmen in Zaria on Monday, ${speaker} told AFP.`,
  (speaker) => `In a statement, ${speaker} said six villagers had been killed.`,
  (speaker) => `${speaker} put the death toll at six.`,
];

for (const said of SAID)
  test(opened(said(SPEAKERS[0].words)), () => {
    const wrong = SPEAKERS.flatMap(({ words, key }) => {
      const text = said(words);
      const speakers = claimsIn(text, 'en')
        .filter(({ figures }) => figures.length > 0)
        .map(({ attributed }) =>
          attributed
            .map(({ speaker }) => speaker)
            .join(' ')
            .toLowerCase(),
        );
      const isRight = speakers.length > 0 && speakers.every((one) => one.includes(key));
      return isRight ? [] : [`${text} → ${speakers.join('; ')}`];
    });
    assert.deepEqual(wrong, []);
  });

const TOWNS: readonly (readonly [town: string, division: string, country: string, code: string])[] = [
  ['Maiduguri', 'Borno state', 'Nigeria', 'NG'],
  ['Jalalabad', 'Nangarhar province', 'Afghanistan', 'AF'],
  ['Goma', 'North Kivu province', 'Congo', 'CD'],
  ['Cali', 'Valle del Cauca department', 'Colombia', 'CO'],
  ['Quetta', 'Balochistan province', 'Pakistan', 'PK'],
  ['Pemba', 'Cabo Delgado province', 'Mozambique', 'MZ'],
  ['Bamenda', 'North-West region', 'Cameroon', 'CM'],
  ['Guayaquil', 'Guayas province', 'Ecuador', 'EC'],
];
const PLACED: readonly ((town: string, division: string, country: string) => string)[] = [
  (town, division, country) =>
    `Gunmen killed six people in the town of ${town}, in ${country}'s ${division}, police said.`,
  (town, _, country) => `Gunmen killed six people in ${town}, ${country}, on Monday.`,
  (town, division, country) => `Six people were killed near ${town} in ${division} in ${country}.`,
  (town, _, country) => `${town.toUpperCase()}, ${country} - Gunmen attacked a market on Monday, killing six people.`,
  (town, _, country) => `Rebels ambushed a convoy 20 km north of ${town} in ${country}, killing six soldiers.`,
  (town, _, country) => `${country}: six killed in ${town} attack`,
  (town, _, country) => `The ${country} army said six of its soldiers were killed in an ambush in ${town}.`,
  (town, division, country) =>
    `Gunmen stormed a bar in ${town} on Monday. Six people died. The governor of ${division} in ${country} condemned the attack.`,
];

for (const placed of PLACED)
  test(placed(TOWNS[0][0], TOWNS[0][1], TOWNS[0][2]), () => {
    const wrong = TOWNS.flatMap(([town, division, country, code]) => {
      const text = placed(town, division, country);
      const where = claimsIn(text, 'en')
        .filter(({ figures }) => figures.length > 0)
        .map((claim) => `${claim.where?.city ?? claim.where?.name}, ${claim.where?.country}`);
      const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const isRight =
        where.length > 0 &&
        where.every((one) => one.endsWith(`, ${code}`) && plain(one).startsWith(plain(town).slice(0, 5)));
      return isRight ? [] : [`${text} → ${where.join('; ')}`];
    });
    assert.deepEqual(wrong, []);
  });
