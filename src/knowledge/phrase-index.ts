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
  /** The longest phrase that starts at word `at`, and every shorter one, longest first. */
  readonly matchesAt: (words: readonly { readonly folded: string }[], at: number) => readonly PhraseHit<T>[];
}

/** A trie laid out in numbers: the children of a node stand side by side, by their words. */
export interface LaidPhrases {
  /** The vocabulary by number, parted by spaces. */
  readonly words: string;
  /** Of each node the word that leads to it. */
  readonly word: Int32Array;
  /** Of each node its first child; one more at the end. */
  readonly child: Int32Array;
  /** Of each node where its entries begin in `entries`; one more at the end. */
  readonly end: Int32Array;
  /** Numbers of entries. */
  readonly entries: Int32Array;
}

export interface PhraseIndexBuilder<T> {
  /** The phrase by its folded words. */
  readonly add: (words: readonly string[], entry: T) => void;
  /** The trie, and the entries that its numbers mean. */
  readonly layOut: () => { readonly laid: LaidPhrases; readonly entries: readonly T[] };
}

const NONE: readonly never[] = [];

interface Node<T> {
  readonly word: number;
  readonly children: Node<T>[];
  entries: T[] | undefined;
}

export const phraseIndexBuilder = <T>(): PhraseIndexBuilder<T> => {
  const vocabulary = new Map<string, number>();
  const root: Node<T> = { word: -1, children: [], entries: undefined };
  const nodes = [root];
  const edges = new Map<number, number>();

  const numberOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (known !== undefined) return known;
    vocabulary.set(word, vocabulary.size);
    return vocabulary.size - 1;
  };

  const add = (words: readonly string[], entry: T): void => {
    let node = 0;
    for (const folded of words) {
      const word = numberOf(folded);
      const key = node * SPAN + word;
      let next = edges.get(key);
      if (next === undefined) {
        const made: Node<T> = { word, children: [], entries: undefined };
        next = nodes.push(made) - 1;
        nodes[node].children.push(made);
        edges.set(key, next);
      }
      node = next;
    }
    if (node === 0) return;
    const { entries } = nodes[node];
    if (entries === undefined) nodes[node].entries = [entry];
    else if (!entries.includes(entry)) entries.push(entry);
  };

  const layOut = () => {
    const ordered: Node<T>[] = [root];
    const child = new Int32Array(nodes.length + 1);
    for (let at = 0; at < ordered.length; at++) {
      child[at] = ordered.length;
      ordered.push(...ordered[at].children.sort((a, b) => a.word - b.word));
    }
    child[ordered.length] = ordered.length;
    const numbers = new Map<T, number>();
    const found: number[] = [];
    const end = new Int32Array(ordered.length + 1);
    ordered.forEach(({ entries = [] }, at) => {
      end[at] = found.length;
      for (const entry of entries) {
        if (!numbers.has(entry)) numbers.set(entry, numbers.size);
        found.push(numbers.get(entry)!);
      }
    });
    end[ordered.length] = found.length;
    const word = Int32Array.from(ordered, (node) => node.word);
    const words = [...vocabulary.keys()].join(' ');
    return { laid: { words, word, child, end, entries: Int32Array.from(found) }, entries: [...numbers.keys()] };
  };

  return { add, layOut };
};

/** The index of a trie laid out before; `entryOf` is asked for an entry at its first hit. */
export const openPhrases = <T>(laid: LaidPhrases, entryOf: (number: number) => T): PhraseIndex<T> => {
  const { word, child, end, entries } = laid;
  const numbers = new Map(laid.words.split(' ').map((folded, number) => [folded, number]));
  /** Of each word the node of phrases that begin with it, 0 where none does. */
  const begins = new Int32Array(numbers.size);
  for (let node = child[0]; node < child[1]; node++) begins[word[node]] = node;
  const made: (readonly T[] | undefined)[] = [];

  const childOf = (node: number, sought: number): number => {
    if (node === 0) return begins[sought];
    let low = child[node];
    const beyond = child[node + 1];
    let high = beyond;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (word[middle] < sought) low = middle + 1;
      else high = middle;
    }
    return low < beyond && word[low] === sought ? low : 0;
  };

  const entriesOf = (node: number): readonly T[] =>
    (made[node] ??= Array.from(entries.subarray(end[node], end[node + 1]), entryOf));

  const matchesAt = (words: readonly { readonly folded: string }[], at: number): readonly PhraseHit<T>[] => {
    let hits: PhraseHit<T>[] | undefined;
    let node = 0;
    for (let i = at; i < words.length; i++) {
      const number = numbers.get(words[i].folded);
      if (number === undefined) break;
      node = childOf(node, number);
      if (node === 0) break;
      if (end[node] < end[node + 1]) (hits ??= []).push({ first: at, last: i + 1, entries: entriesOf(node) });
    }
    return hits === undefined ? NONE : hits.reverse();
  };

  return { matchesAt };
};
