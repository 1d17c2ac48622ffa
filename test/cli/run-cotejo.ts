/** Runs the real command line, as a user would. */
import { execFile, spawn } from 'node:child_process';
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

/** Runs its arguments as several command lines, one after the other, and prints what each wrote. */
const MANY = `
import { run } from './src/cli/program.ts';
const runs = [];
for (const args of JSON.parse(process.argv[1])) {
  const written = { stdout: '', stderr: '' };
  const kept = [process.stdout.write, process.stderr.write];
  for (const stream of ['stdout', 'stderr'])
    process[stream].write = (piece, ...rest) => {
      written[stream] += piece;
      rest.at(-1)?.();
      return true;
    };
  process.exitCode = undefined;
  await run(['node', 'cotejo', ...args]);
  [process.stdout.write, process.stderr.write] = kept;
  runs.push({ code: process.exitCode ?? 0, ...written });
}
process.exitCode = 0;
process.stdout.write(JSON.stringify(runs));
`;

/** The same program without a process for each: for command lines that end at once (help, unusable arguments). */
export const runMany = (commandLines: readonly (readonly string[])[]): Promise<readonly Run[]> =>
  new Promise((resolve, reject) => {
    const args = [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      MANY,
      JSON.stringify(commandLines),
    ];
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 10_000_000 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout));
    });
  });
