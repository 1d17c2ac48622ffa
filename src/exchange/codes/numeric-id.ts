/** Whole numbers as keys, where a data set has no other: from the event's own id, so that they last as long as it does. */
import { createHash } from 'node:crypto';

/** `('e:1f…', 0)` → a whole number below 2^47, the same for ever. */
export const numericId = (event: string, row: number): number =>
  createHash('sha256').update(`${event} ${row}`).digest().readUIntBE(0, 6) % 2 ** 47;
