import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

/** Counts over a year against counts of one incident. */
const ROWS: readonly (readonly [text: string, scope: 'cumulative' | 'incident'])[] = [
  ['Last year, 49 people were killed in the district.', 'cumulative'],
  ['Last year 49 people were killed in the district, police said.', 'cumulative'],
  ['Last year at least 60 people were killed in the valley.', 'cumulative'],
  ['In 2019, 312 people were murdered in the state.', 'cumulative'],
  ['So far this year, 120 people have been killed in the city.', 'cumulative'],
  ['Gunmen killed four clerks last year in Reynosa.', 'incident'],
  ['Gunmen killed 12 clerks on Monday in Reynosa.', 'incident'],
];

for (const [text, scope] of ROWS)
  test(text, () => {
    const scopes = claimsOf(text, 'en').flatMap(({ figures }) => figures.map((figure) => figure.scope));
    assert.ok(scopes.length > 0, 'no figure');
    assert.deepEqual([...new Set(scopes)], [scope]);
  });
