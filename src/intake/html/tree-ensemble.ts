/** Boosted trees packed for reading page after page: nodes of all trees in three typed arrays. */

/** As `scripts/html/train-blocks.ts` writes it: a leaf has feature −1 and its value in `threshold`. */
interface StoredTree {
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly unknownLeft: ArrayLike<number>;
}

export interface StoredEnsemble {
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly StoredTree[];
}

export interface PackedEnsemble {
  readonly base: number;
  readonly roots: Int32Array;
  /** Feature, or −1 at a leaf. */
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly unknownLeft: Uint8Array;
}

export const packEnsemble = ({ base, trees }: StoredEnsemble): PackedEnsemble => {
  const starts: number[] = [];
  let size = 0;
  for (const tree of trees) {
    starts.push(size);
    size += tree.feature.length;
  }
  const shifted = (part: 'left' | 'right') =>
    Int32Array.from(trees.flatMap((tree, index) => Array.from(tree[part], (child) => child + starts[index])));
  return {
    base,
    roots: Int32Array.from(starts),
    feature: Int16Array.from(trees.flatMap(({ feature }) => Array.from(feature))),
    threshold: Float64Array.from(trees.flatMap(({ threshold }) => Array.from(threshold))),
    left: shifted('left'),
    right: shifted('right'),
    unknownLeft: Uint8Array.from(trees.flatMap(({ unknownLeft }) => Array.from(unknownLeft))),
  };
};

/** Log-odds of one row; a value of NaN goes where the fitting sent unknown ones. */
export const oddsOf = (packed: PackedEnsemble, row: Float64Array): number => {
  const { feature, threshold, left, right, unknownLeft, roots } = packed;
  let sum = packed.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree];
    for (let asked = feature[node]; asked >= 0; asked = feature[node]) {
      const value = row[asked];
      node = (Number.isNaN(value) ? unknownLeft[node] === 1 : value <= threshold[node]) ? left[node] : right[node];
    }
    sum += threshold[node];
  }
  return sum;
};
