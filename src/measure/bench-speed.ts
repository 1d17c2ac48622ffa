/** `npm run bench -- speed FILE`: reports a second, peak memory and start-up of the whole program on a file of yours. */
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { join } from 'node:path';
import { printTable, type Row } from './print-table.ts';
import { runProgram } from './run-program.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'reports', 'tame-courier.md');
const ROUNDS = 3;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const timed = async (args: readonly string[]): Promise<number> => {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) seconds.push((await runProgram(args, devNull)).seconds);
  return median(seconds);
};

const countRecords = (path: string): number => readFileSync(path, 'utf8').split('\n').filter(Boolean).length;

export const bench = async (args: readonly string[]): Promise<number> => {
  const start = await timed(['read', EXAMPLE]);
  const rows: Row[] = [{ name: 'start to first claim, ms', value: start * 1000, must: 600, aim: 250, lower: true }];
  for (const path of args) {
    const records = countRecords(path);
    const words = readFileSync(path, 'utf8').split(/\s+/).length;
    const read = await timed(['read', path]);
    const collate = await timed(['collate', path]);
    rows.push(
      { name: `${path}: megabytes`, value: statSync(path).size / 1e6, must: undefined, aim: undefined },
      { name: `${path}: read, reports/s`, value: records / read, must: undefined, aim: undefined },
      { name: `${path}: read, 400-word reports/s`, value: words / 400 / read, must: 150, aim: 400 },
      { name: `${path}: collate, reports/s`, value: records / collate, must: undefined, aim: undefined },
    );
  }
  console.log(`${availableParallelism()} cores, Node ${process.version}, median of ${ROUNDS} runs`);
  printTable(rows);
  return 0;
};
