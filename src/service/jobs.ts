/** Imports under way: each in a thread of its own, one after the other, its progress told to whoever listens. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportProgress, ImportSummary } from '../casebook/import-reports.ts';
import { asCotejoError, CotejoError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import type { ColumnMap } from '../intake/formats/column-map.ts';
import type { InputFailure } from '../intake/source.ts';
import { errorBody } from './answer-errors.ts';
import type { Job } from './api.ts';

export interface ImportTask {
  readonly casebook: string;
  /** Files to read; `name` is what they are called in the casebook. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** Which columns of tables are which fields; default as the usual exports name them. */
  readonly columns?: ColumnMap;
  /** What is to be fetched from the web. */
  readonly web?: {
    readonly address: string;
    /** Of a feed only what it gives itself; its entries' pages are not fetched. */
    readonly entriesOnly?: boolean;
    /** WARC file to which every answer is appended. */
    readonly archive?: string;
  };
  readonly packs?: readonly string[];
  readonly workers?: number;
  /** Read what is there again instead. */
  readonly reread?: boolean;
}

/** What an import's thread tells. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'failure'; readonly failure: InputFailure }
  | { readonly kind: 'done'; readonly summary: ImportSummary; readonly events: number }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly details: ErrorDetails };

export interface Jobs {
  readonly start: (task: ImportTask, cleanUp: () => Promise<void>) => Job;
  readonly get: (id: string) => Job | undefined;
  /** Calls `listener` with every change until it is taken off by the function returned. */
  readonly listen: (id: string, listener: (job: Job) => void) => () => void;
  readonly close: () => Promise<void>;
}

const WORKER = new URL(`./import-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Finished jobs that are still remembered. */
const REMEMBERED = 100;

/** Failures kept in a job's answer; the count goes on. */
const MOST_FAILURES = 1000;

const fresh = (): Job => ({
  id: randomUUID(),
  state: 'running',
  phase: 'reading',
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  events: 0,
  failures: [],
  error: null,
});

const withFailure = (job: Job, { path, code, details }: InputFailure): Job =>
  job.failures.length >= MOST_FAILURES
    ? job
    : { ...job, failures: [...job.failures, { ...errorBody(new CotejoError(code, { ...details, path })), path }] };

const after = (job: Job, message: ImportMessage): Job => {
  if (message.kind === 'failure') return withFailure(job, message.failure);
  if (message.kind === 'error') {
    return { ...job, state: 'failed', error: errorBody(new CotejoError(message.code, message.details)) };
  }
  const { phase, read, added, changed, unchanged } = message.kind === 'done' ? message.summary : message.progress;
  const counted = { ...job, phase, read, added, changed, unchanged };
  return message.kind === 'done' ? { ...counted, state: 'done', events: message.events } : counted;
};

const errorMessage = (thrown: unknown): ImportMessage => {
  const { code, details } = asCotejoError(thrown);
  return { kind: 'error', code, details };
};

export const startJobs = (): Jobs => {
  const jobs = new Map<string, Job>();
  const changes = new EventEmitter().setMaxListeners(0);
  let running: Worker | undefined;
  let closed = false;
  let queue: Promise<void> = Promise.resolve();

  const update = (job: Job): void => {
    jobs.set(job.id, job);
    changes.emit(job.id, job);
  };
  const tell = (id: string, message: ImportMessage): void => {
    const job = jobs.get(id);
    if (job?.state === 'running') update(after(job, message));
  };
  /** Runs the thread to its end; answers its last word, which is told only when everything is cleaned up. */
  const run = (id: string, task: ImportTask): Promise<ImportMessage> =>
    new Promise((resolve) => {
      let last = errorMessage(new Error('the import stopped before its end'));
      running = new Worker(WORKER, { workerData: task });
      running.on('message', (message: ImportMessage) => {
        if (message.kind === 'done' || message.kind === 'error') last = message;
        else tell(id, message);
      });
      running.on('error', (thrown) => {
        last = errorMessage(thrown);
      });
      running.on('exit', () => {
        running = undefined;
        resolve(last);
      });
    });

  return {
    start: (task, cleanUp) => {
      const job = fresh();
      update(job);
      for (const [id, { state }] of jobs) {
        if (jobs.size <= REMEMBERED) break;
        if (state !== 'running') jobs.delete(id);
      }
      queue = queue.then(async () => {
        const last = closed ? errorMessage(new Error('the server was stopped')) : await run(job.id, task);
        await cleanUp();
        tell(job.id, last);
      });
      return job;
    },
    get: (id) => jobs.get(id),
    listen: (id, listener) => {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },
    close: async () => {
      closed = true;
      await running?.terminate();
      await queue;
    },
  };
};
