import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, distanceKm, type Located, pointAt } from '../../src/knowledge/geometry.ts';

const place = (fields: Partial<Located>): Located => ({
  id: null,
  name: null,
  city: null,
  adm2: null,
  admin1: null,
  country: null,
  lat: null,
  lon: null,
  precision: 'exact',
  ...fields,
});

test('a degree of longitude on the equator is 111 km', () => {
  assert.ok(Math.abs(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }) - 111.2) < 0.1);
});

test('a point 30 km north lies 30 km away and higher', () => {
  const moved = pointAt({ lat: 10, lon: -72 }, 30, 0);
  assert.ok(moved.lat > 10.26 && moved.lat < 10.28);
  assert.ok(Math.abs(distanceKm({ lat: 10, lon: -72 }, moved) - 30) < 0.1);
});

const colombia = place({ country: 'CO', precision: 'country' });
const narino = place({ country: 'CO', admin1: 'Nariño', precision: 'adm1' });
const tumaco = place({ name: 'Tumaco', city: 'Tumaco', admin1: 'Narino', country: 'CO', lat: 1.8, lon: -78.76 });
const pier = place({ name: 'El Morro', city: 'Tumaco', admin1: 'Nariño', country: 'CO', lat: 1.81, lon: -78.75 });
const cali = place({ name: 'Cali', city: 'Cali', admin1: 'Valle del Cauca', country: 'CO' });

const rows: readonly [string, Located, Located, boolean][] = [
  ['a country holds its town', colombia, tumaco, true],
  ['a province holds its town, accents aside', narino, tumaco, true],
  ['a province holds no town of another', narino, cali, false],
  ['a town holds its quarter', tumaco, pier, true],
  ['a quarter does not hold its town', pier, tumaco, false],
  ['a town does not hold its country', tumaco, colombia, false],
];
for (const [name, outer, inner, expected] of rows) test(name, () => assert.equal(contains(outer, inner), expected));
