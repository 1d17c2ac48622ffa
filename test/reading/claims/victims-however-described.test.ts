/** Whom it befell, however they are described: made sentences, every description in every clause, each counted once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/index.ts';

/** Those who were killed as a sentence opens with them, how many they are, and a word that tells them. */
type Victims = readonly [words: string, count: number, key: RegExp];
/** A sentence around them; the second form of each pair in brackets is told of one person. */
type Clause = (words: string) => string;

const VICTIMS: Readonly<Record<'en' | 'es', readonly Victims[]>> = {
  en: [
    ['Twelve farmers working in their fields', 12, /farmers/],
    ['At least 12 people attending a funeral', 12, /people/],
    ['12 passengers travelling to the city', 12, /passengers/],
    ['Three students returning home from school', 3, /students/],
    ['Ana Ruiz, 34, a journalist with El Faro,', 1, /ruiz/],
    ['The mayor of the town, Ana Ruiz,', 1, /ruiz/],
    ['Ana Ruiz, a former mayor,', 1, /ruiz/],
    ['A 34-year-old man named Luis Paz', 1, /paz/],
    ['A soldier identified as Luis Paz', 1, /paz/],
    ['Luis Paz, 34, a teacher, and Ana Ruiz, 28, a nurse,', 2, /paz/],
    ['Three people, including a child,', 3, /people/],
    ['Seven members of the same family', 7, /members/],
    ['Two brothers aged 12 and 14', 2, /brothers/],
    ['A pregnant woman and her two children', 3, /woman/],
    ['Five police officers on patrol', 5, /officers/],
    ['An unarmed protester', 1, /protester/],
    ['Eight suspected militants', 8, /militants/],
    ['A Hamas commander', 1, /commander/],
    ['Two off-duty soldiers', 2, /soldiers/],
  ],
  es: [
    ['Doce campesinos que trabajaban en sus parcelas', 12, /campesinos/],
    ['Al menos 12 personas que asistían a un velorio', 12, /personas/],
    ['Tres estudiantes que regresaban de la escuela', 3, /estudiantes/],
    ['Ana Ruiz, de 34 años, periodista de El Faro,', 1, /ruiz/],
    ['La alcaldesa del municipio, Ana Ruiz,', 1, /ruiz/],
    ['Ana Ruiz, exalcaldesa del municipio,', 1, /ruiz/],
    ['Un hombre identificado como Luis Paz', 1, /paz/],
    ['Un hombre de 34 años de edad', 1, /hombre/],
    ['Un soldado de nombre Luis Paz', 1, /soldado/],
    ['Tres personas, entre ellas un niño,', 3, /personas/],
    ['Siete integrantes de una misma familia', 7, /integrantes/],
    ['Dos hermanos de 12 y 14 años', 2, /hermanos/],
    ['Una mujer embarazada y sus dos hijos', 3, /mujer/],
    ['Cinco policías municipales que patrullaban', 5, /polic/],
    ['Un taxista', 1, /taxista/],
    ['Ocho presuntos sicarios', 8, /sicarios/],
    ['Dos elementos de la Guardia Nacional', 2, /elementos/],
    ['El comandante Luis Paz', 1, /paz/],
    ['Dos menores de edad', 2, /menores/],
  ],
};

const inside = (words: string): string =>
  /^(?:Ana|Luis)/.test(words) ? words : words[0].toLowerCase() + words.slice(1);

const CLAUSES: Readonly<Record<'en' | 'es', readonly Clause[]>> = {
  en: [
    (v) => `${v} [were|was] killed on Monday when gunmen opened fire on a bus near Leon.`,
    (v) => `${v} [were|was] shot dead by gunmen near Leon on Monday.`,
    (v) => `${v} died on Monday when a bomb exploded near Leon.`,
    (v) => `${v} lost [their lives|his life] in an attack near Leon on Monday.`,
    (v) => `${v} [have|has] been killed in a drone strike near Leon.`,
    (v) => `An attack near Leon on Monday claimed the [lives|life] of ${inside(v)}.`,
  ],
  es: [
    (v) => `${v} [fueron asesinados|fue asesinado] el lunes cuando hombres armados abrieron fuego en León.`,
    (v) => `${v} [murieron|murió] a balazos el lunes en León.`,
    (v) => `${v} [murieron|murió] el lunes al estallar una bomba en León.`,
    (v) => `${v} [perdieron|perdió] la vida en un ataque armado en León el lunes.`,
    (v) => `Sicarios asesinaron a ${inside(v)} en León el lunes.`,
    (v) => `${v} [resultaron muertos|resultó muerto] tras un ataque armado en León.`,
    (v) => `Un ataque armado en León dejó sin vida a ${inside(v)}.`,
    (v) => `Hallan sin vida a ${inside(v)} en León.`,
    (v) => `${v} [fueron ejecutados|fue ejecutado] a balazos por sicarios en León el lunes.`,
  ],
};

const BY = /gunmen|hombres armados|^Sicarios|por sicarios/;

for (const language of ['en', 'es'] as const)
  for (const [words, count, key] of VICTIMS[language])
    test(words, () => {
      for (const clause of CLAUSES[language]) {
        const text = clause(words)
          .replace(/\[([^|]+)\|([^\]]+)\]/g, (_, several, one) => (count > 1 ? several : one))
          .replace(/,\.$/, '.')
          .replace(/\ba el /, 'al ');
        const [{ claims }] = read([{ text, published: '2023-09-23', language }]);
        const killed = claims.flatMap(({ figures }) =>
          figures.filter(({ effect, part }) => effect === 'killed' && part === null),
        );
        const named = (role: string) =>
          claims.flatMap(({ participants }) =>
            participants
              .filter((one) => one.role === role)
              .map(({ evidence }) => text.slice(evidence[0].start, evidence[0].end).toLowerCase()),
          );
        assert.equal(
          killed.reduce((sum, { best }) => sum + (best ?? 0), 0),
          count,
          `${text} ${JSON.stringify(killed.map((one) => one.words))}`,
        );
        assert.ok(
          named('victim').some((one) => key.test(one)),
          `${text} ${named('victim').join('; ')}`,
        );
        assert.equal(named('perpetrator').length > 0, BY.test(text), `${text} ${named('perpetrator').join('; ')}`);
      }
    });

test('those who were among the dead are a part of them', () => {
  const [{ claims }] = read([
    {
      text: 'An attack on a market killed 20 people near Leon on Monday. Two nurses were among the dead.',
      published: '2023-09-23',
      language: 'en',
    },
  ]);
  const counts = claims.flatMap(({ figures }) => figures.map(({ best, part }) => [best, part !== null]));
  assert.deepEqual(counts, [
    [20, false],
    [2, true],
  ]);
});
