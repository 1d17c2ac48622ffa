/**
 * `npm run bench -- casebook [--claims 1000000] [--reports 20000] [--only import|import100k|decisions|lists] [--data DIR]
 * [--out FOLDER]`: import beside reading alone, memory of an import, how soon a decision is acknowledged, and how soon the first
 * page of every list stands.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { printTable, type Row } from './print-table.ts';
import { runMeasured } from './run-measured.ts';
import { AS_NEWS, BY_ID, buildSyntheticCasebook } from './synthetic-casebook.ts';
import { reportsOfIncident, syntheticReading } from './synthetic-news.ts';

const CLAIMS_AN_EVENT = 4;
const ROUNDS = 7;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds by the clock, and of the processor: the second says on a busy machine, too, what the work costs. */
interface Timing {
  readonly wall: number;
  readonly processor: number;
}

const timedOnce = async (work: () => Promise<unknown>): Promise<Timing> => {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, processor: (user + system) / 1000 };
};

const medians = (timings: readonly Timing[]): Timing => ({
  wall: median(timings.map(({ wall }) => wall)),
  processor: median(timings.map(({ processor }) => processor)),
});

const timed = async (work: () => Promise<unknown>): Promise<Timing> => {
  const timings: Timing[] = [];
  for (let round = 0; round < ROUNDS; round++) timings.push(await timedOnce(work));
  return medians(timings);
};

const SENTENCES = [
  'Gunmen shot dead {n} farmers in {town} on {day}, the state prosecutor said.',
  'The attackers, believed to belong to a local gang, arrived in two trucks before dawn and fled towards the hills.',
  'Soldiers and state police searched the area by helicopter but made no arrests, an army statement said.',
  'Three wounded people, among them a girl of nine, were taken to the regional hospital, doctors said.',
];
const TOWNS = [
  'Tuxpan',
  'Apatzingán',
  'Uruapan',
  'Chilapa',
  'Iguala',
  'Culiacán',
  'Tame',
  'Saravena',
  'Tumaco',
  'Quibdó',
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The news of `synthetic-news.ts` as text, each after an attack in a town that there is: about 370 words, no two alike. */
const reportOf = (id: string, number: number): string => {
  const { report } = syntheticReading(id);
  const day = `${1 + (number % 28)} ${MONTHS[Math.floor(number / 28) % 12]} ${2012 + (Math.floor(number / 336) % 12)}`;
  const told = SENTENCES.join(' ')
    .replace('{n}', String(2 + (number % 9)))
    .replace('{town}', TOWNS[(number * 7) % TOWNS.length] as string)
    .replace('{day}', day);
  const { published, outlet, title } = report;
  return JSON.stringify({ id, title, text: `${told}\n\n${report.text}`, published: published.edtf, outlet });
};

/** Written a few at a time: the material of a hundred thousand reports is no load on the memory measured beside it. */
const writeNews = (file: string, reports: number): void => {
  const lines: string[] = [];
  rmSync(file, { force: true });
  for (let incident = 0, made = 0; made < reports; incident++) {
    for (const id of reportsOfIncident(incident)) if (made < reports) lines.push(reportOf(id, made++));
    if (lines.length < 1000 && made < reports) continue;
    appendFileSync(file, `${lines.splice(0).join('\n')}\n`);
  }
};

const importMemory = (megabytes: number | undefined, reports: number): Row => ({
  name: `memory of importing ${reports} reports, MB`,
  value: megabytes,
  must: 1500,
  aim: 1500,
  lower: true,
});

/** On the articles of the data folder where there is one, else on made-up news. */
const importRows = async (folder: string, reports: number, data: string | undefined): Promise<Row[]> => {
  const made = join(folder, 'news.jsonl');
  const file = data === undefined ? made : join(data, 'gva', 'input.jsonl');
  if (data === undefined) writeNews(made, reports);
  // What an earlier run left would be found there already.
  for (const left of ['unlinked.cotejo', 'news.cotejo']) rmSync(join(folder, left), { force: true });
  const read = await runMeasured(['read', file]);
  const stored = await runMeasured(['import', '--no-link', file, '--casebook', join(folder, 'unlinked.cotejo')]);
  const imported = await runMeasured(['import', file, '--casebook', join(folder, 'news.cotejo')]);
  const casebook = await openCasebook(join(folder, 'news.cotejo'));
  const { reports: count, claims, events } = await casebook.counts();
  await casebook.close();
  const plain = { must: undefined, aim: undefined };
  return [
    { name: `read alone, ${count} reports, reports/s`, value: count / read.seconds, ...plain },
    { name: 'import with reading (--no-link), reports/s', value: count / stored.seconds, ...plain },
    { name: 'import with reading and linking, reports/s', value: count / imported.seconds, ...plain },
    { name: 'import with reading (--no-link) ÷ read', value: read.seconds / stored.seconds, ...plain },
    { name: 'the same in processor time', value: read.processor / stored.processor, ...plain },
    { name: 'import with reading and linking ÷ read', value: read.seconds / imported.seconds, must: 0.8, aim: 0.8 },
    { name: 'the same in processor time', value: read.processor / imported.processor, ...plain },
    { name: 'claims', value: claims, ...plain },
    { name: 'events', value: events, ...plain },
    importMemory(imported.megabytes, count),
    { name: 'memory of reading alone, MB', value: read.megabytes, lower: true, ...plain },
  ];
};

const MANY = 100_000;

/** Memory alone: reading a hundred thousand reports takes most of an hour. */
const manyRows = async (folder: string): Promise<Row[]> => {
  const file = join(folder, 'many.jsonl');
  writeNews(file, MANY);
  const imported = await runMeasured(['import', file, '--casebook', join(folder, 'many.cotejo')]);
  if (imported.code !== 0) throw new Error(`the import ended with code ${imported.code} at ${imported.megabytes} MB`);
  return [
    { name: 'import, reports/s', value: MANY / imported.seconds, must: undefined, aim: undefined },
    importMemory(imported.megabytes, MANY),
  ];
};

const listRows = async (casebook: Casebook): Promise<Row[]> => {
  const { claims, events } = await casebook.counts();
  const limit = 50;
  const lists: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['events, newest', () => casebook.events({}, { limit })],
    ['events, largest toll', () => casebook.events({}, { limit, sort: 'toll' })],
    ['events of a type and country', () => casebook.events({ types: ['attack'], countries: ['CO'] }, { limit })],
    [
      'events in a box and a month',
      () =>
        casebook.events({ box: { west: -104, south: 18, east: -102, north: 20 }, from: 17_000, to: 17_030 }, { limit }),
    ],
    ['review queue', () => casebook.queue({}, { limit })],
    ['review queue of one person', () => casebook.queue({}, { limit, user: 'ana', kind: 'disagreement' })],
    ['reports', () => casebook.reports({}, { limit })],
    ['search: a rare word', () => casebook.search('4711', { limit })],
    ['search: a word of a fifth of all', () => casebook.search('halcones', { limit })],
    ['search: a word of all', () => casebook.search('dead', { limit })],
    ['events with a word of a fifth of all', () => casebook.events({ q: 'halcones' }, { limit })],
    ['actors', () => casebook.names('actor', { limit })],
    ['places', () => casebook.names('place', { limit })],
    ['journal', () => casebook.journal({ limit })],
  ];
  const rows: Row[] = [
    { name: 'claims', value: claims, must: undefined, aim: undefined },
    { name: 'events', value: events, must: undefined, aim: undefined },
  ];
  let slowest = 0;
  for (const [name, work] of lists) {
    const { wall, processor } = await timed(work);
    slowest = Math.max(slowest, processor);
    rows.push({ name: `first page: ${name}, ms`, value: wall, must: 100, aim: 100, lower: true });
  }
  rows.push({
    name: 'the dearest of them in processor time, ms',
    value: slowest,
    must: undefined,
    aim: undefined,
    lower: true,
  });
  const others: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['facets of everything', () => casebook.facets({})],
  ];
  for (const [name, work] of others)
    rows.push({ name: `${name}, ms`, value: (await timed(work)).wall, must: undefined, aim: undefined });
  return rows;
};

const DECISIONS = 60;

const decisionRows = async (casebook: Casebook): Promise<Row[]> => {
  const { items } = await casebook.events({}, { limit: DECISIONS, sort: 'reports' });
  const took: Record<string, Timing[]> = {
    'reject a claim': [],
    'split an event': [],
    'choose a toll': [],
    comment: [],
  };
  const time = async (name: string, decision: Parameters<Casebook['decide']>[0]) => {
    took[name]?.push(await timedOnce(() => casebook.decide(decision)));
  };
  for (const { id } of items) {
    const record = await casebook.event(id);
    const [first, second] = record?.event.claims ?? [];
    const event = { kind: 'event', id } as const;
    if (!first || !second) continue;
    await time('comment', { decision: 'comment', subject: event, why: 'seen' });
    const value = { effect: 'killed', whom: 'all', low: 3, best: 3, high: 3 };
    await time('choose a toll', { decision: 'choose-toll', subject: event, value });
    await time('split an event', { decision: 'split-event', subject: event, value: { claims: [second] } });
    await time('reject a claim', { decision: 'reject-claim', subject: { kind: 'claim', id: first }, why: 'no' });
  }
  const all = Object.values(took).flat();
  return [
    ...Object.entries(took).map(([name, values]) => ({
      name: `${name}, ms`,
      value: medians(values).wall,
      must: undefined,
      aim: undefined,
    })),
    { name: 'decision acknowledged, median ms', value: medians(all).wall, must: 10, aim: 10, lower: true },
    { name: 'the same in processor time', value: medians(all).processor, must: undefined, aim: undefined, lower: true },
  ];
};

/** Made where it is not there already: `--out FOLDER` keeps it. */
const syntheticCasebook = (path: string, claims: number): Promise<Casebook> =>
  existsSync(path)
    ? openCasebook(path, { collator: BY_ID })
    : buildSyntheticCasebook(path, Math.ceil(claims / CLAIMS_AN_EVENT), AS_NEWS);

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '1000000' },
      reports: { type: 'string', default: '20000' },
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      data: { type: 'string' },
      // Every bench is given it; there is nothing to score here.
      scorers: { type: 'string' },
    },
  });
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'cotejo-bench-'));
  mkdirSync(folder, { recursive: true });
  const rows: Row[] = [];
  const { only } = values;
  if ('import'.includes(only)) rows.push(...(await importRows(folder, Number(values.reports), values.data)));
  if (only === '' || only === 'import100k') rows.push(...(await manyRows(folder)));
  if ('decisions'.includes(only) || 'lists'.includes(only)) {
    const casebook = await syntheticCasebook(join(folder, 'synthetic.cotejo'), Number(values.claims));
    if ('lists'.includes(only)) rows.push(...(await listRows(casebook)));
    if ('decisions'.includes(only)) rows.push(...(await decisionRows(casebook)));
    await casebook.close();
  }
  console.log(`${availableParallelism()} cores, Node ${process.version}`);
  printTable(rows);
  if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
  return 0;
};
