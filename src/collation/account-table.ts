/** All accounts by number, in a few words each: what is kept of a million claims while they are linked. */
import type { Account } from './account.ts';
import { growingArray } from './growing-array.ts';

export interface AccountTable {
  readonly size: number;
  readonly reports: number;
  /** Adds the accounts of the next report; those of one report stand side by side. */
  readonly add: (report: string, accounts: readonly Pick<Account, 'key' | 'wholeReport'>[]) => void;
  readonly keyOf: (account: number) => string;
  /** Number of the account's report, counted from 0. */
  readonly reportOf: (account: number) => number;
  readonly reportId: (report: number) => string;
  readonly isWhole: (account: number) => boolean;
  /** First account of the report, and the one after its last. */
  readonly accountsIn: (report: number) => readonly [from: number, to: number];
}

export const accountTable = (): AccountTable => {
  const ids: string[] = [];
  const ends = growingArray(Int32Array);
  const keys: string[] = [];
  const reports = growingArray(Int32Array);
  const whole = growingArray(Int32Array);
  return {
    get size() {
      return keys.length;
    },
    get reports() {
      return ids.length;
    },
    add: (report, accounts) => {
      for (const { key, wholeReport } of accounts) {
        keys.push(key);
        reports.push(ids.length);
        whole.push(wholeReport ? 1 : 0);
      }
      ids.push(report);
      ends.push(keys.length);
    },
    keyOf: (account) => keys[account],
    reportOf: reports.at,
    reportId: (report) => ids[report],
    isWhole: (account) => whole.at(account) === 1,
    accountsIn: (report) => [report === 0 ? 0 : ends.at(report - 1), ends.at(report)],
  };
};
