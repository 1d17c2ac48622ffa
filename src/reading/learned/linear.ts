/** Logistic regressions over hashed features, several outputs at once, weights in a byte each: as signed roots, so that the few large and the many small ones all last. */

export interface PackedLinear {
  /** The table has 2^bits slots of `outputs` weights. */
  readonly bits: number;
  readonly outputs: number;
  /** Signed roots of the weights, in steps. */
  readonly weights: Int8Array;
  /** What a root of one is worth, by output. */
  readonly steps: readonly number[];
  readonly bias: readonly number[];
}

/** Log-odds of each output for a row of feature hashes; longer rows are scaled down by the root of their length. */
export const scoreLinear = (
  { bits, outputs, weights, steps, bias }: PackedLinear,
  features: ArrayLike<number>,
): Float64Array => {
  const mask = (1 << bits) - 1;
  const sums = new Float64Array(outputs);
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] & mask) * outputs;
    for (let k = 0; k < outputs; k++) {
      const root = weights[at + k];
      sums[k] += root * Math.abs(root);
    }
  }
  const scale = 1 / Math.sqrt(features.length + 1);
  for (let k = 0; k < outputs; k++) sums[k] = bias[k] + sums[k] * steps[k] * scale;
  return sums;
};
