import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim, Participant, When } from '../../src/claim.ts';
import { ruleSetOf } from '../../src/collation/rule-set.ts';
import { applyRules } from '../../src/collation/rules/apply-rules.ts';
import type { CodedEvent } from '../../src/collation/rules/coded-event.ts';
import { compareRules, comparisonText } from '../../src/collation/rules/compare-rules.ts';
import { shares } from '../../src/collation/rules/split-rows.ts';
import { CotejoError } from '../../src/errors.ts';
import type { Event } from '../../src/event.ts';
import type { Report } from '../../src/report.ts';
import { type ClaimSketch, claimOf, reportOf } from './build-claims.ts';

const TEXT = 'x'.repeat(400);

interface Told {
  readonly published: string;
  readonly by?: string;
  readonly figures: readonly string[];
}

const acting = (
  role: Participant['role'],
  kind: Participant['kind'],
  head: string,
  name: string | null = null,
): Participant => ({
  role,
  kind,
  name,
  head,
  actor: null,
  confidence: 0.9,
  evidence: [],
});

/** Reports of one clash, one claim each. */
const happening = (
  told: readonly Told[],
  {
    participants = [],
    type = 'armed-clash',
    when = '2021-03-06' as string | null,
    precision = 'day' as When['precision'],
  } = {} as {
    participants?: readonly Participant[];
    type?: ClaimSketch['type'];
    when?: string | null;
    precision?: When['precision'];
  },
) => {
  const reports = new Map<string, Report>();
  const claims = new Map<string, Claim>();
  for (const [index, { published, by, figures }] of told.entries()) {
    const report = reportOf({ id: `r${index}`, published, text: TEXT, claims: [] });
    const claim = claimOf({ type, when, figures, by }, report.id, 0);
    reports.set(report.id, report);
    claims.set(claim.id, claim);
  }
  const event: Event = {
    v: 1,
    kind: 'event',
    id: 'e:1',
    type,
    title: 'Clash in Arroyo Hondo',
    when: when === null ? null : { edtf: when, precision, evidence: [] },
    where: {
      name: 'Arroyo Hondo',
      id: null,
      city: 'Arroyo Hondo',
      adm2: null,
      admin1: 'Sonora',
      country: 'MX',
      lat: 28,
      lon: -109,
      precision: 'exact',
      evidence: [],
    },
    participants,
    claims: [...claims.keys()],
    reports: [...reports.keys()],
    tolls: [],
    disagreements: [],
    related: [],
    confidence: 0.9,
  };
  return { event, context: { reports, claims } };
};

const coded = (rules: string, ...args: Parameters<typeof happening>): CodedEvent => {
  const { event, context } = happening(...args);
  return applyRules(event, context, ruleSetOf(rules));
};

const killed = (rules: string, ...args: Parameters<typeof happening>): string => {
  const { low, best, high } = coded(rules, ...args).rows[0]!.killed;
  return `${low}..${best}..${high}`;
};

test('each rule set chooses its own number of the same statements', () => {
  const rows: [string, Told[], Record<string, string>][] = [
    [
      'two sources that stand alone: the lowest for ACLED, the latest for GTD',
      [
        { published: '2021-03-07', figures: ['killed unknown 4'] },
        { published: '2021-03-08', figures: ['killed unknown 9'] },
      ],
      { acled: '4..4..4', gtd: '9..9..9', ucdp: '4..9..9', plain: '4..9..9' },
    ],
    [
      'a later number that two sources give replaces the lowest',
      [
        { published: '2021-03-07', figures: ['killed unknown 4'] },
        { published: '2021-03-08', figures: ['killed unknown 9'] },
        { published: '2021-03-08', figures: ['killed unknown 9'] },
      ],
      { acled: '9..9..9', gtd: '9..9..9' },
    ],
    [
      'a party to the fight is no reliable source where others give numbers',
      [
        { published: '2021-03-07', figures: ['killed unknown 6'] },
        { published: '2021-03-08', by: 'the rebels', figures: ['killed unknown 40'] },
      ],
      { acled: '6..6..6', gtd: '6..6..6', ucdp: '6..6..6', plain: '6..6..40' },
    ],
    [
      'dozens',
      [{ published: '2021-03-07', figures: ['killed unknown 1~ dozens of men'] }],
      { acled: '12..12..12', ucdp: '24..24..99', plain: '24..24..99' },
    ],
    ['several', [{ published: '2021-03-07', figures: ['killed unknown 1~ several men'] }], { acled: '3..3..3' }],
    [
      'nobody says',
      [{ published: '2021-03-07', figures: [] }],
      { acled: '0..0..0', gtd: 'null..null..null', ucdp: 'null..null..null' },
    ],
  ];
  for (const [name, told, expected] of rows)
    for (const [rules, numbers] of Object.entries(expected))
      assert.equal(killed(rules, told), numbers, `${name}: ${rules}`);
});

test('an unknown number is larger in violence of a larger scale', () => {
  const told = [{ published: '2021-03-07', figures: ['killed civilians 1~ several villagers'] }];
  assert.equal(killed('acled', told, { type: 'shelling' }), '10..10..10');
  assert.equal(killed('acled', told, { type: 'shooting' }), '3..3..3');
});

test('ACLED makes a row a day of several days and divides the total, the remainder on the first', () => {
  const told = [{ published: '2021-03-09', figures: ['killed unknown 11'] }];
  const clash = { when: '2021-03-06/2021-03-08', precision: 'interval' as const };
  const rows = coded('acled', told, clash).rows;
  assert.deepEqual(
    rows.map(({ from, to, killed: { best } }) => [from, to, best]),
    [
      ['2021-03-06', '2021-03-06', 5],
      ['2021-03-07', '2021-03-07', 3],
      ['2021-03-08', '2021-03-08', 3],
    ],
  );
  assert.match(rows[0]!.notes.join(' '), /11 deaths in all are divided evenly over 3 days/);
  const [row, ...more] = coded('ucdp', told, clash).rows;
  assert.deepEqual(
    [row!.from, row!.to, row!.dateGrade, row!.killed.best, more.length],
    ['2021-03-06', '2021-03-08', 2, 11, 0],
  );
});

test('a row a pair of actors: the state against two named groups', () => {
  const participants = [
    acting('side', 'state-force', 'soldiers'),
    acting('side', 'group', 'gang', 'Los Grises'),
    acting('side', 'group', 'gang', 'Los Pardos'),
  ];
  const { rows } = coded('acled', [{ published: '2021-03-07', figures: ['killed unknown 5'] }], { participants });
  assert.deepEqual(
    rows.map((row) => [row.actor2?.name, row.killed.best]),
    [
      ['Los Grises', 3],
      ['Los Pardos', 2],
    ],
  );
  assert.equal(
    coded('ucdp', [{ published: '2021-03-07', figures: ['killed unknown 5'] }], { participants }).rows.length,
    1,
  );
});

test('shares add up to the total and differ by the remainder only', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 60 }), (total, parts) => {
      const given = shares(total, parts);
      assert.equal(
        given.reduce((sum, one) => sum + one, 0),
        total,
      );
      assert.equal(new Set(given.slice(1)).size <= 1, true);
      assert.ok(given[0]! >= (given[1] ?? 0));
    }),
  );
});

test('UCDP puts the dead on sides by who fights whom', () => {
  const told = (figures: string[]): Told[] => [{ published: '2021-03-07', figures }];
  const gang = acting('side', 'group', 'gang', 'Los Grises');
  const rows: [string, readonly Participant[], string[], string | null, number[]][] = [
    [
      'police against a gang',
      [gang, acting('side', 'state-force', 'police')],
      ['killed police 4', 'killed armed-group 6', 'killed civilians 1'],
      'state-based',
      [4, 6, 1, 0],
    ],
    [
      'a gang kills villagers',
      [acting('perpetrator', 'group', 'gang', 'Los Grises')],
      ['killed civilians 5'],
      'one-sided',
      [0, 0, 5, 0],
    ],
    [
      'soldiers kill villagers',
      [acting('perpetrator', 'state-force', 'soldiers')],
      ['killed civilians 5'],
      'one-sided',
      [0, 0, 5, 0],
    ],
    [
      'two gangs',
      [gang, acting('side', 'group', 'gang', 'Los Pardos')],
      ['killed armed-group 7'],
      'non-state',
      [0, 0, 0, 7],
    ],
    ['nobody is said to have done it', [], ['killed civilians 2'], null, [0, 0, 2, 0]],
  ];
  for (const [name, participants, figures, violence, sides] of rows) {
    const {
      rows: [row],
      ...event
    } = coded('ucdp', told(figures), { participants });
    assert.equal(event.violence, violence, name);
    const { a, b, civilians, unknown } = row!.deaths;
    assert.deepEqual([a, b, civilians, unknown], sides, name);
  }
});

test('what a rule set leaves out, and why', () => {
  const wounded: Told[] = [{ published: '2021-03-07', figures: ['injured civilians 5'] }];
  assert.deepEqual(coded('ucdp', wounded).excludedBy, ['no source tells of a death', 'no organised actor is told of']);
  assert.deepEqual(coded('acled', wounded).excludedBy, []);
  assert.deepEqual(coded('acled', wounded, { when: '2021', precision: 'year' }).excludedBy, [
    'its day is not known within a month',
  ]);
  const soldiers = [acting('perpetrator', 'state-force', 'soldiers')];
  assert.deepEqual(
    coded('gtd', [{ published: '2021-03-07', figures: ['killed civilians 5'] }], {
      type: 'attack',
      participants: soldiers,
    }).excludedBy,
    ['a state is the perpetrator'],
  );
  const gunmen = [acting('side', 'group', 'gunmen'), acting('side', 'state-force', 'police')];
  assert.deepEqual(
    coded('ucdp', [{ published: '2021-03-07', figures: ['killed police 1'] }], { participants: gunmen }).toCheck,
    ['the group is not named'],
  );
});

test('differences are told in words, each with its section', () => {
  const { event, context } = happening(
    [{ published: '2021-03-07', figures: ['killed police 4', 'killed armed-group 6', 'injured civilians 2'] }],
    {
      participants: [acting('side', 'group', 'gang', 'Los Grises'), acting('side', 'state-force', 'police')],
    },
  );
  const comparison = compareRules(event, context, [ruleSetOf('ucdp'), ruleSetOf('acled')]);
  const text = comparisonText(comparison);
  assert.match(text, /UCDP GED counts the 4 police as side A, the 6 of the armed group as side B/);
  assert.match(text, /ACLED has no sides/);
  assert.match(text, /ACLED Codebook, 'Reported Fatalities'/);
  assert.ok(comparison.differences.every(({ sides }) => sides.every(({ source }) => source !== '')));
  assert.deepEqual(compareRules(event, context, [ruleSetOf('acled'), ruleSetOf('acled')]).differences, []);
});

test('applying rules changes nothing of the event, and twice gives the same', () => {
  const { event, context } = happening([{ published: '2021-03-07', figures: ['killed police 4'] }]);
  const before = JSON.stringify(event);
  const once = JSON.stringify(applyRules(event, context, ruleSetOf('ucdp')));
  assert.equal(JSON.stringify(applyRules(event, context, ruleSetOf('ucdp'))), once);
  assert.equal(JSON.stringify(event), before);
});

test("a user's own rule set is read from YAML, and a faulty one is refused with the place of the fault", () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-rules-'));
  try {
    const own = join(folder, 'own.yaml');
    writeFileSync(own, JSON.stringify({ ...ruleSetOf('acled'), name: 'own', title: 'Own: ours' }));
    assert.equal(ruleSetOf(own).name, 'own');
    const faulty = join(folder, 'faulty.json');
    writeFileSync(
      faulty,
      JSON.stringify({ ...ruleSetOf('acled'), choice: { is: 'a guess', corroboration: 2, source: 'x' } }),
    );
    assert.throws(
      () => ruleSetOf(faulty),
      (error) => error instanceof CotejoError && /choice/.test(error.message),
    );
    assert.throws(() => ruleSetOf(join(folder, 'none.yaml')), CotejoError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
