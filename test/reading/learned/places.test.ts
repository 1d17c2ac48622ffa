import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitGroves, fitTrees } from '../../../scripts/reading/fit-trees.ts';
import { placeKey } from '../../../scripts/reading/place-key.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { annotateReport } from '../../../src/pipeline.ts';
import { claimContext } from '../../../src/reading/claims/context.ts';
import { placesTold } from '../../../src/reading/learned/places-told.ts';
import { logOddsOf } from '../../../src/reading/learned/trees.ts';
import type { Report } from '../../../src/report.ts';

const knowledge = loadKnowledge();

const placesOf = (text: string) => {
  const report: Report = {
    v: 1,
    kind: 'report',
    id: 'r:test',
    path: null,
    title: null,
    outlet: null,
    url: null,
    published: { edtf: '1989-03-03', from: 'metadata', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  const { analysis, findings, report: dated } = annotateReport(report, knowledge);
  return placesTold(claimContext(dated, analysis, findings, knowledge));
};

test('a village that no gazetteer holds is a place, and lies where its sentence says', () => {
  const places = placesOf('Guerrillas killed two farmers in the village of Quelmotepaque, Ayacucho department, Peru.');
  const village = places.find(({ where }) => where.name === 'Quelmotepaque');
  assert.ok(village, 'told');
  assert.equal(village.known, false);
  assert.equal(village.where.country, 'PE');
  assert.equal(village.where.inferred, true);
});

test('a town before "neighborhood" is a quarter, not the town of that name', () => {
  const places = placesOf('LIMA, 3 MAR 89 -- A BOMB EXPLODED IN THE SAN FRANCISCO NEIGHBORHOOD OF LIMA ON THURSDAY.');
  const quarter = places.find(({ where }) => where.name === 'SAN FRANCISCO');
  assert.ok(quarter, 'told');
  assert.equal(quarter.where.id, null);
  assert.equal(quarter.where.city, 'Lima');
  assert.equal(places.filter(({ where }) => where.name === 'Lima').length, 1, 'mentions of a place are one');
});

test('a village told by its distance from a city is the place, not the city', () => {
  const places = placesOf(
    'GUERRILLAS ATTACKED QUELMOTEPAQUE VILLAGE, 40 KM NORTH OF LIMA, AND KILLED TWO FARMERS THERE.',
  );
  assert.ok(places.some(({ where }) => where.name === 'QUELMOTEPAQUE'));
  assert.ok(places.every(({ where }) => where.precision !== 'near' || where.name === 'QUELMOTEPAQUE'));
});

test('a name goes on behind "de", and takes its article with it', () => {
  const names = (text: string) => placesOf(text).map(({ where }) => where.name);
  assert.ok(
    names('REBELS BURNED THREE TRUCKS NEAR SAN MIGUEL DE QUELMOTE IN EL SALVADOR.').includes('SAN MIGUEL DE QUELMOTE'),
  );
  assert.ok(names('A BOMB EXPLODED IN THE LA ARBOLEDA NEIGHBORHOOD OF SAN SALVADOR.').includes('LA ARBOLEDA'));
});

test('a place knows which wider place is told right behind it', () => {
  const places = placesOf('GUERRILLAS ARRIVED IN THE VILLAGE OF QUELMOTEPAQUE, IN THE DEPARTMENT OF AYACUCHO, PERU.');
  const village = places.find(({ where }) => where.name === 'QUELMOTEPAQUE');
  assert.ok(village && village.leads === 1);
  assert.ok([...village.wider].every(({ follows }) => follows > 0));
});

test('names of places compare without accents and words of kind', () => {
  assert.equal(placeKey('Ciudad Bolívar'), 'bolivar');
  assert.equal(placeKey('LA ROSALEDA (TOWN)'), 'la rosaleda');
});

test('the mean of several forests decides as they do together', () => {
  const rows = Array.from({ length: 120 }, (_, i) => Float64Array.of(i % 12, (i * 7) % 5, i % 3));
  const labels = rows.map(([a, b]) => (a > 5 && b > 1 ? 1 : 0));
  const options = { trees: 12, depth: 3, rate: 0.3, leaf: 1, lambda: 1, features: 0.7, rows: 1 };
  const all = rows.map((_, i) => i);
  const groves = fitGroves(rows, labels, all, options, 3);
  const single = [11, 18, 25].map((seed) => fitTrees(rows, labels, all, options, seed));
  for (const row of rows)
    assert.ok(Math.abs(logOddsOf(groves, row) - single.reduce((sum, one) => sum + logOddsOf(one, row), 0) / 3) < 1e-4);
});
