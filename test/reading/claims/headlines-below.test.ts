/** What a headline sums up has the day and the town that the story below it tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

const ARREST =
  'Three arrested over massacre in Irapuato\n\nProsecutors said on Saturday they had arrested three men in connection with the killing of 27 people at a clinic in Irapuato, in the state of Guanajuato, on July 1.';
const CLASH =
  "2 soldiers slain, 5 rebels dead in Samar clash\n\nTwo soldiers and five suspected New People's Army (NPA) rebels were killed in a gun battle in Dolores, Eastern Samar, on Monday, the army said.";

test('an arrest for an older deed has the day of the arrest, and is one with it', () => {
  const claims = claimsOf(ARREST, 'en', '2020-07-05');
  const [headline, story] = claims.filter(({ type }) => type === 'arrest');
  assert.equal(headline?.when?.edtf, '2020-07-04');
  assert.equal(headline?.template, story?.template);
  const [massacre, killing] = claims.filter(({ type }) => type === 'killing');
  assert.deepEqual([massacre?.when?.edtf, killing?.when?.edtf], ['2020-07-01', '2020-07-01']);
});

test('the finer place of the story, where it names the headline’s too', () => {
  const claims = claimsOf(CLASH, 'en', '2022-03-09');
  assert.deepEqual([...new Set(claims.map(({ where }) => where?.name))], ['Dolores']);
  assert.deepEqual([...new Set(claims.map(({ when }) => when?.edtf))], ['2022-03-07']);
});
