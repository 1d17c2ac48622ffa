/** Grows boosted trees on log-loss: histograms of quantile bins, second-order gain, best-first by depth (Friedman 2001; Chen and Guestrin 2016). */
import { type Forest, probabilityOf } from '../../src/reading/learned/trees.ts';
import { quantileBin } from '../quantile-bin.ts';
import { randomSource } from './fit-linear.ts';

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
  readonly lambda: number;
  /** Share of features that each tree may look at. */
  readonly features: number;
  /** Share of rows that each tree is grown on. */
  readonly rows: number;
}

const BINS = 48;
/** Two sums a bin. */
const STRIDE = 2 * (BINS + 1);

const edgesOf = (rows: readonly Float64Array[], chosen: ArrayLike<number>, feature: number): Float64Array => {
  const values = Float64Array.from(chosen, (row) => rows[row][feature]).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(values[Math.floor((bin * values.length) / BINS)]);
  return Float64Array.from(edges, Math.fround).sort();
};

const short = Math.fround;

/** Rows up to a bin and rows beyond it, in their order. */
const parted = (rows: Int32Array, column: Uint8Array, bin: number): readonly [Int32Array, Int32Array] => {
  const left = new Int32Array(rows.length);
  const right = new Int32Array(rows.length);
  let [lefts, rights] = [0, 0];
  for (let k = 0; k < rows.length; k++)
    if (column[rows[k]] <= bin) left[lefts++] = rows[k];
    else right[rights++] = rows[k];
  return [left.subarray(0, lefts), right.subarray(0, rights)];
};

export const fitTrees = (
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  chosen: readonly number[],
  options: TreeOptions,
  seed = 11,
): Forest => {
  const width = rows[0].length;
  const n = chosen.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, chosen, feature));
  const bins = edges.map((own, feature) => Uint8Array.from(chosen, (row) => quantileBin(own, rows[row][feature])));
  const y = Float64Array.from(chosen, (row) => labels[row]);
  const mean = Math.min(0.999, Math.max(0.001, y.reduce((a, b) => a + b, 0) / n));
  const base = short(Math.log(mean / (1 - mean)));
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const forest = {
    base,
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
  };
  const random = randomSource(seed);

  const node = (): number => {
    forest.threshold.push(0);
    forest.left.push(0);
    return forest.feature.push(-1) - 1;
  };

  /** Sums of first and second derivatives by bin, one stretch of `STRIDE` a column. */
  const histogramOf = (members: Int32Array, columns: readonly number[]): Float64Array => {
    const sums = new Float64Array(columns.length * STRIDE);
    columns.forEach((feature, c) => {
      const column = bins[feature];
      const base = c * STRIDE;
      for (let k = 0; k < members.length; k++) {
        const i = members[k];
        const at = base + 2 * column[i];
        sums[at] += g[i];
        sums[at + 1] += h[i];
      }
    });
    return sums;
  };

  const grow = (
    at: number,
    members: Int32Array,
    all: Int32Array,
    depth: number,
    columns: readonly number[],
    sums: Float64Array | undefined,
  ): void => {
    let [G, H] = [0, 0];
    for (let k = 0; k < members.length; k++) {
      G += g[members[k]];
      H += h[members[k]];
    }
    let best: { gain: number; feature: number; bin: number } | undefined;
    if (sums && H >= 2 * options.leaf)
      columns.forEach((feature, c) => {
        let [leftG, leftH] = [0, 0];
        for (let bin = 0; bin < edges[feature].length; bin++) {
          leftG += sums[c * STRIDE + 2 * bin];
          leftH += sums[c * STRIDE + 2 * bin + 1];
          if (leftH < options.leaf) continue;
          const rightH = H - leftH;
          if (rightH < options.leaf) break;
          const rightG = G - leftG;
          const gain =
            (leftG * leftG) / (leftH + options.lambda) +
            (rightG * rightG) / (rightH + options.lambda) -
            (G * G) / (H + options.lambda);
          if (gain > (best?.gain ?? 1e-4)) best = { gain, feature, bin };
        }
      });
    if (!best || !sums) {
      const value = short((-G / (H + options.lambda)) * options.rate);
      forest.threshold[at] = value;
      for (let k = 0; k < all.length; k++) score[all[k]] += value;
      return;
    }
    const { feature, bin } = best;
    const column = bins[feature];
    const left = node();
    const right = node();
    forest.feature[at] = feature;
    forest.threshold[at] = edges[feature][bin];
    forest.left[at] = left;
    const [membersLeft, membersRight] = parted(members, column, bin);
    const [allLeft, allRight] = all === members ? [membersLeft, membersRight] : parted(all, column, bin);
    let [sumsLeft, sumsRight]: (Float64Array | undefined)[] = [];
    if (depth + 1 < options.depth) {
      // the smaller side is counted, the other is what remains
      const leftIsSmall = membersLeft.length <= membersRight.length;
      const small = histogramOf(leftIsSmall ? membersLeft : membersRight, columns);
      for (let k = 0; k < sums.length; k++) sums[k] -= small[k];
      [sumsLeft, sumsRight] = leftIsSmall ? [small, sums] : [sums, small];
    }
    grow(left, membersLeft, allLeft, depth + 1, columns, sumsLeft);
    grow(right, membersRight, allRight, depth + 1, columns, sumsRight);
  };

  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < n; i++) {
      const p = probabilityOf(score[i]);
      g[i] = p - y[i];
      h[i] = p * (1 - p);
    }
    const members = options.rows < 1 ? everyone.filter(() => random(1000) < options.rows * 1000) : everyone;
    const columns = Array.from({ length: width }, (_, feature) => feature).filter(
      () => options.features >= 1 || random(1000) < options.features * 1000,
    );
    const root = node();
    forest.roots.push(root);
    grow(root, members, everyone, 0, columns, options.depth > 0 ? histogramOf(members, columns) : undefined);
  }
  return forest;
};

/** The mean of `groves` forests that were allowed to look at other features. */
export const fitGroves = (
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  chosen: readonly number[],
  options: TreeOptions,
  groves: number,
): Forest => {
  const forests = Array.from({ length: groves }, (_, grove) => fitTrees(rows, labels, chosen, options, 11 + 7 * grove));
  const shift = (grove: number): number =>
    forests.slice(0, grove).reduce((sum, { feature }) => sum + feature.length, 0);
  const list = (of: (forest: Forest, grove: number) => ArrayLike<number>): number[] =>
    forests.flatMap((forest, grove) => Array.from(of(forest, grove)));
  return {
    base: forests[0].base,
    feature: list(({ feature }) => feature),
    roots: list(({ roots }, grove) => Array.from(roots, (root) => root + shift(grove))),
    left: list(({ left, feature }, grove) => Array.from(left, (at, i) => (feature[i] < 0 ? 0 : at + shift(grove)))),
    threshold: list(({ threshold, feature }) =>
      Array.from(threshold, (value, i) => (feature[i] < 0 ? short(value / groves) : value)),
    ),
  };
};
