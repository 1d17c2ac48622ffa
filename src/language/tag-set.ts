/** The classes that a language's treebank distinguishes: UPOS, FEATS within each, and what the words seen may be. */
import { hashPair, hashString } from './hash.ts';
import { type HashedMap, lookUp } from './hashed-map.ts';

export const UPOS = [
  ...['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ'],
  ...['SYM', 'VERB', 'X'],
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map(UPOS.map((upos, k) => [upos, k + 1]));

/** Tags are numbered from 1 in the order of `UPOS`; 0 is none. */
export const tagNumber = (upos: string): number => NUMBERS.get(upos) ?? 0;

/** `morphs` in the order of their tags: "NOUN Number=Plur". */
export interface TagSet {
  /** Tags and the empty one. */
  readonly size: number;
  readonly verb: number;
  readonly aux: number;
  readonly propn: number;
  readonly punct: number;
  readonly cconj: number;
  /** Number of each tag's first morph; one more entry closes the last. */
  readonly firstMorph: Int32Array;
  readonly nameOf: (tag: number) => string;
  /** FEATS of each morph. */
  readonly feats: readonly string[];
  /** For the parser: the syntactic part of each morph, and its gender and number. */
  readonly fine: Int32Array;
  readonly agreement: Int32Array;
  /** The one morph that a word has under a tag, else -1. */
  readonly onlyMorph: (word: number, tag: number) => number;
  /** The morphs, counted from the tag's first, that training saw for a word under a tag. */
  readonly morphsOf: (word: number, tag: number) => readonly number[] | undefined;
}

const SYNTACTIC = new Set(['VerbForm', 'PronType', 'Case', 'Poss', 'NumType', 'Voice', 'Reflex', 'AdpType']);

/** Features that decide how a word attaches; tense only of participles ("shot" against "shooting"), mood of commands. */
const fineOf = (morph: string): number => {
  const [upos, feats] = morph.split(' ');
  const kept = feats.split('|').filter((feature) => {
    const name = feature.slice(0, feature.indexOf('='));
    return SYNTACTIC.has(name) || (name === 'Tense' && feats.includes('VerbForm=Part')) || feature === 'Mood=Imp';
  });
  return hashString(`${upos} ${kept.join('|')}`);
};

const agreementOf = (morph: string): number => {
  const gender = /Gender=(\w)/.exec(morph)?.[1] ?? '';
  const number = /Number=(\w)/.exec(morph)?.[1] ?? '';
  return gender === '' && number === '' ? 0 : hashString(gender + number);
};

/** Key of a word under a tag. */
export const wordAndTag = (word: number, tag: number): number => hashPair(word, tag);

/** Candidates fit one number when the word has one morph (`-2 - morph`), else it is a place in `lists`. */
export const makeTagSet = (
  morphs: readonly string[],
  words: HashedMap,
  lists: readonly (readonly number[])[],
): TagSet => {
  const size = UPOS.length + 1;
  const firstMorph = new Int32Array(size + 1);
  for (const morph of morphs) firstMorph[tagNumber(morph.split(' ')[0]) + 1]++;
  for (let tag = 0; tag < size; tag++) firstMorph[tag + 1] += firstMorph[tag];
  return {
    size,
    nameOf: (tag) => UPOS[tag - 1],
    verb: tagNumber('VERB'),
    aux: tagNumber('AUX'),
    propn: tagNumber('PROPN'),
    punct: tagNumber('PUNCT'),
    cconj: tagNumber('CCONJ'),
    firstMorph,
    feats: morphs.map((morph) => morph.split(' ')[1]),
    fine: Int32Array.from(morphs, fineOf),
    agreement: Int32Array.from(morphs, agreementOf),
    onlyMorph: (word, tag) => {
      const found = lookUp(words, wordAndTag(word, tag));
      return found >= 0 || found === -1 ? -1 : -2 - found;
    },
    morphsOf: (word, tag) => {
      const found = lookUp(words, wordAndTag(word, tag));
      return found < 0 ? undefined : lists[found];
    },
  };
};
