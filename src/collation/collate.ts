/**
 * Claims of any number of reports → events: reprints found, accounts linked, each group of accounts made one event.
 * A pure function of the set: neither the order of the reports nor how they were batched changes a byte.
 */
import type { Claim } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import { bulkCollation, withOriginal } from './bulk-collation.ts';
import { ruleSetOf } from './rule-set.ts';
import { shelvesInMemory } from './shelf.ts';

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

/** Reports and their claims, in any order → the same reports and claims, and the events, by day. */
export const collate = (
  reports: readonly Report[],
  claims: readonly Claim[],
  options: CollateOptions = {},
): Collation => {
  const claimsOf = Map.groupBy(claims, (claim) => claim.report);
  const readings = reports.map((report) => ({ report, claims: claimsOf.get(report.id) ?? [] }));
  const bulk = bulkCollation({
    ruleSet: ruleSetOf(options.ruleSet),
    shelves: shelvesInMemory(),
    reading: (report) => readings[report],
  });
  for (const reading of readings) bulk.add(reading);
  const originals = bulk.originals();
  return {
    reports: reports.map((report) => withOriginal(report, originals.get(report.id))),
    claims,
    events: [...bulk.events()],
  };
};
