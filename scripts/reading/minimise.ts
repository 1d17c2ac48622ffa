/** Finds the lowest point of a smooth function by L-BFGS (Nocedal 1980): the same function gives the same point. */

/** Value at `point`; fills `slope` with the gradient there. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number;

const MEMORY = 8;
/** Least share of the foretold fall that a step must bring (Armijo). */
const FALL = 1e-4;
const MOST_HALVINGS = 30;
/** A fall below this share of the value ends the search. */
const ENOUGH = 1e-7;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

const addScaled = (to: Float64Array, from: Float64Array, by: number): void => {
  for (let i = 0; i < to.length; i++) to[i] += by * from[i];
};

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly inverse: number;
}

/** Where to go from a point of this slope, by the curvature that the last steps showed. */
const directionOf = (slope: Float64Array, steps: readonly Step[]): Float64Array => {
  const direction = slope.slice();
  const shares: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    shares[i] = steps[i].inverse * dot(steps[i].moved, direction);
    addScaled(direction, steps[i].turned, -shares[i]);
  }
  const last = steps.at(-1);
  const size = last ? 1 / (last.inverse * dot(last.turned, last.turned)) : 1;
  for (let i = 0; i < direction.length; i++) direction[i] *= size;
  steps.forEach(({ moved, turned, inverse }, i) => {
    addScaled(direction, moved, shares[i] - inverse * dot(turned, direction));
  });
  for (let i = 0; i < direction.length; i++) direction[i] = -direction[i];
  return direction;
};

/** The lowest point reached from `start` in at most `rounds` steps. */
export const minimise = (smooth: Smooth, start: Float64Array, rounds: number): Float64Array => {
  let point = start;
  let slope = new Float64Array(point.length);
  let value = smooth(point, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(slope, steps);
    const foretold = dot(direction, slope);
    let size = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    const next = new Float64Array(point.length);
    const nextSlope = new Float64Array(point.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      for (let i = 0; i < next.length; i++) next[i] = point[i] + size * direction[i];
      nextValue = smooth(next, nextSlope);
      if (nextValue <= value + FALL * size * foretold) break;
      size /= 2;
    }
    if (nextValue >= value) break;
    const moved = next.map((at, i) => at - point[i]);
    const turned = nextSlope.map((at, i) => at - slope[i]);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) {
      steps.push({ moved, turned, inverse: 1 / curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    const fall = value - nextValue;
    [point, slope, value] = [next, nextSlope, nextValue];
    if (fall < ENOUGH * value) break;
  }
  return point;
};
