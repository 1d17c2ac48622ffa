/** Who did it where words describe them before the verb, and whose forces they are: 'gunmen armed with rifles attacked', 'US troops'. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSaid, claimsOf } from './said.ts';

const GROUPS = ['Gunmen', 'Several men', 'Suspected rebels', 'Fighters', 'A group of men'];
const DESCRIBED = [
  'armed with rifles and grenades',
  'armed with an AK-47',
  'dressed in military uniforms',
  'loyal to General Haftar',
  'riding motorcycles',
  'believed to be smugglers',
  'linked to the Norteros gang',
];
const DEEDS = ['attacked a bus', 'ambushed and killed four farmers', 'shot dead a judge', 'abducted ten women'];

for (const group of GROUPS)
  test(`${group}, however described, did it`, () => {
    for (const described of DESCRIBED)
      for (const deed of DEEDS) {
        const text = `${group} ${described} ${deed} near Leon on Monday.`;
        const key = group.split(' ').at(-1)!.toLowerCase();
        assertSaid('en', text, [`*: perpetrator ${key}`, '!*: perpetrator Haftar', '!bombing']);
      }
  });

test('those who are described and died did nothing', () => {
  assertSaid('en', 'Two men armed with rifles were killed in a raid on Monday.', [
    '*: killed 2',
    '!*: perpetrator men',
  ]);
  assertSaid('en', 'Police killed a man armed with a knife and wounded two others.', [
    '*: killed 1; injured 2; perpetrator police',
    '!*: perpetrator man',
  ]);
});

const FORCES = [
  ['US forces', 'US'],
  ['U.S. forces', 'US'],
  ['US troops', 'US'],
  ['U.S. soldiers', 'US'],
  ['UK troops', 'GB'],
] as const;

for (const [forces, country] of FORCES)
  test(`${forces}: whose they are, not where they were`, () => {
    for (const text of [
      `${forces} killed 12 insurgents on Monday.`,
      `On Monday, ${forces} killed 12 insurgents near Mosul, Iraq.`,
      `${forces}, Iraqi police and Kurdish fighters killed 12 insurgents on Monday.`,
    ]) {
      const [claim] = claimsOf(text, 'en');
      assert.ok(
        claim.participants.some(
          ({ role, actor }) => role === 'perpetrator' && actor?.endsWith(`-${country.toLowerCase()}`),
        ),
        `${text} ${JSON.stringify(claim.participants)}`,
      );
      assert.notEqual(claim.where?.country, country, text);
    }
  });

test('the ground of a country is where it was', () => {
  const [claim] = claimsOf('A trader was shot dead in US waters on Monday.', 'en');
  assert.equal(claim.where?.country, 'US');
});
