/**
 * `npm run bench -- fleet [--claims 1000000] [--out FOLDER]`: what one more report costs in a casebook of that many claims, against one of ten
 * thousand: stored and linked, searched, shown in the first page. A casebook that lies in the folder (`many.cotejo`) is used and grows.
 * `npm run bench -- fleet --workers FILE.jsonl`: reports a second of two workers against one instead, as `scripts/measure-fleet.ts` measures it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Casebook, ReceivedReading } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { printTable, type Row } from './print-table.ts';
import { AS_NEWS, BY_ID, buildSyntheticCasebook, syntheticReadings } from './synthetic-casebook.ts';

const FEW = 10_000;

/** As `AS_NEWS` makes them. */
const CLAIMS_AN_EVENT = 4;

const BATCH = 100;
const BATCHES = 7;
const ASKED = 15;

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** Under ids of their own, so that they are new wherever synthetic reports are. */
const newReadings = (count: number): ReceivedReading[] => {
  const run = `n${Date.now().toString(36)}`;
  const found: ReceivedReading[] = [];
  for (const { original, ...reading } of syntheticReadings(count, { ...AS_NEWS, seed: 7 })) {
    const renamed = JSON.stringify(reading).replaceAll('"s:', `"${run}:`).replaceAll('"c:', `"c:${run}`);
    found.push({ ...(JSON.parse(renamed) as ReceivedReading), original });
    if (found.length === count) break;
  }
  return found;
};

interface Costs {
  readonly claims: number;
  /** Milliseconds a report in batches, and alone. */
  readonly imported: number;
  readonly alone: number;
  /** For two words found everywhere, and for one of them and a rare one. */
  readonly searched: number;
  readonly searchedRare: number;
  readonly firstPage: number;
}

const costsOf = async (casebook: Casebook): Promise<Costs> => {
  const { claims } = await casebook.counts();
  const readings = newReadings(BATCH * (BATCHES + 1));
  const bring = (from: number, count: number) =>
    milliseconds(async () => {
      await casebook.storeReadings(readings.slice(from, from + count));
      await casebook.recollate();
    });
  const batches: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) batches.push((await bring(batch * BATCH, BATCH)) / BATCH);
  const alone: number[] = [];
  for (let one = 0; one < ASKED; one++) alone.push(await bring(BATCHES * BATCH + one, 1));
  const asked = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < ASKED; round++) times.push(await milliseconds(work));
    return middle(times);
  };
  return {
    claims,
    imported: middle(batches),
    alone: middle(alone),
    searched: await asked(() => casebook.search('Tumaco residents', { limit: 20 })),
    searchedRare: await asked(() => casebook.search('1711 residents', { limit: 20 })),
    firstPage: await asked(() => casebook.events({}, { limit: 50 })),
  };
};

const rowsOf = (few: Costs, many: Costs): Row[] => {
  const times = (name: string, key: Exclude<keyof Costs, 'claims'>): Row => ({
    name: `${name}: ${many[key].toFixed(2)} ms at ${many.claims.toLocaleString('en')} claims, ${few[key].toFixed(2)} at ${few.claims.toLocaleString('en')}`,
    value: many[key] / few[key],
    must: 1.5,
    aim: 1.1,
    lower: true,
  });
  return [
    times('imported and linked, a report of a batch', 'imported'),
    times('imported and linked, a report alone', 'alone'),
    times('searched, two common words', 'searched'),
    times('searched, a common and a rare word', 'searchedRare'),
    times('first page', 'firstPage'),
  ];
};

const casebookAt = (path: string, claims: number): Promise<Casebook> =>
  existsSync(path)
    ? openCasebook(path, { collator: BY_ID })
    : buildSyntheticCasebook(path, Math.round(claims / CLAIMS_AN_EVENT), AS_NEWS);

const MEASURE = join(import.meta.dirname, '..', '..', 'scripts', 'measure-fleet.ts');

/** Three brokers and PostgreSQL on this machine, one reader thread a worker. */
const workersRow = (file: string): Row => {
  const { stdout } = spawnSync(process.execPath, [MEASURE, file, '--no-link'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  const value = Number(/([\d.]+)×\s*$/.exec(stdout)?.[1] ?? Number.NaN);
  return { name: '2 workers against 1, reports a second', value, must: 1.6, aim: 1.9 };
};

/** The command's exit code. */
export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '1000000' },
      out: { type: 'string' },
      workers: { type: 'string' },
    },
  });
  if (values.workers !== undefined) {
    printTable([workersRow(values.workers)]);
    return 0;
  }
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'cotejo-bench-'));
  mkdirSync(folder, { recursive: true });
  try {
    const costs: Costs[] = [];
    for (const [name, claims] of [
      ['few.cotejo', FEW],
      ['many.cotejo', Number(values.claims)],
    ] as const) {
      const casebook = await casebookAt(join(folder, name), claims);
      costs.push(await costsOf(casebook));
      await casebook.close();
    }
    printTable(rowsOf(costs[0]!, costs[1]!));
    return 0;
  } finally {
    if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
  }
};
