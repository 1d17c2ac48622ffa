/**
 * `npm run torture -- intake [--count N] [--seed N] [--keep DIR]`: breaks files of every format, opens each in a thread that is watched
 * as the program's own, reads what comes out, and counts crashes, hangs over ten seconds and memory over the cap. Inputs
 * that were at fault are kept in DIR.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { mutate } from '../../src/measure/mutate.ts';
import { seeded } from '../../src/random.ts';
import { seedFiles } from '../../test/intake/seed-files.ts';
import { breakWithin } from './break-within.ts';
import type { TortureAnswer, TortureTask } from './intake-thread.ts';

/** Of the thread's own processor time, so that a busy machine hangs nobody. */
const HANG_MS = 10_000;
/** Of the clock, for a thread that waits for nothing. */
const SILENT_MS = 120_000;
const LOOK_MS = 1_000;
const MEMORY_MB = 768;
const THREAD = new URL('./intake-thread.ts', import.meta.url);

interface Faults {
  crashes: number;
  hangs: number;
  memory: number;
  /** Failures that no entry of the table of errors names. */
  unnamed: number;
}

const start = (): Worker => {
  const thread = new Worker(THREAD, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
};

type Outcome = TortureAnswer | { readonly fault: 'crashes' | 'hangs' | 'memory' };

/** The watch runs from the thread's own word that it has begun: starting is not reading. */
const runOne = (thread: Worker, task: TortureTask): Promise<Outcome> =>
  new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (outcome: Outcome) => {
      clearInterval(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      thread.off('exit', onExit);
      if ('fault' in outcome) thread.on('error', () => undefined);
      resolve(outcome);
    };
    const watch = () => {
      const started = performance.now();
      const before = thread.cpuUsage();
      const look = async () => {
        if (performance.now() - started > SILENT_MS) return settle({ fault: 'hangs' });
        const [{ user }, now] = await Promise.all([before, thread.cpuUsage()]);
        if (now.user - user > 1000 * HANG_MS) settle({ fault: 'hangs' });
      };
      // A thread that has ended answers no more questions.
      before.catch(() => undefined);
      timer = setInterval(() => look().catch(() => undefined), LOOK_MS);
    };
    const onMessage = (answer: TortureAnswer | 'begun') => {
      if (answer === 'begun') watch();
      else settle(answer);
    };
    const onError = (error: Error) => settle({ fault: /memory/i.test(error.message) ? 'memory' : 'crashes' });
    const onExit = () => settle({ fault: 'crashes' });
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.on('exit', onExit);
    thread.postMessage(task);
  });

export const torture = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { count: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'string' } },
  });
  const count = Number(values.count ?? 20_000);
  const seed = Number(values.seed ?? 1);
  const seeds = Object.entries(seedFiles());
  const others = seeds.map(([, bytes]) => bytes);
  const random = seeded(seed);
  const faults: Faults = { crashes: 0, hangs: 0, memory: 0, unnamed: 0 };
  const byFormat = new Map<string, { inputs: number; reports: number; named: number }>();
  let slowest = 0;
  let thread = start();
  for (let index = 0; index < count; index += 1) {
    const [name, bytes] = seeds[index % seeds.length];
    // Containers are broken from outside and from within in turn.
    const broken = Math.floor(index / seeds.length) % 2 === 0 ? mutate : breakWithin;
    const input = broken(bytes, random, others);
    const outcome = await runOne(thread, { name, bytes: input });
    const row = byFormat.get(name) ?? { inputs: 0, reports: 0, named: 0 };
    byFormat.set(name, row);
    row.inputs += 1;
    if ('fault' in outcome) {
      faults[outcome.fault] += 1;
      await thread.terminate();
      thread = start();
    } else {
      row.reports += outcome.reports;
      row.named += outcome.failures;
      faults.unnamed += outcome.unnamed.length;
      slowest = Math.max(slowest, outcome.ms);
    }
    const isAtFault = 'fault' in outcome || outcome.unnamed.length > 0;
    if (isAtFault) {
      process.stdout.write(`${index} ${name}: ${'fault' in outcome ? outcome.fault : outcome.unnamed.join(' | ')}\n`);
      if (values.keep) {
        mkdirSync(values.keep, { recursive: true });
        writeFileSync(join(values.keep, `${index}-${name}`), input);
      }
    }
    if ((index + 1) % 500 === 0) process.stdout.write(`${index + 1} of ${count}\n`);
  }
  await thread.terminate();
  for (const [name, { inputs, reports, named }] of byFormat) {
    process.stdout.write(`${name.padEnd(18)} ${inputs} inputs, ${reports} reports, ${named} failures by name\n`);
  }
  const { crashes, hangs, memory, unnamed } = faults;
  process.stdout.write(
    `${count} inputs (seed ${seed}): ${crashes} crashes, ${hangs} hangs over ${HANG_MS / 1000} s, ${memory} over ${MEMORY_MB} MB, ${unnamed} failures without a name; slowest ${Math.round(slowest)} ms\n`,
  );
  return crashes + hangs + memory + unnamed === 0 ? 0 : 1;
};
