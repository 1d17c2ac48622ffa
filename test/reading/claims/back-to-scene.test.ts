/** After an arrest a story goes back to where and when its violence was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

const ROWS: readonly (readonly [text: string, type: string, city: string, day: string])[] = [
  [
    'A woman was shot in Austin on March 2.\nKeith Cole was captured in Atlanta on March 5.\nTwo others were wounded by the gunman.',
    'attack',
    'Austin',
    '2021-03-02',
  ],
  [
    'Gunmen killed a farmer in Kano on Saturday.\nPolice arrested two men in Lagos on Monday.\nThe farmer died at the scene.',
    'killing',
    'Kano',
    '2021-03-06',
  ],
];

for (const [text, type, city, day] of ROWS)
  test(text, () => {
    const last = claimsOf(text, 'en').findLast((claim) => claim.type === type);
    assert.equal(last?.where?.city, city);
    assert.equal(last?.when?.edtf, day);
  });

test('An arrest keeps its own place and day', () => {
  const arrest = claimsOf(ROWS[0][0], 'en').find(({ type }) => type === 'arrest');
  assert.equal(arrest?.where?.city, 'Atlanta');
  assert.equal(arrest?.when?.edtf, '2021-03-05');
});
