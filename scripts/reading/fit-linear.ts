/** Fits several logistic regressions at once over hashed binary features (AdaGrad, L2), in a fixed order: the same rows give the same weights. */

import type { PackedLinear } from '../../src/reading/learned/linear.ts';

export interface Rows {
  /** Feature hashes of each row. */
  readonly features: readonly Int32Array[];
  /** One 0/1 label a row and output; 2 leaves the row out for that output. */
  readonly labels: readonly Uint8Array[];
  /** What each row is taken from: rows of one report lie together. */
  readonly of?: readonly number[];
}

export interface LinearOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero, by output or the same for all: rare outputs need more of it. */
  readonly decay: number | readonly number[];
  /** Features of fewer groups than this are left out. */
  readonly least?: number;
  /** Fits in different orders whose mean is taken. */
  readonly runs?: number;
  /** Share of a row's features that is hidden each time it is shown, so that no weight leans on another. */
  readonly hidden?: number;
}

export interface Linear {
  readonly bits: number;
  readonly outputs: number;
  /** Output by output within a slot. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A small generator of whole numbers, the same everywhere. */
export const randomSource = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
};

export const shuffled = (length: number, seed: number): Int32Array => {
  const order = Int32Array.from({ length }, (_, i) => i);
  const random = randomSource(seed);
  for (let i = length - 1; i > 0; i--) {
    const k = random(i + 1);
    [order[i], order[k]] = [order[k], order[i]];
  }
  return order;
};

/** Whether a slot's features occur in at least `least` groups of the chosen rows; rows of one group lie together. */
const frequentSlots = ({ features, of }: Rows, chosen: readonly number[], mask: number, least: number): Uint8Array => {
  const groups = new Uint8Array(mask + 1);
  const last = new Int32Array(mask + 1).fill(-1);
  for (const row of chosen) {
    const group = of ? of[row] : row;
    for (const feature of features[row]) {
      const at = feature & mask;
      if (last[at] === group) continue;
      last[at] = group;
      if (groups[at] < least) groups[at]++;
    }
  }
  return groups.map((n) => (n >= least ? 1 : 0));
};

const fitOnce = (rows: Rows, chosen: readonly number[], options: LinearOptions, run: number): Linear => {
  const { features, labels } = rows;
  const outputs = labels[0].length;
  const mask = (1 << options.bits) - 1;
  const { rate, hidden = 0, least = 1 } = options;
  const random = randomSource(77 + run);
  const hiddenOf1024 = Math.round(hidden * 1024);
  const decay = Float64Array.from({ length: outputs }, (_, k) =>
    typeof options.decay === 'number' ? options.decay : options.decay[k],
  );
  const frequent = least > 1 ? frequentSlots(rows, chosen, mask, least) : undefined;
  const weights = new Float32Array((mask + 1) * outputs);
  const squares = new Float32Array((mask + 1) * outputs).fill(1e-6);
  const bias = new Float32Array(outputs).fill(-2);
  const biasSquares = new Float32Array(outputs).fill(1);
  const score = new Float64Array(outputs);
  const gradient = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(chosen.length, epoch + 1 + run * 100);
    for (let o = 0; o < order.length; o++) {
      const row = chosen[order[o]];
      const all = features[row];
      const y = labels[row];
      const f = hiddenOf1024 === 0 ? all : all.filter(() => random(1024) >= hiddenOf1024);
      const scale = 1 / Math.sqrt(all.length + 1) / (1 - hidden);
      for (let k = 0; k < outputs; k++) score[k] = bias[k];
      for (let i = 0; i < f.length; i++) {
        const at = (f[i] & mask) * outputs;
        for (let k = 0; k < outputs; k++) score[k] += weights[at + k] * scale;
      }
      let any = false;
      for (let k = 0; k < outputs; k++) {
        if (y[k] === 2) {
          gradient[k] = 0;
          continue;
        }
        const g = 1 / (1 + Math.exp(-score[k])) - y[k];
        gradient[k] = g;
        if (Math.abs(g) > 0.015) any = true;
        biasSquares[k] += g * g;
        bias[k] -= (0.2 * rate * g) / Math.sqrt(biasSquares[k]);
      }
      if (!any) continue;
      for (let i = 0; i < f.length; i++) {
        if (frequent && frequent[f[i] & mask] === 0) continue;
        const at = (f[i] & mask) * outputs;
        for (let k = 0; k < outputs; k++) {
          const g = gradient[k] * scale + decay[k] * weights[at + k];
          const s = (squares[at + k] += g * g);
          weights[at + k] -= (rate * g) / Math.sqrt(s);
        }
      }
    }
  }
  return { bits: options.bits, outputs, weights, bias };
};

/** Fitted `runs` times in different orders; the mean of the weights is what the models agree on. */
export const fitLinear = (rows: Rows, chosen: readonly number[], options: LinearOptions): Linear => {
  const { runs = 1 } = options;
  const mean = fitOnce(rows, chosen, options, 0);
  for (let run = 1; run < runs; run++) {
    const { weights, bias } = fitOnce(rows, chosen, options, run);
    for (let i = 0; i < weights.length; i++) mean.weights[i] += weights[i];
    for (let k = 0; k < bias.length; k++) mean.bias[k] += bias[k];
  }
  for (let i = 0; i < mean.weights.length; i++) mean.weights[i] /= runs;
  for (let k = 0; k < mean.bias.length; k++) mean.bias[k] /= runs;
  return mean;
};

/** Log-odds of each output. */
export const applyLinear = (
  { bits, outputs, weights, bias }: Linear,
  features: Int32Array,
  out: Float64Array,
): void => {
  const mask = (1 << bits) - 1;
  const scale = 1 / Math.sqrt(features.length + 1);
  for (let k = 0; k < outputs; k++) out[k] = bias[k];
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] & mask) * outputs;
    for (let k = 0; k < outputs; k++) out[k] += weights[at + k] * scale;
  }
};

const LARGEST = 127;

/** Weights in a byte each, as signed roots. */
export const packLinear = ({ bits, outputs, weights, bias }: Linear): PackedLinear => {
  const steps = Array.from({ length: outputs }, (_, k) => {
    let most = 0;
    for (let i = k; i < weights.length; i += outputs) most = Math.max(most, Math.abs(weights[i]));
    return Math.fround(most / (LARGEST * LARGEST)) || 1;
  });
  const packed = Int8Array.from(
    weights,
    (weight, i) => Math.sign(weight) * Math.min(LARGEST, Math.round(Math.sqrt(Math.abs(weight) / steps[i % outputs]))),
  );
  return { bits, outputs, weights: packed, steps, bias: Array.from(bias) };
};

/** The mean of packed regressions of one shape, packed again. */
export const meanPacked = (models: readonly PackedLinear[]): PackedLinear => {
  const [{ bits, outputs, weights: first }] = models;
  const weights = new Float32Array(first.length);
  const bias = new Float32Array(outputs);
  for (const model of models) {
    model.weights.forEach((root, i) => {
      weights[i] += (root * Math.abs(root) * model.steps[i % outputs]) / models.length;
    });
    model.bias.forEach((own, k) => {
      bias[k] += own / models.length;
    });
  }
  return packLinear({ bits, outputs, weights, bias });
};
