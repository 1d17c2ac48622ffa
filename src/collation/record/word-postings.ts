/**
 * Slots under words, in typed arrays: a month of news has tens of thousands of words, most of them with one or two slots, and an array of
 * its own for each would take ten times the memory.
 */

/** At most so many slots are kept of a word; one more makes it a crowd. */
export interface WordPostings {
  /** Puts the slot under the word, unless the word is a crowd; answers how many there are now, 0 where nothing was put. */
  readonly add: (word: number, slot: number) => number;
  readonly count: (word: number) => number;
  /** Calls `take` with each slot of the word, in the order in which they came. */
  readonly each: (word: number, take: (slot: number) => void) => void;
}

const FEW = 1024;
/** The end of a list. */
const END = -1;

const grown = <T extends Int32Array | Uint32Array>(array: T, size: number): T => {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array);
  return larger;
};

/** `wordPostings(400)`: open addressing over words, lists of slots chained through one array. */
export const wordPostings = (most: number): WordPostings => {
  let words = new Uint32Array(FEW);
  let counts = new Int32Array(FEW);
  let firsts = new Int32Array(FEW);
  let lasts = new Int32Array(FEW);
  let known = 0;
  let slots = new Int32Array(FEW);
  let nexts = new Int32Array(FEW);
  let kept = 0;

  /** Where the word stands, or would. */
  const placeOf = (word: number): number => {
    const mask = words.length - 1;
    // The upper bits of the product are the mixed ones.
    let place = Math.imul(word, 0x9e3779b1) >>> Math.clz32(mask);
    while (counts[place] !== 0 && words[place] !== word) place = (place + 1) & mask;
    return place;
  };

  /** Twice the room, every word put anew. */
  const widen = (): void => {
    const old = { words, counts, firsts, lasts };
    const size = words.length * 2;
    words = new Uint32Array(size);
    counts = new Int32Array(size);
    firsts = new Int32Array(size);
    lasts = new Int32Array(size);
    for (let from = 0; from < old.words.length; from++) {
      if (old.counts[from] === 0) continue;
      const place = placeOf(old.words[from]);
      words[place] = old.words[from];
      counts[place] = old.counts[from];
      firsts[place] = old.firsts[from];
      lasts[place] = old.lasts[from];
    }
  };

  return {
    add: (word, slot) => {
      if (known * 2 >= words.length) widen();
      const place = placeOf(word);
      const count = counts[place];
      if (count > most) return 0;
      if (kept === slots.length) [slots, nexts] = [grown(slots, kept * 2), grown(nexts, kept * 2)];
      slots[kept] = slot;
      nexts[kept] = END;
      if (count === 0) {
        words[place] = word;
        firsts[place] = kept;
        known++;
      } else nexts[lasts[place]] = kept;
      lasts[place] = kept++;
      counts[place] = count + 1;
      return count + 1;
    },
    count: (word) => counts[placeOf(word)],
    each: (word, take) => {
      const place = placeOf(word);
      if (counts[place] === 0) return;
      for (let at = firsts[place]; at !== END; at = nexts[at]) take(slots[at]);
    },
  };
};
