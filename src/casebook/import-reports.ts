/** Sources → readings → casebook, in batches; each batch is on disk before it is counted. */
import { type InputFailure, isFailure, type Source } from '../intake/source.ts';
import { type ReadAllOptions, readAll } from '../parallel/read-all.ts';
import type { Casebook, CollationCounts, ImportCounts } from './casebook.ts';
import { type WriterOptions, writerHere, writerThread } from './import-writer.ts';
import type { ReceivedOutcome } from './received-outcome.ts';

export interface ImportProgress extends ImportCounts {
  readonly phase: 'reading' | 'collating' | 'done';
  /** Reports stored or found unchanged so far. */
  readonly read: number;
  readonly failed: number;
}

export interface ImportSummary extends ImportProgress {
  /** Undefined where nothing had changed. */
  readonly collation: CollationCounts | undefined;
}

export interface ImportOptions extends Omit<ReadAllOptions, 'task'> {
  /** What a source is called in the casebook; default its path. */
  readonly originOf?: (path: string) => string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly onFailure?: (failure: InputFailure) => void;
  /** The sources lie ready, as files do: some are looked ahead, so that the end is seen before it comes. */
  readonly atHand?: boolean;
  /** Leave the events as they are; the next import, or `recollate`, links what is new. */
  readonly skipCollation?: boolean;
}

/** A transaction's worth: large enough that its sync to disk and its piece of each word index cost little, small enough to be seen soon. */
const BATCH_READINGS = 200;
const BATCH_BYTES = 4_000_000;

/** Batches stored before a thread is started for the rest: most imports end before it would be up. */
const BATCHES_HERE = 2;

/** Batches read that may wait to be stored: bounds the memory. */
const AHEAD = 3;

/**
 * Sources that are looked ahead to see the end coming: what was read before them is settled while they are being read, so that
 * little is left to do when the last is. Counted in sources and bytes alone: any number of readers then settles at the same report.
 */
const LOOKED_AHEAD = 256;
const LOOKED_AHEAD_BYTES = 4_000_000;

/** Outcomes in, batches out: `onStored` is told of each batch once it is on the disk, in order. */
const writingLine = (
  casebook: Casebook,
  options: WriterOptions,
  onStored: (size: number, counts: ImportCounts) => void,
) => {
  let writer = writerHere(casebook, options);
  let batch: ReceivedOutcome[] = [];
  let bytes = 0;
  let batches = 0;
  const underWay: Promise<void>[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const given = batch;
    batch = [];
    bytes = 0;
    batches += 1;
    if (batches === BATCHES_HERE + 1 && casebook.reopening) writer = writerThread(casebook.reopening, options);
    const stored = writer.store(given).then((counts) => onStored(given.length, counts));
    await begun(stored);
  };
  const begun = async (work: Promise<void>): Promise<void> => {
    // Awaited below; a failure before that is no unhandled one.
    work.catch(() => undefined);
    underWay.push(work);
    if (underWay.length >= (batches > BATCHES_HERE ? AHEAD : 1)) await underWay.shift();
  };
  return {
    add: async (outcome: ReceivedOutcome): Promise<void> => {
      batch.push(outcome);
      bytes += outcome.bytes.length + (outcome.received?.length ?? 0);
      if (batch.length >= BATCH_READINGS || bytes >= BATCH_BYTES) await flush();
    },
    settle: async (): Promise<void> => {
      await flush();
      await begun(writer.settle());
    },
    flush: async (): Promise<void> => {
      await flush();
      for (const stored of underWay.splice(0)) await stored;
    },
    link: () => writer.link(),
    close: () => writer.close(),
  };
};

type Found = Source | InputFailure;

const sizeOf = (found: Found): number => (isFailure(found) ? 0 : found.bytes.length + (found.received?.length ?? 0));

/** The sources as they pass, kept until their outcome comes: outcomes come one a source, in the same order. */
const remembering = (sources: AsyncIterable<Found>, atHand: boolean) => {
  const passed: Found[] = [];
  let given = 0;
  let endSeen: number | undefined;
  const give = (source: Found): Found => {
    given += 1;
    passed.push(source);
    // Readers need the record only: files with pictures would be copied to their threads.
    return isFailure(source) ? source : { ...source, received: undefined };
  };
  const iterate = async function* () {
    const ahead: Found[] = [];
    const most = atHand ? LOOKED_AHEAD : 0;
    let bytes = 0;
    for await (const source of sources) {
      ahead.push(source);
      bytes += sizeOf(source);
      while (ahead.length > most || (bytes > LOOKED_AHEAD_BYTES && ahead.length > 1)) {
        const next = ahead.shift()!;
        bytes -= sizeOf(next);
        yield give(next);
      }
    }
    if (atHand) endSeen = given;
    for (const source of ahead) yield give(source);
  };
  return {
    sources: iterate(),
    next: () => passed.shift(),
    /** How many sources came before the end was seen; undefined until it is. */
    endSeen: () => endSeen,
  };
};

export interface StoreOptions extends ImportOptions {
  /** Id that the next report is known by; its own where absent. */
  readonly reportIdOf?: () => string | undefined;
  /** Readings take the place of those there, though the bytes are the same. */
  readonly reread?: boolean;
}

/**
 * `importReports(casebook, openSources(['reports']), { workers: 2 })`: reads the sources on all cores, stores them, and
 * links the claims into events. A source that fails is handed to `onFailure`; the others go on.
 */
export const importReports = (
  casebook: Casebook,
  sources: AsyncIterable<Source | InputFailure>,
  options: ImportOptions = {},
): Promise<ImportSummary> => storeOutcomes(casebook, sources, options);

/** Reads sources and stores what comes of them, batch by batch, then links. */
export const storeOutcomes = async (
  casebook: Casebook,
  sources: AsyncIterable<Source | InputFailure>,
  options: StoreOptions,
): Promise<ImportSummary> => {
  const {
    originOf = (path: string) => path,
    onProgress,
    onFailure,
    atHand = false,
    skipCollation,
    reportIdOf,
    reread,
    ...reading
  } = options;
  const sums = { read: 0, added: 0, changed: 0, unchanged: 0, failed: 0 };
  const line = writingLine(casebook, { reread, skipCollation }, (size, counts) => {
    sums.read += size;
    for (const key of ['added', 'changed', 'unchanged'] as const) sums[key] += counts[key];
    onProgress?.({ ...sums, phase: 'reading' });
  });
  const remembered = remembering(sources, atHand);
  let outcomes = 0;
  try {
    for await (const outcome of readAll(remembered.sources, { ...reading, task: 'import' })) {
      const source = remembered.next();
      if (outcomes === remembered.endSeen()) await line.settle();
      outcomes += 1;
      const id = reportIdOf?.();
      if (isFailure(outcome)) {
        sums.failed += 1;
        onFailure?.({ ...outcome, path: originOf(outcome.path) });
      } else if (source && !isFailure(source)) {
        const { bytes, received, format, encoding } = source;
        await line.add({ lines: outcome.lines, origin: originOf(source.path), id, bytes, received, format, encoding });
      }
    }
    await line.flush();
    onProgress?.({ ...sums, phase: 'collating' });
    const collation = await line.link();
    onProgress?.({ ...sums, phase: 'done' });
    return { ...sums, phase: 'done', collation };
  } finally {
    await line.close();
  }
};
