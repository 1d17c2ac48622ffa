/** Fetching: what must not be asked is not asked, however it is written or wherever it leads; a guest's manners. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CotejoError } from '../../src/errors.ts';
import { checkUrl } from '../../src/intake/fetching/check-url.ts';
import { type FetcherOptions, startFetcher } from '../../src/intake/fetching/fetcher.ts';
import { isPublicAddress } from '../../src/intake/fetching/public-address.ts';
import { parseRobots } from '../../src/intake/fetching/robots.ts';
import { feedsOf, type WatchState, watchFeeds } from '../../src/intake/fetching/watch-feeds.ts';
import { startUnpacker } from '../../src/intake/formats/unpacker.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import { makePage, makeRss, STORY } from './make-files.ts';

/** Written in every way that has let a request through somewhere. */
const REFUSED_URLS: readonly string[] = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0x0.0x0.0x1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://127.0.0.1:80/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://167772161/',
  'http://172.16.0.1/',
  'http://172.31.255.254/',
  'http://192.168.1.1/',
  'http://192.168.257/',
  'http://100.64.0.1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://168.63.129.16/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://169.254.43518/',
  'http://192.0.0.192/',
  'http://198.18.0.1/',
  'http://192.0.2.1/',
  'http://198.51.100.7/',
  'http://203.0.113.9/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://240.0.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[2001:db8::1]/',
  'http://[fec0::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://intranet/',
  'http://router.home.arpa/',
  'http://user@paper.example/',
  'http://paper.example:secret@127.0.0.1/',
  'https://paper.example@127.0.0.1/',
  'http://paper.example:22/',
  'http://paper.example:6379/',
  'http://paper.example:25/',
  'file:///etc/passwd',
  'ftp://paper.example/a',
  'gopher://paper.example/_x',
  'data:text/html,x',
  'javascript:alert(1)',
  'jar:http://paper.example!/a',
  'blob:http://paper.example/1',
  'ldap://paper.example/',
  'http:///etc/passwd',
  'http://[::1%25eth0]/',
  'http://',
  '//paper.example/a',
  `http://paper.example/${'a'.repeat(5000)}`,
];

test('addresses of private networks are refused in every spelling, other schemes and ports too', () => {
  assert.ok(REFUSED_URLS.length >= 60);
  for (const url of REFUSED_URLS) assert.throws(() => checkUrl(url), { code: 'address-refused' }, url);
});

test('addresses of the public internet are not refused', () => {
  for (const url of [
    'https://paper.example/a?b#c',
    'http://93.184.216.34/',
    'http://[2606:2800:220:1::1]/',
    'http://paper.example:8080/',
    'http://9.9.9.9./',
  ]) {
    assert.ok(checkUrl(url), url);
  }
  for (const address of ['11.0.0.1', '172.15.0.1', '172.32.0.1', '169.253.0.1', '2a00::1'])
    assert.ok(isPublicAddress(address), address);
  for (const address of ['', 'x', '1.2.3', '::ffff:8.8.8.8', 'fe80::1%eth0'])
    assert.ok(!isPublicAddress(address), address);
});

let server: Server;
let port: number;
let folder: string;
const asked: { host: string; path: string; headers: IncomingMessage['headers'] }[] = [];
let tries = 0;

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const path = request.url ?? '';
  asked.push({ host: request.headers.host ?? '', path, headers: request.headers });
  const send = (body: string | Buffer, type = 'text/html; charset=utf-8', headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  if (path === '/robots.txt') return void send('User-agent: *\nDisallow: /private\n', 'text/plain');
  if (path.startsWith('/to?'))
    return void response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end();
  if (path === '/loop') return void response.writeHead(301, { location: '/loop' }).end();
  if (path === '/bus') return void send(makePage('Bus held up', STORY), undefined, { etag: '"1"' });
  if (path === '/packed')
    return void send(gzipSync(makePage('Bus held up', STORY)), undefined, { 'content-encoding': 'gzip' });
  if (path === '/bomb') return void send(gzipSync(Buffer.alloc(5_000_000)), undefined, { 'content-encoding': 'gzip' });
  if (path === '/large') return void send('x'.repeat(2_000_000));
  if (path === '/slow') return void response.writeHead(200).write('x');
  if (path === '/once-busy') {
    tries += 1;
    return void (tries === 1
      ? response.writeHead(503, { 'retry-after': '0' }).end()
      : send(makePage('Bus held up', STORY)));
  }
  if (path === '/feed') {
    if (request.headers['if-none-match'] === '"f1"') return void response.writeHead(304).end();
    return void send(
      makeRss([
        { title: 'Bus held up', html: STORY },
        { title: 'Gone', html: 'Gone.' },
      ]),
      'application/rss+xml',
      { etag: '"f1"' },
    );
  }
  if (path === '/0') return void send(makePage('Bus held up', STORY));
  response.writeHead(404).end();
};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-fetch-'));
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Names lead where the test says; what passes every check is served by the local server. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'paper.example': ['93.184.216.34'],
  'inside.example': ['127.0.0.1'],
  'both.example': ['93.184.216.34', '10.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'six.example': ['fd00::1'],
  'none.example': [],
};

const fetcherOf = (options: FetcherOptions = {}) =>
  startFetcher({
    resolve: async (name) => {
      const addresses = NAMES[name];
      if (!addresses) throw new Error('ENOTFOUND');
      return addresses;
    },
    connectTo: () => ({ host: '127.0.0.1', port }),
    pauseMs: 0,
    timeoutMs: 1_000,
    maxBytes: 1_000_000,
    ...options,
  });

const REDIRECTS: readonly string[] = [
  'http://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://2130706433/',
  '//127.0.0.1/a',
  'http://inside.example/',
  'http://both.example/',
  'http://metadata.example/',
  'http://mapped.example/',
  'http://six.example/',
  'file:///etc/passwd',
  'ftp://paper.example/',
  'http://user:pass@paper.example/',
  'http://paper.example:6379/',
  'http://paper.example/to?http%3A%2F%2F10.0.0.1%2F',
];

test('no hop leads into a private network: nothing is asked there', async () => {
  const fetcher = fetcherOf();
  for (const target of REDIRECTS) {
    asked.length = 0;
    await assert.rejects(
      fetcher.fetch(`http://paper.example/to?${encodeURIComponent(target)}`),
      { code: 'address-refused' },
      target,
    );
    assert.ok(
      asked.every(({ host }) => host === 'paper.example'),
      target,
    );
  }
});

test('a name that leads to two places is asked once, and never where it leads the second time', async () => {
  let lookups = 0;
  const connected: string[] = [];
  const fetcher = fetcherOf({
    keepRobots: false,
    resolve: async () => {
      lookups += 1;
      return lookups === 1 ? ['93.184.216.34'] : ['127.0.0.1'];
    },
    connectTo: (address) => {
      connected.push(address);
      return { host: '127.0.0.1', port };
    },
  });
  await fetcher.fetch('http://rebind.example/bus');
  assert.deepEqual([lookups, connected], [1, ['93.184.216.34']]);
  await assert.rejects(fetcher.fetch('http://rebind.example/bus'), { code: 'address-refused' });
  assert.deepEqual(connected, ['93.184.216.34']);
});

const FAILED: readonly (readonly [path: string, code: string])[] = [
  ['http://paper.example/loop', 'fetch-failed'],
  ['http://paper.example/large', 'fetch-failed'],
  ['http://paper.example/bomb', 'fetch-failed'],
  ['http://paper.example/private/a', 'robots-refused'],
  ['http://paper.example/missing', 'fetch-failed'],
  ['http://none.example/', 'fetch-failed'],
  ['http://unknown.example/', 'fetch-failed'],
];

test('loops, floods, packed floods and what robots.txt asks to leave are named', async () => {
  const fetcher = fetcherOf();
  for (const [url, code] of FAILED) await assert.rejects(fetcher.fetch(url), { code }, url);
  await assert.rejects(fetcherOf({ timeoutMs: 150 }).fetch('http://paper.example/slow'), { code: 'fetch-failed' });
});

test('what fails for the moment is tried again; what has not changed is not sent again', async () => {
  const fetcher = fetcherOf();
  assert.equal((await fetcher.fetch('http://paper.example/once-busy')).status, 200);
  const first = await fetcher.fetch('http://paper.example/feed');
  const second = await fetcher.fetch('http://paper.example/feed', first.validators);
  assert.deepEqual([first.unchanged, second.unchanged, second.bytes.length], [false, true, 0]);
});

test('requests to one site keep a pause', async () => {
  const fetcher = fetcherOf({ pauseMs: 120, keepRobots: false });
  const start = performance.now();
  await Promise.all(['/bus', '/bus', '/bus'].map((path) => fetcher.fetch(`http://paper.example${path}`)));
  assert.ok(performance.now() - start >= 230);
});

test('a web address is a report, and its copy a WARC that reads again', async () => {
  const archive = join(folder, 'kept.warc.gz');
  const texts: string[] = [];
  for await (const source of openSources(['http://paper.example/packed', 'http://127.0.0.1/'], {
    fetching: { fetcher: fetcherOf(), archive },
  })) {
    texts.push(isFailure(source) ? source.code : readSource(source).report.text);
  }
  assert.match(texts[0], /held up a bus/);
  assert.equal(texts[1], 'address-refused');
  assert.match(gunzipSync(readFileSync(archive)).toString('latin1'), /WARC-Payload-Digest: sha256:[\da-f]{64}/);
  for await (const source of openSources([archive])) {
    assert.ok(!isFailure(source));
    const { report } = readSource(source);
    assert.deepEqual([report.url, report.title], ['http://paper.example/packed', 'Bus held up']);
  }
});

test('without being turned on, nothing is fetched', async () => {
  for await (const source of openSources(['http://paper.example/bus']))
    assert.equal(isFailure(source) && source.code, 'address-refused');
});

test('a watch takes what is new, and nothing twice', async () => {
  const opml = '<opml><body><outline text="a"><outline xmlUrl="http://paper.example/feed"/></outline></body></opml>';
  const unpacker = startUnpacker();
  // Entries name their pages at https; the local server takes them for the test.
  let state: WatchState = {};
  const round = async (): Promise<string[]> => {
    const found: string[] = [];
    const options = {
      fetcher: fetcherOf(),
      unpacker: async () => unpacker,
      state,
      save: async (next: WatchState) => {
        state = next;
      },
    };
    for await (const source of watchFeeds(feedsOf(opml, 'feeds.opml'), options)) {
      found.push(isFailure(source) ? source.code : (readSource(source).report.title ?? ''));
    }
    return found;
  };
  try {
    assert.deepEqual(await round(), ['Bus held up', 'fetch-failed']);
    assert.deepEqual(await round(), []);
    state = { 'http://paper.example/feed': { seen: state['http://paper.example/feed'].seen.slice(1) } };
    assert.deepEqual(await round(), ['Bus held up']);
  } finally {
    await unpacker.close();
  }
});

const ROBOTS =
  'User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nCrawl-delay: 2\n';

test('robots.txt: the longest rule counts, patterns end where they say', () => {
  const robots = parseRobots(ROBOTS, 'cotejo');
  for (const [path, allowed] of [
    ['/', true],
    ['/a/c', false],
    ['/a/b/c', true],
    ['/x.pdf', false],
    ['/x.pdf?a', true],
  ] as const) {
    assert.equal(robots.allows(path), allowed, path);
  }
  assert.equal(robots.delay, 2);
  assert.equal(parseRobots('User-agent: Cotejo\nDisallow: /', 'cotejo').allows('/a'), false);
  assert.ok(parseRobots(`User-agent: *\nDisallow: /${'*a'.repeat(500)}$`, 'cotejo').allows(`/${'a'.repeat(3000)}b`));
  assert.ok(new CotejoError('robots-refused', { url: 'x' }).remedy);
});
