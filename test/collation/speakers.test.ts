import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Participant, Where } from '../../src/claim.ts';
import { collate } from '../../src/collation/collate.ts';
import { splitSpeakers } from '../../src/collation/speakers.ts';
import { type ClaimSketch, claimOf, reportOf } from './build-claims.ts';

const speaker = (name: string | null, actor: string | null): Participant => ({
  role: 'speaker',
  kind: actor?.includes('gobierno') ? 'organisation' : 'person',
  name,
  head: null,
  actor,
  confidence: 0.9,
  evidence: [],
});

type Said = ClaimSketch & {
  readonly who?: readonly [name: string | null, actor: string | null];
  readonly carried?: boolean;
};

const claimsOf = (sketches: readonly Said[], report = 'a'): Claim[] =>
  sketches.map((sketch, index) => {
    const claim = claimOf(sketch, report, index);
    const where: Where | null = claim.where && sketch.carried ? { ...claim.where, inferred: true } : claim.where;
    return { ...claim, where, participants: sketch.who ? [speaker(...sketch.who)] : [] };
  });

const say = { type: 'statement', when: '2021-03-06' } as const;
const VALLEY = ['Orilla', 'Sonora', 'MX'] as const;
const CAPITAL = ['Hermosillo', 'Sonora', 'MX'] as const;

const TABLE: readonly { says: string; claims: readonly Said[]; groups: readonly (readonly number[])[] }[] = [
  {
    says: 'a president and a state government speak apart',
    claims: [
      { ...say, by: 'Sonora state government' },
      { ...say, who: ['state government', 'mx/gobierno-de-sonora'], by: 'state government' },
      { ...say, who: [null, 'mx/berta-luna-vidal'] },
      { ...say, who: ['Luna', 'mx/berta-luna-vidal'], by: 'Luna' },
    ],
    groups: [
      [0, 1],
      [2, 3],
    ],
  },
  {
    says: 'a name without an id is the id of that name',
    claims: [
      { ...say, who: ['Berta Luna', null] },
      { ...say, who: [null, 'mx/berta-luna-vidal'] },
    ],
    groups: [[0, 1]],
  },
  {
    says: 'whom a pronoun stands for spoke last',
    claims: [{ ...say, who: ['Berta Luna', null] }, { ...say, who: ['Saul Trejo', null] }, { ...say }],
    groups: [[0], [1, 2]],
  },
  {
    says: 'what is no speech stays together',
    claims: [
      { type: 'protest', by: 'police' },
      { type: 'protest', by: 'Berta Luna' },
    ],
    groups: [[0, 1]],
  },
];

for (const { says, claims, groups } of TABLE)
  test(says, () => {
    const built = claimsOf(claims);
    assert.deepEqual(
      splitSpeakers(built).map((group) => group.map((claim) => built.indexOf(claim))),
      groups,
    );
  });

const TEXT =
  'The state government issued a statement. Later Berta Luna delivered a speech in the capital about the fighting.';

test('a speech is told of its own place, and a place carried over disputes nothing', () => {
  const claims = claimsOf([
    { ...say, where: VALLEY, who: ['state government', 'mx/gobierno-de-sonora'] },
    { ...say, where: VALLEY, carried: true, who: [null, 'mx/berta-luna-vidal'] },
    { ...say, where: CAPITAL, who: ['Luna', 'mx/berta-luna-vidal'] },
  ]);
  const { events } = collate([reportOf({ id: 'a', published: '2021-03-08', text: TEXT, claims: [] })], claims);
  assert.deepEqual(events.map((event) => event.title).sort(), [
    'Statement by Luna in Hermosillo, Sonora',
    'Statement by state government in Orilla, Sonora',
  ]);
  assert.deepEqual(
    events.flatMap((event) => event.disagreements),
    [],
  );
});

test('two reports of two speakers of one day are two events', () => {
  const claims = [
    ...claimsOf([{ ...say, where: VALLEY, who: ['Saul Trejo', 'mx/saul-trejo-gil'] }], 'a'),
    ...claimsOf([{ ...say, where: VALLEY, who: ['Berta Luna', 'mx/berta-luna-vidal'] }], 'b'),
  ];
  const reports = ['a', 'b'].map((id) => reportOf({ id, published: '2021-03-08', text: TEXT, claims: [] }));
  assert.equal(collate(reports, claims).events.length, 2);
});
