/** Archives, lists and dumps to their end: in = read + duplicates + failed + not news, to the last one, also where a submission was cut short. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CotejoError } from '../../src/errors.ts';
import { listedAddresses } from '../../src/fleet/archives/address-lists.ts';
import { archivePages } from '../../src/fleet/archives/warc-pages.ts';
import { openLanes } from '../../src/fleet/lanes.ts';
import { openMemoryLedger } from '../../src/fleet/ledger/memory-ledger.ts';
import { startWorker } from '../../src/fleet/run-worker.ts';
import { type Found, submitSources } from '../../src/fleet/submit-sources.ts';
import { startTracer } from '../../src/fleet/trace.ts';
import { openSources } from '../../src/intake/open-sources.ts';

const TOWNS = ['Culiacán', 'Tame', 'Gusau', 'Iguala', 'Tumaco'];

const story = (number: number): string =>
  `Gunmen killed ${2 + (number % 7)} farmers in ${TOWNS[number % TOWNS.length]} on ${1 + (number % 28)} March 2021, police said. Report ${number}.`;

const page = (number: number): string =>
  `<html><head><title>Attack ${number}</title></head><body><article><p>${story(number)}</p></article></body></html>`;

const answer = (url: string, status: number, type: string, body: string): Buffer => {
  const block = `HTTP/1.1 ${status} X\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T00:00:00Z\r\nContent-Length: ${Buffer.byteLength(block)}`;
  return gzipSync(`${head}\r\n\r\n${block}\r\n\r\n`);
};

/** 30 pages, 3 of them again, 4 redirects, 2 pictures, and a record cut off. */
const warc = (): Buffer => {
  const numbers = [...Array.from({ length: 30 }, (_, index) => index), 3, 9, 27];
  const pages = numbers.map((number) => answer(`https://paper.example/${number}`, 200, 'text/html', page(number)));
  const others = [1, 2, 3, 4].map((number) => answer(`https://paper.example/old${number}`, 301, 'text/html', ''));
  const pictures = [1, 2].map((number) => answer(`https://paper.example/${number}.jpg`, 200, 'image/jpeg', 'ÿØÿà'));
  return Buffer.concat([...pages, ...others, ...pictures, pages[0]!.subarray(0, 60)]);
};

/** GDELT's event rows: 12 articles, 3 of them named again, 2 that are gone, a line without an address. */
const list = (): string =>
  [...Array.from({ length: 12 }, (_, index) => 100 + index), 100, 104, 104, 900, 901]
    .map((number) => `${number}\t20210304\tMEX\thttps://paper.example/${number}`)
    .concat('77\t20210304\tMEX\t')
    .join('\n');

/** 25 records, 4 of them again, one empty, one that is no JSON. */
const dump = (): string =>
  [...Array.from({ length: 25 }, (_, index) => 200 + index), 201, 202, 203, 204]
    .map((number) => JSON.stringify({ title: `Attack ${number}`, text: story(number), published: '2021-03-30' }))
    .toSpliced(7, 0, '{"text": ""}', '{broken')
    .join('\n');

const EXPECTED = [
  ['a.warc.gz', { in: 40, read: 30, duplicates: 3, failed: 1, notNews: 6 }],
  ['b.tsv', { in: 18, read: 12, duplicates: 3, failed: 3, notNews: 0 }],
  ['c.jsonl', { in: 31, read: 25, duplicates: 4, failed: 2, notNews: 0 }],
] as const;

/** The first sources of a submission; then its machine goes out. */
async function* cut(sources: AsyncIterable<Found>, after: number): AsyncGenerator<Found> {
  let count = 0;
  for await (const found of sources) {
    if (count++ === after) throw new Error('cut');
    yield found;
  }
}

test('a WARC of a crawl, a list of articles and a dump are accounted for to the last record', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-archives-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = { 'a.warc.gz': warc(), 'b.tsv': list(), 'c.jsonl': dump() };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const open = (name: string): AsyncIterable<Found> => {
    const path = join(folder, name);
    return name.endsWith('.gz')
      ? archivePages(path)
      : name.endsWith('.tsv')
        ? listedAddresses(path)
        : openSources([path]);
  };
  const [lanes, ledger, tracer] = [await openLanes(undefined), openMemoryLedger(), startTracer('test', undefined)];
  let all = false;
  const fetch = async (address: string) => {
    const number = Number(address.split('/').at(-1));
    if (number >= 900) throw new CotejoError('fetch-failed', { path: address, url: address, reason: '404' });
    return { path: address, format: 'html' as const, bytes: Buffer.from(page(number)), address };
  };
  const worker = startWorker(
    { lanes, ledger, casebook: join(folder, 'a.cotejo'), tracer, fetch },
    { only: 'read', noMore: () => all, name: 'reader', batch: 8, reading: { workers: 1 } },
  );
  const parts = { queue: lanes.read, ledger, tracer, patience: {} };
  for (const [name] of EXPECTED) {
    const from = { from: name, state: '1' };
    await assert.rejects(submitSources({ ...from, sources: cut(open(name), 11) }, parts), /cut/);
    await submitSources({ ...from, sources: open(name) }, parts);
  }
  all = true;
  await worker.ended;
  const { accounts } = await ledger.summary();
  for (const [name, expected] of EXPECTED) {
    const account = accounts.find(({ from }) => from === name);
    assert.deepEqual(account, { from: name, finished: true, ...expected });
    assert.equal(expected.in, expected.read + expected.duplicates + expected.failed + expected.notNews);
  }
});
