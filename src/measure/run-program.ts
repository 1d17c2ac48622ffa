/** Runs the command line of this checkout on a file and keeps what it prints, with its time and peak memory. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const ROOT = join(import.meta.dirname, '..', '..');

export interface ProgramRun {
  readonly seconds: number;
  readonly code: number | null;
  /** Lines on standard error: one a failed input. */
  readonly failures: readonly string[];
}

/** `runProgram(['read', 'a.jsonl'], 'out.jsonl')` → seconds, exit code, failures; standard output goes to the file. */
export const runProgram = async (args: readonly string[], output: string): Promise<ProgramRun> => {
  const started = performance.now();
  const child = spawn(join(ROOT, 'cotejo'), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const [code] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
    pipeline(child.stdout, createWriteStream(output)),
  ]);
  const failures = Buffer.concat(errors).toString('utf8').split('\n').filter(Boolean);
  return { seconds: (performance.now() - started) / 1000, code, failures };
};
