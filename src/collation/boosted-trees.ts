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

/** All trees of an ensemble end to end: evaluation is the inner loop of linking, and one look into one array is cheaper than two into many. */
interface Forest {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** Four numbers a node: feature (−1 a leaf), left, right, 1 where an unknown value goes left. */
  readonly nodes: Int32Array;
  /** Of a leaf its value. */
  readonly thresholds: Float64Array;
}

const A_NODE = 4;

const forestOf = ({ trees }: Ensemble): Forest => {
  const size = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const forest = {
    roots: new Int32Array(trees.length),
    nodes: new Int32Array(size * A_NODE),
    thresholds: new Float64Array(size),
  };
  let from = 0;
  trees.forEach(({ feature, threshold, left, right, unknownLeft }, index) => {
    forest.roots[index] = from;
    for (let node = 0; node < feature.length; node++) {
      const row = [feature[node], from + left[node], from + right[node], unknownLeft[node]];
      forest.nodes.set(row, (from + node) * A_NODE);
      forest.thresholds[from + node] = threshold[node];
    }
    from += feature.length;
  });
  return forest;
};

const forests = new WeakMap<Ensemble, Forest>();

const forestFor = (ensemble: Ensemble): Forest => {
  const known = forests.get(ensemble) ?? forestOf(ensemble);
  forests.set(ensemble, known);
  return known;
};

export const logOdds = (ensemble: Ensemble, values: ArrayLike<number>): number => {
  const { roots, nodes, thresholds } = forestFor(ensemble);
  let sum = ensemble.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree];
    for (let feature = nodes[node * A_NODE]; feature >= 0; feature = nodes[node * A_NODE]) {
      const value = values[feature];
      const left = value <= thresholds[node] || (Number.isNaN(value) && nodes[node * A_NODE + 3] === 1);
      node = nodes[node * A_NODE + (left ? 1 : 2)];
    }
    sum += thresholds[node];
  }
  return sum;
};

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Calibrated probability, 0 to 1. */
export const probability = (ensemble: Ensemble, values: ArrayLike<number>): number =>
  logistic(ensemble.slope * logOdds(ensemble, values) + ensemble.intercept);
