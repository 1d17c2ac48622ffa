/** Breaks files the way accidents and attackers do; the same seed gives the same breakage. */

import type { Random } from '../random.ts';

const below = (random: Random, count: number): number => Math.floor(random() * count);

/** Values at which lengths and counts overflow. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];
const MARKS = [
  '<',
  '>',
  '<!--',
  ']]>',
  '"',
  '&#x0;',
  '&a;',
  '\u0000',
  '{',
  '[',
  '\\',
  '%',
  '\r\n\r\n',
  'PK\u0003\u0004',
  '<div>',
  '<table>',
  '=?utf-8?b?',
];

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  // Single bits and bytes.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + below(random, 20); count > 0 && copy.length > 0; count -= 1)
      copy[below(random, copy.length)] ^= 1 << below(random, 8);
    return copy;
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + below(random, 60); count > 0 && copy.length > 0; count -= 1)
      copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  // Cut off.
  (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  (bytes, random) => bytes.subarray(below(random, bytes.length + 1)),
  // Lengths and counts.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length < 8) return copy;
    for (let count = 1 + below(random, 6); count > 0; count -= 1) {
      const edge = EDGES[below(random, EDGES.length)];
      const at = below(random, copy.length - 4);
      if (random() < 0.5) copy.writeUInt32LE(edge, at);
      else copy.writeUInt16LE(edge & 0xffff, at);
    }
    return copy;
  },
  // A piece taken out, doubled, or repeated very often.
  (bytes, random) => {
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(random, 400))]);
  },
  (bytes, random) => {
    const at = below(random, bytes.length + 1);
    const piece = bytes.subarray(at, at + 1 + below(random, 60));
    const times = random() < 0.2 ? 5_000 : 1 + below(random, 20);
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at)]);
  },
  // Another file's piece within.
  (bytes, random, other) => {
    const at = below(random, bytes.length + 1);
    const from = below(random, other.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + below(random, 2000)), bytes.subarray(at)]);
  },
  // Marks of formats, often.
  (bytes, random) => {
    const at = below(random, bytes.length + 1);
    const mark = Buffer.from(
      MARKS[below(random, MARKS.length)].repeat(random() < 0.2 ? 20_000 : 1 + below(random, 30)),
    );
    return Buffer.concat([bytes.subarray(0, at), mark, bytes.subarray(at)]);
  },
  // Digits of lengths that stand in words.
  (bytes, random) => {
    const text = bytes.toString('latin1');
    return Buffer.from(
      text.replace(/\d{1,6}/g, (digits) => (random() < 0.05 ? String(EDGES[below(random, EDGES.length)]) : digits)),
      'latin1',
    );
  },
];

/** `mutate(bytes, random, others)` → the bytes broken one to three times. */
export const mutate = (bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer => {
  let result = bytes;
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const mutation = MUTATIONS[below(random, MUTATIONS.length)];
    result = mutation(result, random, others[below(random, others.length)] ?? bytes);
  }
  return result;
};
