/** Sources → readings → casebook, in batches; each batch is on disk before it is counted. */
import type { Claim } from '../claim.ts';
import { type InputFailure, isFailure, type Source } from '../intake/source.ts';
import { type ReadAllOptions, readAll } from '../parallel/read-all.ts';
import type { Report } from '../report.ts';
import type { Casebook, CollationCounts, ImportCounts, ReceivedReading } from './casebook.ts';
import type { ReportRecord } from './records.ts';

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
  /** Leave the events as they are; `recollate` may follow later. */
  readonly skipCollation?: boolean;
}

/** A transaction's worth: large enough that its sync to disk costs little, small enough to be seen soon. */
const BATCH_READINGS = 100;
const BATCH_BYTES = 4_000_000;

/** The sources as they pass, kept until their outcome comes: outcomes come one a source, in the same order. */
const remembering = (sources: AsyncIterable<Source | InputFailure>) => {
  const passed: (Source | InputFailure)[] = [];
  const iterate = async function* () {
    for await (const source of sources) {
      passed.push(source);
      // Readers need the record only: files with pictures would be copied to their threads.
      yield isFailure(source) ? source : { ...source, received: undefined };
    }
  };
  return { sources: iterate(), next: () => passed.shift() };
};

/** Under the id that the casebook knows the report by, where that is another. */
const underId = (reading: ReceivedReading, id: string | undefined): ReceivedReading =>
  id === undefined || id === reading.report.id
    ? reading
    : {
        ...reading,
        report: { ...reading.report, id },
        claims: reading.claims.map((claim) => ({ ...claim, report: id })),
      };

/** The JSON Lines of a reading for import: report, sentences, claims. */
export const parseReading = (lines: string, source: Source, origin: string): ReceivedReading => {
  const [report, { sentences }, ...claims] = lines.split('\n').map((line) => JSON.parse(line)) as [
    Report,
    Pick<ReportRecord, 'sentences'>,
    ...Claim[],
  ];
  const { format, encoding = null, bytes: original, received: file } = source;
  return { report: { ...report, path: origin }, claims, sentences, original, file, origin, format, encoding };
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
    skipCollation,
    reportIdOf,
    reread,
    ...reading
  } = options;
  const sums = { read: 0, added: 0, changed: 0, unchanged: 0, failed: 0 };
  let batch: ReceivedReading[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const counts = await casebook.storeReadings(batch, { reread });
    sums.read += batch.length;
    for (const key of ['added', 'changed', 'unchanged'] as const) sums[key] += counts[key];
    batch = [];
    bytes = 0;
    onProgress?.({ ...sums, phase: 'reading' });
  };

  const remembered = remembering(sources);
  for await (const outcome of readAll(remembered.sources, { ...reading, task: 'import' })) {
    const source = remembered.next();
    const id = reportIdOf?.();
    if (isFailure(outcome)) {
      sums.failed += 1;
      onFailure?.({ ...outcome, path: originOf(outcome.path) });
    } else if (source && !isFailure(source)) {
      batch.push(underId(parseReading(outcome.lines, source, originOf(source.path)), id));
      bytes += source.bytes.length + (source.received?.length ?? 0);
      if (batch.length >= BATCH_READINGS || bytes >= BATCH_BYTES) await flush();
    }
  }
  await flush();

  let collation: CollationCounts | undefined;
  if (!skipCollation && (await casebook.needsCollation())) {
    onProgress?.({ ...sums, phase: 'collating' });
    collation = await casebook.recollate();
  }
  onProgress?.({ ...sums, phase: 'done' });
  return { ...sums, phase: 'done', collation };
};
