/** Learns the linear models of incidents, one set a fold; scores that a later model learns from are held out. */
import { candidatesOf } from '../../src/reading/learned/candidates.ts';
import { chainFeatures } from '../../src/reading/learned/chain-features.ts';
import { chainsOf } from '../../src/reading/learned/chains.ts';
import { type PackedLinear, scoreLinear } from '../../src/reading/learned/linear.ts';
import { stackedFeatures } from '../../src/reading/learned/stacked-features.ts';
import { storyFeatures } from '../../src/reading/learned/story-features.ts';
import type { LinearModels } from '../../src/reading/learned/view-of.ts';
import { fitLinear, type LinearOptions, meanPacked, packLinear } from './fit-linear.ts';
import { fitTelling, type TellingOptions } from './fit-telling.ts';
import { addExample, type Example, type LabelledRows, noRows } from './incident-examples.ts';

/** Reports are dealt into this many folds: linear models learn from nine tenths. */
export const FOLDS = 10;
/** No fold is left out. */
export const ALL = -1;
const REPORT: TellingOptions = { bits: 18, least: 3, freedom: 30, rounds: 50 };
const LINEAR: Readonly<Record<keyof LinearModels, LinearOptions | TellingOptions>> = {
  mention: { bits: 18, epochs: 7, rate: 0.15, decay: 1e-6, least: 2, runs: 2, hidden: 0.3 },
  chain: { bits: 18, epochs: 6, rate: 0.15, decay: 1e-6, runs: 1, least: 2, hidden: 0.3 },
  story: { bits: 17, least: 3, freedom: 10, rounds: 50 },
  sentence: { bits: 18, least: 2, freedom: 4, rounds: 30 },
  report: REPORT,
  cut: { bits: 14, epochs: 6, rate: 0.2, decay: 1e-6, runs: 2 },
};
/** In ten rows of reports without incidents: whether a role is filled is learned where something happened. */
const SHARES: Readonly<Record<keyof LinearModels, number>> = {
  mention: 1,
  chain: 2,
  story: 10,
  sentence: 4,
  report: 10,
  cut: 10,
};

export interface LearnedLinears {
  /** By fold left out. */
  readonly folds: readonly LinearModels[];
  /** The mean of all folds' models: each has seen nine tenths, all of them everything. */
  readonly all: () => LinearModels;
}

/** Told of unseen reports better than by one model fitted to everything, whose scores are rougher than those learned beside. */
const meanOf = (models: readonly LinearModels[]): LinearModels => {
  const mean = (name: keyof LinearModels): PackedLinear => meanPacked(models.map((one) => one[name]));
  return {
    sentence: mean('sentence'),
    report: mean('report'),
    mention: mean('mention'),
    chain: mean('chain'),
    story: mean('story'),
    cut: mean('cut'),
  };
};

/** `foldOf[i]` is the fold of example `i`. */
export const learnLinears = (
  examples: readonly Example[],
  foldOf: Uint8Array,
  say: (line: string) => void,
): LearnedLinears => {
  const material = {
    mention: noRows(),
    chain: noRows(),
    story: noRows(),
    sentence: noRows(),
    report: noRows(),
    cut: noRows(),
  };
  for (const [i, example] of examples.entries()) addExample(material, i, example);
  say(`${examples.length} reports, ${material.mention.of.length} phrases, ${material.sentence.of.length} sentences`);

  /** `share` in ten rows of reports that tell nothing are taken. */
  const fitOne = (
    rows: LabelledRows,
    options: LinearOptions | TellingOptions,
    without: number,
    share: number,
  ): PackedLinear => {
    const chosen = rows.of.flatMap((example, row) =>
      foldOf[example] === without || (examples[example].keys.length === 0 && row % 10 >= share) ? [] : [row],
    );
    return packLinear('freedom' in options ? fitTelling(rows, chosen, options) : fitLinear(rows, chosen, options));
  };
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const without = (name: keyof LinearModels, fold: number): PackedLinear =>
    fitOne(material[name], LINEAR[name], fold, SHARES[name]);
  const texts = folds.map((fold) => ({ sentence: without('sentence', fold), report: without('report', fold) }));
  /** First scores by models that have not seen the report; what its mentions are learned beside. */
  const told = examples.map((): { sentences: Float64Array[]; report: Float64Array } => ({
    sentences: [],
    report: new Float64Array(0),
  }));
  material.sentence.of.forEach((example, row) => {
    told[example].sentences.push(scoreLinear(texts[foldOf[example]].sentence, material.sentence.features[row]));
  });
  material.report.of.forEach((example, row) => {
    told[example].report = scoreLinear(texts[foldOf[example]].report, material.report.features[row]);
  });
  for (const [i, { scene }] of examples.entries()) {
    const features: number[] = [];
    storyFeatures(scene, told[i].sentences, features);
    material.story.features.push(Int32Array.from(features));
    material.story.labels.push(material.report.labels[i]);
    material.story.of.push(i);
  }
  let row = 0;
  for (const [i, { scene }] of examples.entries()) {
    const candidates = candidatesOf(scene.context);
    const first = row;
    for (const { phrase } of candidates) {
      const stacked: number[] = [];
      stackedFeatures(scene, told[i], phrase, stacked);
      material.mention.features[row] = Int32Array.from([...material.mention.features[row], ...stacked]);
      row++;
    }
    for (const { members } of chainsOf(scene, candidates)) {
      const features: number[] = [];
      chainFeatures(
        members.map((member) => material.mention.features[first + member]),
        features,
      );
      material.chain.features.push(Int32Array.from(features));
      material.chain.labels.push(
        Uint8Array.from(material.mention.labels[first], (_, k) =>
          members.some((member) => material.mention.labels[first + member][k] > 0) ? 1 : 0,
        ),
      );
      material.chain.of.push(i);
    }
  }
  const linears = folds.map(
    (fold): LinearModels => ({
      ...texts[fold],
      mention: without('mention', fold),
      chain: without('chain', fold),
      story: without('story', fold),
      cut: without('cut', fold),
    }),
  );
  say('linear models, by fold');
  return {
    folds: linears,
    all: () => meanOf(linears),
  };
};
