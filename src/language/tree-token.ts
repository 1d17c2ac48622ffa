/** A word of a text as `Analysis` gives it: what it is in its tree is looked up when it is first asked for. */
import type { Sentence, Token } from './analysis.ts';
import { featsAt, type LazyTrees, lemmaAt, needTree, relationAt } from './lazy-trees.ts';
import type { Word } from './tokenise.ts';

export class TreeToken implements Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly upos: string;
  readonly sentence: number;
  readonly #trees: LazyTrees;

  constructor(trees: LazyTrees, index: number, { start, end, form }: Word, sentence: number) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.form = form;
    this.upos = trees.model.tags.nameOf(trees.tags[index]);
    this.sentence = sentence;
    this.#trees = trees;
  }

  get head(): number {
    needTree(this.#trees, this.sentence);
    return this.#trees.heads[this.index];
  }

  get deprel(): string {
    needTree(this.#trees, this.sentence);
    return relationAt(this.#trees, this.index);
  }

  get feats(): string {
    needTree(this.#trees, this.sentence);
    return featsAt(this.#trees, this.index);
  }

  get lemma(): string {
    needTree(this.#trees, this.sentence);
    return lemmaAt(this.#trees, this.index);
  }

  /** All of it, as a plain record. */
  toJSON(): Token {
    const { index, start, end, form, lemma, upos, feats, head, deprel, sentence } = this;
    return { index, start, end, form, lemma, upos, feats, head, deprel, sentence };
  }
}

/** The words of a text's sentences. */
export const tokensOf = (trees: LazyTrees, words: readonly Word[], sentences: readonly Sentence[]): Token[] => {
  const tokens = new Array<Token>(words.length);
  for (const { index, first, last } of sentences)
    for (let i = first; i < last; i++) tokens[i] = new TreeToken(trees, i, words[i], index);
  return tokens;
};
