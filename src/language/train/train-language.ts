/** Trains a language's whole model from treebanks: tagger, morphology, lemmas, parser; packs them into one file. */
import { type Frame, makeFrame } from '../frame.ts';
import type { HashedMap } from '../hashed-map.ts';
import { makeLemmatiser } from '../lemmatise.ts';
import { type ModelParts, writeModel } from '../model.ts';
import { NEVER, type Parser, packedLabelScorer, packedScorer } from '../parse.ts';
import { makeRelationSet } from '../relation-set.ts';
import { tagNumber } from '../tag-set.ts';
import { normalise } from '../word-types.ts';
import { CLUSTERING, clusterWords } from './cluster-words.ts';
import type { Example } from './corpus.ts';
import { meanOf } from './feature-table.ts';
import { fieldWords } from './field-words.ts';
import { jackknife, learnTagger, MORPH_FEATURES, TAG_FEATURES } from './jackknife.ts';
import { withCapitals } from './learn-capitals.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { learnMorphs, learnTags } from './learn-lexicon.ts';
import { learnSureLabels, type SureExample } from './learn-sure-labels.ts';
import { packCompactRows, packedKeys, packThreeWay } from './pack.ts';
import { parseByFolds, toParseExamples } from './parse-examples.ts';
import { trainMarks } from './train-marks.ts';
import {
  goldOf,
  type ParseExample,
  type ParserSettings,
  type ParserWeights,
  relationNames,
  relationsSeen,
  trainParser,
} from './train-parser.ts';
import type { TrainSettings } from './train-settings.ts';

/** Features kept in the packed tables. */
const LABEL_FEATURES = 60_000;
const MARK_FEATURES = 30_000;

const seedsFrom = (seed: number, count: number): readonly number[] => Array.from({ length: count }, (_, k) => seed + k);

/** The treebank's sentences and the news, each once: agencies' boilerplate would otherwise make classes of its own. */
const distinct = (examples: readonly Example[], news: readonly (readonly string[])[]): (readonly string[])[] => {
  const seen = new Set<string>();
  const kept: (readonly string[])[] = [];
  for (const forms of [...examples.map((example) => example.forms), ...news]) {
    const line = forms.join(' ');
    if (seen.has(line)) continue;
    seen.add(line);
    kept.push(forms);
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

const entries = ({ keys }: HashedMap): number => keys.reduce((sum, key) => sum + (key === 0 ? 0 : 1), 0);

/** Trains and packs a model; the same examples and settings give the same bytes. */
export const trainLanguage = (
  examples: readonly Example[],
  news: readonly (readonly string[])[],
  settings: TrainSettings,
  log: (line: string) => void,
): Uint8Array => {
  const text = distinct(examples, news);
  const classes = clusterWords(
    text.map((forms) => forms.map(normalise)),
    CLUSTERING,
    log,
  );
  const clusters = settings.capitals ? withCapitals(classes, text) : classes;
  const { language, seed, tagEpochs, parseEpochs, parsers, explore, margin, patient } = settings;
  const known = [...examples, ...fieldWords(language)];
  const morphs = learnMorphs(known);
  const tagged = jackknife(examples, morphs, clusters, settings, log);
  const tagger = learnTagger(examples, morphs, clusters, settings, seedsFrom(seed, settings.taggers), tagEpochs);
  log('learned the tagger');
  const number = new Map(morphs.morphs.map((morph, k) => [morph, k]));
  const lemmas = learnLemmas(known, (upos, feats) => number.get(`${upos} ${feats}`));
  const names = relationNames(examples);
  const seen = relationsSeen(examples, names, tagNumber);
  const relations = makeRelationSet(names, seen);
  const reader = { ...tagger, lemmatise: makeLemmatiser(lemmas), knownBy: settings.knownBy };
  const sentences = toParseExamples(tagged, reader);
  const frame = makeFrame();
  const sure = learnSureLabels(sureExamples(sentences, frame, names), frame);
  log(`${entries(sure)} relations are sure`);
  const train = (options: Pick<ParserSettings, 'epochs' | 'seed' | 'only'>) =>
    trainParser(sentences, frame, tagger.tags, relations, sure, { ...options, explore, margin, patient }, log);
  // A first training finds the features that matter; those that ship learn on these alone, and so lose nothing by packing.
  const wide = train({ epochs: settings.wideEpochs, seed: seed + parsers });
  const only = packedKeys(wide.actions, packThreeWay(wide.actions, settings.slots));
  log(`${only.length} of ${wide.actions.keys.length} action features are kept`);
  const packed = (weights: readonly ParserWeights[]) => ({
    actions: packThreeWay(meanOf(weights.map(({ actions }) => actions)), settings.slots),
    labelRows: packCompactRows(meanOf(weights.map(({ labels }) => labels)), LABEL_FEATURES),
  });
  const parserOf = (rest: readonly ParseExample[]): Parser => {
    // All features, not those that ship: what was found on the whole treebank tells too much of the part held out.
    const options = { epochs: settings.treeEpochs, seed, explore, margin, patient };
    const { actions, labelRows } = packed([trainParser(rest, frame, tagger.tags, relations, sure, options, log)]);
    const score = packedScorer(actions, NEVER);
    return {
      score,
      scoreFully: score,
      labels: packedLabelScorer(labelRows),
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
    ...packed(learned),
    markRows: packCompactRows(meanOf(marks), MARK_FEATURES),
    sureLabels: sure,
    lemmas,
  };
  return writeModel(parts);
};
