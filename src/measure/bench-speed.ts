/**
 * `npm run bench -- speed FILE... [--stream COUNT]`: start-up, reports a second and the pace of one core beside wink-nlp's on
 * JSON Lines of yours; peak memory of reading a fifth of COUNT short copies, and all of them.
 */
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable, type Row } from './print-table.ts';
import { raceReading } from './race-reading.ts';
import { runProgram } from './run-program.ts';
import { streamMemory } from './stream-memory.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'reports', 'tame-courier.md');
const ROUNDS = 3;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const timed = async (args: readonly string[]): Promise<number> => {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) seconds.push((await runProgram(args, devNull)).seconds);
  return median(seconds);
};

const countRecords = (path: string): number => readFileSync(path, 'utf8').split('\n').filter(Boolean).length;

const rowsOf = async (path: string): Promise<Row[]> => {
  const records = countRecords(path);
  const words = readFileSync(path, 'utf8').split(/\s+/).length;
  const read = await timed(['read', path]);
  const collate = await timed(['collate', path]);
  const race = raceReading(path);
  const told = { must: undefined, aim: undefined };
  return [
    { name: `${path}: megabytes`, value: statSync(path).size / 1e6, ...told },
    { name: `${path}: read, reports/s`, value: records / read, ...told },
    { name: `${path}: read, 400-word reports/s`, value: words / 400 / read, must: 150, aim: 400 },
    { name: `${path}: collate, reports/s`, value: records / collate, ...told },
    { name: `${path}: one core, whole reading, words/s`, value: race.ours, ...told },
    { name: `${path}: one core, 400-word reports/s`, value: race.reports, ...told },
    { name: `${path}: one core, wink-nlp's tags, words/s`, value: race.theirs, ...told },
    { name: `${path}: whole reading against wink-nlp`, value: race.ours / race.theirs, must: 0.2, aim: 0.5 },
    { name: `${path}: the same, reading threads alone`, value: race.thread.ours / race.thread.theirs, ...told },
  ];
};

/** The peak at a fifth of the reports, and at all: the two are alike where memory does not grow with them. */
const memoryRows = async (path: string, count: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const copies of [Math.round(count / 5), count]) {
    const value = await streamMemory(path, copies);
    rows.push({ name: `${copies} short reports streamed, peak MB`, value, must: 700, aim: 400, lower: true });
  }
  return rows;
};

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { stream: { type: 'string', default: '0' } },
    allowPositionals: true,
  });
  const start = await timed(['read', EXAMPLE]);
  const rows: Row[] = [{ name: 'start to first claim, ms', value: start * 1000, must: 600, aim: 250, lower: true }];
  for (const path of positionals) rows.push(...(await rowsOf(path)));
  if (Number(values.stream) > 0 && positionals.length > 0)
    rows.push(...(await memoryRows(positionals[0], Number(values.stream))));
  console.log(`${availableParallelism()} cores, Node ${process.version}, median of ${ROUNDS} runs`);
  printTable(rows);
  return 0;
};
