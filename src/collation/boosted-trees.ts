/** Gradient-boosted decision trees: evaluation of a fitted ensemble. `scripts/train-collation.ts` fits them. */

/** One tree in arrays, node 0 the root; a leaf has feature −1 and its value in `threshold`. */
export interface Tree {
  readonly feature: ArrayLike<number>;
  /** Left if the value is ≤ threshold. */
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  /** 1 where an unknown value (NaN) goes left. */
  readonly unknownLeft: ArrayLike<number>;
}

export interface Ensemble {
  readonly features: readonly string[];
  /** Log-odds before any tree. */
  readonly base: number;
  readonly trees: readonly Tree[];
  /** Platt scaling on held-out pairs: the log-odds are multiplied by `slope`, then `intercept` is added. */
  readonly slope: number;
  readonly intercept: number;
}

const leafOf = (tree: Tree, values: ArrayLike<number>): number => {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node];
    if (feature < 0) return tree.threshold[node];
    const value = values[feature];
    const left = Number.isNaN(value) ? tree.unknownLeft[node] === 1 : value <= tree.threshold[node];
    node = left ? tree.left[node] : tree.right[node];
  }
};

/** Arrays of a parsed ensemble as typed arrays: evaluation is the inner loop of linking. */
export const compact = (ensemble: Ensemble): Ensemble => ({
  ...ensemble,
  trees: ensemble.trees.map((tree) => ({
    feature: Int16Array.from(tree.feature),
    threshold: Float64Array.from(tree.threshold),
    left: Int16Array.from(tree.left),
    right: Int16Array.from(tree.right),
    unknownLeft: Uint8Array.from(tree.unknownLeft),
  })),
});

export const logOdds = (ensemble: Ensemble, values: ArrayLike<number>): number => {
  let sum = ensemble.base;
  for (const tree of ensemble.trees) sum += leafOf(tree, values);
  return sum;
};

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Calibrated probability, 0 to 1. */
export const probability = (ensemble: Ensemble, values: ArrayLike<number>): number =>
  logistic(ensemble.slope * logOdds(ensemble, values) + ensemble.intercept);
