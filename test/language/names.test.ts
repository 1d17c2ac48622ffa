import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/analyse.ts';
import type { Language } from '../../src/language/analysis.ts';
import { packMap } from '../../src/language/hashed-map.ts';
import { decode, encode, LABELS, type NameSpan } from '../../src/language/names/labels.ts';
import { writeNameModel } from '../../src/language/names/name-model.ts';
import { innermostNames } from '../../src/language/names/train/corpora.ts';
import { openTrained } from '../../src/language/names/train/train-name-model.ts';
import { findNamesWith } from '../../src/language/names.ts';
import { packRows } from '../../src/language/train/pack.ts';

const named = (text: string, language: Language = 'en'): string[] =>
  analyse(text, language).names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

test('a nickname in quotation marks is part of the name around it', () => {
  for (const [language, text, expected] of [
    ['en', 'Police in Trujillo arrested Ramón “El Toro” Vera on Tuesday.', 'PER Ramón “El Toro” Vera'],
    ['es', 'Hombres armados mataron a Luis "N" en Puebla.', 'PER Luis "N"'],
    ['en', 'Reporters asked Paul Rivers. "The army left," he said.', 'PER Paul Rivers'],
  ] as const)
    assert.ok(named(text, language).includes(expected), `${text}\nfound ${named(text, language).join(' | ')}`);
});

test('persons, organisations and places in plain news', () => {
  for (const [language, text, expected] of [
    [
      'en',
      'Police in Monterrey arrested Carlos Medina on Friday, a spokesman said.',
      ['LOC Monterrey', 'PER Carlos Medina'],
    ],
    [
      'en',
      'The Ministry of Defense in Baghdad said that John Keller had left Iraq.',
      ['LOC Baghdad', 'PER John Keller', 'LOC Iraq'],
    ],
    ['en', 'Gunmen attacked a bus between Saltillo and Torreon.', ['LOC Saltillo', 'LOC Torreon']],
    [
      'es',
      'Elementos de la Guardia Nacional detuvieron a Juan Pérez en Culiacán, Sinaloa.',
      ['ORG Guardia Nacional', 'PER Juan Pérez', 'LOC Culiacán'],
    ],
    // the dash of a dateline
    ['en', 'HOUSTON - A shooting killed at least three men.', ['LOC HOUSTON']],
    ['es', 'El gobernador José Ramírez viajó a Colombia.', ['PER José Ramírez', 'LOC Colombia']],
  ] as const) {
    const found = named(text, language);
    for (const name of expected)
      assert.ok(found.includes(name), `${text}\nexpected ${name}\nfound ${found.join(' | ')}`);
  }
});

test('registered names are whole persons and groups', () => {
  assert.ok(named('They saw Joaquin “El Chapo” Guzman’s house.').includes('PER Joaquin “El Chapo” Guzman'));
  assert.ok(named('El Mayo Zambada leads the Sinaloa Cartel.').includes('PER El Mayo Zambada'));
  assert.ok(named('US President Donald Trump spoke.').includes('PER Donald Trump'));
});

test('two places on a way are two', () => {
  assert.deepEqual(named('Troops left Valencia for Maracay.'), ['LOC Valencia', 'LOC Maracay']);
});

test('capitals and small letters', () => {
  assert.ok(named('GUNMEN KILLED CARLOS MEDINA IN COLOMBIA ON FRIDAY.').includes('PER CARLOS MEDINA'));
  assert.ok(named('GUNMEN KILLED CARLOS MEDINA IN COLOMBIA ON FRIDAY.').includes('LOC COLOMBIA'));
  assert.ok(named('gunmen fled to mexico after the attack').includes('LOC mexico'));
});

test('spans survive labels', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom('PER', 'ORG', 'LOC', 'MISC'))),
      (parts) => {
        const spans: NameSpan[] = [];
        let at = 0;
        for (const [gap, length, type] of parts) {
          spans.push({ first: at + gap, last: at + gap + length, type });
          at += gap + length;
        }
        assert.deepEqual(decode(encode(spans, at)), spans);
      },
    ),
  );
});

test('any labels give spans inside the words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ max: LABELS - 1 }), (labels) => {
      let end = 0;
      for (const { first, last } of decode(labels)) {
        assert.ok(first >= end && last > first && last <= labels.length);
        end = last;
      }
    }),
  );
});

test('a model that learned nothing finds nothing', () => {
  const empty = packMap(new Map());
  const rows = packRows({ width: LABELS, keys: new Int32Array(0), weights: new Float32Array(0) }, 10);
  const model = openTrained(writeNameModel({ language: 'en', lexicon: empty, clusters: empty, rows }));
  assert.deepEqual(findNamesWith(model, analyse('Ana Ruiz left Lima.', 'en').tokens), []);
  assert.deepEqual(findNamesWith(model, []), []);
});

test('wide spans are cut down to the names inside', () => {
  const text = 'The mayor of Lima and the Peruvian government';
  const spans = [
    { start: 0, end: 17, type: 'PER' },
    { start: 13, end: 17, type: 'LOC' },
    { start: 22, end: 45, type: 'ORG' },
    { start: 26, end: 34, type: 'Nationality' },
  ];
  assert.deepEqual(
    innermostNames(text, spans).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
    ['LOC Lima', 'ORG Peruvian government'],
  );
});

test('names lie on the text in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom<Language>('en', 'es'),
      (text, language) => {
        let end = 0;
        for (const name of analyse(text, language).names) {
          assert.ok(name.start >= end && name.end > name.start && name.end <= text.length);
          assert.ok(name.confidence > 0 && name.confidence <= 1);
          end = name.end;
        }
      },
    ),
    { numRuns: 100 },
  );
});
