/** One event out of the accounts that were linked: its type, day, place, participants, tolls and what the sources dispute. */
import { hash } from 'node:crypto';
import type { EventType } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import { type Account, byCode } from './account.ts';
import { chooseWhen } from './choose-when.ts';
import { chooseWhere } from './choose-where.ts';
import { dayRange } from './days.ts';
import { namingRank } from './event-families.ts';
import { eventTitle } from './event-title.ts';
import { withLikelyTolls } from './likely-tolls.ts';
import { mergeParticipants } from './merge-participants.ts';
import { observationsOf } from './observations.ts';
import type { Homes } from './outlet-homes.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesForType } from './rules/scale-rules.ts';
import { weighTolls } from './weigh-tolls.ts';

/** The type that most accounts have; of equals the one that names a happening best ('shooting' before 'killing'). */
const typeOf = (accounts: readonly Account[]): EventType => {
  const tally = new Map<EventType, number>();
  for (const account of accounts) tally.set(account.type, (tally.get(account.type) ?? 0) + (account.main ? 1 : 0.8));
  return [...tally].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && namingRank(next[0]) < namingRank(best[0])) ? next : best,
  )[0];
};

const published = (account: Account): number =>
  dayRange(account.report.published.edtf)?.from ?? Number.MAX_SAFE_INTEGER;

/** The account that was first in print names the event, so that reports that come later leave its id as it is. */
const firstAccount = (accounts: readonly Account[]): Account =>
  [...accounts].sort((a, b) => published(a) - published(b) || byCode(a.key, b.key))[0];

/** `e:` and a hash of where the event is first told: report and place in its text. */
export const eventId = (accounts: readonly Account[]): string => {
  const first = firstAccount(accounts);
  const told = `${first.report.id}\n${first.claims[0].trigger.start}\n${first.claims[0].type}`;
  return `e:${hash('sha256', told).slice(0, 16)}`;
};

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** How sure it is that there is one such event: more independent reports make it surer. */
const confidenceOf = (accounts: readonly Account[], linkConfidence: number): number => {
  let doubt = 1;
  const voices = new Set<string>();
  for (const { report, claims } of accounts) {
    const voice = report.duplicateOf ?? report.id;
    if (voices.has(voice)) continue;
    voices.add(voice);
    doubt *= 1 - Math.min(0.97, Math.max(...claims.map((claim) => claim.confidence)));
  }
  return rounded((1 - doubt) * linkConfidence);
};

export interface EventContext {
  readonly reports: ReadonlyMap<string, Report>;
  readonly ruleSet: RuleSet;
  /** Where outlets are at home; without it the places are weighed by the event's own reports alone. */
  readonly homes?: Homes;
}

/** Accounts of one happening (in order of key), how sure their links are → the event, `related` still empty. */
export const assembleEvent = (accounts: readonly Account[], linkConfidence: number, context: EventContext): Event => {
  const claims = accounts.flatMap((account) => account.claims);
  const { when, disagreement: aboutWhen } = chooseWhen(accounts);
  const { where, disagreement: aboutWhere } = chooseWhere(accounts, context.homes);
  const { participants, disagreements: aboutWho } = mergeParticipants(claims);
  const type = typeOf(accounts);
  const ruleSet = rulesForType(context.ruleSet, type);
  const observations = observationsOf(claims, { ...context, ruleSet, days: dayRange(when?.edtf) });
  const told = [...new Set(accounts.map((account) => account.report))];
  const ruled = weighTolls(observations, ruleSet);
  const { tolls, disagreements: aboutTolls } =
    ruleSet.choice.is === 'weightiest' ? withLikelyTolls(ruled, claims, told, observations) : ruled;
  return {
    v: 1,
    kind: 'event',
    id: eventId(accounts),
    type,
    title: eventTitle({ type, participants, when, where, tolls }),
    when,
    where,
    participants,
    claims: claims.map((claim) => claim.id),
    reports: [...new Set(accounts.map((account) => account.report.id))],
    tolls,
    disagreements: [aboutWhen, aboutWhere, ...aboutWho, ...aboutTolls].filter((one) => one !== undefined),
    related: [],
    confidence: confidenceOf(accounts, linkConfidence),
    ...(accounts.length > 1 ? { linkConfidence: rounded(linkConfidence) } : {}),
  };
};

/** The event with those that may be the same happening, by id; without where there are none. */
export const withProposals = (
  event: Event,
  proposals: readonly (readonly [id: string, probability: number])[],
): Event => {
  if (proposals.length === 0) {
    const { proposed: _, ...rest } = event;
    return rest;
  }
  const sorted = [...proposals].sort((a, b) => byCode(a[0], b[0]));
  return { ...event, proposed: sorted.map(([id, probability]) => ({ event: id, confidence: rounded(probability) })) };
};
