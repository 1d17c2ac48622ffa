/** What training keeps of single words: the tags each may have, and those that never vary. */
import { hashString } from '../hash.ts';
import { type HashedMap, packMap } from '../hashed-map.ts';
import { makeLexicon, packTags } from '../lexicon.ts';
import { tagNumber, UPOS, wordAndTag } from '../tag-set.ts';
import { normalise } from '../word-types.ts';
import type { Example } from './corpus.ts';

/** Words seen less often count as unknown, so that training meets unknown words too. */
const KNOWN_FROM = 2;
/** A word is sure of its tag when it was seen so often with no other. */
const SURE_FROM = 15;
const SURE_SHARE = 0.998;
/** Tags rarer than this share of a word's uses are slips. */
const SLIP = 0.01;

type Counts = Map<string, Int32Array>;

const countTags = (examples: readonly Example[]): Counts => {
  const counts: Counts = new Map();
  for (const { forms, upos } of examples)
    forms.forEach((form, i) => {
      const word = normalise(form);
      if (!counts.has(word)) counts.set(word, new Int32Array(UPOS.length + 1));
      counts.get(word)![tagNumber(upos[i])]++;
    });
  return counts;
};

/** Tags of words by their hash, packed; ambiguity classes are numbered in the order of the words' spelling. */
export const learnTags = (examples: readonly Example[]): HashedMap => {
  const classes = new Map<string, number>();
  const entries = new Map<number, number>();
  const counts = countTags(examples);
  for (const word of [...counts.keys()].sort()) {
    const byTag = counts.get(word)!;
    const total = byTag.reduce((sum, count) => sum + count, 0);
    if (total < KNOWN_FROM) continue;
    const tags = [...byTag.keys()].filter((tag) => byTag[tag] > total * SLIP);
    tags.sort((a, b) => byTag[b] - byTag[a] || a - b);
    const name = `${tags.join(' ')}${total >= 20 ? '+' : ''}`;
    if (!classes.has(name)) classes.set(name, classes.size + 1);
    const sure = total >= SURE_FROM && byTag[tags[0]] >= total * SURE_SHARE ? tags[0] : -1;
    entries.set(hashString(word), packTags(Math.min(classes.get(name)!, 4095), sure));
  }
  return packMap(entries);
};

export const NO_CLUSTERS: HashedMap = packMap(new Map());

/** A lexicon learned from examples, with word classes from elsewhere. */
export const learnLexicon = (examples: readonly Example[], clusters: HashedMap) =>
  makeLexicon(learnTags(examples), clusters);

/** The morphs of a treebank and which of them each word has: see `makeTagSet`. */
export interface Morphs {
  readonly morphs: readonly string[];
  readonly words: HashedMap;
  readonly lists: readonly (readonly number[])[];
}

const RARE_MORPH = 2;
/** Words seen less often may have any morph of their tag. */
const TRUSTED_FROM = 3;

const morphNames = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { upos, feats } of examples)
    upos.forEach((tag, i) => {
      const morph = `${tag} ${feats[i]}`;
      counts.set(morph, (counts.get(morph) ?? 0) + 1);
    });
  const frequent = [...counts].filter(([, count]) => count >= RARE_MORPH).map(([morph]) => morph);
  for (const upos of UPOS) if (!frequent.some((morph) => morph.startsWith(`${upos} `))) frequent.push(`${upos} _`);
  const order = (morph: string) => tagNumber(morph.split(' ')[0]);
  return frequent.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
};

/** Learns the morphs, numbered tag by tag, or which of the `given` ones each word has. */
export const learnMorphs = (examples: readonly Example[], given?: readonly string[]): Morphs => {
  const morphs = given ?? morphNames(examples);
  const number = new Map(morphs.map((morph, k) => [morph, k]));
  const first = new Map<string, number>();
  morphs.forEach((morph, k) => {
    const tag = morph.split(' ')[0];
    if (!first.has(tag)) first.set(tag, k);
  });
  const seen = new Map<number, { tag: string; counts: Map<number, number> }>();
  for (const { forms, upos, feats } of examples)
    forms.forEach((form, i) => {
      const morph = number.get(`${upos[i]} ${feats[i]}`);
      if (morph === undefined) return;
      const key = wordAndTag(hashString(normalise(form)), tagNumber(upos[i]));
      const entry = seen.get(key) ?? { tag: upos[i], counts: new Map() };
      entry.counts.set(morph, (entry.counts.get(morph) ?? 0) + 1);
      seen.set(key, entry);
    });
  const lists: number[][] = [];
  const listOf = new Map<string, number>();
  const entries = new Map<number, number>();
  for (const [key, { tag, counts }] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < TRUSTED_FROM) continue;
    const kept = [...counts].filter(([, count]) => count > total * SLIP).map(([morph]) => morph);
    kept.sort((a, b) => a - b);
    if (kept.length === 1) {
      entries.set(key, -2 - kept[0]);
      continue;
    }
    const list = kept.map((morph) => morph - first.get(tag)!);
    const name = `${tag} ${list.join(' ')}`;
    if (!listOf.has(name)) {
      listOf.set(name, lists.length);
      lists.push(list);
    }
    entries.set(key, listOf.get(name)!);
  }
  return { morphs, words: packMap(entries), lists };
};
