/** Phrases of folded words, found by walking the words of a sentence once. */

export interface PhraseNode<V> {
  readonly next: Map<string, PhraseNode<V>>;
  value: V | undefined;
}

export interface PhraseMatch<V> {
  readonly value: V;
  /** Token after the phrase. */
  readonly last: number;
}

export const phraseTrie = <V>(): PhraseNode<V> => ({ next: new Map(), value: undefined });

/** Adds a phrase; what stood under the same words is handed to `merge`. */
export const addPhrase = <V>(
  root: PhraseNode<V>,
  words: readonly string[],
  value: V,
  merge: (old: V, added: V) => V = (_, added) => added,
): void => {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = phraseTrie<V>()));
    node = next;
  }
  node.value = node.value === undefined ? value : merge(node.value, value);
};

/** The longest phrase that starts at `first` and ends before `limit`. */
export const longestPhrase = <V>(
  root: PhraseNode<V>,
  words: readonly string[],
  first: number,
  limit: number,
): PhraseMatch<V> | undefined => {
  let node: PhraseNode<V> | undefined = root;
  let found: PhraseMatch<V> | undefined;
  for (let at = first; at < limit; at++) {
    node = node.next.get(words[at]);
    if (node === undefined) break;
    if (node.value !== undefined) found = { value: node.value, last: at + 1 };
  }
  return found;
};
