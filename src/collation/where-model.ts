/** The fitted place model: probability that a place is where the event happened. Rebuilt by `scripts/collation/train-places.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { type Ensemble, probability } from './boosted-trees.ts';

const FILE = join(ROOT, 'models', 'collation', 'places.json');

let model: Ensemble | undefined;

/** One probability a feature vector, together 1; undefined before a model is fitted. */
export const placeProbabilities = (features: readonly Float64Array[]): readonly number[] | undefined => {
  model ??= existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Ensemble) : undefined;
  if (!model) return undefined;
  const { slope } = model;
  const each = slope === 0 ? [] : features.map((one) => probability(model!, one));
  const sum = each.reduce((total, one) => total + one, 0);
  return sum === 0 ? undefined : each.map((one) => one / sum);
};
