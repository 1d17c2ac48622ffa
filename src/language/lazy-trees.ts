/**
 * Trees that are made when they are first asked for: of a page's sentences many are asked for nothing but words, tags and
 * names. FEATS and lemmas come with the tree.
 */
import type { Sentence } from './analysis.ts';
import { parseTagged, tagSentences } from './annotate-words.ts';
import { behindDateline } from './dateline.ts';
import { formsGeneration } from './forms.ts';
import { FIRST, type Frame, MORPH_BASE } from './frame.ts';
import type { Model } from './model.ts';
import type { Cut } from './tokenise.ts';

/** Words that are one tree: a sentence, its dateline, or the rest of it. */
type Piece = Pick<Sentence, 'first' | 'last'>;

/** A text whose words are tagged, and of each word what its tree tells of it: this holds once `needTree` was asked. */
export interface LazyTrees {
  readonly model: Model;
  readonly forms: readonly string[];
  /** Numbers of the forms, as long as the generation stays. */
  readonly numbers: Int32Array;
  readonly generation: number;
  /** Of each sentence. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly isMade: Uint8Array;
  /** Of each word. */
  readonly tags: Uint8Array;
  readonly morphs: Uint16Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Whether its piece is in capitals. */
  readonly capitals: Uint8Array;
}

/** The relation of a dateline's tree to that of its sentence. */
const HUNG = 0xff;

const piecesOf = ({ words }: Cut, { first, last }: Sentence): Piece[] => {
  const behind = behindDateline(words, { first, last });
  return behind > first
    ? [
        { first, last: behind },
        { first: behind, last },
      ]
    : [{ first, last }];
};

const formsIn = ({ forms }: LazyTrees, { first, last }: Piece): string[] => forms.slice(first, last);

/** Takes over what a frame found of a piece. */
const keep = ({ heads, labels, morphs, capitals }: LazyTrees, { first, last }: Piece, frame: Frame): void => {
  capitals.fill(frame.capitals ? 1 : 0, first, last);
  for (let k = 0; k < frame.size; k++) {
    const head = frame.head[k + FIRST];
    heads[first + k] = head === frame.root ? -1 : head - FIRST + first;
    labels[first + k] = frame.label[k + FIRST];
    morphs[first + k] = frame.morph[k + FIRST] - MORPH_BASE;
  }
};

/** A dateline's tree hangs on that of its sentence, so that the sentence stays one tree. */
const hangDateline = ({ heads, labels }: LazyTrees, [dateline, rest]: readonly Piece[]): void => {
  let governor = rest.first;
  while (heads[governor] >= 0) governor++;
  for (let i = dateline.first; i < dateline.last; i++) {
    if (heads[i] >= 0) continue;
    heads[i] = governor;
    labels[i] = HUNG;
  }
};

/** A sentence all of whose pieces are known. */
const settle = (trees: LazyTrees, sentence: number): void => {
  trees.isMade[sentence] = 1;
  if (trees.pieces[sentence].length > 1) hangDateline(trees, trees.pieces[sentence]);
};

/** Tags the words; what is remembered of a sentence is taken over. */
const tagAll = (trees: LazyTrees): void => {
  const all = trees.pieces.flat();
  const open = new Set<Piece>();
  tagSentences(
    trees.model,
    all.map((piece) => formsIn(trees, piece)),
    ({ frame, isKnown }, place) => {
      const piece = all[place];
      for (let k = 0; k < frame.size; k++) trees.tags[piece.first + k] = frame.tag[k + FIRST];
      if (isKnown) keep(trees, piece, frame);
      else open.add(piece);
    },
    trees.numbers,
  );
  trees.pieces.forEach((own, sentence) => {
    if (!own.some((piece) => open.has(piece))) settle(trees, sentence);
  });
};

/** Tags a text just cut; its trees are still to be made. */
export const tagText = (model: Model, cut: Cut, sentences: readonly Sentence[]): LazyTrees => {
  const size = cut.words.length;
  const trees: LazyTrees = {
    model,
    forms: cut.words.map(({ form }) => form),
    numbers: cut.forms.slice(0, size),
    generation: formsGeneration(),
    pieces: sentences.map((sentence) => piecesOf(cut, sentence)),
    isMade: new Uint8Array(sentences.length),
    tags: new Uint8Array(size),
    morphs: new Uint16Array(size),
    heads: new Int32Array(size),
    labels: new Uint8Array(size),
    capitals: new Uint8Array(size),
  };
  tagAll(trees);
  return trees;
};

/** Makes the tree of a sentence that has none. */
const grow = (trees: LazyTrees, sentence: number): void => {
  const isNumbered = trees.generation === formsGeneration();
  for (const piece of trees.pieces[sentence]) {
    const { first, last } = piece;
    const numbers = isNumbered ? trees.numbers.subarray(first, last) : undefined;
    const known = { tags: trees.tags.subarray(first, last), numbers };
    keep(trees, piece, parseTagged(trees.model, formsIn(trees, piece), known));
  }
  settle(trees, sentence);
};

/** Makes sure that the tree of a sentence is made. */
export const needTree = (trees: LazyTrees, sentence: number): void => {
  if (trees.isMade[sentence] === 0) grow(trees, sentence);
};

/** The relation of a word to its governor. */
export const relationAt = ({ model, labels }: LazyTrees, word: number): string =>
  labels[word] === HUNG ? 'parataxis' : model.parser.relations.names[labels[word]];

/** The FEATS of a word. */
export const featsAt = ({ model, morphs }: LazyTrees, word: number): string => model.tags.feats[morphs[word]];

/** The lemma of a word. */
export const lemmaAt = ({ model, forms, tags, morphs, capitals }: LazyTrees, word: number): string => {
  const { types } = model;
  types.reserve(1);
  return model.lemmatise(forms[word], {
    morph: morphs[word],
    tag: tags[word],
    isName: tags[word] === model.tags.propn,
    capitals: capitals[word] === 1,
    type: types.of(forms[word]),
    era: types.generation(),
  }).text;
};
