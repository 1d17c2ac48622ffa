/**
 * The writing side of an import: stores batches and links what is new. In a thread of its own it works while the readers
 * read on; a few batches are stored where the import runs, since a thread takes a moment to start.
 */
import { Worker } from 'node:worker_threads';
import { CotejoError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import type { Casebook, CollationCounts, ImportCounts, Reopening } from './casebook.ts';
import { type ReceivedOutcome, readingOfOutcome } from './received-outcome.ts';

export interface WriterOptions {
  /** Readings take the place of those there, though the bytes are the same. */
  readonly reread?: boolean;
  /** Leave the events as they are. */
  readonly skipCollation?: boolean;
}

export interface ImportWriter {
  /** Resolves when the batch is on the disk. */
  readonly store: (batch: readonly ReceivedOutcome[]) => Promise<ImportCounts>;
  /** Links what was stored so far and makes its events, while more is being read; resolves when it has. */
  readonly settle: () => Promise<void>;
  /** Resolves when all that was stored is linked; undefined where nothing had to be. */
  readonly link: () => Promise<CollationCounts | undefined>;
  readonly close: () => Promise<void>;
}

export const summed = (a: CollationCounts | undefined, b: CollationCounts | undefined): CollationCounts | undefined =>
  a && b
    ? {
        events: b.events,
        written: a.written + b.written,
        retired: a.retired + b.retired,
        ...(a.anew || b.anew ? { anew: true } : {}),
      }
    : (b ?? a);

/** Writes where it is called. */
export const writerHere = (casebook: Casebook, { reread, skipCollation }: WriterOptions): ImportWriter => {
  let linked: CollationCounts | undefined;
  return {
    store: (batch) => casebook.storeReadings(batch.map(readingOfOutcome), { reread }),
    // Nothing is read meanwhile.
    settle: async () => undefined,
    link: async () => {
      if (!skipCollation && (await casebook.needsCollation())) linked = summed(linked, await casebook.recollate());
      return linked;
    },
    close: async () => undefined,
  };
};

export interface WriterTask extends WriterOptions {
  readonly casebook: Reopening;
}

export type WriterQuestion =
  | { readonly batch: readonly ReceivedOutcome[] }
  | { readonly settle: true }
  | { readonly end: true };

export type WriterAnswer =
  | { readonly kind: 'stored'; readonly counts: ImportCounts }
  | { readonly kind: 'settled' }
  | { readonly kind: 'linked'; readonly counts: CollationCounts | undefined }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly details: ErrorDetails };

const THREAD = new URL(`./import-writer-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Of a view only what it shows: a thread would get the whole buffer beneath it. */
const own = <T extends Uint8Array | undefined>(bytes: T): T =>
  (bytes && bytes.byteLength < bytes.buffer.byteLength ? bytes.slice() : bytes) as T;

/** Megabytes for what is new: most of what a batch makes is gone with the batch. */
const YOUNG = 24;

/**
 * Megabytes for what stays, as much as a reader may have: what is held is bounded elsewhere, and here V8 would end the import. At 600 it did
 * so after 57,600 reports.
 */
const OLD = 2000;

/** Writes in a thread, through a connection of its own. */
export const writerThread = (casebook: Reopening, options: WriterOptions): ImportWriter => {
  const task: WriterTask = { casebook, ...options };
  const thread = new Worker(THREAD, {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD },
  });
  interface Waiting {
    readonly resolve: (answer: WriterAnswer) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let failed: unknown;
  const fail = (error: unknown) => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  thread.on('message', (answer: WriterAnswer) => {
    if (answer.kind === 'error') fail(new CotejoError(answer.code, answer.details));
    else waiting.shift()?.resolve(answer);
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new CotejoError('internal', { reason: 'the thread that writes the casebook ended' })));
  const ask = (question: WriterQuestion): Promise<WriterAnswer> =>
    new Promise((resolve, reject) => {
      if (failed) {
        reject(failed);
        return;
      }
      waiting.push({ resolve, reject });
      thread.postMessage(question);
    });
  return {
    store: async (batch) => {
      const sent = batch.map((outcome) => ({ ...outcome, bytes: own(outcome.bytes), received: own(outcome.received) }));
      const answer = await ask({ batch: sent });
      return (answer as WriterAnswer & { kind: 'stored' }).counts;
    },
    settle: async () => {
      await ask({ settle: true });
    },
    link: async () => ((await ask({ end: true })) as WriterAnswer & { kind: 'linked' }).counts,
    close: async () => {
      await thread.terminate();
    },
  };
};
