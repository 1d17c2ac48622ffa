/**
 * Sources → messages of the queue. Resumable and counted: how many a file held is saved as it goes, and a submission that was cut short goes on
 * where it stood.
 */
import { CotejoError, errorLine } from '../errors.ts';
import { type InputFailure, isFailure, type Source } from '../intake/source.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Message, Queue } from './queue/queue.ts';
import { messageOfAddress, messageOfSource } from './source-message.ts';
import type { Tracer } from './trace.ts';
import { type Patience, patiently } from './transient.ts';

/** A page that a worker is to fetch. */
export interface Address {
  readonly path: string;
  readonly fetch: string;
}

/** What an archive holds that is no page of text: a picture, a redirect. */
export interface NoNews {
  readonly path: string;
  readonly noNews: string;
}

export type Found = Source | InputFailure | Address | NoNews;

export interface SubmitCounts {
  readonly found: number;
  readonly added: number;
  /** Put before: by this submission's earlier run, or by another. */
  readonly known: number;
  readonly failed: number;
  readonly noNews: number;
}

export interface SubmitParts {
  readonly queue: Queue;
  readonly ledger: Ledger;
  readonly tracer: Tracer;
  readonly patience: Patience;
  readonly onFailure?: (failure: InputFailure) => void;
  readonly onProgress?: (counts: SubmitCounts) => void;
}

/** What is submitted: a name by which it is accounted for, and a state by which a changed file is known. */
export interface Submitted {
  readonly from: string;
  readonly state: string;
  readonly sources: AsyncIterable<Found>;
}

const BATCH = 256;
const BATCH_BYTES = 2_000_000;

const NAME = 'submit';

interface Batch {
  readonly messages: Message[];
  readonly failures: InputFailure[];
  readonly noNews: NoNews[];
}

const emptyBatch = (): Batch => ({ messages: [], failures: [], noNews: [] });

const sort = (found: Found, batch: Batch, from: string, tracer: Tracer): void => {
  if (isFailure(found)) batch.failures.push(found);
  else if ('noNews' in found) batch.noNews.push(found);
  else {
    const span = tracer.start('submit');
    const options = { from, trace: span.context };
    batch.messages.push(
      'fetch' in found ? messageOfAddress(found.fetch, found.path, options) : messageOfSource(found, options),
    );
    span.end({ path: found.path });
  }
};

/** Inputs that never became a message have an id of their own in the ledger. */
const recordUnsent = (ledger: Ledger, from: string, { failures, noNews }: Batch): Promise<void> =>
  ledger.record([
    ...failures.map(({ path, code, details }) => ({
      message: `${from} ${path}`,
      from,
      path,
      fate: 'failed' as const,
      reason: errorLine(new CotejoError(code, details)),
      ms: 0,
      worker: NAME,
    })),
    ...noNews.map(({ path, noNews: reason }) => ({
      message: `${from} ${path}`,
      from,
      path,
      fate: 'not-news' as const,
      reason,
      ms: 0,
      worker: NAME,
    })),
  ]);

/**
 * Puts every source into the queue. What the queue has no room for waits; what is put is safe. `found` counts what the file held, to the
 * last one: what became of each is in the ledger.
 */
export const submitSources = async (
  { from, state, sources }: Submitted,
  { queue, ledger, tracer, patience, onFailure, onProgress }: SubmitParts,
): Promise<SubmitCounts> => {
  const before = await patiently(() => ledger.submission(from), patience);
  const resumed = before?.state === state ? before : undefined;
  const counts = { found: 0, added: 0, known: 0, failed: 0, noNews: 0 };
  let batch = emptyBatch();
  let bytes = 0;
  const flush = async (finished: boolean): Promise<void> => {
    const { messages, failures, noNews } = batch;
    // The queue first: what is counted as found is in it or has its entry.
    if (messages.length > 0) {
      const put = await patiently(() => queue.put(messages), patience);
      counts.added += put.added;
      counts.known += put.known;
    }
    await patiently(() => recordUnsent(ledger, from, batch), patience);
    counts.failed += failures.length;
    counts.noNews += noNews.length;
    await patiently(() => ledger.saveSubmission({ from, state, found: counts.found, finished }), patience);
    batch = emptyBatch();
    bytes = 0;
    onProgress?.({ ...counts });
  };
  for await (const found of sources) {
    counts.found += 1;
    // Where it is known how the file stands, what was put is not put again.
    if (resumed && state !== '' && counts.found <= resumed.found) {
      counts.known += 1;
      continue;
    }
    if (isFailure(found)) onFailure?.(found);
    sort(found, batch, from, tracer);
    bytes += 'bytes' in found ? found.bytes.length : 0;
    if (counts.found % BATCH === 0 || bytes >= BATCH_BYTES) await flush(false);
  }
  await flush(true);
  return counts;
};
