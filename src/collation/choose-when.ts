/** The day of an event out of what its claims say, and where they differ. */
import type { Claim, EventType, When } from '../claim.ts';
import type { Disagreement } from '../event.ts';
import type { Account } from './account.ts';
import { isDated } from './date-trust.ts';
import { likelyDays } from './day-model.ts';
import { type DayRange, overlaps, rangeLength } from './days.ts';

interface Vote {
  when: When;
  readonly range: DayRange;
  readonly claims: Claim[];
  /** Claims of the same reports that name the day of what else they tell. */
  readonly named: Claim[];
  weight: number;
}

/** A report of what it is chiefly about counts full, one that recalls it in passing half, a reprint not at all. */
const voiceOf = (account: Account, heard: Set<string>): number => {
  const voice = account.report.duplicateOf ?? account.report.id;
  if (heard.has(voice)) return 0.01;
  heard.add(voice);
  return account.main || account.wholeReport ? 1 : 0.5;
};

/** Each report spreads one voice over the days that it may mean. */
const votesOf = (accounts: readonly Account[]): Vote[] => {
  const votes = new Map<string, Vote>();
  const heard = new Set<string>();
  for (const account of accounts) {
    const voice = voiceOf(account, heard);
    for (const day of likelyDays(account)) {
      const key = `${day.range.from} ${day.range.to}`;
      const weight = voice * day.probability;
      const vote = votes.get(key);
      if (!vote)
        votes.set(key, { when: day.when, range: day.range, claims: [...day.claims], named: [...day.named], weight });
      else {
        vote.weight += weight;
        vote.claims.push(...day.claims);
        vote.named.push(...day.named);
        if (vote.when.inferred && !day.when.inferred) vote.when = day.when;
      }
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
  votes.filter((vote) => vote.claims.length > 0 && !overlaps(vote.range, chosen.range));

/** Some claim says so; of what may last, be it without the year. */
const isTold = ({ claims, when }: Vote, lasting: boolean): boolean =>
  !when.inferred || (lasting && claims.some(isDated));

/** Battles go on for days; of a shooting 'at the weekend' one day is looked for. */
const LASTING: ReadonlySet<EventType> = new Set([
  'armed-clash',
  'shelling',
  'air-strike',
  'riot',
  'protest',
  'roadblock',
]);

/** An event of some days whose claims name several of them: first day to last. */
const spanOf = (chosen: Vote, votes: readonly Vote[], lasting: boolean): Vote => {
  const covering = votes.find((vote) => {
    const length = rangeLength(vote.range);
    return (
      length > 1 &&
      length <= 7 &&
      isTold(vote, lasting) &&
      vote.range.from <= chosen.range.from &&
      vote.range.to >= chosen.range.to
    );
  });
  if (!covering || rangeLength(chosen.range) > 1) return chosen;
  const days = votes.filter(
    (vote) => rangeLength(vote.range) === 1 && overlaps(vote.range, covering.range) && isTold(vote, lasting),
  );
  return days.length >= 2 && covering.weight * 3 >= chosen.weight ? covering : chosen;
};

/** The event's own claims of that day; where none has it, those of its reports that do. */
const statersOf = (vote: Vote): readonly Claim[] => (vote.claims.length > 0 ? vote.claims : vote.named);

const whyOf = (chosen: Vote, votes: readonly Vote[]): string =>
  chosen.claims.length > 0
    ? `${chosen.when.edtf} has the most support: ${chosen.claims.length} of ${votes.reduce((sum, vote) => sum + vote.claims.length, 0)} dated claims, weighed by precision and by how near the report is to it.`
    : `${chosen.when.edtf} is the day that the report's other claims have (${chosen.named.length}), and fits its words better than the days of these.`;

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
  const lasting = accounts.some(({ type }) => LASTING.has(type));
  const chosen = spanOf(best, votes, lasting);
  const apart = differing(votes, chosen);
  const why = whyOf(chosen, votes);
  const disagreement: Disagreement | undefined =
    apart.length === 0
      ? undefined
      : {
          about: 'when',
          values: [chosen, ...apart].map((vote) => ({
            value: vote.when.edtf,
            claims: statersOf(vote).map((claim) => claim.id),
          })),
          chosen: chosen.when.edtf,
          why,
        };
  return { when: { ...chosen.when, evidence: [], ...(votes.length > 1 ? { why } : {}) }, disagreement };
};
