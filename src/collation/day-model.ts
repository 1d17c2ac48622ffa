/** Which of the days that a report names is the happening's: fitted by `scripts/collation/train-days.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Account } from './account.ts';
import { type Ensemble, probability } from './boosted-trees.ts';
import { DAY_FEATURES, type DayCandidate, dayCandidates } from './day-candidates.ts';
import { type DayRange, rangeGap } from './days.ts';

export interface LikelyDay extends DayCandidate {
  /** Probability that it is the day, the account's candidates adding up to at most 1. */
  readonly probability: number;
}

const FILE = join(ROOT, 'models', 'collation', 'days.json');

let model: Ensemble | undefined;

const dayModel = (): Ensemble => {
  model ??= existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Ensemble)
    : { features: Object.keys(DAY_FEATURES), base: 0, trees: [], slope: 1, intercept: 0 };
  return model;
};

/** Linking and the choice of the event's day both ask. */
const known = new WeakMap<Account, LikelyDay[]>();

/** The account's days, likeliest first; of equals the earlier. `held` stands in for the shipped model in training. */
export const likelyDays = (account: Account, held?: Ensemble): LikelyDay[] => {
  if (held) return weigh(account, held);
  const days = known.get(account) ?? weigh(account, dayModel());
  known.set(account, days);
  return days;
};

const weigh = (account: Account, ensemble: Ensemble): LikelyDay[] => {
  const scored = dayCandidates(account).map((candidate) => ({
    ...candidate,
    probability: probability(ensemble, candidate.features),
  }));
  const sum = Math.max(
    1,
    scored.reduce((total, candidate) => total + candidate.probability, 0),
  );
  return scored
    .map((candidate) => ({ ...candidate, probability: candidate.probability / sum }))
    .sort((a, b) => b.probability - a.probability);
};

/** A likely day without its words, for comparing. */
export interface WeightedDay {
  readonly range: DayRange;
  readonly probability: number;
}

/** Probability that two accounts tell of one day (or of two days in a row), their days taken as independent. */
export const dayAgreement = (a: readonly WeightedDay[], b: readonly WeightedDay[]): number => {
  let sum = 0;
  for (const one of a)
    for (const other of b) {
      const gap = rangeGap(one.range, other.range);
      if (gap <= 1) sum += one.probability * other.probability * (gap === 0 ? 1 : 0.6);
    }
  return sum;
};
