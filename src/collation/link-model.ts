/** The fitted pair model: probability that two accounts are about one happening. Rebuilt by `scripts/train-collation.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { type Ensemble, probability } from './boosted-trees.ts';
import { PAIR_FEATURE_NAMES } from './pair-features.ts';

export interface LinkModel {
  readonly ensemble: Ensemble;
  /** Mean probability at which two groups are joined, chosen on the development split. */
  readonly threshold: number;
}

const FILE = join(ROOT, 'models', 'collation', 'pairs.json');

let model: LinkModel | undefined;

/** Before a model is fitted: nothing links. */
const UNFITTED: LinkModel = {
  ensemble: { features: PAIR_FEATURE_NAMES, base: -9, trees: [], slope: 1, intercept: 0 },
  threshold: 0.5,
};

const load = (): LinkModel => {
  if (!existsSync(FILE)) return UNFITTED;
  return JSON.parse(readFileSync(FILE, 'utf8')) as LinkModel;
};

export const linkModel = (): LinkModel => {
  model ??= load();
  return model;
};

export const pairProbability = (features: ArrayLike<number>): number => probability(linkModel().ensemble, features);
