/**
 * `npm run bench -- collation`: linking and tolls against a registry of gun violence (GVA / SemEval-2018 Task 5), on the half of its
 * incidents that nothing was fitted on, and on all, and how far the confidence of links can be believed. On made-up news:
 * `--only incremental`, how a record grows, and `--only bulk`, how many claims at once are taken (`--claims N` for other than a
 * million); `--only shuffles`, whether any order of arrival gives the same record.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Event } from '../event.ts';
import { type BenchOptions, benchOptions } from './bench-options.ts';
import { inDevelopment } from './development-half.ts';
import { calibrationOf, type LinkedEvent } from './link-calibration.ts';
import { measureBulk } from './measure-bulk.ts';
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

/** Speed and memory of a million claims, grown or taken at once. */
const scaleRows = (claimsPerSecond: number, megabytes: number): Row[] => [
  { name: 'claims a second of one processor', value: claimsPerSecond, must: 3000, aim: 15_000 },
  { name: 'peak MB', value: megabytes, must: 2000, aim: 1000, lower: true },
];

const SMALL = 10_000;

const growth = (claims: number): void => {
  const grown = measureRecord([SMALL, claims], (line) => console.log(line));
  for (const one of grown)
    console.log(
      `${one.claims} claims, ${one.events} events: ${Math.round(one.claimsPerSecond)} claims a second by the wall, ${Math.round(one.claimsPerCpuSecond)} a second of one processor, at most ${Math.round(one.peakMegabytes)} MB; one more report ${one.medianMilliseconds.toFixed(2)} ms (median)`,
    );
  printTable([
    {
      name: `one more report, ${claims} claims against ${SMALL}`,
      value: grown[1].medianMilliseconds / grown[0].medianMilliseconds,
      must: 2,
      aim: 1.2,
      lower: true,
    },
    ...scaleRows(grown[1].claimsPerCpuSecond, grown[1].peakMegabytes),
  ]);
};

const bulk = async (wanted: number): Promise<void> => {
  const { claims, seconds, processor, megabytes } = await measureBulk(wanted);
  console.log(
    `cotejo collate of ${claims} claims: ${seconds.toFixed(0)} s by the wall, ${processor.toFixed(0)} s of processors, ${Math.round(claims / seconds)} claims a second by the wall`,
  );
  printTable(scaleRows(claims / processor, megabytes ?? Number.NaN));
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
  const { only, claims } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, claims: { type: 'string', default: '1000000' } },
    strict: false,
  }).values;
  if (only === 'shuffles') return shuffles();
  if (only === 'incremental') {
    growth(Number(claims));
    return 0;
  }
  if (only === 'bulk') {
    await bulk(Number(claims));
    return 0;
  }
  const options = benchOptions(args, 'collation');
  if (!options) return 2;
  await registry(options);
  return 0;
};
