/**
 * Relations that training never saw fall otherwise: "the" before its noun is a determiner, "of" before its noun marks the
 * case. They are looked up by the words at hand, and spare two fifths of all scoring of relations. (Actions do not lend
 * themselves to this: what is sure on the right path leads astray on a wrong one.)
 */
import type { Frame } from './frame.ts';
import { type HashedMap, lookUp } from './hashed-map.ts';

/** Three values and the number of the question as one key, never 0. */
const keyOf = (a: number, b: number, c: number, question: number): number => {
  let h =
    (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35) + Math.imul(question, 0x3c6ef372)) |
    0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13) || 1;
};

const side = (dependent: number, governor: number): number => (dependent < governor ? 1 : 2);

/** Keys by which a relation may be sure: the classes of both words; either word itself and the other's class. */
export const LABEL_KEYS: readonly ((frame: Frame, dependent: number, governor: number) => number)[] = [
  ({ fine }, d, h) => keyOf(fine[d], fine[h], side(d, h), 4),
  ({ key, tag }, d, h) => keyOf(key[d], tag[d] * 32 + tag[h], side(d, h), 5),
  ({ key, fine }, d, h) => keyOf(fine[d], key[h], side(d, h), 6),
];

/** The relation that such a word always has to such a governor, -1 where training saw others or too little. */
export const sureLabel = (sure: HashedMap, frame: Frame, dependent: number, governor: number): number => {
  for (let k = 0; k < LABEL_KEYS.length; k++) {
    const label = lookUp(sure, LABEL_KEYS[k](frame, dependent, governor));
    if (label >= 0) return label;
  }
  return -1;
};
