/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, three actions.
 * The artificial root stands at the end of the buffer, so a sentence's root is attached last (Ballesteros and Nivre 2013).
 */
import { FIRST, type Frame } from './frame.ts';
import type { TagSet } from './tag-set.ts';

/** Moves the next word onto the stack. */
export const SHIFT = 0;
/** The next word governs the top of the stack, which leaves it. */
export const LEFT = 1;
/** The second on the stack governs the top, which leaves it. */
export const RIGHT = 2;

/** Columns are indexed by place in the frame; 0 stands for none. */
export interface State {
  stack: Int32Array;
  depth: number;
  next: number;
  /** Outermost and second outermost child on either side. */
  l1: Int32Array;
  l2: Int32Array;
  r1: Int32Array;
  r2: Int32Array;
  /** Number of children on either side, up to 7. */
  vl: Int32Array;
  vr: Int32Array;
  /** Set of relations of the children on either side, as bits. */
  sl: Int32Array;
  sr: Int32Array;
  /** Verbs, marks and conjunctions up to each place, ten bits each. */
  before: Int32Array;
}

const columns = (length: number) => ({
  stack: new Int32Array(length),
  l1: new Int32Array(length),
  l2: new Int32Array(length),
  r1: new Int32Array(length),
  r2: new Int32Array(length),
  vl: new Int32Array(length),
  vr: new Int32Array(length),
  sl: new Int32Array(length),
  sr: new Int32Array(length),
  before: new Int32Array(length),
});

/** An empty state. */
export const makeState = (): State => ({ depth: 0, next: FIRST, ...columns(256) });

/** Begins a sentence: nothing on the stack, all words in the buffer. */
export const begin = (state: State, frame: Frame, tags: TagSet): void => {
  const length = frame.root + 6;
  if (length > state.stack.length) Object.assign(state, columns(length * 2));
  const { l1, l2, r1, r2, vl, vr, sl, sr, before, stack } = state;
  for (let k = 0; k < length; k++) l1[k] = l2[k] = r1[k] = r2[k] = vl[k] = vr[k] = sl[k] = sr[k] = stack[k] = 0;
  let seen = 0;
  for (let k = 0; k < length; k++) {
    before[k] = seen;
    const tag = frame.tag[k];
    if (tag === tags.verb) seen += 1;
    else if (tag === tags.punct) seen += 1 << 10;
    else if (tag === tags.cconj) seen += 1 << 20;
  }
  state.depth = 0;
  state.next = FIRST;
};

/** The `k`-th place from the top of the stack, 0 where the stack is not so deep. */
export const top = (state: State, k: number): number => (state.depth > k ? state.stack[state.depth - 1 - k] : 0);

/** Whether all words but the root have left the stack. */
export const isDone = (state: State, frame: Frame): boolean => state.depth === 0 && state.next === frame.root;

/** Whether an action may be taken; the root takes one child only, when nothing else is left. */
export const isAllowed = (state: State, frame: Frame, action: number): boolean => {
  if (action === SHIFT) return state.next < frame.root;
  if (action === LEFT) return state.depth > 0 && (state.next < frame.root || state.depth === 1);
  return state.depth > 1;
};

/** How far an action lies above the next best of those allowed; no end where it is the only one. */
export const leadOf = (action: number, state: State, frame: Frame, sums: Int32Array | Float64Array): number => {
  let next = Number.NEGATIVE_INFINITY;
  for (let k = SHIFT; k <= RIGHT; k++) if (k !== action && isAllowed(state, frame, k)) next = Math.max(next, sums[k]);
  return sums[action] - next;
};

/** Makes `governor` the head of `dependent` in a relation. */
export const attach = (state: State, frame: Frame, dependent: number, governor: number, label: number): void => {
  frame.head[dependent] = governor;
  frame.label[dependent] = label;
  const bit = 1 << (label & 31);
  if (dependent < governor) {
    state.l2[governor] = state.l1[governor];
    state.l1[governor] = dependent;
    if (state.vl[governor] < 7) state.vl[governor]++;
    state.sl[governor] |= bit;
  } else {
    state.r2[governor] = state.r1[governor];
    state.r1[governor] = dependent;
    if (state.vr[governor] < 7) state.vr[governor]++;
    state.sr[governor] |= bit;
  }
};

/** The word that would govern the top of the stack after an attaching action. */
export const governorOf = (state: State, action: number): number => (action === LEFT ? state.next : top(state, 1));
