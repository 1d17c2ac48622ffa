/** Claims of any number of reports → events. */
import type { Claim } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';

export interface CollateOptions {
  readonly ruleSet?: string;
}

export interface Collation {
  /** The reports, with `duplicateOf` filled in. */
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

export const collate = (
  reports: readonly Report[],
  claims: readonly Claim[],
  _options: CollateOptions = {},
): Collation => ({ reports, claims, events: [] });
