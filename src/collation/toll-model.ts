/** The fitted toll model: probability of each number that may be an event's toll. Rebuilt by `scripts/collation/train-tolls.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { type Ensemble, probability } from './boosted-trees.ts';
import type { Casualty, TollCase } from './toll-candidates.ts';

export type TollModel = Readonly<Record<Casualty, Ensemble>>;

const FILE = join(ROOT, 'models', 'collation', 'tolls.json');

let model: TollModel | undefined;

const load = (): TollModel | undefined =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as TollModel) : undefined;

export interface LikelyValue {
  readonly value: number;
  /** Of the case's candidates together 1. */
  readonly probability: number;
}

/** The case's candidates in rising order of value, with their probabilities; undefined before a model is fitted. */
export const likelyValues = (of: TollCase): readonly LikelyValue[] | undefined => {
  model ??= load();
  if (!model || of.candidates.length === 0) return undefined;
  const ensemble = model[of.effect];
  const each = of.candidates.map(({ features }) => probability(ensemble, features));
  const sum = each.reduce((total, one) => total + one, 0);
  return of.candidates.map(({ value }, index) => ({ value, probability: each[index] / sum }));
};
