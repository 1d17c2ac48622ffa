/** The field's scorers (Python, beside the data sets; not part of this repository), run on what the program printed. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `score(dir, 'score_time.py', [...])` → the scorer's whole printed table. */
export const score = async (folder: string, script: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await run('python3', [join(folder, script), ...args], { maxBuffer: 64_000_000 });
  return stdout;
};

const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The first number after a label that opens a line: `figure('date exact   9.20', 'date exact')` → 9.2 */
export const figure = (table: string, label: string, column = 0): number | undefined => {
  const line = new RegExp(`^\\s*${escaped(label)}[\\s=:]+(.*)$`, 'm').exec(table)?.[1];
  const numbers = line?.match(/-?\d+(?:\.\d+)?/g);
  return numbers?.[column] === undefined ? undefined : Number(numbers[column]);
};
