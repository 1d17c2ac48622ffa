/** How far stated confidences are from how often they are right, and the monotone curve that brings them there. */

export interface Judged {
  /** As stated, 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/**
 * Expected calibration error (Naeini 2015): over ten bins of confidence the mean distance of the mean confidence from the
 * share that is right, weighted by the bins' sizes; 0 to 1. `[{confidence: 0.9, right: true}, {confidence: 0.9, right: false}]` → 0.4.
 */
export const calibrationError = (rows: readonly Judged[]): number => {
  const bins = Map.groupBy(rows, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)));
  let error = 0;
  for (const bin of bins.values()) {
    const stated = bin.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = bin.filter((one) => one.right).length;
    error += Math.abs(stated - right);
  }
  return rows.length === 0 ? 0 : error / rows.length;
};

interface Block {
  from: number;
  sum: number;
  count: number;
}

/**
 * Isotonic regression by pooling adjacent violators: `[from, share right]` steps, rising; a confidence takes the value of
 * the last step that starts at or below it.
 */
export const isotonic = (rows: readonly Judged[]): readonly (readonly [from: number, value: number])[] => {
  const blocks: Block[] = [];
  const byValue = [...Map.groupBy(rows, ({ confidence }) => confidence)].sort(([a], [b]) => a - b);
  for (const [from, same] of byValue) {
    blocks.push({ from, sum: same.filter(({ right }) => right).length, count: same.length });
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (before.sum / before.count < last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
    }
  }
  return blocks.map(({ from, sum, count }) => [from, Math.round((100 * sum) / count) / 100]);
};
