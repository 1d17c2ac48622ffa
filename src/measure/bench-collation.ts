/**
 * `npm run bench -- collation`: linking and tolls against a registry of gun violence (GVA / SemEval-2018 Task 5), on the half of its
 * incidents that nothing was fitted on, and on all, and how far the confidence of links can be believed. On made-up news:
 * `--only incremental`, how a record grows; `--only shuffles`, whether any order of arrival gives the same record.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Event } from '../event.ts';
import { type BenchOptions, benchOptions } from './bench-options.ts';
import { inDevelopment } from './development-half.ts';
import { calibrationOf, type LinkedEvent } from './link-calibration.ts';
import { measureRecord } from './measure-record.ts';
import { measureShuffles } from './measure-shuffles.ts';
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

interface Incident {
  readonly incident_id: string;
  readonly docs: readonly string[];
}

const jsonl = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const eventsIn = async (path: string): Promise<LinkedEvent[]> => {
  const events: LinkedEvent[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!line.includes('"kind":"event"')) continue;
    const { reports, confidence, linkConfidence } = JSON.parse(line) as Event;
    events.push({ reports, confidence: linkConfidence ?? confidence });
  }
  return events;
};

const registry = async (options: BenchOptions): Promise<void> => {
  const gold = join(options.data, 'gva', 'gold.jsonl');
  const output = join(options.out, 'gva.jsonl');
  const run = await runProgram(['collate', join(options.data, 'gva', 'input.jsonl')], output);
  const incidents = jsonl<Incident>(gold);
  const others = incidents.filter((incident) => !inDevelopment(incident));
  const half = join(options.out, 'gold-half.jsonl');
  writeFileSync(half, others.map((incident) => `${JSON.stringify(incident)}\n`).join(''));
  for (const [name, path, count] of [
    ['incidents that nothing was fitted on', half, others.length],
    ['all incidents, half of them fitted on', gold, incidents.length],
  ] as const) {
    const table = await score(options.scorers, 'score_gva.py', ['--pred', output, '--gold', path]);
    const rows: Row[] = FIGURES.map(([label, must, aim]) => ({ name: label, value: figure(table, label), must, aim }));
    console.log(`\n${count} ${name}\n`);
    printTable(rows);
  }
  const calibration = calibrationOf(await eventsIn(output), others);
  console.log(
    `\nlinks of ${calibration.groups} groups of reports: mean confidence ${calibration.confidence.toFixed(3)}, right ${calibration.right.toFixed(3)}, calibration error (ECE, 10 bins) ${calibration.error.toFixed(3)}`,
  );
  console.log(`read and collated in ${run.seconds.toFixed(1)} s, ${run.failures.length} inputs failed`);
};

const SIZES = [10_000, 1_000_000];

const growth = (): void => {
  const grown = measureRecord(SIZES, (line) => console.log(line));
  for (const one of grown)
    console.log(
      `${one.claims} claims, ${one.events} events: ${Math.round(one.claimsPerSecond)} claims a second by the wall, ${Math.round(one.claimsPerCpuSecond)} a second of one processor, at most ${Math.round(one.peakMegabytes)} MB; one more report ${one.medianMilliseconds.toFixed(2)} ms (median)`,
    );
  printTable([
    {
      name: 'one more report, 1 M claims against 10 k',
      value: grown[1].medianMilliseconds / grown[0].medianMilliseconds,
      must: 2,
      aim: 1.2,
      lower: true,
    },
    { name: 'claims a second', value: grown[1].claimsPerCpuSecond, must: 3000, aim: undefined },
    { name: 'peak MB', value: grown[1].peakMegabytes, must: 2000, aim: undefined, lower: true },
  ]);
};

const SHUFFLES = 20;
const SHUFFLED_REPORTS = 500;

const shuffles = (): number => {
  const { same, events } = measureShuffles(SHUFFLES, SHUFFLED_REPORTS);
  console.log(
    `${same} of ${SHUFFLES} orders of arrival of ${SHUFFLED_REPORTS} reports give the ${events} events of all at once, byte for byte`,
  );
  return same === SHUFFLES ? 0 : 1;
};

export const bench = async (args: readonly string[]): Promise<number> => {
  if (args.includes('incremental')) {
    growth();
    return 0;
  }
  if (args.includes('shuffles')) return shuffles();
  const options = benchOptions(args, 'collation');
  if (!options) return 2;
  await registry(options);
  return 0;
};
