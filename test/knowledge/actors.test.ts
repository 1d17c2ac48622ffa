import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CotejoError } from '../../src/errors.ts';
import { loadActors } from '../../src/knowledge/actors.ts';
import { buildActors } from '../../src/knowledge/build-actors.ts';
import { inflections } from '../../src/knowledge/inflect-words.ts';
import { parsePackFile } from '../../src/knowledge/load-packs.ts';

const registry = loadActors([join(import.meta.dirname, '..', '..', 'packs')]);

test('the holder of an office is the one whose term the day falls in', () => {
  for (const [country, office, day, id] of [
    ['MX', 'president', '2019-12-01', 'mx/andres-manuel-lopez-obrador'],
    ['MX', 'presidente', '2018-11-30', 'mx/enrique-pena-nieto'],
    ['MX', 'president', '2018-12-01', 'mx/andres-manuel-lopez-obrador'],
    ['US', 'president', '2021-01-20', 'world/joe-biden'],
    ['US', 'president', '2021-01-19', 'world/donald-trump'],
    ['CO', 'mx/president', '2019-12-01', undefined],
    ['CO', 'president', '1989-11-06', 'co/virgilio-barco'],
    ['UN', 'secretary-general', '1990-01-01', 'world/javier-perez-de-cuellar'],
    ['MX', 'president', '1901-01-01', undefined],
  ] as const)
    assert.equal(registry.officeHolder(country, office, day)?.actor, id, `${country} ${office} ${day}`);
});

test('terms are in order of their first day, and a person may hold an office twice', () => {
  const terms = registry.officeTerms();
  for (let i = 1; i < terms.length; i++) assert.ok(terms[i - 1].from <= terms[i].from);
  assert.equal(registry.termsOf('world/donald-trump').length, 2);
});

test('kinds nest, and traits come from the nearest ancestor that has them', () => {
  assert.ok(registry.isA('mx/tropa-del-infierno', 'mx/cartel-del-noreste'));
  assert.ok(registry.isA('mx/tropa-del-infierno', 'world/armed-group'));
  assert.ok(!registry.isA('mx/tropa-del-infierno', 'world/police'));
  const marina = registry.byId('mx/semar');
  assert.deepEqual([marina?.kind, marina?.whom, marina?.speaks], ['state-force', 'military', 'military']);
  assert.deepEqual(
    registry.bodiesOf('mx/coahuila').map((actor) => actor.id),
    ['mx/gobierno-de-coahuila', 'mx/policia-estatal-de-coahuila', 'mx/fiscalia-de-coahuila'],
  );
});

test('describing words take plurals and feminines', () => {
  for (const [phrase, language, form] of [
    ['armed man', 'en', 'armed men'],
    ['member of a cartel', 'en', 'members of a cartel'],
    ['attorney', 'en', 'attorneys'],
    ['hombre armado', 'es', 'hombres armados'],
    ['elemento de seguridad', 'es', 'elementos de seguridad'],
    ['agresor', 'es', 'agresoras'],
    ['juez', 'es', 'jueces'],
    ['campesino', 'es', 'campesinas'],
  ] as const)
    assert.ok(inflections(phrase, language).includes(form), form);
});

const faulty = (yaml: string): string => {
  try {
    buildActors([{ path: 'p.yaml', content: parsePackFile('p.yaml', yaml) }]);
  } catch (error) {
    assert.ok(error instanceof CotejoError && error.code === 'pack-invalid');
    return error.message;
  }
  return 'accepted';
};

test('a star keeps the feminine out', () => {
  assert.deepEqual(inflections('secretario*', 'es'), ['secretario', 'secretarios']);
});

test('a faulty pack is named by file, line, path and fault', () => {
  const head = 'pack: xx\ncountry: XX\nsources: [{ title: Own knowledge }]\n';
  for (const [yaml, words] of [
    ['pack: xx\nsources: []\n', /p\.yaml.*sources \(line 2\)/],
    [
      `${head}actors:\n  - id: a\n    name: A\n  - id: b\n    name: B\n    kind: persn\n`,
      /actors\[1\]\.kind \(line 9\) must be one of person/,
    ],
    [`${head}colour: red\n`, /colour \(line 4\) is a field that packs do not know/],
    [`${head}actors: [{ id: A B, name: A }]\n`, /actors\[0\]\.id/],
    [`${head}actors: [{ id: a, name: A, parent: xx/none }]\n`, /parent that no pack holds: xx\/none/],
    [`${head}actors: [{ id: a, name: A }]\n`, /has no kind/],
    [`${head}actors: [{ id: a, name: A, kind: group }, { id: a, name: B, kind: group }]\n`, /repeats the id xx\/a/],
    [`${head}actors: [{ id: a, name: A, parent: xx/b }, { id: b, name: B, parent: xx/a }]\n`, /its own ancestor/],
    [
      `${head}actors: [{ id: a, name: A, kind: person, offices: [{ office: king, from: 2001-01-01 }] }]\n`,
      /office that the pack does not hold: king/,
    ],
    [
      `${head}actors: [{ id: a, name: A, kind: person, offices: [{ office: king, from: 1 May }] }]\n`,
      /offices\[0\]\.from/,
    ],
    [
      `${head}offices: [{ id: king, country: XX, titles: { en: [king] } }]\nactors: [{ id: a, name: A, kind: person, offices: [{ office: king, from: 2001-01-01, to: 2000-01-01 }] }]\n`,
      /ends \(2000-01-01\) before it begins/,
    ],
    [
      `${head}actors: [{ id: a, name: A, kind: group, memberOf: [xx/none] }]\n`,
      /refers to an actor that no pack holds/,
    ],
    ['actors: [', /p\.yaml/],
    ['- 1\n', /must be object/],
    ['', /must be object/],
  ] as const)
    assert.match(faulty(yaml), words, yaml);
});

test('a pack for another country needs no code', () => {
  const yaml = `
pack: zz
country: ZZ
sources: [{ title: Invented for this test }]
offices: [{ id: president, country: ZZ, titles: { en: [president], es: [presidente] } }]
regions: [{ id: north, name: Norrland }]
patterns:
  - { over: regions, id: 'police-{region}', name: 'Police of {region}', parent: zz/police, aliases: ['{region} constabulary'], bare: [constabulary] }
actors:
  - { id: police, name: police, generic: true, kind: state-force, whom: police, speaks: police }
  - { id: ada, name: Ada Lind, kind: person, offices: [{ office: president, from: 2001-05-01 }] }
`;
  const { actors, terms, bare } = buildActors([{ path: 'zz.yaml', content: parsePackFile('zz.yaml', yaml) }]);
  assert.equal(actors.get('zz/police-north')?.whom, 'police');
  assert.deepEqual(actors.get('zz/police-north')?.aliases, ['Police of Norrland', 'Norrland constabulary']);
  assert.equal(terms[0].actor, 'zz/ada');
  assert.equal(bare[0].actors.get('zz/north'), 'zz/police-north');
});
