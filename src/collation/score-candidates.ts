/** Candidate pairs → links, report pair by report pair; signatures are asked for in order of time, so that few need be held. */
import type { AccountTable } from './account-table.ts';
import { type CandidateFinder, distinct } from './candidates.ts';
import { growingArray } from './growing-array.ts';
import { type Link, linksOf, type Numbered } from './link-claims.ts';
import type { Signature } from './signature.ts';

export interface Comparing {
  readonly table: AccountTable;
  readonly signature: (account: number) => Signature;
  /** Day that a report came out, for the order of work. */
  readonly published: (report: number) => number;
}

/** Reports by day, and the numbers of accounts in that order. */
const inTime = ({ table, published }: Comparing) => {
  const order = Array.from({ length: table.reports }, (_, report) => report).sort(
    (a, b) => published(a) - published(b) || a - b,
  );
  const rank = new Int32Array(table.size);
  const account = new Int32Array(table.size);
  let next = 0;
  for (const report of order) {
    const [from, to] = table.accountsIn(report);
    for (let at = from; at < to; at++) {
      rank[at] = next;
      account[next++] = at;
    }
  }
  return { rank, account };
};

/** Calls `take` with every link between the accounts of different reports. */
export const scoreCandidates = (finder: CandidateFinder, comparing: Comparing, take: (link: Link) => void): void => {
  const { table, signature } = comparing;
  const { rank, account } = inTime(comparing);
  const { size } = table;
  const found = growingArray(Float64Array);
  finder.eachPair((a, b) => {
    if (table.reportOf(a) === table.reportOf(b)) return;
    const [low, high] = rank[a] < rank[b] ? [rank[a], rank[b]] : [rank[b], rank[a]];
    found.push(low * size + high);
  });
  const pairs = distinct((found.all() as Float64Array).sort());

  const numbered = (report: number): Numbered[] => {
    const [from, to] = table.accountsIn(report);
    return Array.from({ length: to - from }, (_, at) => ({ number: from + at, signature: signature(from + at) }));
  };
  const reportAt = (ranked: number): number => table.reportOf(account[ranked]);

  for (let at = 0; at < pairs.length; ) {
    const report = reportAt(Math.floor(pairs[at] / size));
    const withReport = new Map<number, Set<number>>();
    for (; at < pairs.length; at++) {
      const low = Math.floor(pairs[at] / size);
      if (reportAt(low) !== report) break;
      const other = reportAt(pairs[at] - low * size);
      const own = withReport.get(other);
      if (own) own.add(pairs[at]);
      else withReport.set(other, new Set([pairs[at]]));
    }
    for (const [other, own] of withReport) {
      const isCandidate = (a: number, b: number): boolean =>
        own.has(rank[a] < rank[b] ? rank[a] * size + rank[b] : rank[b] * size + rank[a]);
      const [x, y] = table.reportId(report) < table.reportId(other) ? [report, other] : [other, report];
      for (const link of linksOf(numbered(x), numbered(y), isCandidate)) take(link);
    }
  }
};
