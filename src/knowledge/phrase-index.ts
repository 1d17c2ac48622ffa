/** Finds any of many phrases in running words: a trie over word numbers, longest match first. */

/** More words than any pack will bring; keys `node * SPAN + word` stay exact in a double. */
const SPAN = 2 ** 21;

export interface PhraseHit<T> {
  /** Words `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly T[];
}

export interface PhraseIndex<T> {
  readonly size: number;
  /** The longest phrase that starts at word `at`, and every shorter one, longest first. */
  readonly matchesAt: (words: readonly { readonly folded: string }[], at: number) => readonly PhraseHit<T>[];
  readonly knows: (folded: string) => boolean;
}

export interface PhraseIndexBuilder<T> {
  /** The phrase by its folded words. */
  readonly add: (words: readonly string[], entry: T) => void;
  readonly build: () => PhraseIndex<T>;
}

const NONE: readonly never[] = [];

export const phraseIndexBuilder = <T>(): PhraseIndexBuilder<T> => {
  const vocabulary = new Map<string, number>();
  const edges = new Map<number, number>();
  const ends: (T[] | undefined)[] = [undefined];
  let size = 0;

  const numberOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (known !== undefined) return known;
    vocabulary.set(word, vocabulary.size);
    return vocabulary.size - 1;
  };

  const add = (words: readonly string[], entry: T): void => {
    let node = 0;
    for (const word of words) {
      const key = node * SPAN + numberOf(word);
      let next = edges.get(key);
      if (next === undefined) {
        next = ends.push(undefined) - 1;
        edges.set(key, next);
      }
      node = next;
    }
    if (node === 0) return;
    const entries = ends[node];
    if (entries === undefined) ends[node] = [entry];
    else if (!entries.includes(entry)) entries.push(entry);
    size += 1;
  };

  const matchesAt = (words: readonly { readonly folded: string }[], at: number): readonly PhraseHit<T>[] => {
    let hits: PhraseHit<T>[] | undefined;
    let node = 0;
    for (let i = at; i < words.length; i++) {
      const word = vocabulary.get(words[i].folded);
      if (word === undefined) break;
      const next = edges.get(node * SPAN + word);
      if (next === undefined) break;
      node = next;
      const entries = ends[node];
      if (entries !== undefined) (hits ??= []).push({ first: at, last: i + 1, entries });
    }
    return hits === undefined ? NONE : hits.reverse();
  };

  return { add, build: () => ({ size, matchesAt, knows: (folded) => vocabulary.has(folded) }) };
};
