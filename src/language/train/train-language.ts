/** Trains a language's whole model from treebanks: tagger, morphology, lemmas, parser; packs them into one file. */

import { seeded, shuffle } from '../../random.ts';
import type { Language } from '../analysis.ts';
import { lemmatiseFrame } from '../annotate-words.ts';
import { FIRST, type Frame, MORPH_BASE, makeFrame, setFrame } from '../frame.ts';
import type { HashedMap } from '../hashed-map.ts';
import { makeLemmatiser } from '../lemmatise.ts';
import { type KnownBy, type Model, type ModelParts, writeModel } from '../model.ts';
import { type Parser, packedLabelScorer, packedScorer, parseFrame } from '../parse.ts';
import { makeEarlyLabelScore, makeLabelScore } from '../parse-features.ts';
import { makeRelationSet } from '../relation-set.ts';
import { inflectFrame, setMorph, tagFrame } from '../tag.ts';
import { makeMorphScorer, makeTagScorer } from '../tag-scorer.ts';
import { makeTagSet, type TagSet, tagNumber } from '../tag-set.ts';
import { makeWordTypes, normalise, type WordTypes } from '../word-types.ts';
import { CLUSTERING, clusterWords } from './cluster-words.ts';
import { type Example, inCapitals } from './corpus.ts';
import { type Averaged, meanOf } from './feature-table.ts';
import { fieldWords } from './field-words.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { learnLexicon, learnMorphs, learnTags, type Morphs } from './learn-lexicon.ts';
import { learnSureLabels, type SureExample } from './learn-sure-labels.ts';
import { packCompactRows, packedKeys, packThreeWay } from './pack.ts';
import { type MarkExample, trainMarks } from './train-marks.ts';
import {
  goldOf,
  type ParseExample,
  type ParserSettings,
  relationNames,
  relationsSeen,
  trainParser,
} from './train-parser.ts';
import { trainTagger } from './train-tagger.ts';

export interface TrainSettings {
  readonly language: Language;
  readonly seed: number;
  /** How many taggers, parsers and placers of marks are trained, each from its own seed, and averaged. */
  readonly taggers: number;
  readonly parsers: number;
  readonly markers: number;
  readonly tagEpochs: number;
  /** Rounds of the training that only finds out which features matter, and of those that ship. */
  readonly wideEpochs: number;
  readonly parseEpochs: number;
  readonly markEpochs: number;
  /** Parts of the treebank that are tagged by a tagger trained on the others, so that the parser learns on real tags. */
  readonly folds: number;
  /** Parts that are parsed by a parser trained on the others, so that marks are placed in real trees; its rounds. */
  readonly treeFolds: number;
  readonly treeEpochs: number;
  /** Whether those parsers learn only the features that ship, which is faster; in a small treebank these tell too much of the rest. */
  readonly treesOfKept: boolean;
  readonly explore: number;
  readonly margin: number;
  /** Whether features seen once are left out. */
  readonly patient: boolean;
  /** What a word is to the parser: a language of many forms is better known by its lemmas. */
  readonly knownBy: KnownBy;
  /** Size of the parser's table, a power of two. */
  readonly slots: number;
}

/** How each language is trained; the small Spanish treebank affords, and needs, more voters. */
const COMMON = {
  ...{ seed: 1, tagEpochs: 8, wideEpochs: 4, parseEpochs: 8, folds: 5, explore: 0.9, margin: 40 },
  ...{ treeEpochs: 4, markEpochs: 5 },
} as const;

export const SETTINGS: Readonly<Record<Language, TrainSettings>> = {
  en: {
    ...COMMON,
    language: 'en',
    taggers: 2,
    parsers: 4,
    markers: 1,
    treeFolds: 3,
    treesOfKept: true,
    patient: true,
    knownBy: 'form',
    slots: 1 << 18,
  },
  es: {
    ...COMMON,
    language: 'es',
    taggers: 3,
    parsers: 6,
    markers: 6,
    treeFolds: 5,
    treesOfKept: false,
    patient: false,
    knownBy: 'lemma',
    slots: 1 << 18,
  },
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
const MARK_FEATURES = 30_000;

/** Lead that the right tag must have in training. */
const TAG_MARGIN = 20;

/** A tagger is the mean of as many as there are seeds. */
const learnTagger = (
  examples: readonly Example[],
  morphs: Morphs,
  clusters: HashedMap,
  language: Language,
  patient: boolean,
  seeds: readonly number[],
  epochs: number,
): Tagger => {
  const known = [...examples, ...fieldWords(language)];
  const types = makeWordTypes(learnLexicon(known, clusters));
  const own = learnMorphs(known, morphs.morphs);
  const tags = makeTagSet(morphs.morphs, own.words, own.lists);
  const learned = seeds.map((seed) =>
    trainTagger(examples, types, tags, { epochs, seed, margin: TAG_MARGIN, patient }),
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

const seedsFrom = (seed: number, count: number): readonly number[] => Array.from({ length: count }, (_, k) => seed + k);

/** Tags and morphs that a tagger gives to a sentence, in ordinary case and in capitals. */
export interface Tagged {
  readonly tags: Int32Array;
  readonly morphs: Int32Array;
}

const tagWith = ({ types, tags, weights }: Tagger): ((forms: readonly string[]) => Tagged) => {
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
  { folds, language, patient, seed, tagEpochs }: TrainSettings,
  log: (line: string) => void,
): Map<Example, readonly [Tagged, Tagged]> => {
  const order = shuffle([...examples], seeded(seed));
  const found = new Map<Example, readonly [Tagged, Tagged]>();
  for (let fold = 0; fold < folds; fold++) {
    const held = order.filter((_, k) => k % folds === fold);
    const rest = order.filter((_, k) => k % folds !== fold);
    const tag = tagWith(learnTagger(rest, morphs, clusters, language, patient, [seed + fold], Math.min(tagEpochs, 5)));
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

/** Leads that no action has: all templates are asked. */
const NEVER = Int32Array.of(0x7fffffff, 0x7fffffff);

/** How often the parser learns on the tags that a sentence gets in capitals. */
const CAPITALS = 0.3;

export const toParseExamples = (
  tagged: ReadonlyMap<Example, readonly [Tagged, Tagged]>,
  { types, tags, lemmatise, knownBy }: Pick<Model, 'types' | 'tags' | 'lemmatise' | 'knownBy'>,
): ParseExample[] =>
  [...tagged].map(([example, [plain, capitals]]) => ({
    example,
    load: (frame: Frame, random) => {
      setFrame(frame, example.forms, types);
      const given = random() < CAPITALS ? capitals : plain;
      for (let i = 0; i < example.forms.length; i++) {
        frame.tag[i + FIRST] = given.tags[i];
        setMorph(frame, i + FIRST, given.morphs[i] - MORPH_BASE, tags);
      }
      lemmatiseFrame(frame, example.forms, { tags, lemmatise, knownBy });
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

/** Each sentence in ordinary case and in capitals, with its gold tree. */
function* sureExamples(
  sentences: readonly ParseExample[],
  frame: Frame,
  names: readonly string[],
): Generator<SureExample> {
  for (const { example, load } of sentences) {
    const gold = goldOf(example, names);
    yield { load: () => load(frame, () => 1), gold };
    yield { load: () => load(frame, () => 0), gold };
  }
}

/** Trees of every example, in ordinary case and in capitals, by parsers that did not see it. */
const parseByFolds = (
  sentences: readonly ParseExample[],
  frame: Frame,
  tags: TagSet,
  parserOf: (rest: readonly ParseExample[]) => Parser,
  folds: number,
  seed: number,
): MarkExample[] => {
  const order = shuffle([...sentences], seeded(seed));
  const found: MarkExample[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const parser = parserOf(order.filter((_, k) => k % folds !== fold));
    for (const { example, load } of order.filter((_, k) => k % folds === fold)) {
      const trees = [1, 0].map((chance) => {
        load(frame, () => chance);
        parseFrame(frame, tags, parser);
        return { heads: frame.head.slice(FIRST, frame.root), labels: frame.label.slice(FIRST, frame.root) };
      });
      found.push({
        gold: Int32Array.from(example.heads, (head) => (head < 0 ? example.heads.length : head) + FIRST),
        load: (at, random) => {
          const chance = random() < CAPITALS ? 0 : 1;
          load(at, () => chance);
          at.head.set(trees[chance === 1 ? 0 : 1].heads, FIRST);
          at.label.set(trees[chance === 1 ? 0 : 1].labels, FIRST);
        },
      });
    }
  }
  return found;
};

const entries = ({ keys }: HashedMap): number => keys.reduce((sum, key) => sum + (key === 0 ? 0 : 1), 0);

/** Trains and packs a model; the same examples and settings give the same bytes. */
export const trainLanguage = (
  examples: readonly Example[],
  news: readonly (readonly string[])[],
  settings: TrainSettings,
  log: (line: string) => void,
): Uint8Array => {
  const clusters = clusterWords(toCluster(examples, news), CLUSTERING, log);
  const { language, seed, tagEpochs, parseEpochs, parsers, explore, margin, patient } = settings;
  const known = [...examples, ...fieldWords(language)];
  const morphs = learnMorphs(known);
  const tagged = jackknife(examples, morphs, clusters, settings, log);
  const tagger = learnTagger(
    examples,
    morphs,
    clusters,
    language,
    patient,
    seedsFrom(seed, settings.taggers),
    tagEpochs,
  );
  log('learned the tagger');
  const number = new Map(morphs.morphs.map((morph, k) => [morph, k]));
  const lemmas = learnLemmas(known, (upos, feats) => number.get(`${upos} ${feats}`));
  const names = relationNames(examples);
  const seen = relationsSeen(examples, names, tagNumber);
  const relations = makeRelationSet(names, seen);
  const sentences = toParseExamples(tagged, {
    ...tagger,
    lemmatise: makeLemmatiser(lemmas),
    knownBy: settings.knownBy,
  });
  const frame = makeFrame();
  const sure = learnSureLabels(sureExamples(sentences, frame, names), frame);
  log(`${entries(sure)} relations are sure`);
  const train = (options: Pick<ParserSettings, 'epochs' | 'seed' | 'only'>) =>
    trainParser(sentences, frame, tagger.tags, relations, sure, { ...options, explore, margin, patient }, log);
  // A first training finds the features that matter; those that ship learn on these alone, and so lose nothing by packing.
  const wide = train({ epochs: settings.wideEpochs, seed: seed + parsers });
  const only = packedKeys(wide.actions, packThreeWay(wide.actions, settings.slots));
  log(`${only.length} of ${wide.actions.keys.length} action features are kept`);
  const parserOf = (rest: readonly ParseExample[]): Parser => {
    const features = settings.treesOfKept ? only : undefined;
    const options = { epochs: settings.treeEpochs, seed, only: features, explore, margin, patient };
    const { actions, labels } = trainParser(rest, frame, tagger.tags, relations, sure, options, log);
    const rows = packCompactRows(labels, LABEL_FEATURES);
    return {
      score: packedScorer(packThreeWay(actions, settings.slots), NEVER),
      scoreLabels: packedLabelScorer(makeEarlyLabelScore(rows)),
      scoreLabelsOn: packedLabelScorer(makeLabelScore(rows)),
      relations,
      sureLabels: sure,
    };
  };
  const trees = parseByFolds(sentences, frame, tagger.tags, parserOf, settings.treeFolds, seed);
  const marks = seedsFrom(seed, settings.markers).map((each) =>
    trainMarks(trees, frame, tagger.tags, { epochs: settings.markEpochs, seed: each }, log),
  );
  const learned = seedsFrom(seed, parsers).map((each) => train({ epochs: parseEpochs, seed: each, only }));
  const parts: ModelParts = {
    language,
    knownBy: settings.knownBy,
    morphs: morphs.morphs,
    morphLists: morphs.lists,
    relations: names,
    relationsSeen: [...seen],
    wordTags: learnTags(known),
    clusters,
    wordMorphs: morphs.words,
    tagRows: packCompactRows(tagger.weights.tags, TAG_FEATURES),
    morphRows: packCompactRows(tagger.weights.morphs, MORPH_FEATURES),
    labelRows: packCompactRows(meanOf(learned.map(({ labels }) => labels)), LABEL_FEATURES),
    markRows: packCompactRows(meanOf(marks), MARK_FEATURES),
    sureLabels: sure,
    actions: packThreeWay(meanOf(learned.map(({ actions }) => actions)), settings.slots),
    lemmas,
  };
  return writeModel(parts);
};
