/**
 * Links kept up to date, each once: on the account that came later, and under the earlier one the number of the later. So a new account
 * is written once, however many it is linked to.
 */
import type { RecordStore } from './record-store.ts';

/** Another account, and the probability that both are about one happening. */
export type KeptLink = readonly [other: number, probability: number];

export interface KeptLinks {
  /** Links of an account to those that came before it. */
  readonly before: (account: number) => readonly KeptLink[];
  readonly all: (account: number) => readonly KeptLink[];
  /** Puts the account's links to those before it. */
  readonly put: (account: number, links: readonly KeptLink[]) => void;
  /** All accounts that links of `least` or more lead to from this one; those in `seen` are passed over, those found put there. */
  readonly reach: (account: number, least: number, seen: Set<number>) => number[];
}

const NONE: readonly KeptLink[] = [];
/** Accounts whose links are held ready: a part that grows is gone through again with every report. */
const HELD = 10_000;

export const keepLinks = (store: RecordStore): KeptLinks => {
  const earlier = store.values<readonly KeptLink[]>('link', HELD);
  const later = store.lists('linked');

  const before = (account: number): readonly KeptLink[] => earlier.get(account) ?? NONE;
  /** The link on the later of two, if it still stands. */
  const linkOn = (account: number, other: number): KeptLink | undefined => before(account).find(([to]) => to === other);
  const after = (account: number): readonly number[] => later.of(account, Number.MAX_SAFE_INTEGER);

  return {
    before,
    all: (account) => [
      ...before(account),
      ...[...new Set(after(account))].flatMap((other): KeptLink[] => {
        const link = linkOn(other, account);
        return link ? [[other, link[1]]] : [];
      }),
    ],
    put: (account, links) => {
      earlier.put(account, links);
      for (const [other] of links) later.add(other, account);
    },
    reach: (account, least, seen) => {
      const found = [account];
      seen.add(account);
      const find = (other: number): void => {
        seen.add(other);
        found.push(other);
      };
      for (let at = 0; at < found.length; at++) {
        const from = found[at];
        for (const [other, probability] of before(from)) if (probability >= least && !seen.has(other)) find(other);
        for (const other of after(from)) if (!seen.has(other) && (linkOn(other, from)?.[1] ?? 0) >= least) find(other);
      }
      return found;
    },
  };
};
