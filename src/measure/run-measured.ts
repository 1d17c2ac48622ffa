/** Runs the command line of this checkout, bundled as its users run it, and watches its memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const EVERY_MS = 100;

export interface MeasuredRun {
  readonly seconds: number;
  /** Processor time of all threads; unlike `seconds` the same on a busy machine. */
  readonly processor: number;
  /** Peak resident set; undefined where the system does not tell (no /proc). */
  readonly megabytes: number | undefined;
  readonly code: number | null;
}

const numberIn = (text: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const TICKS_A_SECOND = 100;

const look = (pid: number): { megabytes?: number; processor?: number } => {
  try {
    const kilobytes = numberIn(readFileSync(`/proc/${pid}/status`, 'utf8'), /VmHWM:\s+(\d+)/);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      ...(kilobytes === undefined ? {} : { megabytes: kilobytes / 1000 }),
      processor: (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND,
    };
  } catch {
    // It has just ended, or there is no /proc.
    return {};
  }
};

/** `await runMeasured(['import', 'a.jsonl', '--casebook', 'a.cotejo'])` */
export const runMeasured = (args: readonly string[]): Promise<MeasuredRun> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(join(ROOT, 'cotejo'), args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let seen: { megabytes?: number; processor?: number } = {};
    const timer = setInterval(() => {
      if (child.pid !== undefined) seen = { ...seen, ...look(child.pid) };
    }, EVERY_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, processor: seen.processor ?? 0, megabytes: seen.megabytes, code });
    });
  });
