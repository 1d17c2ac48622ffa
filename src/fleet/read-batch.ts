/**
 * A batch of messages → readings in the casebook. Everything is done in such an order that a crash at any moment leaves messages that come
 * again, and whose second reading changes nothing.
 */
import { createHash } from 'node:crypto';
import type { ReceivedReading } from '../casebook/casebook.ts';
import { readingOfOutcome } from '../casebook/received-outcome.ts';
import { asCotejoError, CotejoError, type ErrorCode, errorLine } from '../errors.ts';
import { isFailure, type Source } from '../intake/source.ts';
import type { ReaderPool } from '../parallel/reader-pool.ts';
import type { Outcome } from '../parallel/work.ts';
import type { PageNote } from '../report.ts';
import type { CasebookKeeper } from './casebook-keeper.ts';
import type { Entry, Ledger } from './ledger/ledger.ts';
import type { Metrics } from './metrics.ts';
import { type Delivery, MOST_REFUSALS, type Queue } from './queue/queue.ts';
import { jobOfMessage } from './source-message.ts';
import type { Tracer } from './trace.ts';
import { isPassing, patiently } from './transient.ts';

export interface BatchParts {
  readonly ledger: Ledger;
  readonly casebook: CasebookKeeper;
  readonly readers: ReaderPool;
  /** Where reports that are to be linked are put. */
  readonly links: Queue;
  /** What an address gives; it throws an error of the table. */
  readonly fetch: (address: string) => Promise<Source>;
  readonly worker: string;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  /** Nothing is waited for any longer. */
  readonly signal?: AbortSignal;
}

/** A delivery and the source that it holds. */
interface Held {
  readonly delivery: Delivery;
  readonly from: string;
  readonly trace: string | undefined;
  readonly source: Source;
}

interface Read extends Held {
  readonly reading: ReceivedReading;
  readonly page: PageNote | undefined;
  readonly ms: number;
}

/** Another try may end otherwise: readers that died, pages that did not come, workers of another version. */
const WORTH_TRYING: ReadonlySet<ErrorCode> = new Set([
  'reading-failed',
  'fetch-failed',
  'message-unreadable',
  'internal',
]);

/** Pages that tell no story, however well they were read. */
const NO_NEWS: ReadonlySet<PageNote['kind']> = new Set(['cookie-wall', 'error-page']);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const entryOf = (
  { delivery, from, source }: Pick<Held, 'delivery' | 'from'> & { readonly source: Pick<Source, 'path'> },
  worker: string,
  rest: Pick<Entry, 'fate' | 'ms' | 'reason'>,
): Entry => ({ message: delivery.id, from, path: source.path, worker, ...rest });

/** Failed for good: recorded before the queue forgets it. */
const fail = async (
  held: Parameters<typeof entryOf>[0],
  error: CotejoError,
  { ledger, metrics, worker }: BatchParts,
): Promise<void> => {
  const reason = errorLine(error);
  const final = !WORTH_TRYING.has(error.code);
  metrics.add('cotejo_refusals_total');
  if (final || held.delivery.refusals + 1 >= MOST_REFUSALS) {
    await ledger.record([entryOf(held, worker, { fate: 'failed', ms: 0, reason })]);
    metrics.add('cotejo_reports_total', 1, { fate: 'failed' });
  }
  await held.delivery.refuse(reason, { final });
};

/** Messages that cannot be opened are refused here; the others come back with their sources. */
const open = async (deliveries: readonly Delivery[], parts: BatchParts): Promise<Held[]> => {
  const found: Held[] = [];
  for (const delivery of deliveries) {
    let from = '';
    let path = `message ${delivery.id}`;
    try {
      const job = jobOfMessage(delivery);
      from = job.from;
      path = job.address ?? path;
      const source = job.source ?? (await parts.fetch(job.address as string));
      found.push({ delivery, from, trace: job.trace, source });
    } catch (thrown) {
      if (isPassing(thrown)) throw thrown;
      await fail({ delivery, from, source: { path } }, asCotejoError(thrown), parts);
    }
  }
  return found;
};

const readingOf = (held: Held, outcome: Exclude<Outcome, { code: ErrorCode }>): Read => {
  const { source } = held;
  const reading = readingOfOutcome({ ...source, lines: outcome.lines, origin: source.path });
  return { ...held, reading, page: reading.report.page, ms: outcome.ms ?? 0 };
};

/** Readers' failures are refused here. */
const read = async (held: readonly Held[], parts: BatchParts): Promise<Read[]> => {
  const spans = held.map(({ trace }) => parts.tracer.start('read', trace));
  const started = performance.now();
  const outcomes = await parts.readers.read(held.map(({ source }) => ({ ...source, received: undefined })));
  parts.metrics.add('cotejo_read_seconds_total', (performance.now() - started) / 1000);
  const found: Read[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const one = held[index] as Held;
    parts.metrics.add('cotejo_bytes_total', one.source.bytes.length);
    if (isFailure(outcome)) {
      spans[index]?.end({ path: one.source.path }, outcome.code);
      await fail(one, new CotejoError(outcome.code, outcome.details), parts);
    } else {
      found.push(readingOf(one, outcome));
      spans[index]?.end({ path: one.source.path, ms: Math.round(outcome.ms ?? 0) });
    }
  }
  return found;
};

/** Stored, put to be linked, recorded; only then is a message acknowledged. */
const keep = async (found: readonly Read[], parts: BatchParts): Promise<void> => {
  const { ledger, casebook, links, worker, metrics } = parts;
  const news = found.filter(({ page }) => page === undefined || !NO_NEWS.has(page.kind));
  const bearers = news.map(({ delivery, reading, source }) => ({
    message: delivery.id,
    report: reading.report.id,
    hash: sha256(source.bytes),
    path: source.path,
  }));
  const places = await ledger.placing(bearers, async (decided) => {
    const standing = news.filter((_, index) => decided[index]?.stands).map(({ reading }) => reading);
    // A version that takes another's place may have the same bytes and another path: it is compared, not passed over.
    if (standing.length > 0) await casebook.use((one) => one.storeReadings(standing, { reread: true }));
    return decided;
  });
  const stored = bearers.filter((_, index) => places[index]?.stands);
  if (stored.length > 0) await links.put([linkMessage(stored)]);
  const entries = [
    ...news.map((one, index) => entryOf(one, worker, { fate: places[index]!.fate, ms: one.ms })),
    ...found
      .filter((one) => !news.includes(one))
      .map((one) => entryOf(one, worker, { fate: 'not-news', ms: one.ms, reason: one.page?.why })),
  ];
  await ledger.record(entries);
  for (const { fate } of entries) metrics.add('cotejo_reports_total', 1, { fate });
};

/** Reports that are new to the record; the same reports brought by the same messages are one message. */
const linkMessage = (stored: readonly { readonly message: string; readonly report: string }[]) => ({
  id: createHash('sha256')
    .update(stored.map(({ message }) => message).join('\n'))
    .digest('hex')
    .slice(0, 40),
  body: Buffer.from(JSON.stringify({ v: 1, reports: stored.map(({ report }) => report) })),
  partition: 0,
});

/** Whatever passes is waited for. What else goes wrong with many is tried one by one, so that only the one at fault is refused. */
const keepPatiently = async (found: readonly Read[], parts: BatchParts): Promise<void> => {
  if (found.length === 0) return;
  const span = parts.tracer.start('store', found[0]?.trace);
  const started = performance.now();
  try {
    await patiently(() => keep(found, parts), {
      signal: parts.signal,
      onWait: ({ code }) => parts.metrics.add('cotejo_waits_total', 1, { code }),
    });
    parts.metrics.add('cotejo_store_seconds_total', (performance.now() - started) / 1000);
    await Promise.all(found.map(({ delivery }) => delivery.acknowledge()));
    span.end({ reports: found.length });
  } catch (thrown) {
    const error = asCotejoError(thrown);
    span.end({ reports: found.length }, error.code);
    if (isPassing(thrown)) throw thrown;
    const [only] = found;
    if (found.length === 1 && only) await fail(only, error, parts);
    else for (const one of found) await keepPatiently([one], parts);
  }
};

/** Handed out before without an answer: it may be what its readers die of. */
const isSuspect = ({ deliveries, refusals }: Delivery): boolean => deliveries > refusals + 1;

/**
 * Works a batch to its end. Messages that came back without an answer are worked after the others and each by itself, so that one
 * that kills its readers takes no others with it.
 * @throws CotejoError what passes, where `signal` says to wait no longer
 */
export const readBatch = async (deliveries: readonly Delivery[], parts: BatchParts): Promise<void> => {
  const done = await patiently(() => parts.ledger.done(deliveries.map(({ id }) => id)), { signal: parts.signal });
  for (const delivery of deliveries.filter(({ id }) => done.has(id))) await delivery.acknowledge();
  const undone = deliveries.filter(({ id }) => !done.has(id));
  const groups = [undone.filter((one) => !isSuspect(one)), ...undone.filter(isSuspect).map((one) => [one])];
  for (const group of groups) {
    if (group.length === 0) continue;
    const held = await open(group, parts);
    if (held.length > 0) await keepPatiently(await read(held, parts), parts);
  }
  parts.metrics.add('cotejo_batches_total');
};
