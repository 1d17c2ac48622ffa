/** Archives and lists → the queue: each record counted, and a submission that was cut short goes on where it stood. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CotejoError } from '../../src/errors.ts';
import { addressOf, listedAddresses } from '../../src/fleet/archives/address-lists.ts';
import { fetchObject, objectsUnder } from '../../src/fleet/archives/object-keys.ts';
import { archivePages, isWarc } from '../../src/fleet/archives/warc-pages.ts';
import { openMemoryLedger } from '../../src/fleet/ledger/memory-ledger.ts';
import { openMemoryQueue } from '../../src/fleet/queue/memory-queue.ts';
import { jobOfMessage, messageOfAddress, messageOfSource } from '../../src/fleet/source-message.ts';
import { type Found, submitSources } from '../../src/fleet/submit-sources.ts';
import { startTracer } from '../../src/fleet/trace.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { startS3 } from '../objects/s3-stand-in.ts';

const NO_TRACES = startTracer('test', undefined);

const inFolder = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-submit-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const record = (url: string, status: number, type: string, body: string): Buffer => {
  const block = `HTTP/1.1 ${status} X\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T00:00:00Z\r\nContent-Length: ${Buffer.byteLength(block)}`;
  return gzipSync(`${head}\r\n\r\n${block}\r\n\r\n`);
};

const PAGE = '<html><body><p>Two farmers were killed in Arroyo Hondo on Monday.</p></body></html>';

const archive = (): Buffer[] => [
  gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
  record('https://paper.example/a', 200, 'text/html', PAGE),
  record('https://paper.example/moved', 301, 'text/html', ''),
  record('https://paper.example/photo', 200, 'image/jpeg', 'ÿØÿà'),
  record('https://paper.example/b', 200, 'text/html; charset=utf-8', PAGE),
];

const all = async (sources: AsyncIterable<Found>): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const one of sources) found.push(one);
  return found;
};

const kindOf = (found: Found): string =>
  'code' in found ? found.code : 'noNews' in found ? 'no news' : 'fetch' in found ? found.fetch : found.format;

test('every answer of a WARC is a page, no news or a failure; a broken rest is one failure', async (t) => {
  const folder = await inFolder(t);
  const [whole, cut] = [join(folder, 'a.warc.gz'), join(folder, 'cut.warc.gz')];
  const bytes = Buffer.concat(archive());
  await writeFile(whole, bytes);
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  const found = await all(archivePages(whole));
  assert.deepEqual(found.map(kindOf), ['html', 'no news', 'no news', 'html']);
  assert.deepEqual(
    found.map((one) => ('address' in one ? one.address : undefined)),
    ['https://paper.example/a', undefined, undefined, 'https://paper.example/b'],
  );
  assert.deepEqual((await all(archivePages(cut))).map(kindOf), ['html', 'no news', 'no news', 'input-malformed']);
  assert.deepEqual((await all(archivePages(join(folder, 'none.warc')))).map(kindOf), ['input-not-found']);
  assert.ok(isWarc(whole) && isWarc('b.WARC') && !isWarc('a.jsonl.gz'));
});

test('lists of addresses: one a line, rows of tabs, JSON Lines', async (t) => {
  const rows: [string, string | undefined][] = [
    ['https://paper.example/a', 'https://paper.example/a'],
    ['410\t20210304\tMEX\thttp://paper.example/b', 'http://paper.example/b'],
    ['{"date":"20210304","url":"https://paper.example/c","lang":"es"}', 'https://paper.example/c'],
    ['{"date":"20210304"}', undefined],
    ['{broken', undefined],
    ['ftp://paper.example/d', undefined],
  ];
  for (const [line, address] of rows) assert.equal(addressOf(line), address, line);
  const path = join(await inFolder(t), 'list.txt');
  await writeFile(path, `${rows.map(([line]) => line).join('\n')}\n\n`);
  assert.deepEqual((await all(listedAddresses(path))).map(kindOf), [
    ...rows.slice(0, 3).map(([, address]) => address),
    'input-malformed',
    'input-malformed',
    'input-malformed',
  ]);
});

test('objects: pages by their keys, archives taken apart, each called as the object is', async (t) => {
  const s3 = await startS3();
  t.after(s3.close);
  const put = (key: string, text: string | Buffer) => s3.objects.set(key, Buffer.from(text));
  put('2020/a.html', PAGE);
  put('2020/b.jsonl', `{"text":"Two were killed in Tres Ríos."}\n{"text":"Three were hurt."}\n`);
  put('2020/c.warc.gz', Buffer.concat(archive()));
  put('2020-old/d.txt', 'Of another year.');
  const open = async (file: string) => (isWarc(file) ? archivePages(file) : openSources([file]));
  const found = await all(objectsUnder('s3://news/2020', open, s3.environment));
  assert.deepEqual(
    found.map((one) => [one.path, kindOf(one)]),
    [
      ['s3://news/2020/a.html', 's3://news/2020/a.html'],
      ['s3://news/2020/b.jsonl:1', 'json-record'],
      ['s3://news/2020/b.jsonl:2', 'json-record'],
      ...[2, 3, 4, 5].map((number) => [`s3://news/2020/c.warc.gz#${number}`, number % 3 === 2 ? 'html' : 'no news']),
    ],
  );
  assert.deepEqual((await all(objectsUnder('s3://news/2020/a.html', open, s3.environment))).map(kindOf), [
    's3://news/2020/a.html',
  ]);
  assert.deepEqual((await all(objectsUnder('s3://news/2019', open, s3.environment))).map(kindOf), ['object-missing']);
  const page = await fetchObject('s3://news/2020/a.html', s3.environment);
  assert.deepEqual([page.format, page.bytes.length], ['html', PAGE.length]);
  await assert.rejects(fetchObject('s3://news/2020/none.html', s3.environment), { code: 'object-missing' });
});

test('a submission that was cut short goes on, and all is counted once', async () => {
  const [queue, ledger] = [openMemoryQueue({ lane: 'read' }), openMemoryLedger()];
  const found = (cutAt: number) =>
    (async function* (): AsyncGenerator<Found> {
      for (let line = 1; line <= 600; line++) {
        if (line === cutAt) throw new Error('cut');
        const path = `a.jsonl:${line}`;
        if (line % 100 === 0) yield { path, code: 'input-malformed', details: { path, reason: 'it is no JSON' } };
        else if (line % 150 === 1) yield { path, noNews: 'The site answered 404.' };
        else yield { path, format: 'text', bytes: Buffer.from(`Report ${line}.`) };
      }
    })();
  const parts = { queue, ledger, tracer: NO_TRACES, patience: {} };
  const from = { from: 'a.jsonl', state: '1' };
  await assert.rejects(submitSources({ ...from, sources: found(560) }, parts), /cut/);
  assert.equal((await ledger.submission('a.jsonl'))?.finished, false);
  const counts = await submitSources({ ...from, sources: found(0) }, parts);
  assert.equal(counts.found, 600);
  assert.equal(counts.known, 512);
  const { waiting } = await queue.counts();
  const [account] = (await ledger.summary()).accounts;
  assert.deepEqual(account, {
    from: 'a.jsonl',
    in: 600,
    read: 0,
    duplicates: 0,
    failed: 6,
    notNews: 4,
    finished: true,
  });
  assert.equal(waiting + 6 + 4, 600);
});

test('a queue that is full is waited for', async () => {
  const queue = openMemoryQueue({ lane: 'read' });
  let full = 2;
  const waits: string[] = [];
  const counts = await submitSources(
    {
      from: 'a.txt',
      state: '',
      sources: (async function* () {
        yield { path: 'a.txt', format: 'text' as const, bytes: Buffer.from('Two were killed.') };
      })(),
    },
    {
      queue: {
        ...queue,
        put: async (messages) => {
          if (full-- > 0) throw new CotejoError('queue-full', { address: 'x', reason: 'no space' });
          return queue.put(messages);
        },
      },
      ledger: openMemoryLedger(),
      tracer: NO_TRACES,
      patience: { onWait: ({ code }) => waits.push(code) },
    },
  );
  assert.equal(counts.added, 1);
  assert.deepEqual(waits, ['queue-full', 'queue-full']);
});

test('a message is the source that it was made of; what is none is refused by name', () => {
  const source = {
    path: 'a.pdf',
    format: 'json-record' as const,
    bytes: Buffer.from('{"text":"Two were killed."}'),
    received: Buffer.from('%PDF'),
    encoding: undefined,
    address: 'https://paper.example/a.pdf',
    maxText: undefined,
  };
  const message = messageOfSource(source, { from: 'folder', trace: '00-1-2-01' });
  const job = jobOfMessage(message);
  assert.deepEqual(job, { from: 'folder', trace: '00-1-2-01', source });
  assert.equal(messageOfSource(source, { from: 'folder' }).id, message.id);
  assert.notEqual(messageOfSource(source, { from: 'other' }).id, message.id);
  const address = messageOfAddress('https://paper.example/a', 'list.txt:3', { from: 'list.txt' });
  assert.equal(jobOfMessage(address).address, 'https://paper.example/a');
  for (const body of ['', 'poison', '{"v":2}\n', '{"v":1,"path":"a","format":"text","packed":9}\nno zstd']) {
    assert.throws(() => jobOfMessage({ id: 'm', body: Buffer.from(body) }), { code: 'message-unreadable' }, body);
  }
});

test('spans of one report share a trace and are sent as OTLP', async (t) => {
  const received: { resourceSpans: [{ scopeSpans: [{ spans: Record<string, unknown>[] }] }] }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      assert.equal(request.url, '/v1/traces');
      received.push(JSON.parse(body));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as { port: number };
  const tracer = startTracer('cotejo-test', `http://127.0.0.1:${port}/`);
  const parent = tracer.start('submit');
  const child = tracer.start('read', parent.context);
  child.end({ path: 'a.txt', ms: 3 }, 'reading-failed');
  parent.end();
  await tracer.flush();
  const [read, submit] = received[0]!.resourceSpans[0].scopeSpans[0].spans;
  assert.equal(read?.traceId, submit?.traceId);
  assert.equal(read?.parentSpanId, submit?.spanId);
  assert.match(String(read?.startTimeUnixNano), /^\d{19}$/);
  assert.deepEqual(read?.status, { code: 2, message: 'reading-failed' });
  assert.deepEqual(read?.attributes, [
    { key: 'path', value: { stringValue: 'a.txt' } },
    { key: 'ms', value: { intValue: '3' } },
  ]);
});
