/** `npm run bench -- collation`: linking and tolls against a registry of gun violence (GVA / SemEval-2018 Task 5). */
import { join } from 'node:path';
import { benchOptions } from './bench-options.ts';
import { printTable, type Row } from './print-table.ts';
import { runProgram } from './run-program.ts';
import { figure, score } from './scorers.ts';

const FIGURES: readonly (readonly [label: string, must: number, aim: number])[] = [
  ['pairwise F1', 82, 94],
  ['B3 F1', 93, 97.5],
  ['killed exact', 82, 93],
  ['injured exact', 70, 84],
  ['killed exact where stated', 75, 90],
  ['injured exact where stated', 62, 80],
  ['killed in low..high', 88, 97],
  ['injured in low..high', 80, 93],
  ['date within 1 day', 85, 95],
  ['city and state', 70, 85],
];

export const bench = async (args: readonly string[]): Promise<number> => {
  const options = benchOptions(args, 'collation');
  if (!options) return 2;
  const output = join(options.out, 'gva.jsonl');
  const run = await runProgram(['collate', join(options.data, 'gva', 'input.jsonl')], output);
  const table = await score(options.scorers, 'score_gva.py', [
    '--pred',
    output,
    '--gold',
    join(options.data, 'gva', 'gold.jsonl'),
  ]);
  const rows: Row[] = FIGURES.map(([label, must, aim]) => ({ name: label, value: figure(table, label), must, aim }));
  printTable(rows);
  console.log(`read and collated in ${run.seconds.toFixed(1)} s, ${run.failures.length} inputs failed`);
  return 0;
};
