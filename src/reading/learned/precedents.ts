/**
 * How often the same words filled a role in the reports learned from: "the explosive device" mostly did, "the authorities"
 * seldom. Persons' names count as one word, so that nobody is remembered.
 */
import { hashPair } from '../../language/hash.ts';
import type { Candidate, Cut } from './candidates.ts';
import type { Scene } from './scene.ts';

/** Of one role: hashes of words in rising order, how often each was looked at and how often it was a filler. */
export interface Precedents {
  readonly keys: Int32Array;
  readonly seen: Int32Array;
  readonly filled: Int32Array;
  /** Share of all that were looked at which were fillers. */
  readonly prior: number;
}

const WORDS = 1;
const HEAD = 2;

/** Hashes that a filler is known by: all its words, its head. */
export const precedentKeys = ({ words }: Scene, { phrase }: Candidate, { first, last }: Cut): readonly number[] => {
  let all = WORDS;
  for (let i = first; i < last; i++) all = hashPair(all, words[i]);
  return [all | 0, hashPair(HEAD, words[phrase.head]) | 0];
};

/** Cases of the usual share that are thought to have been seen beforehand. */
const THOUGHT = 2;
/** Words seen oftener than this are well known. */
const MOST_SEEN = 4;

const indexOf = (keys: Int32Array, key: number): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
};

/** For each key its log-odds of being a filler and how well it is known. */
export const precedentNumbers = (
  { keys, seen, filled, prior }: Precedents,
  wanted: readonly number[],
): readonly number[] =>
  wanted.flatMap((key) => {
    const at = indexOf(keys, key);
    const [all, yes] = at < 0 ? [0, 0] : [seen[at], filled[at]];
    return [Math.log((yes + THOUGHT * prior) / (all - yes + THOUGHT * (1 - prior))), Math.min(all, MOST_SEEN)];
  });
