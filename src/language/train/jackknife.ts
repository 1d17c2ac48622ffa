/** Taggers, and what they say of sentences that they did not learn from. */
import { seeded, shuffle } from '../../random.ts';
import { FIRST, makeFrame, setFrame } from '../frame.ts';
import type { HashedMap } from '../hashed-map.ts';
import { inflectFrame, tagFrame } from '../tag.ts';
import { makeMorphScorer, makeTagScorer } from '../tag-scorer.ts';
import { makeTagSet, type TagSet, tagNumber } from '../tag-set.ts';
import { makeWordTypes, type WordTypes } from '../word-types.ts';
import { type Example, inCapitals } from './corpus.ts';
import { type Averaged, meanOf } from './feature-table.ts';
import { fieldWords } from './field-words.ts';
import { learnLexicon, learnMorphs, type Morphs } from './learn-lexicon.ts';
import { packCompactRows } from './pack.ts';
import type { TrainSettings } from './train-settings.ts';
import { trainTagger } from './train-tagger.ts';

/** A tagger of its own: lexicon, morphs and weights of one set of examples. */
export interface Tagger {
  readonly types: WordTypes;
  readonly tags: TagSet;
  readonly weights: { readonly tags: Averaged; readonly morphs: Averaged };
}

/** Features kept in the packed tables. */
export const TAG_FEATURES = 60_000;
export const MORPH_FEATURES = 30_000;

/** Lead that the right tag must have in training. */
const TAG_MARGIN = 20;

/** A tagger is the mean of as many as there are seeds. */
export const learnTagger = (
  examples: readonly Example[],
  morphs: Morphs,
  clusters: HashedMap,
  { language, patient, capitals }: TrainSettings,
  seeds: readonly number[],
  epochs: number,
): Tagger => {
  const known = [...examples, ...fieldWords(language)];
  const types = makeWordTypes(learnLexicon(known, clusters));
  const own = learnMorphs(known, morphs.morphs);
  const tags = makeTagSet(morphs.morphs, own.words, own.lists);
  const learned = seeds.map((seed) =>
    trainTagger(examples, types, tags, { epochs, seed, margin: TAG_MARGIN, capitals, patient }),
  );
  return {
    types,
    tags,
    weights: {
      tags: meanOf(learned.map((weights) => weights.tags)),
      morphs: meanOf(learned.map((weights) => weights.morphs)),
    },
  };
};

/** Tags and morphs that a tagger gives to a sentence, in ordinary case and in capitals. */
export interface Tagged {
  readonly tags: Int32Array;
  readonly morphs: Int32Array;
}

/** A reader of sentences with a tagger's packed weights. */
export const tagWith = ({ types, tags, weights }: Tagger): ((forms: readonly string[]) => Tagged) => {
  const frame = makeFrame();
  const scoreTag = makeTagScorer(packCompactRows(weights.tags, TAG_FEATURES), types);
  const scoreMorph = makeMorphScorer(packCompactRows(weights.morphs, MORPH_FEATURES), types);
  return (forms) => {
    setFrame(frame, forms, types);
    tagFrame(frame, types, scoreTag, tags);
    inflectFrame(frame, scoreMorph, tags);
    return { tags: frame.tag.slice(FIRST, frame.root), morphs: frame.morph.slice(FIRST, frame.root) };
  };
};

/** Tags every example by taggers that did not see it. */
export const jackknife = (
  examples: readonly Example[],
  morphs: Morphs,
  clusters: HashedMap,
  settings: TrainSettings,
  log: (line: string) => void,
): Map<Example, readonly [Tagged, Tagged]> => {
  const { folds, seed, tagEpochs } = settings;
  const order = shuffle([...examples], seeded(seed));
  const found = new Map<Example, readonly [Tagged, Tagged]>();
  for (let fold = 0; fold < folds; fold++) {
    const held = order.filter((_, k) => k % folds === fold);
    const rest = order.filter((_, k) => k % folds !== fold);
    const tag = tagWith(learnTagger(rest, morphs, clusters, settings, [seed + fold], Math.min(tagEpochs, 5)));
    for (const example of held) found.set(example, [tag(example.forms), tag(inCapitals(example).forms)]);
    log(`tagged part ${fold + 1} of ${folds} for the parser: ${share(held, found)} right`);
  }
  return found;
};

const share = (examples: readonly Example[], found: ReadonlyMap<Example, readonly [Tagged, Tagged]>): string => {
  let [right, all] = [0, 0];
  for (const example of examples)
    example.upos.forEach((upos, i) => {
      all++;
      if (found.get(example)![0].tags[i] === tagNumber(upos)) right++;
    });
  return `${((100 * right) / all).toFixed(2)} %`;
};
