/**
 * Candidate pairs: accounts of one town and day, accounts near in time that share rare words, accounts that name the same
 * people. Whether two accounts are candidates depends on the two alone, so that pairs neither come nor go with what else
 * the casebook holds (but for postings past `CROWD`, too common to tell anything). Both indexes cost the same for each
 * account however many there are, and the word index holds one window of days at a time.
 */
import { foldPlace, placeDepth } from './place.ts';
import { rarityOf } from './rarity.ts';
import type { Signature } from './signature.ts';

/** Accounts that one key or word may join; one met oftener says nothing. */
const CROWD = 400;
/** Rarest words of an account that are indexed, … */
const WORDS = 120;
/** … each at least this rare (idf; 3 is one text in 20). */
const RARE = 3;
/** Days between two accounts that words may still join. */
const WINDOW = 30;
/**
 * What the rarities of the shared words must add up to, by days between: two rare words on one day, three in a fortnight, four
 * or five in a month.
 */
const ENOUGH = (days: number): number => (days <= 4 ? 8 : days <= 12 ? 12 : 16);
/** Rarest pairs of names that make keys, and how rare. */
const NAME_PAIRS = 14;
const NAME_RARE = 6;
/** Days of a range that are listed one by one; a longer one has no day keys. */
const LISTED_DAYS = 4;

const rarestOf = (hashes: Iterable<number>, least: number, most: number): number[] =>
  // Rarity first, then the hash: the same choice whatever the order of the words.
  [...hashes]
    .filter((hash) => rarityOf(hash) >= least)
    .sort((a, b) => rarityOf(b) - rarityOf(a) || a - b)
    .slice(0, most);

const dayKeys = (signature: Signature): string[] => {
  const { days, where } = signature;
  const depth = placeDepth(where);
  if (!days || where === null || depth < 3 || days.to - days.from >= LISTED_DAYS) return [];
  const town = `${where.country ?? ''} ${foldPlace(where.admin1)} ${foldPlace(where.city ?? where.adm2)}`;
  const keys: string[] = [];
  for (let day = days.from - 1; day <= days.to + 1; day++) keys.push(`d ${day} ${town}`);
  return keys;
};

/** Names keep no date: a trial names the dead of years ago. */
const nameKeys = (signature: Signature): string[] => {
  const keys = rarestOf(signature.names, NAME_RARE, NAME_PAIRS).map((name) => `n ${name}`);
  for (const person of signature.people) if (person.includes(' ')) keys.push(`p ${person}`);
  for (const person of signature.fated) if (!signature.people.has(person)) keys.push(`p ${person}`);
  return keys;
};

/** The keys of day and town and of names, under which an account is indexed and looked up. */
export const blockKeys = (signature: Signature): readonly string[] => [...dayKeys(signature), ...nameKeys(signature)];

/** Two accounts that may be about one happening, by place in the list of signatures; `a < b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

const keyedPairs = (signatures: readonly Signature[], add: (a: number, b: number) => void): void => {
  const blocks = new Map<string, number[]>();
  signatures.forEach((signature, index) => {
    for (const key of blockKeys(signature)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > CROWD) continue;
    for (let i = 0; i < block.length; i++) for (let k = i + 1; k < block.length; k++) add(block[i], block[k]);
  }
};

interface Standing {
  readonly index: number;
  readonly day: number;
}

/** An account stands at the day of its happening and at the day of its publication. */
const standings = (signatures: readonly Signature[]): Standing[] => {
  const all: Standing[] = [];
  signatures.forEach(({ days, published }, index) => {
    const middle = days && days.to - days.from < 32 ? Math.floor((days.from + days.to) / 2) : undefined;
    if (middle !== undefined) all.push({ index, day: middle });
    if (published !== undefined && Number.isFinite(published) && published !== middle)
      all.push({ index, day: published });
  });
  return all.sort((a, b) => a.day - b.day || a.index - b.index);
};

/** Passes over the days with a window of postings; adds up what each earlier account shares with the one at hand. */
const wordPairs = (signatures: readonly Signature[], add: (a: number, b: number) => void): void => {
  const words = signatures.map((signature) => rarestOf(signature.terms.ids, RARE, WORDS));
  const postings = new Map<number, number[]>();
  const order = standings(signatures);
  const shared = new Map<number, number>();
  let oldest = 0;
  for (let at = 0; at < order.length; at++) {
    while (order[oldest].day < order[at].day - WINDOW) {
      // Postings are in order of standing, so that what leaves the window stands first.
      for (const word of words[order[oldest].index]) {
        const list = postings.get(word)!;
        if (list.length === 1) postings.delete(word);
        else list.shift();
      }
      oldest++;
    }
    shared.clear();
    const { index } = order[at];
    for (const word of words[index]) {
      const list = postings.get(word);
      if (!list) postings.set(word, [at]);
      else {
        if (list.length <= CROWD)
          for (const other of list) shared.set(other, (shared.get(other) ?? 0) + rarityOf(word));
        list.push(at);
      }
    }
    for (const [other, sum] of shared)
      if (order[other].index !== index && sum >= ENOUGH(order[at].day - order[other].day))
        add(order[other].index, index);
  }
};

/** Every candidate pair once, in order of `a`, then `b`. */
export const candidatePairs = (signatures: readonly Signature[]): Candidate[] => {
  const size = signatures.length;
  const pairs = new Set<number>();
  const add = (a: number, b: number): void => {
    pairs.add(a < b ? a * size + b : b * size + a);
  };
  keyedPairs(signatures, add);
  wordPairs(signatures, add);
  return [...pairs].sort((x, y) => x - y).map((pair) => ({ a: Math.floor(pair / size), b: pair % size }));
};
