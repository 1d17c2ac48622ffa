import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadActors } from '../../src/knowledge/actors.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Language } from '../../src/language/analysis.ts';
import { readActors, resolveOffices } from '../../src/reading/read-actors.ts';

const actors = loadActors([join(import.meta.dirname, '..', '..', 'packs')]);
const knowledge = { actors } as Knowledge;

const read = (text: string, language: Language = 'en') => readActors(analyse(text, language), knowledge);
const listed = (text: string, language: Language = 'en'): string[] =>
  read(text, language).map(
    (mention) =>
      `${text.slice(mention.start, mention.end)} = ${mention.actor}${mention.isModifier() ? ' (modifier)' : ''}`,
  );

/** Every row's mentions must be found; those after "not" must not. */
const rows = (table: readonly (readonly [Language, string, readonly string[], (readonly string[])?])[]): void => {
  for (const [language, text, expected, unexpected = []] of table) {
    const found = listed(text, language);
    for (const row of expected) assert.ok(found.includes(row), `${text}\nexpected ${row}\nfound ${found.join(' | ')}`);
    for (const row of unexpected)
      assert.ok(!found.some((f) => f.startsWith(row)), `${text}\ndid not expect ${row}\nfound ${found.join(' | ')}`);
  }
};

test('names of the registry, in any case', () => {
  rows([
    [
      'en',
      'Marines from the Mexican Navy captured Ismael Zambada on Tuesday.',
      ['Mexican Navy = mx/semar', 'Ismael Zambada = mx/ismael-zambada-garcia'],
    ],
    [
      'en',
      'THE ARREST OF NEMESIO OSEGUERA WAS DENIED BY THE MEXICAN NAVY.',
      ['NEMESIO OSEGUERA = mx/nemesio-oseguera-cervantes'],
    ],
    ['en', 'they say nemesio oseguera died', ['nemesio oseguera = mx/nemesio-oseguera-cervantes']],
    [
      'es',
      'El CJNG y Los Zetas se disputan Veracruz.',
      ['CJNG = mx/cartel-jalisco-nueva-generacion', 'Los Zetas = mx/los-zetas'],
    ],
    ['es', 'Recorrió los metros que faltaban; un hombre murió.', [], ['los metros', 'un']],
    ['en', 'He told us that it was over.', [], ['us']],
    ['en', 'A fire broke out in Trump Tower.', [], ['Trump']],
  ]);
});

test('aliases that need the country have it, or are left alone', () => {
  rows([
    ['es', 'En Sonora, México, el Ejército detuvo a dos hombres.', ['Ejército = mx/sedena']],
    ['es', 'En Antioquia, Colombia, el Ejército detuvo a dos hombres.', ['Ejército = co/ejercito-nacional']],
    ['en', 'The National Guard was sent to Ohio, in the United States.', [], ['National Guard = mx']],
    ['es', 'El Azul de sus ojos llamaba la atención en México.', [], ['El Azul']],
  ]);
});

test('describing words', () => {
  rows([
    [
      'en',
      'Gunmen shot two police officers and a journalist.',
      ['Gunmen = world/unidentified-armed-group', 'police officers = world/police', 'journalist = world/journalists'],
    ],
    [
      'es',
      'Hombres armados privaron de la libertad a tres pobladores y a una reportera.',
      [
        'Hombres armados = world/unidentified-armed-group',
        'pobladores = world/residents',
        'reportera = world/journalists',
      ],
    ],
    ['en', 'BANDITS AMBUSHED THE SOLDIERS.', ['BANDITS = world/criminals', 'SOLDIERS = world/military']],
  ]);
  assert.equal(read('Honduran officials said so.')[0].country, 'HN');
  const [gunmen] = read('Gunmen fled.');
  assert.deepEqual([gunmen.generic, gunmen.name, gunmen.whom], [true, null, 'armed-group']);
});

test('members take their organisation with them', () => {
  rows([
    ['en', 'Juárez Cartel gunmen attacked a bar.', ['Juárez Cartel gunmen = mx/cartel-de-juarez']],
    ['en', 'Three members of the Gulf Cartel were held.', ['members of the Gulf Cartel = mx/cartel-del-golfo']],
    [
      'es',
      'Detienen a líder del Cártel del Golfo y a elementos de la Policía Estatal de Tamaulipas.',
      [
        'líder del Cártel del Golfo = mx/cartel-del-golfo',
        'elementos de la Policía Estatal de Tamaulipas = mx/policia-estatal-de-tamaulipas',
      ],
    ],
  ]);
  assert.equal(read('A leader of the Gulf Cartel was held.')[0].kind, 'person');
  assert.equal(read('Gulf Cartel members were held.')[0].kind, 'group');
});

test('regional bodies, exact, garbled and bare', () => {
  rows([
    ['en', 'In Mexico, the Sonora state government denied it.', ['Sonora state government = mx/gobierno-de-sonora']],
    [
      'en',
      'Mexico: police of Nayarit state seized a truck.',
      ['police of Nayarit state = mx/policia-estatal-de-nayarit'],
    ],
    [
      'en',
      'In northern Mexico, the Tamolipas state police freed him.',
      ['Tamolipas state police = mx/policia-estatal-de-tamaulipas'],
    ],
    [
      'en',
      'In Mexico, the state government of Chiwawa said so.',
      ['state government of Chiwawa = mx/gobierno-de-chihuahua'],
    ],
    [
      'es',
      'Balacera en Zacatecas, México. El gobierno del estado lamentó los hechos.',
      ['gobierno del estado = mx/gobierno-de-zacatecas'],
    ],
    ['es', 'Ataque en el Cauca, Colombia. La gobernación pidió ayuda.', ['gobernación = co/gobernacion-de-cauca']],
    ['en', 'The state government said so.', [], ['state government = mx']],
  ]);
});

test('names garbled by ear or by machine', () => {
  rows([
    ['en', 'Felipe Calderone, then president of Mexico, sent troops.', ['Felipe Calderone = mx/felipe-calderon']],
    ['en', 'Mexico: Enrike Peña Nieto spoke.', ['Peña Nieto = mx/enrique-pena-nieto']],
    [
      'en',
      'Mexican marines killed Arturo Veltran Leiva in Cuernavaca.',
      ['Arturo Veltran Leiva = mx/arturo-beltran-leyva'],
    ],
    ['en', 'The drug lord Xoaquin Guzman fled from a Mexican prison.', ['Xoaquin Guzman = mx/joaquin-guzman-loera']],
    // Another person of a known surname stays another person.
    [
      'en',
      'In Mexico, Rosa Guzman and Alberto Zambada were shot.',
      [],
      ['Rosa Guzman', 'Alberto Zambada', 'Guzman', 'Zambada'],
    ],
    ['en', 'Mexico asked the court to return Guzman.', [], ['return Guzman']],
  ]);
});

test('short names refer to the fuller one of the report', () => {
  rows([
    ['en', 'Claudia Sheinbaum met Alfonso Durazo. Durazo said Sheinbaum agreed.', ['Durazo = mx/alfonso-durazo']],
    [
      'en',
      'Servando Gómez was caught. Gómez did not resist. Pedro Gómez, a driver, was freed.',
      ['Gómez = mx/servando-gomez-martinez'],
      ['Pedro'],
    ],
    [
      'en',
      'Andrés Manuel López Obrador spoke of Ovidio Guzmán. López smiled.',
      ['López = mx/andres-manuel-lopez-obrador'],
    ],
    ['en', 'Heriberto Lazcano died in Coahuila. López said nothing.', [], ['López']],
  ]);
});

test('kin are not the one they are kin of', () => {
  rows([
    [
      'en',
      "Soldiers held El Mencho's son, Rubén Oseguera.",
      ["El Mencho's son = mx/ruben-oseguera-gonzalez", 'El Mencho = mx/nemesio-oseguera-cervantes (modifier)'],
    ],
    [
      'en',
      'Vicente Zambada, the son of jailed drug lord Ismael Zambada, testified.',
      [
        'son of jailed drug lord Ismael Zambada = mx/vicente-zambada-niebla',
        'Ismael Zambada = mx/ismael-zambada-garcia (modifier)',
      ],
    ],
    ['en', "El Mencho's wife was held.", ["El Mencho's wife = null"]],
    [
      'es',
      'Detuvieron al hijo de El Mencho.',
      ['hijo de El Mencho = null', 'El Mencho = mx/nemesio-oseguera-cervantes (modifier)'],
    ],
  ]);
});

test('office titles', () => {
  rows([
    [
      'en',
      'President Iván Duque flew to Cali. Later the president of Colombia met the families.',
      ['president = co/ivan-duque'],
    ],
    ['en', 'The president of the bank resigned.', [], ['president']],
    ['en', 'The vice president of Mexico City FC resigned.', [], ['president']],
  ]);
  const text = 'The president of Mexico ordered an inquiry.';
  const mentions = read(text);
  assert.equal(mentions[0].actor, null);
  assert.equal(resolveOffices(mentions, text, actors, '2011-05-02')[0].actor, 'mx/felipe-calderon');
  assert.equal(resolveOffices(mentions, text, actors, '2011')[0].actor, null);
  assert.equal(resolveOffices(mentions, text, actors, null)[0].actor, null);
});

test('mentions lie inside the text, in order, on its tokens, whatever the text', () => {
  const words = [
    'El Chapo',
    "'s",
    'son',
    'of',
    'the',
    'president',
    'Mexico',
    'state',
    'police',
    'Guzmán',
    'Huajin',
    'GOBIERNO',
    'del',
    'estado',
    'Sinaloa',
    'Cartel',
    'members',
    '.',
    '\n\n',
    '“',
    '😀',
    '\ud800',
    'López',
    'Ovidio',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 40 }),
      fc.constantFrom<Language>('en', 'es'),
      (parts, language) => {
        const text = parts.join(' ');
        const analysis = analyse(text, language);
        let before = -1;
        for (const mention of readActors(analysis, knowledge)) {
          assert.ok(mention.start >= before && mention.start < mention.end && mention.end <= text.length);
          assert.ok(mention.first < mention.last && mention.last <= analysis.tokens.length);
          before = mention.start;
        }
      },
    ),
    { numRuns: 200 },
  );
});
