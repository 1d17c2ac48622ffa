/** Thresholds chosen one after another, each set to what gives the highest score on held-out decisions. */
import type { Thresholds } from '../../src/reading/learned/model.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES } from '../../src/reading/learned/view.ts';

const STEPS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
const LINKS = [0.15, 0.25, 0.35, 0.45, 0.55, 0.65];
const LEASTS = [0.3, 0.6, 0.9];
const SHARES = [0.4, 0.6, 0.8, 1];
const ROUNDS = 3;

/** All fillers of a type in one incident. */
const WHOLE = { link: 0, least: 0, share: 1 };

const SPLITS = LINKS.flatMap((link) => LEASTS.flatMap((least) => SHARES.map((share) => ({ link, least, share }))));

/** `scoreOf` is to be made as high as possible. */
export const tuneThresholds = (scoreOf: (thresholds: Thresholds) => number): Thresholds => {
  let best: Thresholds = { types: INCIDENT_TYPES.map(() => 0.3), roles: INCIDENT_ROLES.map(() => 0.3), split: WHOLE };
  let top = scoreOf(best);
  const tryAll = (options: readonly Thresholds[]) => {
    for (const next of options) {
      const score = scoreOf(next);
      if (score > top + 1e-6) [best, top] = [next, score];
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of ['types', 'roles'] as const)
      for (let i = 0; i < best[key].length; i++)
        tryAll(STEPS.map((step) => ({ ...best, [key]: best[key].map((value, k) => (k === i ? step : value)) })));
    tryAll(SPLITS.map((split) => ({ ...best, split })));
  }
  return best;
};
