import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf } from '../../src/collation/account.ts';
import { build, type ClaimSketch } from './build-claims.ts';

const TOWN = ['Orilla', 'Sonora', 'MX'] as const;

/** Types of each account's claims, in order of text. */
const accounts = (claims: readonly ClaimSketch[]): string[] => {
  const built = build([{ id: 'a', published: '2021-03-08', text: 'x'.repeat(400), claims }]);
  return accountsOf(built.reports, built.claims)
    .map((account) => account.claims.map((claim) => claim.type).join(' '))
    .sort();
};

const TABLE: readonly { says: string; claims: readonly ClaimSketch[]; accounts: readonly string[] }[] = [
  {
    says: 'an undated killing joins the dated shooting',
    claims: [
      { type: 'shooting', when: '2021-03-06', where: TOWN, template: 't1' },
      { type: 'killing', where: TOWN, template: 't2' },
    ],
    accounts: ['shooting killing'],
  },
  {
    says: 'shootings of two stated days stay two',
    claims: [
      { type: 'shooting', when: '2021-03-06', where: TOWN, template: 't1' },
      { type: 'shooting', when: '2021-02-20', where: TOWN, template: 't2' },
    ],
    accounts: ['shooting', 'shooting'],
  },
  {
    says: "a day is not 'last month'",
    claims: [
      { type: 'armed-clash', when: '2021-03-01', where: TOWN, template: 't1' },
      { type: 'attack', when: '2021-03', where: TOWN, template: 't2' },
    ],
    accounts: ['armed-clash', 'attack'],
  },
  {
    says: 'the arrest, the battle and the release of one day are three',
    claims: [
      { type: 'arrest', when: '2021-03-06', where: TOWN },
      { type: 'armed-clash', when: '2021-03-06', where: TOWN },
      { type: 'roadblock', when: '2021-03-06', where: TOWN },
      { type: 'release', when: '2021-03-06', where: TOWN },
    ],
    accounts: ['armed-clash roadblock', 'arrest', 'release'],
  },
  {
    says: 'other victims are another killing',
    claims: [
      { type: 'killing', where: TOWN, people: ['Marta Ruiz'], template: 't1' },
      { type: 'killing', where: TOWN, people: ['Luis Prado'], template: 't2' },
    ],
    accounts: ['killing', 'killing'],
  },
];

for (const { says, claims, accounts: expected } of TABLE)
  test(says, () => {
    assert.deepEqual(accounts(claims), [...expected].sort());
  });
