/** Where an event stands in the review queue: what a person's look is worth most for comes first. */
import { type StoredSummary, totalOf } from './summarise-event.ts';

export const CAUSES = ['disagreement', 'uncertain', 'deadly', 'changed', 'new'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Priority {
  readonly score: number;
  readonly cause: Cause;
}

/** Reports dispute more than this only in very few events; more makes an event no more useful to look at. */
const MOST_DISPUTES = 5;
/** Deaths from which on an event counts no higher. */
const MOST_DEATHS = 40;
/** An event at least this sure needs no look for that alone. */
const SURE = 0.75;
/** A reason weaker than this is not named. */
const NAMED = 0.4;

/**
 * `queuePriority(summary, true)`: disputed values 1.2–2, weak links or values up to 1.5, deaths up to 2, claims that joined
 * since it was reviewed 2.5; every new event a little.
 */
export const queuePriority = (summary: StoredSummary, changed: boolean): Priority => {
  const { disagreements: disputes, confidence, tolls } = summary;
  const reasons: Readonly<Record<Cause, number>> = {
    changed: changed ? 2.5 : 0,
    disagreement: disputes > 0 ? 1 + Math.min(disputes, MOST_DISPUTES) / MOST_DISPUTES : 0,
    uncertain: 2 * Math.max(0, SURE - confidence),
    deadly: Math.min(totalOf(tolls, 'killed') ?? 0, MOST_DEATHS) / (MOST_DEATHS / 2),
    new: 0.1,
  };
  const cause = CAUSES.reduce((best, next) => (reasons[next] > reasons[best] ? next : best));
  const score = Object.values(reasons).reduce((sum, reason) => sum + reason, 0);
  return { score: Math.round(score * 1000) / 1000, cause: reasons[cause] >= NAMED ? cause : 'new' };
};
