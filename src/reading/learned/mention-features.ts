/** What a candidate phrase looks like, as hashed features: its words and classes, what governs it, triggers and rules near it. */

import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import { hashPair } from '../../language/hash.ts';
import { children } from '../../language/trees.ts';
import { apposed, innerPhrase } from '../claims/described.ts';
import type { NounPhrase } from '../claims/noun-phrase.ts';
import { isPassive } from '../claims/tree-positions.ts';
import { followsInList, listStart } from './list-start.ts';
import { keyOf, type Scene, sensesAt } from './scene.ts';
import { verbSenses } from './word-senses.ts';

const bin = (n: number): number => (n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 25 ? 8 : 9);

/** Class of a phrase in one word, names before nouns. */
export const sortOf = (scene: Scene, phrase: NounPhrase): string => {
  const own = sensesAt(scene, phrase.head);
  if (phrase.name && !phrase.noun) return phrase.name.type;
  if (own.length > 0) return own[0];
  return (
    phrase.noun?.id ??
    phrase.actor?.kind ??
    (phrase.name ? phrase.name.type : scene.context.placeAt.at(phrase.head) ? 'LOC' : '?')
  );
};

/** Relations from a token up to its first governing verb or trigger, at most four. */
const pathUp = ({ context, draftBefore: _b }: Scene, from: number): { readonly path: string; readonly to: number } => {
  const { tokens } = context.analysis;
  let path = '';
  let at = from;
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tokens[at];
    if (head < 0) break;
    path += `>${deprel.split(':')[0]}`;
    at = head;
    if (tokens[at].upos === 'VERB') break;
  }
  return { path, to: at };
};

/** Hashed features of a phrase; the same for the same report whatever the thread. */
export const mentionFeatures = (scene: Scene, phrase: NounPhrase, out: number[]): void => {
  const { context, words, lemmas, drafts } = scene;
  const { forms, analysis } = context;
  const { tokens } = analysis;
  const { head, first, last, prep } = phrase;
  const add = (template: number, a: number, b = 0) => out.push(hashPair(hashPair(template, a), b));
  const sort = keyOf(sortOf(scene, phrase));
  const headWord = words[head];
  const passive = (token: number) => (tokens[token].upos === 'VERB' && isPassive(context, token) ? 1 : 2);

  add(1, headWord);
  add(2, sort);
  const senses = sensesAt(scene, head);
  for (const sense of senses) add(3, keyOf(sense), phrase.isPlural() ? 1 : 0);
  if (phrase.noun) add(4, keyOf(phrase.noun.id), phrase.isPlural() ? 1 : 0);
  if (phrase.name) add(5, keyOf(phrase.name.type), phrase.noun ? 1 : 0);
  if (phrase.actor) {
    add(6, keyOf(phrase.actor.kind), phrase.actor.name ? 1 : 0);
    if (phrase.actor.actor) add(7, keyOf(phrase.actor.actor));
  }
  const prepKey = prep ? keyOf(prep) : 0;
  add(8, prepKey, sort);
  add(9, phrase.definite ? 1 : phrase.quantity ? 2 : 0, sort);
  if (phrase.quantity) add(10, Math.min(phrase.quantity.best ?? 0, 5), sort);
  if (phrase.armed) add(11, 1);
  for (let i = first; i < last; i++) {
    if (i === head) continue;
    add(12, words[i], i < head ? 0 : 1);
    for (const sense of sensesAt(scene, i)) add(13, keyOf(sense), sort);
    const noun = nounClass(context.language, forms[i]);
    if (noun) add(14, keyOf(noun.id), sort);
  }
  const inner = innerPhrase(context, phrase);
  if (inner) {
    add(15, words[inner.head], 0);
    add(16, keyOf(sortOf(scene, inner)), sort);
  }
  const before = context.phrases[phrase.index - 1];
  if (before && before.sentence === phrase.sentence && innerPhrase(context, before) === phrase) {
    add(17, words[before.head], 0);
    add(18, keyOf(sortOf(scene, before)), sort);
  }
  const other = apposed(context, phrase);
  if (other) {
    add(19, keyOf(sortOf(scene, other)), sort);
    add(20, words[other.head]);
  }
  // words around
  const from = analysis.sentences[phrase.sentence].first;
  const until = analysis.sentences[phrase.sentence].last;
  const wordAt = (i: number) => (i < from || i >= until ? 7 : words[i]);
  add(21, wordAt(first - 1), 0);
  add(22, wordAt(first - 2), wordAt(first - 1));
  add(23, wordAt(last), 0);
  add(24, wordAt(last), wordAt(last + 1));
  add(25, wordAt(first - 1), sort);
  add(26, wordAt(last), sort);
  for (let i = Math.max(from, first - 6); i < first; i++) {
    add(27, words[i], 0);
    for (const sense of verbSenses(forms[i])) add(28, keyOf(sense), sort);
  }
  for (let i = last; i < Math.min(until, last + 6); i++) {
    add(29, words[i], 0);
    for (const sense of verbSenses(forms[i])) add(30, keyOf(sense), sort);
  }
  // tree
  const token = tokens[head];
  const deprel = keyOf(token.deprel);
  const governor = token.head;
  if (governor >= 0) {
    add(31, lemmas[governor], deprel);
    add(32, lemmas[governor], hashPair(deprel, sort));
    add(33, deprel, hashPair(sort, prepKey));
    const voice = passive(governor);
    for (const sense of verbSenses(forms[governor])) {
      add(34, keyOf(sense), hashPair(deprel, voice));
      add(35, keyOf(sense), hashPair(hashPair(deprel, voice), sort));
      add(46, keyOf(sense), hashPair(hashPair(deprel, prepKey), sort));
    }
    const { path, to } = pathUp(scene, head);
    const up = keyOf(path);
    add(36, up, sort);
    add(37, lemmas[to], up);
    for (const sense of verbSenses(forms[to])) {
      add(38, keyOf(sense), hashPair(up, sort));
      for (const child of children(analysis, to))
        if (tokens[child].deprel === 'obj' || tokens[child].deprel.startsWith('nsubj'))
          if (child !== head)
            for (const of of sensesAt(scene, child)) add(39, keyOf(sense), hashPair(keyOf(of), hashPair(deprel, sort)));
    }
  } else add(40, sort);
  for (const child of children(analysis, head)) {
    const { deprel: relation, upos } = tokens[child];
    if (upos === 'VERB') {
      add(41, lemmas[child], keyOf(relation));
      for (const sense of verbSenses(forms[child])) add(42, keyOf(sense), hashPair(passive(child), sort));
    }
  }
  // the list it stands in, and what stands before all of it
  const { start, at: place } = listStart(context, phrase);
  if (place > 0) {
    const startSort = keyOf(sortOf(scene, start));
    add(82, startSort, hashPair(Math.min(place, 4), sort));
    add(83, wordAt(start.first - 1), sort);
    for (let i = Math.max(from, start.first - 6); i < start.first; i++)
      for (const sense of verbSenses(forms[i])) add(84, keyOf(sense), sort);
    const { head: of, deprel: relation } = tokens[start.head];
    if (of >= 0) for (const sense of verbSenses(forms[of])) add(85, keyOf(sense), hashPair(keyOf(relation), sort));
  } else {
    const next = context.phrases[phrase.index + 1];
    if (next && followsInList(context, phrase, next)) add(86, keyOf(sortOf(scene, next)), sort);
  }
  // triggers
  for (const [side, draft] of [
    [0, scene.draftBefore[head]],
    [1, scene.draftAfter[head]],
  ] as const) {
    if (draft < 0) {
      add(43, side, sort);
      continue;
    }
    const { trigger, type, standing } = drafts[draft];
    const distance = bin(side === 0 ? first - trigger.last : trigger.first - last);
    const typeKey = keyOf(type);
    add(44, hashPair(typeKey, side), hashPair(distance, sort));
    add(45, hashPair(typeKey, side), sort);
    add(47, lemmas[trigger.head], hashPair(side, sort));
    add(48, keyOf(standing), hashPair(side, sort));
    add(49, hashPair(keyOf(trigger.entry.frame), side), hashPair(distance, sort));
  }
  const ruled = scene.ruled.get(phrase.index);
  if (ruled)
    for (const { draft, filler } of ruled) {
      const role = keyOf(filler.role);
      const { type, standing, trigger } = drafts[draft];
      add(50, role, sort);
      add(51, role, hashPair(keyOf(type), sort));
      add(52, role, hashPair(keyOf(standing), sort));
      add(53, role, headWord);
      add(54, role, hashPair(keyOf(filler.rule.split(',')[0]), keyOf(trigger.entry.frame)));
      add(55, role, lemmas[trigger.head]);
    }
  else add(56, sort);
  const { clusters } = scene;
  add(62, clusters[head]);
  if (governor >= 0) {
    add(63, clusters[governor], hashPair(deprel, sort));
    add(64, clusters[governor], hashPair(clusters[head], deprel));
  }
  if (first > from) add(65, clusters[first - 1], sort);
  if (last < until) add(66, clusters[last], sort);
  for (let i = first; i < head; i++) add(67, clusters[i], sort);
  for (const other of scene.sentenceNouns[phrase.sentence]) add(68, keyOf(other), sort);
  // sentence and report
  const index = Math.min(phrase.sentence, 9);
  add(57, index < 3 ? index : index < 6 ? 3 : 4, sort);
  for (const sense of scene.sentenceSenses[phrase.sentence]) add(58, keyOf(sense), sort);
  for (const draft of scene.sentenceDrafts[phrase.sentence]) add(59, keyOf(drafts[draft].type), sort);
  if (scene.sentenceDrafts[phrase.sentence].length === 0) add(60, sort);
  add(61, headWord, scene.sentenceDrafts[phrase.sentence].length > 0 ? 1 : 0);
};
