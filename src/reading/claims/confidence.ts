/** How sure a claim is: the probability of its incident where that was learned, else a sum of what was found of it. */
import type { DraftClaim } from './draft.ts';

export interface ConfidenceTerm {
  readonly why: string;
  /** Added, or the factor of the last term. */
  readonly weight: number;
}

const NOT_ASSERTED = 0.8;

/** The terms of a claim's confidence: all but a factor are added up. */
export const confidenceTerms = (draft: DraftClaim): ConfidenceTerm[] =>
  draft.likelihood === undefined
    ? summed(draft)
    : [{ why: 'learned: the probability of the incident', weight: Math.round(draft.likelihood * 100) / 100 }];

const summed = ({ participants, when, where }: DraftClaim): ConfidenceTerm[] => [
  { why: 'words that tell of such a happening', weight: 0.5 },
  ...(participants.length > 0 ? [{ why: 'somebody takes part', weight: 0.2 }] : []),
  ...(when ? [{ why: 'a day', weight: 0.1 }] : []),
  ...(where ? [{ why: 'a place', weight: 0.1 }] : []),
];

export const confidenceOf = (draft: DraftClaim): number => {
  const told = confidenceTerms(draft).reduce((sum, { weight }) => sum + weight, 0);
  return Math.round((draft.standing === 'asserted' ? told : told * NOT_ASSERTED) * 100) / 100;
};
