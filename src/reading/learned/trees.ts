/** Boosted decision trees, applied: each tree is walked to a leaf and the leaves are summed to log-odds. */

/** Nodes of all trees in flat arrays; a leaf has feature -1 and its value in `threshold`. */
export interface Forest {
  readonly base: number;
  /** Root of each tree. */
  readonly roots: ArrayLike<number>;
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  /** The child for values at most the threshold; the other one follows it. */
  readonly left: ArrayLike<number>;
}

/** Log-odds of a row of numbers. */
export const logOddsOf = ({ base, roots, feature, threshold, left }: Forest, row: ArrayLike<number>): number => {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree];
    while (feature[at] >= 0) at = left[at] + (row[feature[at]] <= threshold[at] ? 0 : 1);
    sum += threshold[at];
  }
  return sum;
};

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
