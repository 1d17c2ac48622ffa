/**
 * The word index, cut into months: under each rare word the accounts that stand in the month. An account stands at the day of
 * its happening and at the day of its publication. Only the months about the day at hand are held; the store keeps, for each
 * month, who stands in it.
 */
import { RARITY_SCALE, rarestOf, rarityStep } from '../rarity.ts';
import type { Signature } from '../signature.ts';
import type { RecordStore } from './record-store.ts';
import { type WordPostings, wordPostings } from './word-postings.ts';

/** Accounts that one word of one month may join; one met oftener says nothing. */
export const CROWD = 400;
/** Rarest words of an account that are indexed, … */
const WORDS = 120;
/** … each at least this rare (idf; 3 is one text in 20). */
const RARE = 3;
/** Days between two accounts that words may still join: no further than the month beside. */
const WINDOW = 30;
const MONTH = 32;
/** Months held at a time: those about the news of a year, … */
const HELD = 12;
/** … and more as long as they hold no more slots than this: old news of few reports spreads over many months. */
const HELD_SLOTS = 20_000;

/**
 * What the rarities of the shared words must add up to, by days between, in steps of rarity: two rare words on one day, three in a
 * fortnight, four or five in a month.
 */
const ENOUGH = Int32Array.from(
  { length: WINDOW + 1 },
  (_, days) => (days <= 4 ? 8 : days <= 12 ? 12 : 16) * RARITY_SCALE,
);

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

export const monthOfDay = (day: number): number => Math.floor(day / MONTH);

/** The block of a month: a number apart from those of keys. */
export const monthBlock = (month: number): number => 2 ** 33 + month - 2 ** 53;

/** One month's postings. A slot is an account on a day; an account may have two. */
interface Month {
  readonly accounts: number[];
  readonly days: number[];
  /** Slots under each word; too many are a crowd, and no more are kept. */
  readonly postings: WordPostings;
}

const isCrowded = (count: number): boolean => count > CROWD;

/** Enters an account; returns the words that have just become a crowd. */
const post = (month: Month, account: number, day: number, words: Uint32Array): number[] => {
  const slot = month.accounts.push(account) - 1;
  month.days.push(day);
  const crossed: number[] = [];
  for (const word of words) if (isCrowded(month.postings.add(word, slot))) crossed.push(word);
  return crossed;
};

/** Months made when they are asked for, out of who stands in them. */
interface HeldMonths {
  readonly get: (number: number) => Month;
  /** Calls `add` for each account (the own one too) that shares words enough, counted from the nearest of these days of the account, all of one month. */
  readonly candidates: (entry: WordEntry, days: readonly number[], add: (other: number) => void) => void;
}

export const heldMonths = (
  entryOf: (account: number) => WordEntry,
  standingIn: (month: number) => readonly number[],
): HeldMonths => {
  const held = new Map<number, Month>();
  let sums = new Int32Array(1024);
  const met: number[] = [];
  const slotsHeld = (): number => {
    let slots = 0;
    for (const { accounts } of held.values()) slots += accounts.length;
    return slots;
  };

  const get = (number: number): Month => {
    const known = held.get(number);
    if (known) {
      held.delete(number);
      held.set(number, known);
      return known;
    }
    const month: Month = { accounts: [], days: [], postings: wordPostings(CROWD) };
    for (const account of standingIn(number)) {
      const entry = entryOf(account);
      for (const day of entry.standings) if (monthOfDay(day) === number) post(month, account, day, entry.words);
    }
    held.set(number, month);
    if (held.size > HELD && slotsHeld() > HELD_SLOTS) held.delete(held.keys().next().value!);
    return month;
  };

  /** Adds up what the words share with each slot of the month near the days. */
  const lookUp = (
    month: Month,
    words: readonly number[],
    days: readonly number[],
    add: (other: number) => void,
  ): void => {
    if (sums.length < month.accounts.length) sums = new Int32Array(2 * month.accounts.length);
    met.length = 0;
    const { postings } = month;
    let step = 0;
    const meet = (slot: number): void => {
      if (sums[slot] === 0) met.push(slot);
      sums[slot] += step;
    };
    for (const word of words) {
      if (isCrowded(postings.count(word))) continue;
      step = rarityStep(word);
      postings.each(word, meet);
    }
    for (const slot of met) {
      let gap = WINDOW + 1;
      for (const day of days) gap = Math.min(gap, Math.abs(month.days[slot] - day));
      if (gap <= WINDOW && sums[slot] >= ENOUGH[gap]) add(month.accounts[slot]);
      sums[slot] = 0;
    }
  };

  return {
    get,
    candidates: (entry, days, add) => {
      const { postings } = get(monthOfDay(days[0]));
      const words = Array.from(entry.words).filter((word) => !isCrowded(postings.count(word)));
      const last = monthOfDay(Math.max(...days) + WINDOW);
      for (let number = monthOfDay(Math.min(...days) - WINDOW); number <= last; number++)
        lookUp(get(number), words, days, add);
    },
  };
};

export interface WordMonths {
  /** Indexes an account; returns those whose candidates a word has just ceased to join. */
  readonly place: (account: number, entry: WordEntry) => readonly number[];
  /** Calls `add` for each account (the own one too) that shares words enough. */
  readonly candidates: (entry: WordEntry, add: (other: number) => void) => void;
}

/** The word index of a record that grows. */
export const wordMonths = (store: RecordStore): WordMonths => {
  const standing = store.lists('month');
  const entries = store.values<WordEntry>('words');
  const months = heldMonths(
    (account) => entries.get(account)!,
    (month) => standing.of(month, Number.MAX_SAFE_INTEGER),
  );
  return {
    place: (account, entry) => {
      const parted = new Set<number>();
      // The months are loaded before the account stands in them, so that it is posted once.
      const own = entry.standings.map((day) => [months.get(monthOfDay(day)), day] as const);
      entries.put(account, entry);
      for (const [month, day] of own) {
        standing.add(monthOfDay(day), account);
        for (const word of post(month, account, day, entry.words))
          month.postings.each(word, (slot) => parted.add(month.accounts[slot]));
      }
      return [...parted];
    },
    candidates: (entry, add) => {
      for (const days of Map.groupBy(entry.standings, monthOfDay).values()) months.candidates(entry, days, add);
    },
  };
};
