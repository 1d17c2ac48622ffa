/** How far a claim's day can be trusted: stated beside its words, carried over from another sentence, or only supposed. */
import type { Claim } from '../claim.ts';

/** Within this many letters of the trigger a date is told of the claim itself. */
const BESIDE = 200;

/** 1 stated, 0.9 stated beside it but completed (a year), 0.4 carried over from elsewhere, 0.12 supposed; 0 without a day. */
export const dateTrust = (claim: Claim): number => {
  if (!claim.when) return 0;
  if (!claim.when.inferred) return 1;
  if (claim.when.evidence.length === 0) return 0.12;
  const { start } = claim.trigger;
  return claim.when.evidence.some((span) => Math.abs(span.start - start) <= BESIDE) ? 0.9 : 0.4;
};

/** Stated of the claim itself. */
export const isDated = (claim: Claim): boolean => dateTrust(claim) >= 0.9;
