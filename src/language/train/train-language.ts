/** Trains a language's whole model from treebanks: tagger, morphology, lemmas, parser; packs them into one file. */
import type { Language } from '../analysis.ts';
import { compactRowAdder } from '../compact-rows.ts';
import { FIRST, type Frame, makeFrame, setFrame } from '../frame.ts';
import type { HashedMap } from '../hashed-map.ts';
import { type ModelParts, writeModel } from '../model.ts';
import { makeRelationSet } from '../relation-set.ts';

import { inflectFrame, setMorph, tagFrame } from '../tag.ts';
import { makeTagSet, type TagSet, tagNumber } from '../tag-set.ts';
import { makeWordTypes, normalise, type WordTypes } from '../word-types.ts';
import { CLUSTERING, clusterWords } from './cluster-words.ts';
import { type Example, inCapitals } from './corpus.ts';
import { type Averaged, meanOf } from './feature-table.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { learnLexicon, learnMorphs, learnTags, type Morphs } from './learn-lexicon.ts';
import { packCompactRows, packThreeWay } from './pack.ts';
import { seeded, shuffle } from './random.ts';
import { type ParseExample, relationNames, relationsSeen, trainParser } from './train-parser.ts';
import { trainTagger } from './train-tagger.ts';

export interface TrainSettings {
  readonly language: Language;
  readonly seed: number;
  /** How many taggers and parsers are trained, each from its own seed, and averaged. */
  readonly taggers: number;
  readonly parsers: number;
  readonly tagEpochs: number;
  readonly parseEpochs: number;
  /** Parts of the treebank that are tagged by a tagger trained on the others, so that the parser learns on real tags. */
  readonly folds: number;
  readonly explore: number;
  readonly margin: number;
}

export const DEFAULTS: Omit<TrainSettings, 'language'> = {
  seed: 1,
  taggers: 2,
  parsers: 2,
  tagEpochs: 8,
  parseEpochs: 8,
  folds: 5,
  explore: 0.9,
  margin: 40,
};

/** A tagger of its own: lexicon, morphs and weights of one set of examples. */
interface Tagger {
  readonly types: WordTypes;
  readonly tags: TagSet;
  readonly weights: { readonly tags: Averaged; readonly morphs: Averaged };
}

/** Features kept in the packed tables. */
const TAG_FEATURES = 60_000;
const MORPH_FEATURES = 30_000;
const LABEL_FEATURES = 60_000;
const ACTION_SLOTS = 1 << 18;

/** Lead that the right tag must have in training. */
const TAG_MARGIN = 20;

/** A tagger is the mean of as many as there are seeds. */
const learnTagger = (
  examples: readonly Example[],
  morphs: Morphs,
  clusters: HashedMap,
  seeds: readonly number[],
  epochs: number,
): Tagger => {
  const types = makeWordTypes(learnLexicon(examples, clusters));
  const own = learnMorphs(examples, morphs.morphs);
  const tags = makeTagSet(morphs.morphs, own.words, own.lists);
  const learned = seeds.map((seed) => trainTagger(examples, types, tags, { epochs, seed, margin: TAG_MARGIN }));
  return {
    types,
    tags,
    weights: {
      tags: meanOf(learned.map((weights) => weights.tags)),
      morphs: meanOf(learned.map((weights) => weights.morphs)),
    },
  };
};

const seedsFrom = (seed: number, count: number): readonly number[] => Array.from({ length: count }, (_, k) => seed + k);

/** Tags and morphs that a tagger gives to a sentence, in ordinary case and in capitals. */
export interface Tagged {
  readonly tags: Int32Array;
  readonly morphs: Int32Array;
}

const tagWith = ({ types, tags, weights }: Tagger): ((forms: readonly string[]) => Tagged) => {
  const frame = makeFrame();
  const addTag = compactRowAdder(packCompactRows(weights.tags, TAG_FEATURES));
  const addMorph = compactRowAdder(packCompactRows(weights.morphs, MORPH_FEATURES));
  return (forms) => {
    setFrame(frame, forms, types);
    tagFrame(frame, types, addTag, tags);
    inflectFrame(frame, types, addMorph, tags);
    return { tags: frame.tag.slice(FIRST, frame.root), morphs: frame.morph.slice(FIRST, frame.root) };
  };
};

/** Tags every example by taggers that did not see it. */
export const jackknife = (
  examples: readonly Example[],
  morphs: Morphs,
  clusters: HashedMap,
  { folds, seed, tagEpochs }: TrainSettings,
  log: (line: string) => void,
): Map<Example, readonly [Tagged, Tagged]> => {
  const order = shuffle([...examples], seeded(seed));
  const found = new Map<Example, readonly [Tagged, Tagged]>();
  for (let fold = 0; fold < folds; fold++) {
    const held = order.filter((_, k) => k % folds === fold);
    const rest = order.filter((_, k) => k % folds !== fold);
    const tag = tagWith(learnTagger(rest, morphs, clusters, [seed + fold], Math.min(tagEpochs, 5)));
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

/** How often the parser learns on the tags that a sentence gets in capitals. */
const CAPITALS = 0.3;

export const toParseExamples = (
  tagged: ReadonlyMap<Example, readonly [Tagged, Tagged]>,
  types: WordTypes,
  tags: TagSet,
): ParseExample[] =>
  [...tagged].map(([example, [plain, capitals]]) => ({
    example,
    load: (frame: Frame, random) => {
      setFrame(frame, example.forms, types);
      const given = random() < CAPITALS ? capitals : plain;
      for (let i = 0; i < example.forms.length; i++) {
        frame.tag[i + FIRST] = given.tags[i];
        setMorph(frame, i + FIRST, given.morphs[i] - 32, tags);
      }
    },
  }));

/** The treebank's sentences and the news, each once: agencies' boilerplate would otherwise make classes of its own. */
const toCluster = (examples: readonly Example[], news: readonly (readonly string[])[]): string[][] => {
  const seen = new Set<string>();
  const kept: string[][] = [];
  for (const forms of [...examples.map((example) => example.forms), ...news]) {
    const line = forms.join(' ');
    if (seen.has(line)) continue;
    seen.add(line);
    kept.push(forms.map(normalise));
  }
  return kept;
};

/** Trains and packs a model; the same examples and settings give the same bytes. */
export const trainLanguage = (
  examples: readonly Example[],
  news: readonly (readonly string[])[],
  settings: TrainSettings,
  log: (line: string) => void,
): Uint8Array => {
  const clusters = clusterWords(toCluster(examples, news), CLUSTERING, log);
  const { language, seed, tagEpochs, parseEpochs, parsers, explore, margin } = settings;
  const morphs = learnMorphs(examples);
  const tagged = jackknife(examples, morphs, clusters, settings, log);
  const tagger = learnTagger(examples, morphs, clusters, seedsFrom(seed, settings.taggers), tagEpochs);
  log('learned the tagger');
  const names = relationNames(examples);
  const seen = relationsSeen(examples, names, tagNumber);
  const relations = makeRelationSet(names, seen);
  const sentences = toParseExamples(tagged, tagger.types, tagger.tags);
  const learned = Array.from({ length: parsers }, (_, k) =>
    trainParser(
      sentences,
      makeFrame(),
      tagger.tags,
      relations,
      { epochs: parseEpochs, seed: seed + k, explore, margin },
      log,
    ),
  );
  const number = new Map(morphs.morphs.map((morph, k) => [morph, k]));
  const parts: ModelParts = {
    language,
    morphs: morphs.morphs,
    morphLists: morphs.lists,
    relations: names,
    relationsSeen: [...seen],
    wordTags: learnTags(examples),
    clusters,
    wordMorphs: morphs.words,
    tagRows: packCompactRows(tagger.weights.tags, TAG_FEATURES),
    morphRows: packCompactRows(tagger.weights.morphs, MORPH_FEATURES),
    labelRows: packCompactRows(meanOf(learned.map(({ labels }) => labels)), LABEL_FEATURES),
    actions: packThreeWay(meanOf(learned.map(({ actions }) => actions)), ACTION_SLOTS),
    lemmas: learnLemmas(examples, (upos, feats) => number.get(`${upos} ${feats}`)),
  };
  return writeModel(parts);
};
