/**
 * Fits gradient-boosted trees to log-loss: histograms of quantile bins, second-order gain, depth-first by level, unknown values
 * (NaN) sent to the better side, monotone directions enforced by bounds (as in XGBoost; Chen and Guestrin 2016).
 */
import type { Tree } from '../../src/collation/boosted-trees.ts';
import { logistic } from '../../src/collation/boosted-trees.ts';
import { quantileBin } from '../quantile-bin.ts';

export interface GrowOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of hessians in a leaf. */
  readonly leaf: number;
  readonly lambda: number;
  /** −1, 0 or 1 a feature. */
  readonly directions: readonly number[];
  /**
   * The larger of two children gets its histograms by taking its sibling's from their parent's: three times as fast, but sums
   * end in other digits. A model is rebuilt byte for byte only as it was fitted.
   */
  readonly subtract?: boolean;
}

const BINS = 64;
/** Bin of unknown values, behind the others. */
const UNKNOWN = BINS;

/** Upper edges of up to 64 bins of about equal weight. */
const edgesOf = (values: readonly number[]): number[] => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / BINS)];
    if (value !== undefined) edges.add(value);
  }
  return [...edges].sort((a, b) => a - b);
};

const binOf = (edges: readonly number[], value: number): number =>
  Number.isNaN(value) ? UNKNOWN : quantileBin(edges, value);

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly unknownLeft: boolean;
  readonly leftValue: number;
  readonly rightValue: number;
}

/** Sums of gradients and of hessians, a row of bins a feature. */
interface Histograms {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Node {
  readonly rows: Uint32Array;
  readonly depth: number;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  /** Absent at the depth at which nothing is split any more. */
  readonly sums: Histograms | undefined;
}

const ROW = BINS + 1;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Rows of features (one Float64Array a row) and labels 0/1 with weights → trees and the log-odds they start from. */
export const growTrees = (
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: GrowOptions,
): { readonly base: number; readonly trees: Tree[] } => {
  const width = rows[0].length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows.map((row) => row[feature])));
  const bins = Array.from({ length: width }, (_, feature) =>
    Uint8Array.from(rows, (row) => binOf(edges[feature], row[feature])),
  );
  let [positive, total] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    positive += labels[i] * weights[i];
    total += weights[i];
  }
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);

  const sumsOf = (own: Uint32Array): Histograms => {
    const g = new Float64Array(width * ROW);
    const h = new Float64Array(width * ROW);
    const ownG = new Float64Array(own.length);
    const ownH = new Float64Array(own.length);
    for (let at = 0; at < own.length; at++) {
      ownG[at] = gradient[own[at]];
      ownH[at] = hessian[own[at]];
    }
    for (let feature = 0; feature < width; feature++) {
      const column = bins[feature];
      const start = feature * ROW;
      for (let at = 0; at < own.length; at++) {
        const bin = start + column[own[at]];
        g[bin] += ownG[at];
        h[bin] += ownH[at];
      }
    }
    return { g, h };
  };

  const less = (whole: Histograms, part: Histograms): Histograms => ({
    g: whole.g.map((sum, bin) => sum - part.g[bin]),
    h: whole.h.map((sum, bin) => sum - part.h[bin]),
  });

  /** Histograms of both sides of a split. */
  const partedSums = ({ sums }: Node, left: Uint32Array, right: Uint32Array): readonly [Histograms, Histograms] => {
    if (!options.subtract || !sums) return [sumsOf(left), sumsOf(right)];
    const small = sumsOf(left.length < right.length ? left : right);
    const large = less(sums, small);
    return left.length < right.length ? [small, large] : [large, small];
  };

  const bestSplit = (node: Node, sums: Histograms): Split | undefined => {
    let best: Split | undefined;
    let [sumG, sumH] = [0, 0];
    for (const row of node.rows) {
      sumG += gradient[row];
      sumH += hessian[row];
    }
    if (sumH < 2 * options.leaf) return undefined;
    const whole = (sumG * sumG) / (sumH + options.lambda);
    for (let feature = 0; feature < width; feature++) {
      const g = sums.g.subarray(feature * ROW, (feature + 1) * ROW);
      const h = sums.h.subarray(feature * ROW, (feature + 1) * ROW);
      for (const unknownLeft of h[UNKNOWN] > 0 ? [true, false] : [false]) {
        let [leftG, leftH] = unknownLeft ? [g[UNKNOWN], h[UNKNOWN]] : [0, 0];
        for (let bin = 0; bin < edges[feature].length; bin++) {
          leftG += g[bin];
          leftH += h[bin];
          const [rightG, rightH] = [sumG - leftG, sumH - leftH];
          if (leftH < options.leaf) continue;
          if (rightH < options.leaf) break;
          const leftValue = clamp(-leftG / (leftH + options.lambda), node.low, node.high);
          const rightValue = clamp(-rightG / (rightH + options.lambda), node.low, node.high);
          const direction = options.directions[feature];
          if (direction !== 0 && direction * (rightValue - leftValue) < 0) continue;
          const gain = leftG ** 2 / (leftH + options.lambda) + rightG ** 2 / (rightH + options.lambda) - whole;
          if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin, unknownLeft, leftValue, rightValue };
        }
      }
    }
    return best;
  };

  const growTree = (): Tree => {
    const tree = {
      feature: [] as number[],
      threshold: [] as number[],
      left: [] as number[],
      right: [] as number[],
      unknownLeft: [] as number[],
    };
    const grow = (node: Node): number => {
      const index = tree.feature.push(-1) - 1;
      tree.threshold.push(0);
      tree.left.push(0);
      tree.right.push(0);
      tree.unknownLeft.push(0);
      const split = node.sums ? bestSplit(node, node.sums) : undefined;
      if (!split) {
        const value = node.value * options.rate;
        tree.threshold[index] = Number(value.toPrecision(5));
        for (const row of node.rows) score[row] += tree.threshold[index];
        return index;
      }
      const column = bins[split.feature];
      const goesLeft = (row: number): boolean =>
        column[row] === UNKNOWN ? split.unknownLeft : column[row] <= split.bin;
      const middle = (split.leftValue + split.rightValue) / 2;
      const direction = options.directions[split.feature];
      const sides = [node.rows.filter(goesLeft), node.rows.filter((row) => !goesLeft(row))] as const;
      const sums = node.depth + 1 < options.depth ? partedSums(node, ...sides) : undefined;
      const child = (side: 0 | 1): Node => ({
        rows: sides[side],
        depth: node.depth + 1,
        // A child of a monotone split may not cross the middle of the two leaves, however it is split later.
        low: direction !== 0 && (side === 0) === direction < 0 ? middle : node.low,
        high: direction !== 0 && (side === 0) === direction > 0 ? middle : node.high,
        value: side === 0 ? split.leftValue : split.rightValue,
        sums: sums?.[side],
      });
      tree.feature[index] = split.feature;
      tree.threshold[index] = Number(edges[split.feature][split.bin].toPrecision(7));
      tree.unknownLeft[index] = split.unknownLeft ? 1 : 0;
      tree.left[index] = grow(child(0));
      tree.right[index] = grow(child(1));
      return index;
    };
    const all = Uint32Array.from(rows, (_, index) => index);
    grow({
      rows: all,
      depth: 0,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      value: 0,
      sums: sumsOf(all),
    });
    return tree;
  };

  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = logistic(score[i]);
      gradient[i] = (p - labels[i]) * weights[i];
      hessian[i] = p * (1 - p) * weights[i];
    }
    trees.push(growTree());
  }
  return { base, trees };
};

/** Platt scaling: slope and intercept of a logistic regression on log-odds, by Newton's method. */
export const plattScale = (
  odds: ArrayLike<number>,
  labels: ArrayLike<number>,
): { readonly slope: number; readonly intercept: number } => {
  let [slope, intercept] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-6, 0, 1e-6];
    for (let i = 0; i < odds.length; i++) {
      const p = logistic(slope * odds[i] + intercept);
      const w = p * (1 - p);
      gs += (p - labels[i]) * odds[i];
      gi += p - labels[i];
      hss += w * odds[i] * odds[i];
      hsi += w * odds[i];
      hii += w;
    }
    const determinant = hss * hii - hsi * hsi;
    slope -= (gs * hii - gi * hsi) / determinant;
    intercept -= (gi * hss - gs * hsi) / determinant;
  }
  return { slope, intercept };
};

/** How often the trees split on each feature, most first: `['dayGap 41', 'terms 12']`. */
export const splitsOf = (trees: readonly Tree[], names: readonly string[]): string[] => {
  const splits = new Map<string, number>();
  for (const tree of trees)
    for (const feature of Array.from(tree.feature))
      if (feature >= 0) splits.set(names[feature], (splits.get(names[feature]) ?? 0) + 1);
  return [...splits].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
};
