/** Learned weights → the small tables that reading uses: pruned, rounded to a byte, laid out by hash. */
import { toByte } from '../bytes.ts';
import { bitOf, type CompactRows, PLACE_BITS, ROW_UNIT } from '../compact-rows.ts';
import type { SparseRows } from '../rows.ts';
import type { Averaged } from './feature-table.ts';

/** Sorts features by how much they can change a decision, strongest first; ties by key. */
const byStrength = (strength: Float32Array, keys: Int32Array): Uint32Array => {
  const order = Uint32Array.from(keys.keys());
  return order.sort((a, b) => strength[b] - strength[a] || keys[a] - keys[b]);
};

const strengths = ({ width, keys, weights }: Averaged): Float32Array => {
  const strength = new Float32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    let low = 0;
    let high = 0;
    for (let c = 0; c < width; c++) {
      const weight = weights[k * width + c];
      if (weight < low) low = weight;
      if (weight > high) high = weight;
    }
    strength[k] = high - low;
  }
  return strength;
};

/** The largest weight, which sets the scale: cutting even the sixteen largest down costs half a point of accuracy. */
const largestOf = (weights: Float32Array): number => {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest || 1;
};

/** What the action totals compare: LEFT and RIGHT, each less SHIFT. */
const differences = (weights: Float32Array, k: number): readonly [number, number] => [
  weights[k * 3 + 1] - weights[k * 3],
  weights[k * 3 + 2] - weights[k * 3],
];

/**
 * Three-way weights in one integer a slot: sixteen bits of fingerprint, then what LEFT and RIGHT have over SHIFT, a
 * byte each; two neighbours are a bucket. Stronger features are placed first; those that find their bucket full
 * are dropped. `slots` is a power of two.
 */
export const packThreeWay = (learned: Averaged, slots: number): Int32Array => {
  const table = new Int32Array(slots);
  const { keys, weights } = learned;
  const largest = largestOf(Float32Array.from([...keys.keys()].flatMap((k) => differences(weights, k))));
  for (const k of byStrength(strengths(learned), keys)) {
    const [left, right] = differences(weights, k).map((weight) => toByte(weight, largest));
    if (left === 0 && right === 0) continue;
    const key = keys[k];
    const home = key & (slots - 1);
    const at = table[home] === 0 ? home : home ^ 1;
    if (table[at] !== 0) continue;
    // The same fingerprint next door would hide this one.
    if (table[at ^ 1] !== 0 && (table[at ^ 1] ^ key) >>> 16 === 0) continue;
    table[at] = (key & 0xffff0000) | (right << 8) | left;
  }
  return table;
};

/** The features that found a place in a packed table, in the order of their keys. */
export const packedKeys = ({ keys }: Averaged, table: Int32Array): Int32Array => {
  const mask = table.length - 1;
  const holds = (at: number, key: number) => table[at] !== 0 && (table[at] ^ key) >>> 16 === 0;
  return keys.filter((key) => holds(key & mask, key) || holds((key & mask) ^ 1, key));
};

/** A feature's row: how many classes, then each with its weight; empty where all round to nothing. */
const rowOf = (weights: Float32Array, from: number, width: number, largest: number): readonly number[] => {
  const row = [0];
  for (let c = 0; c < width; c++) {
    const byte = toByte(weights[from + c], largest);
    if (byte !== 0) row.push(c, byte);
  }
  row[0] = (row.length - 1) / 2;
  return row;
};

/** Sparse rows of many classes, at most `most` features, the strongest: see `SparseRows`. */
export const packRows = (learned: Averaged, most: number): SparseRows => {
  const { width, keys, weights } = learned;
  const largest = largestOf(weights);
  const rows: number[] = [0];
  const placed: [number, number][] = [];
  for (const k of byStrength(strengths(learned), keys).subarray(0, most)) {
    const row = rowOf(weights, k * width, width, largest);
    if (row[0] === 0) continue;
    placed.push([keys[k], rows.length]);
    rows.push(...row);
  }
  return { slots: layOutSlots(placed), rows: Uint8Array.from(rows) };
};

/** Stronger features come first, so that they are found at once. */
const layOutSlots = (placed: readonly (readonly [number, number])[]): Int32Array => {
  let capacity = 16;
  while (capacity < placed.length * 1.4) capacity *= 2;
  const slots = new Int32Array(capacity * 2);
  const mask = slots.length - 1;
  for (const [key, place] of placed) {
    let slot = (key << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = place;
  }
  return slots;
};

/** The same, compact, at most `most` features, the strongest: see `CompactRows`. */
export const packCompactRows = (learned: Averaged, most: number): CompactRows => {
  const { width, keys, weights } = learned;
  const largest = largestOf(weights);
  const rows: number[] = new Array(ROW_UNIT).fill(0);
  const placed: [number, number][] = [];
  for (const k of byStrength(strengths(learned), keys).subarray(0, most)) {
    const row = rowOf(weights, k * width, width, largest);
    if (row[0] === 0 || rows.length / ROW_UNIT >= 1 << PLACE_BITS) continue;
    placed.push([keys[k], rows.length / ROW_UNIT]);
    rows.push(...row);
    while (rows.length % ROW_UNIT !== 0) rows.push(0);
  }
  return { ...layOut(placed), rows: Uint8Array.from(rows) };
};

/** Slots and bits; stronger features come first, so that they are found at once. */
const layOut = (placed: readonly (readonly [number, number])[]): Pick<CompactRows, 'bits' | 'slots'> => {
  let capacity = 64;
  while (capacity < placed.length * 1.3) capacity *= 2;
  const slots = new Int32Array(capacity);
  const bits = new Int32Array(capacity / 8);
  for (const [key, place] of placed) {
    let at = key & (capacity - 1);
    while (slots[at] !== 0) at = (at + 1) & (capacity - 1);
    slots[at] = ((key >>> PLACE_BITS) << PLACE_BITS) | place;
    const bit = bitOf(key, bits.length * 32);
    bits[bit >>> 5] |= 1 << (bit & 31);
  }
  return { slots, bits };
};
