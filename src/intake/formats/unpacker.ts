/**
 * The watch on the unpacking thread: it has a cap on its memory, and is ended where it says nothing for ten seconds. The
 * input that it was at fails by name; the next gets a fresh thread.
 */
import { Worker } from 'node:worker_threads';
import type { InputFailure, Source } from '../source.ts';
import type { UnpackMessage, UnpackOrder, UnpackTask } from './unpack-thread.ts';

const THREAD = new URL(`./unpack-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Without a word, once it has begun to read. */
const PATIENCE_MS = 10_000;
/** With `ocr`: a page of small print takes tesseract a minute on an old machine. */
const OCR_PATIENCE_MS = 10 * 60_000;
/** A loaded machine may take its time to start a thread. */
const START_MS = 60_000;
/** A thread asked to end does so between two steps; one that does not hear in this time is at something without end. */
const GRACE_MS = 1_000;
/** The `threadId` of a thread that has ended. */
const GONE = -1;
/** Honest files of hundreds of megabytes need less. */
const MEMORY_MB = 768;

export interface Unpacker {
  readonly open: (task: UnpackTask) => AsyncGenerator<Source | InputFailure>;
  readonly close: () => Promise<void>;
}

export interface UnpackerLimits {
  readonly patience?: number;
  readonly memoryMb?: number;
}

/**
 * Ends a thread by its own hand where it can: one that is ended from outside while it makes a decompressor takes the whole
 * process with it (Node: `Assertion failed: init_done_ && "close before init"`).
 */
const end = async (thread: Worker): Promise<void> => {
  if (thread.threadId === GONE) return;
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('error', () => undefined);
  thread.postMessage('end' satisfies UnpackOrder);
  const timer = setTimeout(() => void thread.terminate(), GRACE_MS);
  await ended;
  clearTimeout(timer);
};

export const startUnpacker = ({ patience = PATIENCE_MS, memoryMb = MEMORY_MB }: UnpackerLimits = {}): Unpacker => {
  let thread: Worker | undefined;
  let ready = false;

  const close = async (): Promise<void> => {
    const ending = thread;
    thread = undefined;
    ready = false;
    if (ending) await end(ending);
  };

  const start = (): Worker => {
    ready = false;
    const started = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    });
    // What a library writes on its own is nobody's output.
    started.stdout.resume();
    started.stderr.resume();
    started.setMaxListeners(0);
    return started;
  };

  async function* open(task: UnpackTask): AsyncGenerator<Source | InputFailure> {
    thread ??= start();
    const current = thread;
    const queue: (Source | InputFailure)[] = [];
    let done = false;
    let failure: string | undefined;
    let wake: (() => void) | undefined;
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      const time = ready ? (task.options.ocr ? OCR_PATIENCE_MS : patience) : START_MS;
      timer = setTimeout(() => settle(`no end after ${time / 1000} s`), time);
    };
    const settle = (reason?: string) => {
      failure ??= reason;
      done = true;
      clearTimeout(timer);
      wake?.();
    };
    const onMessage = (message: UnpackMessage) => {
      if (message.kind === 'done') return settle();
      if (message.kind === 'found') queue.push(message.found);
      if (message.kind === 'ready') ready = true;
      // Nothing is expected while the thread waits for its Sources to be taken.
      if (queue.length > 0) clearTimeout(timer);
      else watch();
      wake?.();
    };
    const onError = (error: Error) =>
      settle(/memory/i.test(error.message) ? `it needs more than ${memoryMb} MB of memory` : error.message);
    const onExit = () => settle('its reader stopped');
    current.on('message', onMessage);
    current.on('error', onError);
    current.on('exit', onExit);
    watch();
    current.postMessage(task satisfies UnpackOrder);
    try {
      for (;;) {
        const found = queue.shift();
        if (found) {
          yield found;
          current.postMessage('taken' satisfies UnpackOrder);
          if (queue.length === 0 && !done) watch();
        } else if (done) break;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      if (failure !== undefined) {
        yield { path: task.path, code: 'reading-failed', details: { path: task.path, reason: failure } };
      }
    } finally {
      clearTimeout(timer);
      current.off('message', onMessage);
      current.off('error', onError);
      current.off('exit', onExit);
      // Left early, or at fault: what it still does is of no use to the next input.
      if (!done || failure !== undefined) {
        if (thread === current) await close();
      }
    }
  }
  return { open, close };
};
