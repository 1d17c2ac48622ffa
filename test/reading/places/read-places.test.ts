import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadActors } from '../../../src/knowledge/actors.ts';
import { loadGazetteer } from '../../../src/knowledge/gazetteer.ts';
import { analyse } from '../../../src/language/analyse.ts';
import type { ActorMention, PlaceMention } from '../../../src/reading/findings.ts';
import { readPlaces } from '../../../src/reading/places/read-places.ts';

const knowledge = { gazetteer: loadGazetteer(), actors: loadActors([]) };
const read = (text: string, language: 'en' | 'es' = 'en', url: string | null = null): PlaceMention[] =>
  readPlaces(analyse(text, language), knowledge, { outlet: null, url, actors: [] });

/** `text` → `name admin1 country precision` for each mention that may place an event. */
const placesOf = (text: string, language: 'en' | 'es' = 'en'): readonly string[] =>
  read(text, language)
    .filter(({ locative }) => locative)
    .map(({ text: words, name, admin1, country, precision }) =>
      [words, '→', name, admin1, country, precision].filter((field) => field !== null).join(' '),
    );

interface Row {
  readonly behaviour: string;
  readonly text: string;
  readonly language?: 'es';
  readonly places: readonly string[];
}

const rows: readonly Row[] = [
  {
    behaviour: 'a town, its department and its country',
    text: 'Two farmers were shot in Tibú, Norte de Santander department, Colombia.',
    places: [
      'Tibú → Tibú Norte de Santander CO exact',
      'Norte de Santander → Norte de Santander Norte de Santander CO adm1',
      'Colombia → Colombia CO country',
    ],
  },
  {
    behaviour: 'the state chooses among towns of one name',
    text: 'Police in Springfield, Mo., found the car on Monday.',
    places: ['Springfield → Springfield Missouri US exact', 'Mo → Missouri Missouri US adm1'],
  },
  {
    behaviour: 'the report’s other places choose, too',
    text: 'Troops left Valencia for Maracay, and the road from Caracas was closed. Valencia stayed calm.',
    places: [
      'Valencia → Valencia Carabobo VE exact',
      'Maracay → Maracay Aragua VE exact',
      'Caracas → Caracas Distrito Federal VE exact',
      'Valencia → Valencia Carabobo VE exact',
    ],
  },
  {
    behaviour: 'a piece of ground is some town’s',
    text: 'Un cuerpo fue hallado en un barranco de Naucalpan.',
    language: 'es',
    places: ['Naucalpan → Naucalpan de Juárez México MX exact'],
  },
  {
    behaviour: 'a state’s short form with a number behind it names something else',
    text: 'Dos miembros de la Mara Salvatrucha (MS-13) fueron vistos en Tapachula, Chiapas.',
    language: 'es',
    places: ['Tapachula → Tapachula Chiapas MX exact', 'Chiapas → Chiapas Chiapas MX adm1'],
  },
  {
    behaviour: 'a name cut short of a longer one that no list has is not the shorter one',
    text: 'Vecinos de San Juan Nuevo bloquearon la carretera a Uruapan, Michoacán.',
    language: 'es',
    places: ['Uruapan → Uruapan Michoacán MX exact', 'Michoacán → Michoacán Michoacán MX adm1'],
  },
  {
    behaviour: 'a person named like a town is none',
    text: 'Mr. Lincoln said nothing. Maria Cordoba was at home.',
    places: [],
  },
  {
    behaviour: 'nor is one with a nickname between two names',
    text: 'Agents held Orlando “El Chueco” Montiel in Cali, Colombia. They freed Orlando "El Viejo" Bermejo.',
    places: ['Cali → Cali Valle del Cauca CO exact', 'Colombia → Colombia CO country'],
  },
  {
    behaviour: 'a surname is none, whatever stands before it, once the report names its bearer',
    text: 'Bruno Montiel was held in Cali, Colombia. “Montiel had a rifle,” the police said.',
    places: ['Cali → Cali Valle del Cauca CO exact', 'Colombia → Colombia CO country'],
  },
  {
    behaviour: 'a people and a body place nothing',
    text: 'Chilean soldiers joined the Lima University study.',
    places: ['Lima → Lima Lima PE exact'],
  },
  {
    behaviour: 'a part of a country is an area',
    text: 'Clashes went on in eastern Paraguay overnight.',
    places: ['eastern Paraguay → eastern Paraguay PY area'],
  },
  {
    behaviour: 'a distance and a direction move the point',
    text: 'The bus burned 40 km south of Arequipa, Peru.',
    places: ['40 km south of Arequipa → Arequipa Arequipa PE near', 'Peru → Peru PE country'],
  },
  {
    behaviour: 'the capital is that of the country named before it, and an article no state',
    text: 'A trader died in Tegucigalpa, Honduras. In Guatemala, police arrested a man in the capital, near the park, La Republica reported.',
    places: [
      'Tegucigalpa → Tegucigalpa Francisco Morazán HN exact',
      'Honduras → Honduras HN country',
      'Guatemala → Guatemala GT country',
      'the capital → Guatemala City Guatemala GT exact',
    ],
  },
  {
    behaviour: 'the capital of a province is its town',
    text: 'Shots were heard in the capital of Mendoza, Argentina.',
    places: ['Mendoza → Mendoza Mendoza AR exact', 'Argentina → Argentina AR country'],
  },
  {
    behaviour: 'a square called after a far town is no place by itself; what is beside the capital lies in it',
    text: 'Peru mourned. She spoke to thousands in the capital, Santo Domingo square, and later in Trujillo square.',
    places: ['Peru → Peru PE country', 'the capital → Lima Lima PE exact'],
  },
  {
    behaviour: 'the capital without a name is the one of the country told of',
    text: 'Marches began in Cali, Colombia. Thousands came together in the capital, in front of congress.',
    places: [
      'Cali → Cali Valle del Cauca CO exact',
      'Colombia → Colombia CO country',
      'the capital → Bogotá Bogota D.C. CO exact',
    ],
  },
  {
    behaviour: 'a capital that is named beside it, or money, is no place of its own',
    text: 'He spoke in the capital, Quito. Investors moved to the capital needed in Ecuador.',
    places: ['Quito → Quito Pichincha EC exact', 'Ecuador → Ecuador EC country'],
  },
  {
    behaviour: 'a country is meant, not its department of that name',
    text: 'Four died in Guatemala, he said in Guatemala City. Troops in southern Guatemala waited.',
    places: [
      'Guatemala → Guatemala GT country',
      'Guatemala City → Guatemala City Guatemala GT exact',
      'southern Guatemala → southern Guatemala GT area',
    ],
  },
  {
    behaviour: 'a town with a namesake abroad, in a province known by ear',
    text: 'In Argentina, gunmen entered the town of Orang, saltta province.',
    places: ['Argentina → Argentina AR country', 'Orang → Orang Salta AR adm1', 'saltta → Salta Salta AR adm1'],
  },
  {
    behaviour: 'a street or hamlet of that name on another continent is not meant',
    text: 'NEW YORK — A gunman walked into a Park Avenue office tower and killed four people.',
    places: ['NEW YORK → New York City New York US exact'],
  },
  {
    behaviour: "a division behind its country's name",
    text: "Villagers died in Yarbova, in Ukraine's eastern Donetsk region.",
    places: [
      'Yarbova → Yarbova UA unknown',
      'Ukraine → Ukraine UA country',
      'eastern Donetsk → eastern Donetsk Donetsk UA area',
    ],
  },
  {
    behaviour: 'whose ministry speaks is no place of what it tells',
    text: "Russia's Defense Ministry said that a restaurant in Kyiv was hit.",
    places: ['Kyiv → Kyiv Kyiv City UA exact'],
  },
  {
    behaviour: 'a garbled province and a garbled town in it',
    text: 'Gunmen entered the town of Achakachi in Lapas department, Bolivia.',
    places: ['Achakachi → Achacachi La Paz BO exact', 'Lapas → La Paz La Paz BO adm1', 'Bolivia → Bolivia BO country'],
  },
  {
    behaviour: 'lower case after "the town of"',
    text: 'In Guatemala, the town of kobban was quiet on Friday.',
    places: ['Guatemala → Guatemala GT country', 'kobban → Cobán Alta Verapaz GT exact'],
  },
  {
    behaviour: 'capitals throughout, wrapped over two lines',
    text: 'THE ARMY SAID THAT A PATROL OF THE SECOND BRIGADE WAS AMBUSHED IN SANTA\nANA, EL SALVADOR, ON 4 MARCH. IT LET US ACT.',
    places: ['SANTA ANA → Santa Ana Santa Ana SV exact', 'EL SALVADOR → El Salvador SV country'],
  },
  {
    behaviour: 'a quarter keeps its name and takes its town',
    language: 'es',
    text: 'El ataque ocurrió en la colonia El Prado, en San Pedro Sula, Honduras.',
    places: [
      'colonia El Prado → El Prado Cortés HN exact',
      'San Pedro Sula → San Pedro Sula Cortés HN exact',
      'Honduras → Honduras HN country',
    ],
  },
  {
    behaviour: 'outskirts are near',
    language: 'es',
    text: 'Lo hallaron a las afueras de Riobamba, Ecuador; los ecuatorianos protestaron.',
    places: ['Riobamba → Riobamba Chimborazo EC near', 'Ecuador → Ecuador EC country'],
  },
];

const normal = (place: string): string => place.replace(/\s+/g, ' ');
for (const { behaviour, text, language, places } of rows)
  test(behaviour, () => assert.deepEqual(placesOf(text, language).map(normal), places));

test('a road between two towns, with its kilometre', () => {
  const road = read('Los cuerpos estaban en el kilómetro 15 de la carretera Loja-Zamora, en Ecuador.', 'es').find(
    ({ kind }) => kind === 'street',
  );
  assert.equal(road?.name, 'Loja–Zamora');
  assert.equal(road?.precision, 'near');
  assert.equal(road?.country, 'EC');
});

test('an unheard name keeps its candidates and resolves nothing', () => {
  const [place] = read('Rebels took the town of Xqvrtz in Uganda.').filter(({ text }) => text === 'Xqvrtz');
  assert.equal(place?.id ?? null, null);
  assert.equal(place?.lat ?? null, null);
});

test('a town within a division told by its people: the division, and the town in it', () => {
  for (const [text, language] of [
    ['Dos policías murieron en zona rural de Saravena, en el departamento colombiano de Arauca.', 'es'],
    ['Two policemen died in Saravena, in the Colombian department of Arauca.', 'en'],
  ] as const) {
    const found = read(text, language).map(({ name, precision }) => `${name} ${precision}`);
    assert.deepEqual(
      found.filter((one) => !one.startsWith('Colombia')),
      ['Saravena exact', 'Arauca adm1'],
    );
  }
});

const CAPITALS: readonly (readonly [
  text: string,
  language: 'en' | 'es',
  words: string,
  name: string,
  precision: string,
])[] = [
  ['Gunmen took nine people near the Haitian capital.', 'en', 'the Haitian capital', 'Port-au-Prince', 'near'],
  ['A bomb went off in the Somali capital.', 'en', 'the Somali capital', 'Mogadishu', 'exact'],
  ['Secuestran a nueve cerca de la capital haitiana.', 'es', 'la capital haitiana', 'Puerto Príncipe', 'near'],
];

for (const [text, language, words, name, precision] of CAPITALS)
  test(`a capital told by its people: ${text}`, () => {
    const found = read(text, language).find((place) => place.text === words);
    assert.ok(found?.name && [name, 'Port-au-Prince'].includes(found.name), found?.name ?? 'none');
    assert.equal(found.precision, precision);
  });

test('a road whose towns are garbled both', () => {
  const road = read('Soldiers in Colima, Mexico, were ambushed on the road between Kolyma and Tekoman.', 'en').find(
    ({ kind }) => kind === 'street',
  );
  assert.equal(road?.name, 'Colima–Tecomán');
});

test('a garbled town of words that are names and words elsewhere', () => {
  const text = 'The police of Veracruz, Mexico, said gunmen shot at customers in the port city of Tush Pan on Friday.';
  const towns = read(text, 'en').filter(({ text: words }) => words === 'Tush Pan');
  assert.deepEqual(
    towns.map(({ name, country }) => `${name} ${country}`),
    ['Tuxpan MX'],
  );
});

test('a well-spelled name beside a garbled one stays what it is', () => {
  const [lima, other] = read('Police in Lima said a man from Arekipa, Peru, had fled.');
  assert.equal(lima.name, 'Lima');
  assert.equal(other.name, 'Arequipa');
  assert.match(other.why ?? '', /sounds like/);
});

test('the address of the page says which country', () => {
  const there = read('Dos hombres murieron en Guadalupe.', 'es', 'https://example.com.co/nota').at(0);
  assert.equal(there?.country, 'CO');
});

test('offsets lie in the text, whatever it is', () => {
  const piece = fc.constantFrom(
    'Lima',
    'the town of',
    'Peru',
    'U.S.',
    ',',
    '\n',
    'onion',
    'St.',
    'State',
    '30 km north of',
    'São',
    '’s',
    'A–B',
    '🙂',
    'MASS',
    'de la',
    'X',
  ); // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('en' as const, 'es' as const),
      (pieces, language) => {
        const text = pieces.join(' ');
        for (const place of read(text, language)) {
          assert.ok(place.start >= 0 && place.end <= text.length && place.start < place.end);
          assert.equal(text.slice(place.start, place.end), place.text);
          assert.ok(place.confidence >= 0 && place.confidence <= 1);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a gang called after its quarter is no quarter', () => {
  const text = 'En Choloma, Honduras, la pandilla Barrio 18 cobra a los choferes.';
  const start = text.indexOf('Barrio');
  const gang = { start, end: start + 9, name: 'Barrio 18', kind: 'group' } as ActorMention;
  const found = readPlaces(analyse(text, 'es'), knowledge, { outlet: null, url: null, actors: [gang] });
  assert.deepEqual(
    found.map((place) => place.text),
    ['Choloma', 'Honduras'],
  );
});
