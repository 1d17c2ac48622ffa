/** Weights of action features while they are learned: key and three weights side by side, one memory access a feature. */
import type { Averaged } from './feature-table.ts';
import { isFirstTime, makeSeenOnce, type SeenOnce } from './patience.ts';

const STRIDE = 4;

export interface ActionTable {
  /** Slots of four numbers: the feature's hash, 0 where empty, then the weights of SHIFT, LEFT and RIGHT. */
  keys: Int32Array;
  weights: Float32Array;
  /** Sum over all updates of (time × change), from which the average over time follows (Daumé 2006). */
  timed: Float64Array;
  /** Updates seen once only, where a feature is taken in at its second; undefined where it is at once. */
  readonly once: SeenOnce | undefined;
  /** Whether no feature is taken in beside those given at the start. */
  readonly closed: boolean;
  used: number;
  time: number;
}

export interface ActionTableSettings {
  /** A patient table takes a feature in at its second update, so that chance ones cost nothing. */
  readonly patient: boolean;
  /** The only features that may have weights. */
  readonly only?: Int32Array | undefined;
}

const room = (slots: number): Pick<ActionTable, 'keys' | 'weights' | 'timed'> => {
  const buffer = new ArrayBuffer(slots * STRIDE * 4);
  return { keys: new Int32Array(buffer), weights: new Float32Array(buffer), timed: new Float64Array(slots * STRIDE) };
};

/** A table without weights. */
export const makeActionTable = ({ patient, only }: ActionTableSettings): ActionTable => {
  let slots = 1 << 16;
  while (only !== undefined && slots < only.length * 2) slots *= 2;
  const once = patient && only === undefined ? makeSeenOnce() : undefined;
  const table: ActionTable = { ...room(slots), once, closed: only !== undefined, used: 0, time: 1 };
  for (const key of only ?? []) table.keys[emptyAt(table, key || 1)] = key || 1;
  table.used = only?.length ?? 0;
  return table;
};

/** Where a feature's slot begins, -1 where it has none. */
const find = (keys: Int32Array, hash: number): number => {
  const key = hash || 1;
  const mask = keys.length - 1;
  for (let at = ((key ^ (key >>> 15)) << 2) & mask; ; at = (at + STRIDE) & mask) {
    if (keys[at] === key) return at;
    if (keys[at] === 0) return -1;
  }
};

const emptyAt = ({ keys }: ActionTable, key: number): number => {
  const mask = keys.length - 1;
  let at = ((key ^ (key >>> 15)) << 2) & mask;
  while (keys[at] !== 0) at = (at + STRIDE) & mask;
  return at;
};

const grow = (table: ActionTable): void => {
  const { keys, weights, timed } = table;
  Object.assign(table, room((keys.length / STRIDE) * 2));
  for (let at = 0; at < keys.length; at += STRIDE) {
    if (keys[at] === 0) continue;
    const to = emptyAt(table, keys[at]);
    table.keys[to] = keys[at];
    for (let k = 1; k <= 3; k++) {
      table.weights[to + k] = weights[at + k];
      table.timed[to + k] = timed[at + k];
    }
  }
};

/** The slot of a feature that is to change, -1 where it may have none yet. */
const slotToChange = (table: ActionTable, hash: number): number => {
  const at = find(table.keys, hash);
  if (at >= 0 || table.closed) return at;
  if (table.once !== undefined && isFirstTime(table.once, hash)) return -1;
  if (++table.used * STRIDE * 2 > table.keys.length) grow(table);
  const made = emptyAt(table, hash || 1);
  table.keys[made] = hash || 1;
  return made;
};

/** Moves weight from one action to another in all of a state's features. */
export const updateActions = (table: ActionTable, features: Int32Array, right: number, wrong: number): void => {
  for (let k = 0; k < features.length; k++) {
    const at = slotToChange(table, features[k]);
    if (at < 0) continue;
    table.weights[at + 1 + right] += 1;
    table.weights[at + 1 + wrong] -= 1;
    table.timed[at + 1 + right] += table.time;
    table.timed[at + 1 + wrong] -= table.time;
  }
};

/** Totals of the three actions under the present weights. */
export const sumActions = ({ keys, weights }: ActionTable, features: Int32Array, sums: Float64Array): void => {
  let [a, b, c] = [0, 0, 0];
  for (let k = 0; k < features.length; k++) {
    const at = find(keys, features[k]);
    if (at < 0) continue;
    a += weights[at + 1];
    b += weights[at + 2];
    c += weights[at + 3];
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
};

/** The average over time, features in key order. */
export const averageActions = ({ keys, weights, timed, time }: ActionTable): Averaged => {
  const places: number[] = [];
  for (let at = 0; at < keys.length; at += STRIDE) if (keys[at] !== 0) places.push(at);
  const order = Int32Array.from(places).sort((a, b) => keys[a] - keys[b]);
  const mean = new Float32Array(order.length * 3);
  order.forEach((at, k) => {
    for (let c = 0; c < 3; c++) mean[k * 3 + c] = weights[at + 1 + c] - timed[at + 1 + c] / time;
  });
  return { width: 3, keys: order.map((at) => keys[at]), weights: mean };
};
