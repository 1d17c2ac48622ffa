/** Runs the real command line, as a user would. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const runCotejo = (args: readonly string[], input: string | Uint8Array = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'cotejo'), args, { cwd: ROOT });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

// Rows of the contract, of every kind: the tests name the fields that they look at.
// biome-ignore lint/suspicious/noExplicitAny: see above
export const rowsOf = (run: Run): Record<string, any>[] =>
  run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
