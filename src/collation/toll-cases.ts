/** An event's evidence for its toll of killed and injured, gathered for the toll model and for its training alike. */
import type { Claim } from '../claim.ts';
import type { Toll } from '../event.ts';
import type { Report } from '../report.ts';
import type { Observation } from './observations.ts';
import { statementsOf } from './statements.ts';
import { type Casualty, type CasualtyEvidence, type TollCase, tollCase } from './toll-candidates.ts';

const evidenceOf = (effect: Casualty, stated: readonly Observation[], tolls: readonly Toll[]): CasualtyEvidence => {
  const observations = stated.filter((one) => one.effect === effect);
  return {
    ruled: tolls.find((toll) => toll.effect === effect && toll.whom === 'all')?.best ?? undefined,
    observations,
    totals: statementsOf(observations)
      .filter((one) => one.whom === 'all')
      .sort((a, b) => a.said - b.said || (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : a.at - b.at)),
  };
};

/**
 * Claims of one event, their reports and observations, and the tolls that the rules give → the cases of killed and injured.
 * `chosenOf` settles the killed first: who is dead is not among the wounded.
 */
export const tollCasesOf = (
  claims: readonly Claim[],
  reports: readonly Report[],
  stated: readonly Observation[],
  tolls: readonly Toll[],
  chosenOf: (of: TollCase) => number | undefined,
): readonly [killed: TollCase, injured: TollCase] => {
  const killed = evidenceOf('killed', stated, tolls);
  const injured = evidenceOf('injured', stated, tolls);
  const dead = tollCase({ effect: 'killed', own: killed, other: injured, claims, reports });
  const settled = { ...killed, ruled: chosenOf(dead) };
  return [dead, tollCase({ effect: 'injured', own: injured, other: settled, claims, reports })];
};
