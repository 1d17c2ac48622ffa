/**
 * One worker thread with a watch on it. A batch that kills or hangs its thread is read again source by source in a
 * fresh one, so that only the source at fault fails.
 */
import { getCompileCacheDir } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Source } from '../intake/source.ts';
import type { Outcome } from './work.ts';
import type { WorkerSetup } from './worker.ts';

/** Past any honest report by a factor of a thousand, for a thread that has a core to itself. */
const PATIENCE_MS = 60_000;
const TICK_MS = 1000;

const WORKER = new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * Megabytes of a thread's young generation. What a report needs is dropped when it is read: V8's own size, four times that,
 * only holds more of it, a hundred megabytes a thread.
 */
const YOUNG_MB = 24;

/** Of its old generation: below two gigabytes V8 lets the heap grow to twice what is in use before it sweeps it, from there on to four times. */
const OLD_MB = 2000;

/**
 * Less is compiled than V8 would: the readers are many small functions, each compiled in every thread anew, which took a third of
 * the time of the first thousand reports. Into a function a ninth of V8's measure may be copied, and only one that is called ten
 * times as often as V8 asks for is compiled with all its art.
 */
const SPARING = [
  '--max-inlined-bytecode-size=60',
  '--max-inlined-bytecode-size-cumulative=100',
  '--invocation-count-for-turbofan=30000',
];

/** Sets these limits for the whole process. */
export const compileSparingly = (): void => {
  for (const flag of SPARING) setFlagsFromString(flag);
};

/** The environment of a thread: with the program's cache of compiled code, where it has one. */
const withCompileCache = (): NodeJS.ProcessEnv => {
  const cache = getCompileCacheDir();
  return cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
};

/** How many threads of this machine wait for a core: where ten do, a report takes ten times as long and is no hang. */
const crowding = (): number => Math.max(1, loadavg()[0] / availableParallelism());

export interface ReaderThread {
  readonly read: (batch: readonly Source[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<unknown>;
}

export const startReaderThread = (setup: WorkerSetup, patience = PATIENCE_MS): ReaderThread => {
  compileSparingly();
  const start = () => {
    const thread = new Worker(WORKER, {
      workerData: setup,
      env: withCompileCache(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
    });
    thread.setMaxListeners(0);
    return thread;
  };
  let thread = start();
  let closed = false;
  // Counted in ticks: time in which the whole process stood still (a stopped job, a laptop that slept) is no hang of the thread's.
  const tick = Math.min(TICK_MS, patience / 4);

  const once = (batch: readonly Source[]): Promise<readonly Outcome[] | Error> =>
    new Promise((resolve) => {
      const settle = (answer: readonly Outcome[] | Error) => {
        clearInterval(watch);
        thread.off('message', settle);
        thread.off('error', settle);
        thread.off('exit', onExit);
        resolve(answer);
      };
      const onExit = () => settle(new Error('its reader stopped'));
      let left = patience * crowding();
      const watch = setInterval(() => {
        left -= tick;
        if (left <= 0) settle(new Error(`no end after ${patience / 1000} s`));
      }, tick);
      thread.on('message', settle);
      thread.on('error', settle);
      thread.on('exit', onExit);
      thread.postMessage(batch);
    });

  const restart = async () => {
    await thread.terminate();
    thread = start();
  };

  const read = async (batch: readonly Source[]): Promise<readonly Outcome[]> => {
    if (closed) return [];
    const answer = await once(batch);
    if (!(answer instanceof Error)) return answer;
    // Stopped early (`| head`): nobody waits for the answer.
    if (closed) return [];
    await restart();
    if (batch.length === 1) {
      const { path } = batch[0];
      return [{ path, code: 'reading-failed', details: { path, reason: answer.message } }];
    }
    const outcomes: Outcome[] = [];
    for (const source of batch) outcomes.push(...(await read([source])));
    return outcomes;
  };

  const close = () => {
    closed = true;
    return thread.terminate();
  };
  return { read, close };
};
