/**
 * Collation of many reports at once, in bounded memory: reports come one by one, of each some hundred numbers are kept, and
 * what is long lies on shelves (`shelf.ts`), in memory or in files.
 */
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import { type Account, accountsOf } from './account.ts';
import { accountTable } from './account-table.ts';
import { assembleGroups, linkList } from './assemble-groups.ts';
import { candidateFinder } from './candidates.ts';
import { type Printed, printedOf, reprintsAmong } from './near-duplicates.ts';
import { type HomeVote, homesOf, homeVote } from './outlet-homes.ts';
import type { Reading } from './record/open-record.ts';
import { recent } from './record/recent.ts';
import type { RuleSet } from './rule-set.ts';
import { scoreCandidates } from './score-candidates.ts';
import type { Shelves } from './shelf.ts';
import { type Signature, signatureOf } from './signature.ts';

export interface BulkOptions {
  readonly ruleSet: RuleSet;
  readonly shelves: Shelves;
  /** The reading that was added as the `report`th, from 0. */
  readonly reading: (report: number) => Reading;
}

export interface BulkCollation {
  readonly add: (reading: Reading) => void;
  /** After the last report: id of each that reprints another → id of the other. */
  readonly originals: () => ReadonlyMap<string, string>;
  /** After the last report, once: each event, by day. */
  readonly events: () => Generator<Event>;
}

/** Signatures, and accounts of reports, held ready. */
const HELD_SIGNATURES = 12_000;
const HELD_REPORTS = 2000;

/** The report with what it reprints, where it does not say so itself. */
export const withOriginal = (report: Report, original: string | undefined): Report =>
  original === undefined || report.duplicateOf !== null ? report : { ...report, duplicateOf: original };

/** One string for all that are equal. */
const interning = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
};

export const bulkCollation = ({ ruleSet, shelves, reading }: BulkOptions): BulkCollation => {
  const table = accountTable();
  const finder = candidateFinder();
  const signatures = shelves.shelf<Signature>(HELD_SIGNATURES);
  const printed: Printed[] = [];
  const votes: HomeVote[] = [];
  const one = interning();

  const add = ({ report, claims }: Reading): void => {
    const accounts = accountsOf([report], claims);
    for (const account of accounts) {
      const signature = signatureOf(account);
      signatures.put(signature);
      finder.add(signature);
    }
    const number = table.reports;
    table.add(report.id, accounts);
    printed.push({ ...printedOf(report), text: () => reading(number).report.text });
    const vote = homeVote(report, claims);
    if (vote) votes.push({ outlet: one(vote.outlet), state: one(vote.state), town: one(vote.town) });
  };

  let found: ReadonlyMap<string, string> | undefined;
  const originals = (): ReadonlyMap<string, string> => {
    found ??= reprintsAmong(printed);
    return found;
  };

  const events = (): Generator<Event> => {
    const links = linkList();
    scoreCandidates(
      finder,
      { table, signature: signatures.get, published: (report) => printed[report].published },
      links.add,
    );
    const accounts = recent(HELD_REPORTS, (number: number): readonly Account[] => {
      const { report, claims } = reading(number);
      return accountsOf([withOriginal(report, originals().get(report.id))], claims);
    });
    return assembleGroups({
      table,
      links,
      accountsOf: accounts.get,
      context: { ruleSet, homes: homesOf(votes) },
      shelves,
    });
  };

  return { add, originals, events };
};
