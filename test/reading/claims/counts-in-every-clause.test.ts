/** Every usual verb of harm, in every usual clause, with every usual way of counting: the count is found, once, and nothing else is counted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/index.ts';

/** How a count is written, and a bound that it sets. */
type Count = readonly [words: string, bound: number];
type Verb = readonly [active: string, participle: string, effect: string];
type Clause = (verb: Verb, counted: string) => string;

const ENGLISH: {
  readonly counts: readonly Count[];
  readonly whom: readonly string[];
  readonly verbs: readonly Verb[];
  readonly clauses: readonly Clause[];
} = {
  counts: [
    ['12', 12],
    ['at least twelve', 12],
    ['more than 40', 41],
    ['about 30', 30],
    ['another four', 4],
  ],
  whom: ['people', 'soldiers', 'members of the clan', ''],
  verbs: [
    ['killed', 'killed', 'killed'],
    ['shot dead', 'shot dead', 'killed'],
    ['gunned down', 'gunned down', 'killed'],
    ['hacked to death', 'hacked to death', 'killed'],
    ['burned to death', 'burned to death', 'killed'],
    ['beheaded', 'beheaded', 'killed'],
    ['wounded', 'wounded', 'injured'],
    ['kidnapped', 'kidnapped', 'abducted'],
    ['took hostage', 'taken hostage', 'abducted'],
    ['arrested', 'arrested', 'arrested'],
    ['freed', 'freed', 'released'],
  ],
  clauses: [
    ([active], counted) => `Gunmen ${active} ${counted} in Kaduna state on Sunday.`,
    ([, done], counted) => `${counted} were ${done} by gunmen on Sunday.`,
    ([, done], counted) => `${counted} were ${done} in the attack, police said.`,
    ([, done], counted) => `Police said gunmen had ${done} ${counted} near the town of Zaria.`,
    ([active], counted) => `Gunmen attacked the village and ${active} ${counted}.`,
    ([active], counted) => `The attackers, who ${active} ${counted}, fled into the forest.`,
  ],
};

/** What befell them, told otherwise than by a verb of harm. */
const TOLD: readonly ((counted: string) => string)[] = [
  (counted) => `An air strike on the market left ${counted} dead.`,
  (counted) => `The clashes claimed the lives of ${counted}, officials said.`,
  (counted) => `${counted} were found dead in Zaria with gunshot wounds.`,
  (counted) => `${counted} dead in Zaria attack`,
  (counted) => `${counted} killed in Zaria attack`,
  (counted) => `${counted} feared dead after attack on Zaria`,
  (counted) => `Zaria: ${counted} killed as gunmen attack market`,
  (counted) => `Attack in Zaria kills ${counted}`,
];
const TOLD_WHOM = ['people', 'police officers', 'children', 'members of the security forces'];

const SPANISH: typeof ENGLISH = {
  counts: [
    ['12', 12],
    ['al menos doce', 12],
    ['más de 40', 41],
    ['otros cuatro', 4],
    ['una docena de', 12],
  ],
  whom: ['hombres', 'civiles', 'agentes de la policía estatal', 'elementos de la Guardia Nacional'],
  verbs: [
    ['asesinaron a', 'asesinados', 'killed'],
    ['mataron a', 'abatidos', 'killed'],
    ['ejecutaron a', 'ejecutados', 'killed'],
    ['hirieron a', 'heridos', 'injured'],
    ['secuestraron a', 'secuestrados', 'abducted'],
    ['privaron de la libertad a', 'privados de la libertad', 'abducted'],
    ['detuvieron a', 'detenidos', 'arrested'],
    ['liberaron a', 'liberados', 'released'],
  ],
  clauses: [
    ([active], counted) => `Hombres armados ${active} ${counted} en el municipio de Zamora el domingo.`,
    ([, done], counted) => `${counted} fueron ${done} por hombres armados en Zamora.`,
    ([, done], counted) => `${counted} fueron ${done} este lunes en Zamora, informó la fiscalía.`,
    ([, done], counted) => `La fiscalía informó que fueron ${done} ${counted} en Zamora.`,
    ([active], counted) => `Sujetos armados irrumpieron en el bar y ${active} ${counted}.`,
    ([active], counted) => `Los agresores, que ${active} ${counted}, huyeron hacia la sierra.`,
  ],
};

/** Dead and wounded in one breath. */
const BOTH: Readonly<Record<'en' | 'es', readonly ((dead: string, wounded: string, whom: string) => string)[]>> = {
  en: [
    (dead, wounded, whom) => `${dead} ${whom} were killed and ${wounded} others were wounded in an attack on Zaria.`,
    (dead, wounded, whom) => `${dead} ${whom} died and ${wounded} were injured when a bomb went off in Zaria.`,
    (dead, wounded, whom) => `A car bomb exploded in Zaria, killing ${dead} ${whom} and injuring ${wounded}.`,
    (dead, wounded, whom) => `A bomb left ${dead} ${whom} dead and ${wounded} wounded.`,
    (dead, wounded, whom) => `Gunmen killed ${dead} ${whom}, wounded ${wounded} and burned houses.`,
    (dead, wounded) => `${dead} dead, ${wounded} hurt as gunmen attack market`,
    (dead, wounded) => `The ministry put the toll at ${dead} killed and ${wounded} injured.`,
    (dead, wounded) => `There were ${dead} deaths and ${wounded} injuries.`,
    (dead, wounded) => `The number of dead has risen to ${dead} and the number of injured to ${wounded}.`,
    (dead, wounded, whom) => `Officials said ${dead} ${whom} had been killed and ${wounded} wounded.`,
  ],
  es: [
    (dead, wounded, whom) => `${dead} ${whom} murieron y ${wounded} resultaron heridos en un ataque en Zamora.`,
    (dead, wounded) => `Ataque armado en Zamora deja ${dead} muertos y ${wounded} heridos`,
    (dead, wounded, whom) => `Sujetos armados mataron a ${dead} ${whom} e hirieron a ${wounded} más.`,
    (dead, wounded, whom) => `La explosión causó la muerte de ${dead} ${whom} y heridas a otros ${wounded}.`,
    (dead, wounded, whom) => `La balacera cobró la vida de ${dead} ${whom} y dejó ${wounded} heridos.`,
    (dead, wounded, whom) => `Mueren ${dead} ${whom} y ${wounded} resultan heridos en ataque armado`,
    (dead, wounded) => `La cifra de muertos subió a ${dead} y la de heridos a ${wounded}.`,
    (dead, wounded, whom) => `Asesinan a ${dead} ${whom} y hieren a ${wounded} en Zamora`,
  ],
};
const PAIRS: Readonly<Record<'en' | 'es', readonly (readonly [Count, Count])[]>> = {
  en: [
    [
      ['12', 12],
      ['30', 30],
    ],
    [
      ['six', 6],
      ['eleven', 11],
    ],
    [
      ['three', 3],
      ['at least 20', 20],
    ],
    [
      ['four', 4],
      ['two', 2],
    ],
  ],
  es: [
    [
      ['12', 12],
      ['30', 30],
    ],
    [
      ['seis', 6],
      ['once', 11],
    ],
    [
      ['cuatro', 4],
      ['dos', 2],
    ],
  ],
};
const BOTH_WHOM = { en: ['people', 'soldiers', 'police officers'], es: ['hombres', 'policías', 'civiles'] };

const opened = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** What is counted in one sentence, 'killed 12'; all that differs from the one count expected. */
const wrongIn = (text: string, language: 'en' | 'es', effect: string, bound: number): string[] => {
  const [reading] = read([{ text: opened(text), published: '2022-05-10', language }]);
  const figures = reading.claims.flatMap((claim) => claim.figures);
  const isRight =
    figures.length === 1 && figures[0].effect === effect && [figures[0].low, figures[0].best].includes(bound);
  return isRight ? [] : [`${text} → ${figures.map((one) => `${one.effect} ${one.low}–${one.best}`).join(', ')}`];
};

for (const [language, { counts, whom, verbs, clauses }] of [
  ['en', ENGLISH],
  ['es', SPANISH],
] as const)
  for (const [at, clause] of clauses.entries())
    test(`${language}: ${clause(verbs[0], `${counts[0][0]} ${whom[0]}`)}`, () => {
      const wrong = verbs.flatMap((verb) =>
        counts.flatMap(([words, bound]) =>
          whom
            .filter((one) => one !== '' || !words.endsWith(' de'))
            .flatMap((one) => wrongIn(clause(verb, `${words} ${one}`.trim()), language, verb[2], bound)),
        ),
      );
      assert.deepEqual(wrong, [], `clause ${at}`);
    });

for (const told of TOLD)
  test(`en: ${told('12 people')}`, () => {
    const wrong = ENGLISH.counts.flatMap(([words, bound]) =>
      TOLD_WHOM.flatMap((one) => wrongIn(told(`${words} ${one}`), 'en', 'killed', bound)),
    );
    assert.deepEqual(wrong, []);
  });

for (const language of ['en', 'es'] as const)
  for (const both of BOTH[language])
    test(`${language}: ${both('12', '30', BOTH_WHOM[language][0])}`, () => {
      const wrong = PAIRS[language].flatMap(([[dead, killed], [wounded, injured]]) =>
        BOTH_WHOM[language].flatMap((whom) => {
          const text = opened(both(dead, wounded, whom));
          const [reading] = read([{ text, published: '2022-05-10', language }]);
          const told = reading.claims
            .flatMap((claim) => claim.figures)
            .map((one) => `${one.effect} ${one.low ?? one.best}`)
            .sort();
          const expected = [`injured ${injured}`, `killed ${killed}`];
          return told.join() === expected.join() ? [] : [`${text} → ${told.join(', ')}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });
