/**
 * Claims of any number of reports → events: reprints found, accounts linked, each group of accounts made one event.
 * A pure function of the set: neither the order of the reports nor how they were batched changes a byte.
 */
import type { Claim } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import { accountsOf, byCode } from './account.ts';
import { assembleEvent, withProposals } from './assemble-event.ts';
import { linkClaims } from './link-claims.ts';
import { findReprints } from './near-duplicates.ts';
import { type Homes, homesOf, homeVote } from './outlet-homes.ts';
import { answersSomething, type PlacedClaim, relateEvents } from './relate-events.ts';
import { ruleSetOf } from './rule-set.ts';

export interface CollateOptions {
  /** Name of a file in `rule-sets/`; `plain` where absent. */
  readonly ruleSet?: string;
}

export interface Collation {
  /** The reports, with `duplicateOf` filled in. */
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

const withReprints = (reports: readonly Report[]): Report[] => {
  const originals = findReprints(reports);
  return reports.map((report) => {
    const original = originals.get(report.id);
    return original === undefined || report.duplicateOf !== null ? report : { ...report, duplicateOf: original };
  });
};

const homesOfAll = (reports: readonly Report[], claims: readonly Claim[]): Homes => {
  const claimsOf = Map.groupBy(claims, (claim) => claim.report);
  return homesOf(reports.flatMap((report) => homeVote(report, claimsOf.get(report.id) ?? []) ?? []));
};

/** Earliest first, undated last; of one day by id. */
const byDay = (a: Event, b: Event): number => byCode(a.when?.edtf ?? '~', b.when?.edtf ?? '~') || byCode(a.id, b.id);

/** Reports and their claims, in any order → the same reports and claims, and the events, by day. */
export const collate = (
  reports: readonly Report[],
  claims: readonly Claim[],
  options: CollateOptions = {},
): Collation => {
  const ruleSet = ruleSetOf(options.ruleSet);
  const marked = withReprints(reports);
  const byId = new Map(marked.map((report) => [report.id, report]));
  const known = claims.filter((claim) => byId.has(claim.report));
  const context = { reports: byId, ruleSet, homes: homesOfAll(marked, known) };
  const groups = linkClaims(accountsOf(marked, known));
  const assembled = groups.map((group) => assembleEvent(group.accounts, group.confidence, context));
  const events = assembled.map((event, index) =>
    withProposals(
      event,
      groups[index].proposed.map(({ group, probability }) => [assembled[group].id, probability] as const),
    ),
  );
  const claimById = new Map(known.map((claim) => [claim.id, claim]));
  const placeOf = (id: string): PlacedClaim | undefined => {
    const claim = claimById.get(id);
    if (!claim) return undefined;
    const at = claim.trigger.start;
    return { report: claim.report, at, answers: answersSomething(context.reports.get(claim.report)!.text, at) };
  };
  return { reports: marked, claims, events: relateEvents(events, placeOf).sort(byDay) };
};
