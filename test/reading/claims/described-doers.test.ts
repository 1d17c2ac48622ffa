/** Who did it where words describe them before the verb, and whose forces they are: 'gunmen armed with rifles attacked', 'US troops'. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSaid, claimsOf } from './said.ts';

/** Those who did it as a sentence opens with them, and a word that tells them. */
type Party = readonly [words: string, key: string];

const PARTIES: Readonly<Record<'en' | 'es', readonly Party[]>> = {
  en: [
    ['Gunmen', 'gunmen'],
    ['Several men', 'men'],
    ['Suspected rebels', 'rebels'],
    ['At least ten bandits', 'bandits'],
    ['A group of soldiers', 'soldiers'],
    ['Members of the gang', 'gang'],
    ['ELN fighters', 'fighters'],
  ],
  es: [
    ['Hombres armados', 'hombres'],
    ['Sujetos desconocidos', 'sujetos'],
    ['Presuntos integrantes del CJNG', 'integrantes'],
    ['Al menos diez pistoleros', 'pistoleros'],
    ['Guerrilleros de las FARC', 'guerrilleros'],
  ],
};
const DESCRIBED: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    '',
    ' armed with rifles and grenades',
    ' armed with an AK-47',
    ' dressed in military uniforms',
    ' loyal to General Haftar',
    ' riding motorcycles',
    ' posing as police officers',
    ' linked to the Norteros gang',
    ' on motorcycles',
    ' in two pickup trucks',
    ' who arrived on motorcycles',
    ', who wore masks,',
    ', some of them wearing masks,',
    ' from a neighbouring village',
    ' with machetes',
    ' travelling in a convoy',
  ],
  es: [
    '',
    ' a bordo de una camioneta',
    ' que viajaban en motocicleta',
    ' con armas largas',
    ' vestidos de militares',
    ' armados con fusiles AK-47',
    ', quienes viajaban en dos camionetas,',
  ],
};
const DEEDS: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    'attacked a bus',
    'ambushed and killed four farmers',
    'shot dead a judge',
    'abducted ten women',
    'opened fire on a house',
    'burned three vehicles',
    'stormed a prison',
    'fired rockets at a base',
  ],
  es: [
    'atacaron un autobús',
    'asesinaron a cuatro policías',
    'dispararon contra una vivienda',
    'secuestraron a diez migrantes',
    'incendiaron tres vehículos',
  ],
};

for (const language of ['en', 'es'] as const)
  for (const [words, key] of PARTIES[language])
    test(`${words}, however described, did it`, () => {
      for (const described of DESCRIBED[language])
        for (const deed of DEEDS[language])
          assertSaid(language, `${words}${described} ${deed} ${language === 'en' ? 'near' : 'en'} Leon on Monday.`, [
            `*: perpetrator ${key}`,
            '!*: perpetrator Haftar',
            '!bombing',
          ]);
    });

test('those who are described and died did nothing', () => {
  assertSaid('en', 'Two men armed with rifles were killed in a raid on Monday.', [
    '*: killed 2',
    '!*: perpetrator men',
  ]);
  assertSaid('en', 'Police killed a man armed with a knife and wounded two others.', [
    '*: killed 1; injured 2; perpetrator police',
    '!*: perpetrator man',
  ]);
});

const FORCES = [
  ['US forces', 'US'],
  ['U.S. forces', 'US'],
  ['US troops', 'US'],
  ['U.S. soldiers', 'US'],
  ['UK troops', 'GB'],
] as const;

for (const [forces, country] of FORCES)
  test(`${forces}: whose they are, not where they were`, () => {
    for (const text of [
      `${forces} killed 12 insurgents on Monday.`,
      `On Monday, ${forces} killed 12 insurgents near Mosul, Iraq.`,
      `${forces}, Iraqi police and Kurdish fighters killed 12 insurgents on Monday.`,
    ]) {
      const [claim] = claimsOf(text, 'en');
      assert.ok(
        claim.participants.some(
          ({ role, actor }) => role === 'perpetrator' && actor?.endsWith(`-${country.toLowerCase()}`),
        ),
        `${text} ${JSON.stringify(claim.participants)}`,
      );
      assert.notEqual(claim.where?.country, country, text);
    }
  });

test('the ground of a country is where it was', () => {
  const [claim] = claimsOf('A trader was shot dead in US waters on Monday.', 'en');
  assert.equal(claim.where?.country, 'US');
});
