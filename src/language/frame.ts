/** One sentence as columns of numbers: what the tagger fills and the parser reads. Reused from sentence to sentence. */
import { classAt, isLowerAt, LETTER } from './char-classes.ts';
import { CLUSTER, COARSE, NO_WORD, PLAIN_SHAPE, ROOT_WORD, SHAPE, WORD, type WordTypes } from './word-types.ts';

/** Word `i` of a sentence stands at place `i + FIRST`; the root follows the last word; all else is "no word". */
export const FIRST = 2;
const BEYOND = 6;

export interface Frame {
  /** Words in the sentence. */
  size: number;
  /** Place of the artificial root: after the last word. */
  root: number;
  /** Whether case tells nothing: the sentence has no lower-case letter. */
  capitals: boolean;
  type: Int32Array;
  /** The numbering of `type`: as long as it stays, a number stands for one form. */
  era: number;
  word: Int32Array;
  /** What the word is to the parser: the hash of its form, or of its lemma once it is tagged. */
  key: Int32Array;
  shape: Int32Array;
  cluster: Int32Array;
  coarse: Int32Array;
  /** UPOS as a number, 0 for none, `ROOT_TAG` at the root. */
  tag: Int32Array;
  /** UPOS and FEATS as one number, counted from `MORPH_BASE`. */
  morph: Int32Array;
  /** UPOS and those features that decide syntax, as one number. */
  fine: Int32Array;
  /** Gender and number, for agreement. */
  agreement: Int32Array;
  /** Place of the governor; 0 until attached. */
  head: Int32Array;
  /** Relation as a number. */
  label: Int32Array;
}

export const ROOT_TAG = 31;
/** Morphs are kept from this number on, so that none is mistaken for a tag. */
export const MORPH_BASE = 32;

const columns = (length: number) => ({
  type: new Int32Array(length),
  word: new Int32Array(length),
  key: new Int32Array(length),
  shape: new Int32Array(length),
  cluster: new Int32Array(length),
  coarse: new Int32Array(length),
  tag: new Int32Array(length),
  morph: new Int32Array(length),
  fine: new Int32Array(length),
  agreement: new Int32Array(length),
  head: new Int32Array(length),
  label: new Int32Array(length),
});

/** An empty frame. */
export const makeFrame = (): Frame => ({ size: 0, root: FIRST, capitals: false, era: 0, ...columns(256) });

/** Whether a sentence is set in capitals: letters enough to tell, and none in lower case. */
export const isInCapitals = (forms: readonly string[]): boolean => {
  let letters = 0;
  for (const form of forms) {
    const length = Math.min(form.length, 64);
    for (let at = 0; at < length; at++) {
      if (isLowerAt(form, at)) return false;
      if (classAt(form, at) === LETTER) letters++;
    }
  }
  return letters > 3;
};

const setWord = (frame: Frame, place: number, type: number, types: WordTypes): void => {
  frame.type[place] = type;
  const { facts } = types;
  frame.word[place] = frame.key[place] = facts[type + WORD];
  frame.shape[place] = facts[type + (frame.capitals ? PLAIN_SHAPE : SHAPE)];
  frame.cluster[place] = facts[type + CLUSTER];
  frame.coarse[place] = facts[type + COARSE];
  frame.tag[place] = type === ROOT_WORD ? ROOT_TAG : 0;
  frame.morph[place] = frame.fine[place] = frame.tag[place];
  frame.agreement[place] = frame.head[place] = frame.label[place] = 0;
};

/**
 * Sets a frame up for a sentence: forms known, all else still to be found. Where the numbers of a text's forms are at hand,
 * `numbers` from `from` on, words are found by them.
 */
export const setFrame = (
  frame: Frame,
  forms: readonly string[],
  types: WordTypes,
  numbers?: Int32Array,
  from = 0,
): void => {
  const length = forms.length + FIRST + BEYOND;
  if (length > frame.type.length) Object.assign(frame, columns(length * 2));
  types.reserve(forms.length);
  frame.era = types.generation();
  frame.size = forms.length;
  frame.root = forms.length + FIRST;
  frame.capitals = isInCapitals(forms);
  setWord(frame, 0, NO_WORD, types);
  setWord(frame, 1, NO_WORD, types);
  if (numbers === undefined)
    for (let i = 0; i < forms.length; i++) setWord(frame, i + FIRST, types.of(forms[i]), types);
  else for (let i = 0; i < forms.length; i++) setWord(frame, i + FIRST, types.numbered(numbers[from + i]), types);
  setWord(frame, frame.root, ROOT_WORD, types);
  for (let k = 1; k < BEYOND; k++) setWord(frame, frame.root + k, NO_WORD, types);
};
