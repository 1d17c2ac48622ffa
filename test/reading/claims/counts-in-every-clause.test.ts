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
