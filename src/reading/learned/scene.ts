/** A report as the learned layer looks at it: word keys, senses and triggers by token and by sentence, computed once. */

import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { Language } from '../../language/analysis.ts';
import { hashString } from '../../language/hash.ts';
import { loadModel } from '../../language/model.ts';
import { CLUSTER } from '../../language/word-types.ts';
import type { ClaimContext } from '../claims/context.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { RoleFiller } from '../claims/roles.ts';
import { wordNotes } from '../words.ts';
import { nounSenses, verbSenses } from './word-senses.ts';

export interface Scene {
  readonly context: ClaimContext;
  readonly drafts: readonly DraftClaim[];
  /** Hash of each token's folded form, numbers as one. */
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
  /** Class of each token's form among words used alike, as the language model learned it. */
  readonly clusters: Int32Array;
  /** Index of the draft whose trigger is nearest before and after each token in its sentence, -1 where none. */
  readonly draftBefore: Int32Array;
  readonly draftAfter: Int32Array;
  /** What the rules took a phrase for, by phrase index. */
  readonly ruled: ReadonlyMap<number, readonly RuledRole[]>;
  /** Verb senses of each sentence. */
  readonly sentenceSenses: readonly ReadonlySet<string>[];
  /** Noun senses of each sentence. */
  readonly sentenceNouns: readonly ReadonlySet<string>[];
  /** How often a phrase consists of these words, determiner apart. */
  readonly cores: ReadonlyMap<string, number>;
  /** Drafts of each sentence. */
  readonly sentenceDrafts: readonly (readonly number[])[];
}

export interface RuledRole {
  readonly draft: number;
  readonly filler: RoleFiller;
}

const keys = new Map<string, number>();
const MOST_KEYS = 20_000;

/** Hash of a string, remembered. */
export const keyOf = (text: string): number => {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > MOST_KEYS) keys.clear();
    keys.set(text, (key = hashString(text)));
  }
  return key;
};

const clusters: Readonly<Record<Language, Map<string, number>>> = { en: new Map(), es: new Map() };

const newCluster = (language: Language, form: string): number => {
  const { types } = loadModel(language);
  types.reserve(1);
  return types.facts[types.of(form) + CLUSTER];
};

/** Forms are one string each, so that a table of strings finds them at once. */
const clustersOf = ({ tokens, language }: ClaimContext['analysis']): Int32Array => {
  const known = clusters[language];
  if (known.size > MOST_KEYS) known.clear();
  const found = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { form } = tokens[i];
    let cluster = known.get(form);
    if (cluster === undefined) known.set(form, (cluster = newCluster(language, form)));
    found[i] = cluster;
  }
  return found;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const wordKey = (form: string): number => keyOf(isDigit(form.charCodeAt(0)) ? '0' : form);

/** What is looked up of a folded form, so that a report asks one table and not six. */
export interface FormFacts {
  readonly key: number;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** Whether the lexicon knows it. */
  readonly isKnown: boolean;
}

const factsOf = wordNotes((_, form, language): FormFacts => {
  const verbs = verbSenses(form);
  const nouns = nounSenses(form);
  const isKnown = nouns.length > 0 || verbs.length > 0 || nounClass(language, form) !== undefined;
  return { key: wordKey(form), verbs, nouns, isKnown };
});

const lemmaKeys = new Map<string, number>();

const lemmaKey = (lemma: string): number => {
  let key = lemmaKeys.get(lemma);
  if (key === undefined) {
    if (lemmaKeys.size > MOST_KEYS) lemmaKeys.clear();
    lemmaKeys.set(lemma, (key = wordKey(lemma.toLowerCase())));
  }
  return key;
};

/** What stands for a word of a name: who was killed last year says nothing about who is killed tomorrow. */
const PERSON = keyOf('<person>');

/** A report's words, which alone tell what kind of story it is. */
export interface SceneWords {
  readonly facts: readonly FormFacts[];
  /** Hash of each token's folded form, numbers as one. */
  readonly words: Int32Array;
}

export const sceneWords = ({ analysis, nameAt }: ClaimContext): SceneWords => {
  const facts = factsOf(analysis);
  const words = new Int32Array(facts.length);
  for (let i = 0; i < words.length; i++) {
    const { isKnown, key } = facts[i];
    words[i] = !isKnown && nameAt.at(i)?.type === 'PER' ? PERSON : key;
  }
  return { facts, words };
};

export const sceneOf = (
  context: ClaimContext,
  drafts: readonly DraftClaim[],
  { facts, words }: SceneWords = sceneWords(context),
): Scene => {
  const { tokens, sentences } = context.analysis;
  const lemmas = words.map((word, i) => (word === PERSON ? PERSON : lemmaKey(tokens[i].lemma)));
  const draftBefore = new Int32Array(tokens.length).fill(-1);
  const draftAfter = new Int32Array(tokens.length).fill(-1);
  const sentenceDrafts: number[][] = sentences.map(() => []);
  drafts.forEach(({ trigger }, i) => {
    sentenceDrafts[trigger.sentence].push(i);
  });
  for (const { first, last, index } of sentences) {
    const own = sentenceDrafts[index];
    if (own.length === 0) continue;
    let [at, seen] = [0, -1];
    for (let i = first; i < last; i++) {
      draftBefore[i] = seen;
      while (at < own.length && drafts[own[at]].trigger.first <= i) seen = own[at++];
      draftAfter[i] = at < own.length ? own[at] : -1;
    }
  }
  const ruled = new Map<number, RuledRole[]>();
  drafts.forEach(({ fillers }, draft) => {
    for (const filler of fillers) {
      const list = ruled.get(filler.phrase.index);
      if (list) list.push({ draft, filler });
      else ruled.set(filler.phrase.index, [{ draft, filler }]);
    }
  });
  const sensesIn = (kind: 'verbs' | 'nouns') =>
    sentences.map(({ first, last }) => {
      const senses = new Set<string>();
      for (let i = first; i < last; i++) for (const sense of facts[i][kind]) senses.add(sense);
      return senses;
    });
  const sentenceSenses = sensesIn('verbs');
  const sentenceNouns = sensesIn('nouns');
  const cores = new Map<string, number>();
  for (const { first, last } of context.phrases) {
    const from = first + (context.words.determiners.has(context.forms[first]) && last - first > 1 ? 1 : 0);
    const core = context.forms.slice(from, last).join(' ');
    cores.set(core, (cores.get(core) ?? 0) + 1);
  }
  const clusters = clustersOf(context.analysis);
  return {
    context,
    drafts,
    words,
    lemmas,
    clusters,
    draftBefore,
    draftAfter,
    ruled,
    sentenceSenses,
    sentenceNouns,
    cores,
    sentenceDrafts,
  };
};

/** Classes of a token as a noun: the lexicon's and the finer ones. */
export const sensesAt = ({ context }: Scene, token: number): readonly string[] => nounSenses(context.forms[token]);

/** Keys of a report's words alone. */
export const wordKeys = (forms: readonly string[]): Int32Array => Int32Array.from(forms.map(wordKey));
