/**
 * The word index, cut into months: under each rare word the accounts that stand in the month. An account stands at the day of
 * its happening and at the day of its publication. Only the months about the day at hand are held; the store keeps, for each
 * month, who stands in it.
 */
import { rarityOf } from '../rarity.ts';
import type { Signature } from '../signature.ts';
import type { RecordStore } from './record-store.ts';

/** Accounts that one word of one month may join; one met oftener says nothing. */
export const CROWD = 400;
/** Rarest words of an account that are indexed, … */
const WORDS = 120;
/** … each at least this rare (idf; 3 is one text in 20). */
const RARE = 3;
/** Days between two accounts that words may still join. */
const WINDOW = 30;
const MONTH = 32;
/** Months held at a time. */
const HELD = 12;

/**
 * What the rarities of the shared words must add up to, by days between: two rare words on one day, three in a fortnight, four
 * or five in a month.
 */
const ENOUGH = (days: number): number => (days <= 4 ? 8 : days <= 12 ? 12 : 16);

/** Rarity first, then the hash: the same choice whatever the order of the words. */
export const rarestOf = (hashes: Iterable<number>, least: number, most: number): number[] =>
  [...hashes]
    .filter((hash) => rarityOf(hash) >= least)
    .sort((a, b) => rarityOf(b) - rarityOf(a) || a - b)
    .slice(0, most);

/** What an account is indexed by here: its days and its rarest words. */
export interface WordEntry {
  readonly standings: readonly number[];
  readonly words: Uint32Array;
}

export const wordEntry = ({ days, published, terms }: Signature): WordEntry => {
  const middle = days && days.to - days.from < 32 ? Math.floor((days.from + days.to) / 2) : undefined;
  const standings = middle === undefined ? [] : [middle];
  if (published !== undefined && Number.isFinite(published) && published !== middle) standings.push(published);
  return { standings, words: Uint32Array.from(rarestOf(terms.ids, RARE, WORDS)) };
};

/** Postings of one word in one month: account and day, by turns; too many are a crowd. */
type Month = Map<number, number[]>;

const isCrowded = (postings: readonly number[]): boolean => postings.length > 2 * CROWD;

export interface WordMonths {
  /** Indexes an account; returns those whose candidates a word has just ceased to join. */
  readonly place: (account: number, entry: WordEntry) => readonly number[];
  /** Calls `add` for each account (the own one too) that shares words enough. */
  readonly candidates: (entry: WordEntry, add: (other: number) => void) => void;
}

export const wordMonths = (store: RecordStore): WordMonths => {
  const standing = store.lists('month');
  const entries = store.values<WordEntry>('words');
  const held = new Map<number, Month>();
  const sums = new Map<number, number>();

  const post = (month: Month, account: number, day: number, words: Uint32Array): number[][] => {
    const crossed: number[][] = [];
    for (const word of words) {
      const postings = month.get(word);
      if (!postings) month.set(word, [account, day]);
      else if (!isCrowded(postings)) {
        postings.push(account, day);
        if (isCrowded(postings)) crossed.push(postings);
      }
    }
    return crossed;
  };

  const monthOf = (number: number): Month => {
    const known = held.get(number);
    if (known) {
      held.delete(number);
      held.set(number, known);
      return known;
    }
    const month: Month = new Map();
    for (const account of standing.of(number, Number.MAX_SAFE_INTEGER)) {
      const entry = entries.get(account)!;
      for (const day of entry.standings) if (Math.floor(day / MONTH) === number) post(month, account, day, entry.words);
    }
    held.set(number, month);
    if (held.size > HELD) held.delete(held.keys().next().value!);
    return month;
  };

  return {
    place: (account, entry) => {
      const parted = new Set<number>();
      // The months are loaded before the account stands in them, so that it is posted once.
      const months = entry.standings.map((day) => [monthOf(Math.floor(day / MONTH)), day] as const);
      entries.put(account, entry);
      for (const [month, day] of months) {
        standing.add(Math.floor(day / MONTH), account);
        for (const postings of post(month, account, day, entry.words))
          for (let at = 0; at < postings.length; at += 2) parted.add(postings[at]);
      }
      return [...parted];
    },
    candidates: (entry, add) => {
      for (const day of entry.standings) {
        const own = monthOf(Math.floor(day / MONTH));
        for (let number = Math.floor((day - WINDOW) / MONTH); number <= Math.floor((day + WINDOW) / MONTH); number++) {
          const month = monthOf(number);
          sums.clear();
          for (const word of entry.words) {
            const postings = month.get(word);
            if (!postings || isCrowded(postings)) continue;
            const here = own.get(word);
            if (here && isCrowded(here)) continue;
            const rarity = rarityOf(word);
            for (let at = 0; at < postings.length; at += 2) {
              const gap = postings[at + 1] - day;
              // An account and its distance make one number: each of its standings is held against the day for itself.
              if (gap <= WINDOW && gap >= -WINDOW) {
                const key = postings[at] * 64 + gap + 32;
                sums.set(key, (sums.get(key) ?? 0) + rarity);
              }
            }
          }
          for (const [key, sum] of sums) if (sum >= ENOUGH(Math.abs((key % 64) - 32))) add(Math.floor(key / 64));
        }
      }
    },
  };
};
