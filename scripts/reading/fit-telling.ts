/**
 * Logistic regressions over hashed features in which telling features weigh more: each is scaled by how much oftener it stands
 * in rows with an output than in rows without, before the regression sees it (Wang and Manning 2012, smoothed). With a thousand
 * rows and a hundred thousand features it finds what a plain one overlooks.
 */
import type { Linear, Rows } from './fit-linear.ts';
import { minimise } from './minimise.ts';

export interface TellingOptions {
  readonly bits: number;
  /** Features of fewer rows than this are left out. */
  readonly least: number;
  /** How freely weights may leave zero, by output or the same for all. */
  readonly freedom: number | readonly number[];
  readonly rounds: number;
}

/** Features less telling than this (as a log ratio) are left out. */
const LEAST_TELLING = 0.2;
/** Rows that a feature is thought to have been seen in beforehand, with the output as often as any. */
const SEEN = 3;

/** The chosen rows with the slots that are kept numbered from zero. */
interface Matrix {
  /** Slot of each column. */
  readonly slots: Int32Array;
  /** Where each row's columns start, and where the last one's end. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Rows are scaled down by the root of their length, as when they are scored. */
  readonly scales: Float64Array;
}

const matrixOf = ({ features }: Rows, chosen: readonly number[], { bits, least }: TellingOptions): Matrix => {
  const mask = (1 << bits) - 1;
  const counts = new Int32Array(mask + 1);
  const last = new Int32Array(mask + 1).fill(-1);
  let length = 0;
  for (const row of chosen) {
    length += features[row].length;
    for (const feature of features[row]) {
      const at = feature & mask;
      if (last[at] === row) continue;
      last[at] = row;
      counts[at]++;
    }
  }
  const numbers = new Int32Array(mask + 1).fill(-1);
  const slots: number[] = [];
  counts.forEach((count, slot) => {
    if (count >= least) numbers[slot] = slots.push(slot) - 1;
  });
  const starts = new Int32Array(chosen.length + 1);
  const columns = new Int32Array(length);
  let at = 0;
  chosen.forEach((row, i) => {
    for (const feature of features[row]) {
      const column = numbers[feature & mask];
      if (column >= 0) columns[at++] = column;
    }
    starts[i + 1] = at;
  });
  return {
    slots: Int32Array.from(slots),
    starts,
    columns: columns.subarray(0, at),
    scales: Float64Array.from(chosen, (row) => 1 / Math.sqrt(features[row].length + 1)),
  };
};

/** How telling each column is of rows with label 1; rows of label 2 are left out. */
const tellingOf = ({ slots, starts, columns }: Matrix, labels: Uint8Array): Float64Array => {
  const withIt = new Float64Array(slots.length);
  const without = new Float64Array(slots.length);
  let [yes, no] = [0, 0];
  labels.forEach((label, row) => {
    if (label === 2) return;
    if (label === 1) yes++;
    else no++;
    const counts = label === 1 ? withIt : without;
    for (let i = starts[row]; i < starts[row + 1]; i++) counts[columns[i]]++;
  });
  const odds = (yes + 1) / (no + 1);
  return withIt.map((count, column) => Math.abs(Math.log((count + SEEN * odds) / (without[column] + SEEN) / odds)));
};

/** The columns of each row that tell anything. */
const tellingColumns = ({ starts, columns }: Matrix, telling: Float64Array): Pick<Matrix, 'starts' | 'columns'> => {
  const kept = new Int32Array(columns.length);
  const ends = new Int32Array(starts.length);
  let at = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row]; i < starts[row + 1]; i++)
      if (telling[columns[i]] >= LEAST_TELLING) kept[at++] = columns[i];
    ends[row + 1] = at;
  }
  return { starts: ends, columns: kept.subarray(0, at) };
};

/** Weights of the columns, the bias last. */
const fitOutput = (matrix: Matrix, labels: Uint8Array, freedom: number, rounds: number): Float64Array => {
  const { scales } = matrix;
  const telling = tellingOf(matrix, labels);
  const { starts, columns } = tellingColumns(matrix, telling);
  const width = telling.length;
  const scaled = new Float64Array(width);
  const pulled = new Float64Array(width);
  const start = new Float64Array(width + 1);
  start[width] = -2;
  const best = minimise(
    (point, slope) => {
      let loss = 0;
      let biasSlope = 0;
      for (let c = 0; c < width; c++) scaled[c] = point[c] * telling[c];
      pulled.fill(0);
      for (let row = 0; row < labels.length; row++) {
        if (labels[row] === 2) continue;
        let sum = 0;
        for (let i = starts[row]; i < starts[row + 1]; i++) sum += scaled[columns[i]];
        const score = point[width] + sum * scales[row];
        const error = 1 / (1 + Math.exp(-score)) - labels[row];
        loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - (labels[row] === 1 ? score : 0);
        biasSlope += error;
        const share = error * scales[row];
        for (let i = starts[row]; i < starts[row + 1]; i++) pulled[columns[i]] += share;
      }
      for (let c = 0; c < width; c++) {
        loss += (point[c] * point[c]) / (2 * freedom);
        slope[c] = pulled[c] * telling[c] + point[c] / freedom;
      }
      slope[width] = biasSlope;
      return loss;
    },
    start,
    rounds,
  );
  for (let c = 0; c < width; c++) best[c] *= telling[c];
  return best;
};

/** One regression an output, each by itself. */
export const fitTelling = (rows: Rows, chosen: readonly number[], options: TellingOptions): Linear => {
  const outputs = rows.labels[0].length;
  const matrix = matrixOf(rows, chosen, options);
  const weights = new Float32Array((1 << options.bits) * outputs);
  const bias = new Float32Array(outputs);
  for (let k = 0; k < outputs; k++) {
    const labels = Uint8Array.from(chosen, (row) => rows.labels[row][k]);
    const freedom = typeof options.freedom === 'number' ? options.freedom : options.freedom[k];
    const own = fitOutput(matrix, labels, freedom, options.rounds);
    matrix.slots.forEach((slot, column) => {
      weights[slot * outputs + k] = own[column];
    });
    bias[k] = own[matrix.slots.length];
  }
  return { bits: options.bits, outputs, weights, bias };
};
