/** The day of an event out of what its claims say, and where they differ. */
import type { Claim, When } from '../claim.ts';
import type { Disagreement } from '../event.ts';
import type { Account } from './account.ts';
import { type DayRange, dayRange, overlaps, rangeLength } from './days.ts';

interface Vote {
  readonly when: When;
  readonly range: DayRange;
  readonly claims: Claim[];
  weight: number;
}

/** A day says more than a month; a report's own story more than its asides; an inferred value less. */
const weightOf = (
  claim: Claim,
  when: When,
  range: DayRange,
  account: Account,
  published: number | undefined,
): number => {
  const length = Math.min(rangeLength(range), 400);
  const fineness = length === 1 ? 1 : length <= 3 ? 0.6 : length <= 10 ? 0.25 : 0.1;
  const kept = account.main || account.wholeReport ? 1 : 0.5;
  // Reports of the first days tell the day; those of a trial a year later often give the day of the trial.
  const late =
    published === undefined ? 0.7 : range.from > published ? 0.05 : 1 / (1 + Math.min(60, published - range.from) / 20);
  return fineness * kept * (when.inferred ? 0.5 : 1) * (claim.main ? 1.3 : 1) * (0.4 + 0.6 * late);
};

const votesOf = (accounts: readonly Account[]): Vote[] => {
  const votes = new Map<string, Vote>();
  for (const account of accounts) {
    const published = dayRange(account.report.published.edtf)?.from;
    // One report has one voice, however often it names its day.
    const cast = new Map<string, { weight: number; claims: Claim[]; when: When; range: DayRange }>();
    for (const claim of account.claims) {
      const range = dayRange(claim.when?.edtf);
      if (!claim.when || !range) continue;
      const weight = weightOf(claim, claim.when, range, account, published);
      const entry = cast.get(claim.when.edtf);
      if (!entry) cast.set(claim.when.edtf, { weight, claims: [claim], when: claim.when, range });
      else {
        entry.claims.push(claim);
        if (weight > entry.weight) {
          entry.weight = weight;
          entry.when = claim.when;
        }
      }
    }
    const whole =
      [...cast.values()].reduce((sum, entry) => sum + entry.weight * Math.sqrt(entry.claims.length), 0) || 1;
    for (const [edtf, entry] of cast) {
      const share = (entry.weight * entry.weight * Math.sqrt(entry.claims.length)) / whole;
      const vote = votes.get(edtf);
      if (vote) {
        vote.weight += share;
        vote.claims.push(...entry.claims);
      } else votes.set(edtf, { when: entry.when, range: entry.range, claims: [...entry.claims], weight: share });
    }
  }
  return [...votes.values()];
};

/** A month that contains the day supports it, a little; the days beside it too (a night belongs to two days). */
const support = (vote: Vote, votes: readonly Vote[]): number =>
  votes.reduce((sum, other) => {
    if (other === vote) return sum + other.weight;
    if (overlaps(other.range, vote.range))
      return sum + other.weight * (rangeLength(other.range) >= rangeLength(vote.range) ? 0.6 : 0.1);
    const gap = Math.max(other.range.from - vote.range.to, vote.range.from - other.range.to);
    return sum + (gap === 1 ? other.weight * 0.3 : 0);
  }, 0);

export interface ChosenWhen {
  readonly when: When | null;
  readonly disagreement: Disagreement | undefined;
}

/** Ranges apart, or a coarse value beside a fine one that it does not contain. */
const differing = (votes: readonly Vote[], chosen: Vote): Vote[] =>
  votes.filter((vote) => !overlaps(vote.range, chosen.range));

/** An event of some days whose claims name several of them: first day to last. */
const spanOf = (chosen: Vote, votes: readonly Vote[]): Vote => {
  const covering = votes.find((vote) => {
    const length = rangeLength(vote.range);
    return (
      length > 1 &&
      length <= 7 &&
      !vote.when.inferred &&
      vote.range.from <= chosen.range.from &&
      vote.range.to >= chosen.range.to
    );
  });
  if (!covering || rangeLength(chosen.range) > 1) return chosen;
  const days = votes.filter(
    (vote) => rangeLength(vote.range) === 1 && overlaps(vote.range, covering.range) && !vote.when.inferred,
  );
  return days.length >= 2 && covering.weight * 3 >= chosen.weight ? covering : chosen;
};

/** Accounts of one event → its day or days (the best supported), evidence kept by the claims themselves. */
export const chooseWhen = (accounts: readonly Account[]): ChosenWhen => {
  const votes = votesOf(accounts).sort(
    (a, b) => a.range.from - b.range.from || a.range.to - b.range.to || (a.when.edtf < b.when.edtf ? -1 : 1),
  );
  if (votes.length === 0) return { when: null, disagreement: undefined };
  let best = votes[0];
  let bestSupport = Number.NEGATIVE_INFINITY;
  for (const vote of votes) {
    const fine = rangeLength(vote.range) === 1 ? 1 : rangeLength(vote.range) <= 3 ? 0.8 : 0.35;
    const value = support(vote, votes) * fine;
    if (value > bestSupport) [best, bestSupport] = [vote, value];
  }
  const chosen = spanOf(best, votes);
  const apart = differing(votes, chosen);
  const why = `${chosen.when.edtf} has the most support: ${chosen.claims.length} of ${votes.reduce((sum, vote) => sum + vote.claims.length, 0)} dated claims, weighed by precision and by how near the report is to it.`;
  const disagreement: Disagreement | undefined =
    apart.length === 0
      ? undefined
      : {
          about: 'when',
          values: [chosen, ...apart].map((vote) => ({
            value: vote.when.edtf,
            claims: vote.claims.map((claim) => claim.id),
          })),
          chosen: chosen.when.edtf,
          why,
        };
  return { when: { ...chosen.when, evidence: [], ...(votes.length > 1 ? { why } : {}) }, disagreement };
};
