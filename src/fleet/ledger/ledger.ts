/**
 * The ledger: what became of every message, so that what came in is accounted for to the last one. Whatever is written twice, as
 * at-least-once delivery brings with it, counts once.
 */

/** What can become of a message; in = read + duplicates + failed + not news. */
export type Fate = 'read' | 'duplicate' | 'failed' | 'not-news';

export interface Entry {
  readonly message: string;
  /** What it was submitted from. */
  readonly from: string;
  readonly path: string;
  readonly fate: Fate;
  /** Why it failed, or is no news. */
  readonly reason?: string;
  /** Milliseconds that reading took. */
  readonly ms: number;
  readonly worker: string;
}

/** A report that a message holds. */
export interface Bearer {
  readonly message: string;
  readonly report: string;
  /** Of the bytes as received. */
  readonly hash: string;
  readonly path: string;
}

export interface Place {
  /** Whether another message has brought this report before. */
  readonly fate: 'read' | 'duplicate';
  /** Whether this is the version that the record holds: the same whatever the order in which they come. */
  readonly stands: boolean;
}

/** How far a file's submission has come. */
export interface Submission {
  readonly from: string;
  /** Size and day of the file: a file that changed is submitted anew. */
  readonly state: string;
  /** Sources put into the queue or failed so far. */
  readonly found: number;
  readonly finished: boolean;
}

export interface Account {
  readonly from: string;
  readonly in: number;
  readonly read: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly notNews: number;
  /** All of it was submitted. */
  readonly finished: boolean;
}

export interface LedgerSummary {
  readonly accounts: readonly Account[];
  /** Messages done with in the last minute, by the ledger's clock. */
  readonly lastMinute: number;
  readonly slowest: readonly Pick<Entry, 'path' | 'ms' | 'fate'>[];
  /** By the code at the head of the reason, most frequent first. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
}

export interface Ledger {
  /** Those of the messages that are done with. */
  done(messages: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Decides what stands of several versions of a report, and runs `store` while nobody else decides about the same reports.
   * The places are in the order of the bearers.
   */
  placing<T>(bearers: readonly Bearer[], store: (places: readonly Place[]) => Promise<T>): Promise<T>;
  /** What was recorded stands, but that a failure may turn into success. */
  record(entries: readonly Entry[]): Promise<void>;
  submission(from: string): Promise<Submission | undefined>;
  saveSubmission(submission: Submission): Promise<void>;
  summary(): Promise<LedgerSummary>;
  close(): Promise<void>;
}

const CONTENT_HASH = /^r:[0-9a-f]{16}$/;

/** Reports without an id of their own are named by their text: those of one name are copies, others are versions. */
export const versionOf = ({ report, hash }: Bearer): string => (CONTENT_HASH.test(report) ? '' : hash);

/** `a.jsonl:9` before `a.jsonl:10`: runs of digits by their number, the rest by code. */
export const comparePaths = (a: string, b: string): number => {
  const [x, y] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let at = 0; at < Math.min(x.length, y.length); at++) {
    const [one, other] = [x[at] as string, y[at] as string];
    if (one === other) continue;
    const numbers = at % 2 === 1 ? Number(one) - Number(other) : 0;
    return numbers || (one < other ? -1 : 1);
  }
  return x.length - y.length;
};

/** Of copies the one first in order of path stands; of versions the last, as when all are imported in that order. */
export const takesPlace = ({ report, path }: Bearer, standing: string): boolean =>
  CONTENT_HASH.test(report) ? comparePaths(path, standing) <= 0 : comparePaths(path, standing) >= 0;

export interface Known {
  /** Message that first brought this version of the report, this batch counted. */
  readonly first: (bearer: Bearer) => string | undefined;
  /** Path of the version that stands, from before this batch. */
  readonly standing: (report: string) => string | undefined;
}

/** A batch, one bearer after the other; of several versions of one report in it only the last to take its place stands. */
export const decidePlaces = (bearers: readonly Bearer[], { first, standing }: Known): Place[] => {
  const winners = new Map<string, number>();
  for (const [index, bearer] of bearers.entries()) {
    const winner = winners.get(bearer.report);
    const path = winner === undefined ? standing(bearer.report) : bearers[winner]!.path;
    if (path === undefined || takesPlace(bearer, path)) winners.set(bearer.report, index);
  }
  return bearers.map((bearer, index) => ({
    fate: first(bearer) === bearer.message ? 'read' : 'duplicate',
    stands: winners.get(bearer.report) === index,
  }));
};

/** `input-empty: a.txt holds no text.` → `input-empty` */
export const codeOf = (reason: string | undefined): string => /^[a-z-]+(?=:)/.exec(reason ?? '')?.[0] ?? 'other';

/** Inputs listed as the slowest, and kinds of failure. */
export const LISTED = 10;
