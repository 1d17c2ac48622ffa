/** What each action of the arc-hybrid system costs: gold arcs that can no longer be built after it (Goldberg and Nivre 2013). */
import type { Frame } from '../frame.ts';
import { isAllowed, LEFT, RIGHT, SHIFT, type State, top } from '../parse-state.ts';

/** Gold arcs of a sentence by place; the root's governor is `frame.root`. */
export interface Gold {
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** Dependents of each place, in order. */
  readonly children: readonly (readonly number[])[];
}

/** Whether a place still waits on the stack: it is left of the buffer and has no governor yet. */
const isWaiting = (state: State, frame: Frame, place: number): boolean => place < state.next && frame.head[place] === 0;

const childrenInBuffer = (gold: Gold, place: number, next: number): number => {
  let count = 0;
  for (const child of gold.children[place]) if (child >= next) count++;
  return count;
};

const shiftCost = (state: State, frame: Frame, gold: Gold): number => {
  const { next } = state;
  const head = gold.head[next];
  let cost = head < next && head !== top(state, 0) && isWaiting(state, frame, head) ? 1 : 0;
  for (const child of gold.children[next]) if (isWaiting(state, frame, child)) cost++;
  return cost;
};

const leftCost = (state: State, gold: Gold): number => {
  const s0 = top(state, 0);
  const head = gold.head[s0];
  const lostHead = head > state.next || (head === top(state, 1) && head !== 0) ? 1 : 0;
  return lostHead + childrenInBuffer(gold, s0, state.next);
};

const rightCost = (state: State, gold: Gold): number => {
  const s0 = top(state, 0);
  return (gold.head[s0] >= state.next ? 1 : 0) + childrenInBuffer(gold, s0, state.next);
};

/** Writes the cost of each action into `costs`, infinity for those not allowed; returns the least. */
export const actionCosts = (state: State, frame: Frame, gold: Gold, costs: Float64Array): number => {
  costs[SHIFT] = isAllowed(state, frame, SHIFT) ? shiftCost(state, frame, gold) : Number.POSITIVE_INFINITY;
  costs[LEFT] = isAllowed(state, frame, LEFT) ? leftCost(state, gold) : Number.POSITIVE_INFINITY;
  costs[RIGHT] = isAllowed(state, frame, RIGHT) ? rightCost(state, gold) : Number.POSITIVE_INFINITY;
  return Math.min(costs[SHIFT], costs[LEFT], costs[RIGHT]);
};
