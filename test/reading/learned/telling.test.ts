import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitLinear, packLinear } from '../../../scripts/reading/fit-linear.ts';
import { fitTelling } from '../../../scripts/reading/fit-telling.ts';
import { minimise } from '../../../scripts/reading/minimise.ts';
import { distinctInto } from '../../../src/reading/learned/distinct-hashes.ts';
import { scoreLinear } from '../../../src/reading/learned/linear.ts';

test('the lowest point of a narrow valley is found', () => {
  // Rosenbrock's: lowest at 1, 1
  const [x, y] = minimise(
    ([a, b], slope) => {
      slope[0] = -2 * (1 - a) - 400 * a * (b - a * a);
      slope[1] = 200 * (b - a * a);
      return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
    },
    Float64Array.of(-1.2, 1),
    200,
  );
  assert.ok(Math.abs(x - 1) < 0.05 && Math.abs(y - 1) < 0.1);
});

const TELLING = { bits: 10, least: 2, freedom: 10, rounds: 40 };
/** Half of the rows tell; one of ten of those says so in a word of its own, all share words that say nothing. */
const FEATURES = Array.from({ length: 400 }, (_, i) =>
  Int32Array.of(i % 2 ? 11 : 22, 100 + (i % 7), ...(i % 20 === 1 ? [33] : [])),
);
const LABELS = FEATURES.map((_, i) => Uint8Array.of(i % 2, i % 20 === 1 ? 1 : 0, i % 2 ? 2 : 0));
const ALL = [...FEATURES.keys()];

test('what tells gets weight, what stands everywhere gets none', () => {
  const { weights, bias } = fitTelling({ features: FEATURES, labels: LABELS }, ALL, TELLING);
  assert.ok(weights[11 * 3] > 1 && weights[22 * 3] < -1);
  assert.ok(weights[33 * 3 + 1] > weights[11 * 3 + 1]);
  for (let word = 100; word < 107; word++) assert.ok(Math.abs(weights[word * 3]) < 0.2);
  assert.ok(bias[2] < -2, 'rows that are left out of an output leave only noes');
});

test('features of fewer rows than asked for are left out', () => {
  const features = [...FEATURES, Int32Array.of(44, 11)];
  const labels = [...LABELS, Uint8Array.of(0, 0, 0)];
  assert.equal(fitTelling({ features, labels }, [...features.keys()], TELLING).weights[44 * 3], 0);
});

test('a byte keeps a weight a thousand times smaller than the largest', () => {
  const weights = Float32Array.of(9, -9, 0.009, -0.3, 0, 1);
  const packed = packLinear({
    bits: 3,
    outputs: 1,
    weights: Float32Array.from([...weights, 0, 0]),
    bias: Float32Array.of(0),
  });
  weights.forEach((weight, slot) => {
    const kept = scoreLinear(packed, [slot])[0] * Math.SQRT2;
    assert.ok(Math.abs(kept - weight) <= 0.25 * Math.abs(weight), `${weight} is kept as ${kept}`);
  });
});

test('what is hidden now and then is learned all the same, and the same each time', () => {
  const options = { bits: 10, epochs: 6, rate: 0.3, decay: 0, hidden: 0.5 };
  const fit = () => fitLinear({ features: FEATURES, labels: LABELS }, ALL, options);
  const { weights } = fit();
  assert.ok(weights[11 * 3] > 0 && weights[22 * 3] < 0);
  assert.deepEqual(fit().weights, weights);
});

test('hashes stand once each, in the order in which they came, however many', () => {
  const distinct = (keys: readonly number[]): number[] => {
    const out: number[] = [];
    const put = distinctInto(out);
    for (const key of keys) put(key);
    return out;
  };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 30 })), (keys) => {
      assert.deepEqual(distinct(keys), [...new Set(keys)]);
    }),
    { numRuns: 50 },
  );
  const many = Array.from({ length: 20_000 }, (_, i) => Math.imul(i % 9_000, 0x9e3779b1));
  assert.deepEqual(distinct(many), [...new Set(many)]);
});
