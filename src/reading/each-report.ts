/** Several reports read side by side: one step for all of them, then the next. */

/** Takes a step for each report of a group: `each((i) => cut(texts[i]))` → what it gave of each. */
export type EachReport = <T>(step: (report: number) => T) => T[];

/** Steps for so many reports; what each takes is added to its `milliseconds`, counted from `from` on. */
export const eachOf =
  (count: number, milliseconds?: Float64Array, from = 0): EachReport =>
  (step) =>
    Array.from({ length: count }, (_, i) => {
      if (milliseconds === undefined) return step(i);
      const started = performance.now();
      const found = step(i);
      milliseconds[from + i] += performance.now() - started;
      return found;
    });
