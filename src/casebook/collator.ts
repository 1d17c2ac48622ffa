/** What a casebook needs of collation: events out of all claims, and one event out of exactly these claims. */
import type { Claim } from '../claim.ts';
import { accountsOf } from '../collation/account.ts';
import { assembleEvent } from '../collation/assemble-event.ts';
import { type Collation, collate } from '../collation/collate.ts';
import type { Homes } from '../collation/outlet-homes.ts';
import { keepHomes } from '../collation/record/keep-homes.ts';
import { type OpenRecord, openRecord, type Readings } from '../collation/record/open-record.ts';
import type { RecordStore } from '../collation/record/record-store.ts';
import { ruleSetOf } from '../collation/rule-set.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';

export interface Collator {
  /** Links report by report into a record that is kept; where absent, all claims are linked at once. */
  readonly grow?: (store: RecordStore, readings: Readings) => OpenRecord;
  /** Links claims into events. */
  readonly collate: (reports: readonly Report[], claims: readonly Claim[]) => Collation;
  /**
   * One event of the claims in `members`, none linked or parted: what a decision on one of them makes of it. `claims`
   * are all that its reports make, since what else a report tells bears on what it means; `confidence` is that of the
   * links. Undefined where no member asserts anything.
   */
  readonly assemble: (
    reports: readonly Report[],
    claims: readonly Claim[],
    members: ReadonlySet<string>,
    confidence: number,
    options?: AssemblyOptions,
  ) => Event | undefined;
  /** Where a record's outlets are at home. */
  readonly homes?: (store: RecordStore) => Homes;
}

export interface AssemblyOptions {
  /** Name of a rule set; the casebook's own where absent. */
  readonly ruleSet?: string;
  /** Without them places are weighed by the event's own reports alone. */
  readonly homes?: Homes;
}

export const COLLATOR: Collator = {
  grow: (store, readings) => openRecord(store, readings),
  collate: (reports, claims) => collate(reports, claims),
  homes: (store) => keepHomes(store).homeOf,
  assemble: (reports, claims, members, confidence, { ruleSet, homes } = {}) => {
    const accounts = accountsOf(reports, claims)
      .map((account) => ({ ...account, claims: account.claims.filter(({ id }) => members.has(id)) }))
      .filter((account) => account.claims.length > 0);
    const byId = new Map(reports.map((report) => [report.id, report]));
    const context = { reports: byId, ruleSet: ruleSetOf(ruleSet), homes };
    return accounts.length === 0 ? undefined : assembleEvent(accounts, confidence, context);
  },
};
