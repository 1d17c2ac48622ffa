/** The ledger of one process: for `cotejo submit` without a queue server. */
import {
  type Account,
  type Bearer,
  codeOf,
  decidePlaces,
  type Entry,
  type Fate,
  type Ledger,
  LISTED,
  type Place,
  type Submission,
  versionOf,
} from './ledger.ts';

const countOf = (entries: readonly Entry[], fate: Fate): number => entries.filter((one) => one.fate === fate).length;

export const openMemoryLedger = (): Ledger => {
  const entries = new Map<string, Entry & { readonly at: number }>();
  const firsts = new Map<string, string>();
  const standing = new Map<string, string>();
  const submissions = new Map<string, Submission>();
  let turn: Promise<unknown> = Promise.resolve();

  const placesOf = (bearers: readonly Bearer[]): Place[] => {
    const keyOf = (bearer: Bearer) => `${bearer.report}\n${versionOf(bearer)}`;
    for (const bearer of bearers) if (!firsts.has(keyOf(bearer))) firsts.set(keyOf(bearer), bearer.message);
    const places = decidePlaces(bearers, {
      first: (bearer) => firsts.get(keyOf(bearer)),
      standing: (report) => standing.get(report),
    });
    for (const [index, { report, path }] of bearers.entries()) if (places[index]!.stands) standing.set(report, path);
    return places;
  };

  const accountOf = ({ from, found, finished }: Submission): Account => {
    const own = [...entries.values()].filter((entry) => entry.from === from);
    return {
      from,
      in: found,
      read: countOf(own, 'read'),
      duplicates: countOf(own, 'duplicate'),
      failed: countOf(own, 'failed'),
      notNews: countOf(own, 'not-news'),
      finished,
    };
  };

  return {
    done: async (messages) =>
      new Set(messages.filter((message) => (entries.get(message)?.fate ?? 'failed') !== 'failed')),
    placing: (bearers, store) => {
      const mine = turn.then(() => store(placesOf(bearers)));
      turn = mine.catch(() => {});
      return mine;
    },
    record: async (given) => {
      for (const entry of given) {
        const known = entries.get(entry.message);
        if (known === undefined || known.fate === 'failed') {
          entries.set(entry.message, { ...entry, at: performance.now() });
        }
      }
    },
    submission: async (from) => submissions.get(from),
    saveSubmission: async (submission) => void submissions.set(submission.from, submission),
    summary: async () => {
      const all = [...entries.values()];
      const failed = Map.groupBy(
        all.filter(({ fate }) => fate === 'failed'),
        ({ reason }) => codeOf(reason),
      );
      return {
        accounts: [...submissions.values()].map(accountOf),
        lastMinute: all.filter(({ at }) => performance.now() - at < 60_000).length,
        slowest: all
          .toSorted((a, b) => b.ms - a.ms)
          .slice(0, LISTED)
          .map(({ path, ms, fate }) => ({ path, ms, fate })),
        failures: [...failed]
          .map(([code, { length: count }]) => ({ code, count }))
          .sort((a, b) => b.count - a.count)
          .slice(0, LISTED),
      };
    },
    close: async () => {},
  };
};
