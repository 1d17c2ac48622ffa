import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName, HASH_START, hashName, hashWord } from '../../src/knowledge/fold-name.ts';
import {
  admin1NameOf,
  countryCodeOf,
  findByName,
  findBySound,
  idOf,
  kindOf,
  loadGazetteer,
  nameOf,
} from '../../src/knowledge/gazetteer.ts';
import { demonymForms } from '../../src/knowledge/gazetteer-build/countries.ts';
import { POSTING } from '../../src/knowledge/gazetteer-layout.ts';
import { misreadingsOf } from '../../src/knowledge/misreadings.ts';
import { shortDivision, townVariants } from '../../src/knowledge/name-variants.ts';
import { soundsOf } from '../../src/knowledge/sound.ts';

const gazetteer = loadGazetteer();
const found = (name: string) =>
  findByName(gazetteer, foldName(name)).map((posting) => {
    const entry = posting & POSTING.entry;
    return `${kindOf(gazetteer, entry)} ${nameOf(gazetteer, entry)} ${countryCodeOf(gazetteer, entry)}`;
  });

test('holds the towns of the world and loads fast', () => {
  assert.ok(gazetteer.size > 200_000);
  const started = performance.now();
  const shared = loadGazetteer({ shared: gazetteer.memory });
  assert.ok(performance.now() - started < 80);
  assert.equal(shared.size, gazetteer.size);
});

const rows: readonly [string, string][] = [
  ['Barranquilla', 'city Barranquilla CO'],
  ['BARRANQUILLA', 'city Barranquilla CO'],
  ['Cracovia', 'city Kraków PL'],
  ['El Cairo', 'city Cairo EG'],
  ['Chattogram', 'city Chattogram BD'],
  ['Chittagong', 'city Chattogram BD'],
  ['Huila', 'admin1 Huila CO'],
  ['Suiza', 'country Switzerland CH'],
  ['Ciudad del Cabo', 'city Cape Town ZA'],
  ['Sahel', 'region Sahel null'],
];
for (const [name, expected] of rows)
  test(`${name} is ${expected}`, () => assert.ok(found(name).includes(expected), found(name).join('; ')));

test('a demonym leads to its country and says so', () => {
  const [posting] = findByName(gazetteer, foldName('peruanas'));
  assert.equal(countryCodeOf(gazetteer, posting & POSTING.entry), 'PE');
  assert.ok((posting & POSTING.demonym) !== 0);
});

test('ids are GeoNames numbers, codes, or a geo URI', () => {
  const entry = (name: string, kind: string) =>
    findByName(gazetteer, foldName(name))
      .map((posting) => posting & POSTING.entry)
      .find((number) => kindOf(gazetteer, number) === kind)!;
  assert.equal(idOf(gazetteer, entry('Chile', 'country')), 'iso:CL');
  assert.match(idOf(gazetteer, entry('Antofagasta', 'admin1')), /^geonames:CL\./);
  assert.match(idOf(gazetteer, entry('Antofagasta', 'city')), /^geonames:\d+$/);
});

test('towns are found by ear within their country', () => {
  const peru = gazetteer.codes.get('PE')!;
  const heard = findBySound(gazetteer, soundsOf('arekipa'), peru, { limit: 0.2, smallest: 100_000 });
  assert.ok(
    heard.some(({ entry }) => nameOf(gazetteer, entry) === 'Arequipa' && admin1NameOf(gazetteer, entry) === 'Arequipa'),
  );
});

test('a rolling hash over words is the hash of the name', () => {
  assert.equal(hashWord(hashWord(HASH_START, 'santa'), 'cruz'), hashName('santa cruz'));
});

test('names vary by rule', () => {
  assert.equal(shortDivision('cundinamarca department'), 'cundinamarca');
  assert.equal(shortDivision('quito'), undefined);
  assert.deepEqual(townVariants('saint gallen', 'CH'), ['st gallen']);
  assert.ok(townVariants('al basrah', 'IQ').includes('basrah'));
  assert.deepEqual(demonymForms('chileno', 'es'), ['chileno', 'chilena', 'chilenos', 'chilenas']);
  assert.deepEqual(demonymForms('Danish', 'en'), ['danish']);
  assert.ok(misreadingsOf('cbaco').includes('chaco'));
});
