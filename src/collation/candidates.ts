/**
 * Candidate pairs: accounts of one town and day, accounts near in time that share rare words, accounts that name the same
 * people. Whether two accounts are candidates depends on the two alone, so that pairs neither come nor go with what else
 * the casebook holds (but for keys and words that more than a crowd shares, too common to tell anything).
 */
import { blockKeys, EVERY_BLOCK, type Owns } from './block-keys.ts';
import { growingArray, type Numbers } from './growing-array.ts';
import { CROWD, heldMonths, monthBlock, monthOfDay, type WordEntry, wordEntry } from './record/word-months.ts';
import type { Signature } from './signature.ts';

/** Takes all accounts, keeping some hundred numbers of each, and then finds the pairs at once. */
export interface CandidateFinder {
  /** Adds the next account; accounts are numbered from 0. */
  readonly add: (signature: Signature) => void;
  /** Calls `take` for each candidate pair, more than once for some; `a < b`. */
  readonly eachPair: (take: (a: number, b: number) => void) => void;
}

/** Keys are grouped a share of them at a time. */
const SHARES = 64;
/** More accounts than one machine links at once. */
const ACCOUNTS = 2 ** 24;

type Slices = {
  readonly add: (items: Iterable<number>) => void;
  readonly at: (index: number) => Float64Array | Int32Array | Uint32Array;
};

/** Lists side by side in one array. */
const slices = (items: Numbers): Slices => {
  const ends = growingArray(Float64Array);
  return {
    add: (list) => {
      for (const item of list) items.push(item);
      ends.push(items.length);
    },
    at: (index) => items.all().subarray(index === 0 ? 0 : ends.at(index - 1), ends.at(index)),
  };
};

/** With `owns`, only the pairs that the blocks owned give. */
export const candidateFinder = (owns: Owns = EVERY_BLOCK): CandidateFinder => {
  const keys = growingArray(Float64Array);
  const holders = growingArray(Int32Array);
  const words = slices(growingArray(Uint32Array));
  const days = slices(growingArray(Float64Array));
  let size = 0;

  const byKey = (take: (a: number, b: number) => void): void => {
    const [key, holder] = [keys.all(), holders.all()];
    for (let share = 0; share < SHARES; share++) {
      const blocks = new Map<number, number[]>();
      for (let at = 0; at < key.length; at++) {
        if (key[at] % SHARES !== share) continue;
        const block = blocks.get(key[at]);
        if (!block) blocks.set(key[at], [holder[at]]);
        else if (block.length <= CROWD && block[block.length - 1] !== holder[at]) block.push(holder[at]);
      }
      for (const block of blocks.values())
        if (block.length <= CROWD)
          for (let x = 0; x < block.length; x++) for (let y = x + 1; y < block.length; y++) take(block[x], block[y]);
    }
  };

  /** Standing by standing in order of time, so that few months are held at once. */
  const byWords = (take: (a: number, b: number) => void): void => {
    const entryOf = (at: number): WordEntry => ({
      standings: Array.from(days.at(at)),
      words: words.at(at) as Uint32Array,
    });
    const standings = growingArray(Float64Array);
    const inMonth = new Map<number, number[]>();
    for (let account = 0; account < size; account++)
      for (const day of days.at(account)) {
        standings.push(day * ACCOUNTS + account);
        const month = inMonth.get(monthOfDay(day));
        if (!month) inMonth.set(monthOfDay(day), [account]);
        else if (month[month.length - 1] !== account) month.push(account);
      }
    const months = heldMonths(entryOf, (month) => inMonth.get(month) ?? []);
    for (const standing of standings.all().sort()) {
      const day = Math.floor(standing / ACCOUNTS);
      if (!owns(monthBlock(monthOfDay(day)))) continue;
      const a = standing - day * ACCOUNTS;
      months.candidates(entryOf(a), [day], (b) => {
        // Each finds the other, but where the other's month is not owned.
        if (a < b) take(a, b);
        else if (b < a && owns !== EVERY_BLOCK) take(b, a);
      });
    }
  };

  return {
    add: (signature) => {
      for (const key of blockKeys(signature, owns)) {
        keys.push(key);
        holders.push(size);
      }
      const entry = wordEntry(signature);
      words.add(entry.words);
      days.add(entry.standings);
      size++;
    },
    eachPair: (take) => {
      byKey(take);
      byWords(take);
    },
  };
};

/** Two accounts that may be about one happening, by place in the list of signatures; `a < b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** Numbers of a sorted list, each once. */
export const distinct = (sorted: Float64Array): Float64Array =>
  sorted.filter((one, at) => at === 0 || sorted[at - 1] !== one);

/** Every candidate pair once, in order of `a`, then `b`. */
export const candidatePairs = (signatures: readonly Signature[]): Candidate[] => {
  const finder = candidateFinder();
  for (const signature of signatures) finder.add(signature);
  const pairs = growingArray(Float64Array);
  finder.eachPair((a, b) => pairs.push(a * ACCOUNTS + b));
  const sorted = distinct((pairs.all() as Float64Array).sort());
  return Array.from(sorted, (pair) => ({ a: Math.floor(pair / ACCOUNTS), b: pair % ACCOUNTS }));
};
