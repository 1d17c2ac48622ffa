/**
 * `npm run bench -- casebook [--claims 1000000] [--reports 20000] [--only import|decisions|lists] [--out FOLDER]`: import beside reading
 * alone, memory of an import, how soon a decision is acknowledged, and how soon the first page of every list stands.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { printTable, type Row } from './print-table.ts';
import { runMeasured } from './run-measured.ts';
import { AS_NEWS, BY_ID, buildSyntheticCasebook } from './synthetic-casebook.ts';

const CLAIMS_AN_EVENT = 4;
const ROUNDS = 7;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const milliseconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    milliseconds.push(performance.now() - started);
  }
  return median(milliseconds);
};

const SENTENCES = [
  'Gunmen shot dead {n} farmers in {town} on {day}, the state prosecutor said.',
  'The attackers, believed to belong to a local gang, arrived in two trucks before dawn and fled towards the hills.',
  'Soldiers and state police searched the area by helicopter but made no arrests, an army statement said.',
  'Residents told reporters that shots were heard for half an hour and that the road to the next village was blocked.',
  'It was the third such attack in the district this year; in May two policemen were killed at a checkpoint nearby.',
  'The mayor, who was not in town, asked the federal government to send more troops.',
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
const WORDS = 400;

/** A report of about 400 words of sentences written for this; no two alike. */
const reportOf = (number: number): string => {
  const day = `${1 + (number % 28)} ${['March', 'April', 'May', 'June'][number % 4]} ${2015 + (number % 9)}`;
  let text = '';
  for (let turn = 0; text.split(' ').length < WORDS; turn++) {
    text += `${SENTENCES[(turn + number) % SENTENCES.length]} `
      .replace('{n}', String(2 + ((number + turn) % 9)))
      .replace('{town}', TOWNS[(number * 7 + turn) % TOWNS.length] as string)
      .replace('{day}', day);
  }
  return JSON.stringify({
    id: `n:${number}`,
    text: `Story ${number}. ${text}`,
    published: '2024-01-02',
    outlet: 'Courier',
  });
};

const importRows = async (folder: string, reports: number): Promise<Row[]> => {
  const file = join(folder, 'news.jsonl');
  writeFileSync(file, `${Array.from({ length: reports }, (_, number) => reportOf(number)).join('\n')}\n`);
  const read = await runMeasured(['read', file]);
  const imported = await runMeasured(['import', file, '--casebook', join(folder, 'news.cotejo')]);
  return [
    { name: `read alone, ${reports} reports, reports/s`, value: reports / read.seconds },
    { name: 'import with reading and linking, reports/s', value: reports / imported.seconds },
    { name: 'import ÷ read', value: read.seconds / imported.seconds, must: 0.8, aim: 0.8 },
    { name: 'the same in processor time', value: read.processor / imported.processor },
    { name: 'memory of the import, MB', value: imported.megabytes, must: 1500, aim: 1500, lower: true },
  ].map((row) => ({ must: undefined, aim: undefined, ...row }));
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
    ['actors', () => casebook.names('actor', { limit })],
    ['places', () => casebook.names('place', { limit })],
    ['journal', () => casebook.journal({ limit })],
  ];
  const rows: Row[] = [
    { name: 'claims', value: claims, must: undefined, aim: undefined },
    { name: 'events', value: events, must: undefined, aim: undefined },
  ];
  for (const [name, work] of lists) {
    rows.push({ name: `first page: ${name}, ms`, value: await timed(work), must: 100, aim: 100, lower: true });
  }
  const others: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['search: a word of a third of all', () => casebook.search('halcones', { limit })],
    ['facets of everything', () => casebook.facets({})],
  ];
  for (const [name, work] of others)
    rows.push({ name: `${name}, ms`, value: await timed(work), must: undefined, aim: undefined });
  return rows;
};

const DECISIONS = 60;

const decisionRows = async (casebook: Casebook): Promise<Row[]> => {
  const { items } = await casebook.events({}, { limit: DECISIONS, sort: 'reports' });
  const took: Record<string, number[]> = {
    'reject a claim': [],
    'split an event': [],
    'choose a toll': [],
    comment: [],
  };
  const time = async (name: string, decision: Parameters<Casebook['decide']>[0]) => {
    const started = performance.now();
    await casebook.decide(decision);
    took[name]?.push(performance.now() - started);
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
      value: median(values),
      must: undefined,
      aim: undefined,
    })),
    { name: 'decision acknowledged, median ms', value: median(all), must: 10, aim: 10, lower: true },
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
    },
  });
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'cotejo-bench-'));
  mkdirSync(folder, { recursive: true });
  const rows: Row[] = [];
  if ('import'.includes(values.only)) rows.push(...(await importRows(folder, Number(values.reports))));
  if ('decisions'.includes(values.only) || 'lists'.includes(values.only)) {
    const casebook = await syntheticCasebook(join(folder, 'synthetic.cotejo'), Number(values.claims));
    if ('lists'.includes(values.only)) rows.push(...(await listRows(casebook)));
    if ('decisions'.includes(values.only)) rows.push(...(await decisionRows(casebook)));
    await casebook.close();
  }
  console.log(`${availableParallelism()} cores, Node ${process.version}`);
  printTable(rows);
  if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
  return 0;
};
