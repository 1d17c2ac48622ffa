import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitLinear, packLinear } from '../../../scripts/reading/fit-linear.ts';
import { fitTrees } from '../../../scripts/reading/fit-trees.ts';
import { addReport, emptyTally, microOf, type Predicted } from '../../../scripts/reading/gtt-score.ts';
import { normal } from '../../../scripts/reading/muc4-data.ts';
import { filledString } from '../../../scripts/reading/scored-string.ts';
import { scoreLinear } from '../../../src/reading/learned/linear.ts';
import { splitIncidents } from '../../../src/reading/learned/split-incidents.ts';
import { logOddsOf, probabilityOf } from '../../../src/reading/learned/trees.ts';
import { nounSenses, verbSenses } from '../../../src/reading/learned/word-senses.ts';

test('words mean what they mean to a reader of conflict news', () => {
  assert.ok(nounSenses('governor').includes('official'));
  assert.ok(nounSenses('pylons').includes('energy'));
  assert.ok(nounSenses('gunmen').includes('assailant'));
  assert.ok(verbSenses('blamed').includes('blame'));
  assert.deepEqual(verbSenses('constructor'), []);
});

test('fillers of one type are parted where their pairs say so', () => {
  const near = (i: number, k: number) => (Math.floor(i / 2) === Math.floor(k / 2) ? 0.9 : 0.1);
  assert.deepEqual(splitIncidents([0.9, 0.8, 0.7, 0.6], near, { link: 0.5, least: 0 }), [
    [0, 1],
    [2, 3],
  ]);
  assert.equal(splitIncidents([0.9, 0.8, 0.7, 0.6], near, { link: 0, least: 0 }).length, 1);
  assert.equal(splitIncidents([0.9, 0.8, 0.1], near, { link: 0.5, least: 0.5 }).length, 1, 'a light group joins');
});

test('parting loses and doubles nobody', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { maxLength: 9 }),
      fc.integer(),
      (weights, seed) => {
        const same = (i: number, k: number) => Math.abs(Math.sin(seed + Math.min(i, k) * 31 + Math.max(i, k)));
        const groups = splitIncidents(weights, same, { link: 0.5, least: 0.4 });
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          weights.map((_, i) => i),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('a linear model learns which feature tells, and a byte a weight keeps it', () => {
  const features = Array.from({ length: 200 }, (_, i) => Int32Array.of(i % 2 ? 11 : 22, 100 + (i % 7)));
  const labels = features.map((_, i) => Uint8Array.of(i % 2));
  const model = packLinear(
    fitLinear({ features, labels }, [...features.keys()], { bits: 8, epochs: 5, rate: 0.3, decay: 0 }),
  );
  assert.ok(scoreLinear(model, [11, 101])[0] > 1);
  assert.ok(scoreLinear(model, [22, 101])[0] < -1);
});

test('features of a single report are left out where two are asked for, whatever its rows', () => {
  const features = Array.from({ length: 60 }, (_, i) => Int32Array.of(i % 2 ? 11 : 22, 100 + (i % 20)));
  const labels = features.map((_, i) => Uint8Array.of(i % 2));
  const of = features.map((_, i) => i % 20);
  const all = [...features.keys()];
  const options = { bits: 8, epochs: 3, rate: 0.3, decay: [1e-4] };
  const { weights } = fitLinear({ features, labels, of }, all, { ...options, least: 2 });
  assert.ok(weights[11] > 0 && weights[22] < 0);
  for (let own = 0; own < 20; own++) assert.equal(weights[100 + own], 0);
  assert.notEqual(fitLinear({ features, labels, of }, all, options).weights[101], 0);
});

test('trees learn that two marks together tell, which neither does alone', () => {
  const rows = Array.from({ length: 400 }, (_, i) => Float64Array.of(i & 1, (i >> 1) & 1, i % 5));
  const labels = rows.map(([a, b]) => (a && b ? 1 : 0));
  const forest = fitTrees(rows, labels, [...rows.keys()], {
    trees: 40,
    depth: 3,
    rate: 0.2,
    leaf: 1,
    lambda: 1,
    features: 1,
    rows: 1,
  });
  for (const [a, b] of [
    [0, 1],
    [1, 0],
    [1, 1],
    [0, 0],
  ])
    assert.equal(probabilityOf(logOddsOf(forest, [a, b, 2])) > 0.5, a === 1 && b === 1);
});

test('strings are compared as the measure compares them', () => {
  assert.equal(normal('"The  Ana Ruiz"\nFront'), 'ana ruiz front');
  assert.equal(filledString(0, 'about three hooded men'), 'hooded men');
  assert.equal(filledString(1, '19 march movement'), '19 march movement');
  assert.equal(filledString(4, 'two'), 'two');
});

test('the measure pairs templates of a type so that most slots match', () => {
  const empty = { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
  const key = (victim: string) => ({ ...empty, types: ['attack'] as const, Victim: [[victim]] });
  const predicted: Predicted[] = [
    { ...empty, type: 'attack', Victim: ['b'] },
    { ...empty, type: 'attack', Victim: ['a'] },
  ];
  const tally = emptyTally();
  addReport(tally, predicted, [key('a'), key('b')]);
  assert.deepEqual(microOf(tally), [1, 1, 1]);
});
