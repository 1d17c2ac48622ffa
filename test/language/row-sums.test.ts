/** Rows added up in WebAssembly give what the table says, class by class. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WEIGHT_OF } from '../../src/language/bytes.ts';
import { PLACE_BITS } from '../../src/language/compact-rows.ts';
import { makeRowSums, type RowSums } from '../../src/language/row-sums.ts';
import { packCompactRows } from '../../src/language/train/pack.ts';

/** Features whose upper bits differ: the tables know two of the same upper bits apart by where they lie, which is not sure. */
const features = fc.uniqueArray(fc.integer({ min: -0x80000000, max: 0x7fffffff }), {
  minLength: 1,
  maxLength: 40,
  selector: (key) => key >>> PLACE_BITS,
});

/** Weights of a few features in as many classes as are asked for. */
const learned = fc.tuple(fc.integer({ min: 1, max: 70 }), features).chain(([width, keys]) =>
  fc
    // Whole numbers: of fractions as small as 1e-11 the rounding to a byte may hang by the last bit.
    .array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: width * keys.length,
      maxLength: width * keys.length,
    })
    .map((weights) => ({ width, keys: Int32Array.from(keys).sort(), weights: Float32Array.from(weights) })),
);

test('rows of any table add up to the weights that its bytes stand for', () => {
  fc.assert(
    fc.property(learned, fc.array(fc.nat({ max: 39 }), { maxLength: 64 }), (table, picks) => {
      const rows = makeRowSums(packCompactRows(table, 1000));
      const largest = Math.max(...table.weights.map(Math.abs)) || 1;
      // No class beyond the last one that some row has a weight for is added up.
      const found = ({ sums }: RowSums) => Array.from({ length: table.width }, (_, c) => sums[c] ?? 0);
      const asked = picks.map((pick) => pick % table.keys.length);
      const expected = new Array<number>(table.width).fill(0);
      for (const k of asked)
        for (let c = 0; c < table.width; c++) {
          const weight = table.weights[k * table.width + c];
          const root = Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
          expected[c] += WEIGHT_OF[(weight < 0 ? -root : root) & 255];
        }
      rows.found.set(asked.map((k) => table.keys[k]));
      rows.add(asked.length * 4, 1);
      assert.deepEqual(found(rows), expected);
      rows.found.set(asked.map((k) => table.keys[k]));
      rows.add(asked.length * 4, 0);
      assert.deepEqual(
        found(rows),
        expected.map((sum) => sum * 2),
      );
    }),
    { numRuns: 100 },
  );
});

test('a feature that no table holds adds nothing', () => {
  const rows = makeRowSums(
    packCompactRows({ width: 3, keys: Int32Array.of(7), weights: Float32Array.of(1, 0, -1) }, 10),
  );
  rows.found[0] = 0x12345678;
  rows.add(4, 1);
  assert.deepEqual([...rows.sums.subarray(0, 3)], [0, 0, 0]);
});
