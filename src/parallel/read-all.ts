/**
 * Reads any number of sources on all cores; outcomes come in input order and are the same for any number of workers.
 */
import { availableParallelism } from 'node:os';
import { type InputFailure, isFailure, type Source } from '../intake/source.ts';
import type { Knowledge, KnowledgeOptions } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { allAhead } from '../read-shared.ts';
import { type Batch, batches } from './batches.ts';
import { readerSetup } from './reader-setup.ts';
import { type ReaderThread, startReaderThread } from './reader-thread.ts';
import { type Outcome, type WorkOptions, work } from './work.ts';

export interface ReadAllOptions extends WorkOptions {
  /** Reader threads; default one a core. */
  readonly workers?: number;
  readonly knowledge?: KnowledgeOptions;
}

/** Batches that may wait finished for an earlier one, a thread: bounds the memory. */
const AHEAD = 3;

/** More is read by a thread even alone: only threads are watched. */
const INLINE_BYTES = 200_000;

const bytesOf = (batch: Batch): number =>
  batch.reduce((sum, item) => sum + (isFailure(item) ? 0 : item.bytes.length), 0);

const sourcesOf = (batch: Batch): Source[] => batch.filter((item): item is Source => !isFailure(item));

/** The outcomes of a batch's sources, its opening failures back in their places. */
const inPlace = (batch: Batch, outcomes: readonly Outcome[]): Outcome[] => {
  let next = 0;
  return batch.map((item) => (isFailure(item) ? item : outcomes[next++]));
};

async function* inline(
  found: AsyncIterable<Batch>,
  knowledge: Knowledge,
  options: ReadAllOptions,
): AsyncGenerator<Outcome> {
  for await (const batch of found) yield* inPlace(batch, work(sourcesOf(batch), knowledge, options));
}

async function* threaded(
  found: AsyncGenerator<Batch>,
  count: number,
  knowledge: Knowledge,
  options: ReadAllOptions,
): AsyncGenerator<Outcome> {
  const setup = readerSetup(knowledge, options);
  const idle: ReaderThread[] = Array.from({ length: count }, () => startReaderThread(setup));
  const all = [...idle];
  const waiting: ((thread: ReaderThread) => void)[] = [];
  const free = (thread: ReaderThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  const take = (): Promise<ReaderThread> => {
    const thread = idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve));
  };
  const run = async (batch: Batch): Promise<Outcome[]> => {
    const thread = await take();
    try {
      return inPlace(batch, await thread.read(sourcesOf(batch)));
    } finally {
      free(thread);
    }
  };
  const queue: Promise<Outcome[]>[] = [];
  try {
    for await (const batch of found) {
      queue.push(run(batch));
      if (queue.length >= count * AHEAD) yield* await queue.shift()!;
    }
    for (const outcomes of queue) yield* await outcomes;
  } finally {
    await Promise.all(all.map((thread) => thread.close()));
  }
}

async function* chained<T>(first: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

/**
 * `readAll(openSources(['reports']), {task: 'read'})` → an Outcome a source, in input order. One batch's worth of
 * small reports is read inline: starting threads would take longer.
 */
export async function* readAll(
  sources: AsyncIterable<Source | InputFailure>,
  options: ReadAllOptions,
): AsyncGenerator<Outcome> {
  // Before any thread starts: a faulty pack is named once, and the threads share what is loaded here.
  await allAhead();
  const knowledge = loadKnowledge(options.knowledge);
  const found = batches(sources);
  const count = options.workers ?? availableParallelism();
  if (count <= 1) {
    yield* inline(found, knowledge, options);
    return;
  }
  const first = await found.next();
  if (first.done) return;
  const second = await found.next();
  const begun = second.done ? [first.value] : [first.value, second.value];
  const rest = chained(begun, found);
  // One batch has work for one thread.
  if (!second.done) yield* threaded(rest, count, knowledge, options);
  else if (bytesOf(first.value) > INLINE_BYTES) yield* threaded(rest, 1, knowledge, options);
  else yield* inline(rest, knowledge, options);
}
