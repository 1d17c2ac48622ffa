import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../src/intake/clean-text.ts';
import { detectFormat } from '../../src/intake/detect-format.ts';
import { dayInUrl, publishedDay } from '../../src/intake/published-day.ts';
import { readHtml } from '../../src/intake/read-html.ts';
import { readMarkdown } from '../../src/intake/read-markdown.ts';
import { splitLines } from '../../src/intake/split-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const FORMATS: readonly (readonly [head: string | number[], path: string, format: string])[] = [
  ['Two officers died.', 'a.txt', 'text'],
  ['# Two officers died', 'a.md', 'markdown'],
  ['<!doctype html><html>', 'a', 'html'],
  ['\n<!-- saved -->\n<HTML lang="es">', 'a.txt', 'html'],
  ['<p>Two officers', 'a.txt', 'html'],
  ['<?xml version="1.0"?><rss version="2.0">', 'a.xml', 'feed'],
  ['{"id": "a", "text": "x"}', 'a.txt', 'json-lines'],
  ['{brackets} are no JSON', 'a.txt', 'text'],
  [[0x1f, 0x8b, 8], 'a.txt', 'gzip'],
  ['%PDF-1.7', 'a.txt', 'pdf'],
  [[0x50, 0x4b, 3, 4], 'a.docx', 'zip'],
  ['WARC/1.0\r\n', 'a', 'warc'],
  [[], 'a', 'empty'],
  [[1, 2, 3, 0, 200], 'a.txt', 'binary'],
];

test('formats are told by content before suffix', () => {
  for (const [head, path, format] of FORMATS) {
    const given = typeof head === 'string' ? bytes(head) : Uint8Array.from(head);
    assert.equal(detectFormat(given, path), format, JSON.stringify(head));
  }
});

const DAYS: readonly (readonly [written: string, day: string | undefined])[] = [
  ['2019-12-01', '2019-12-01'],
  ['2019-12-01T23:30:00-06:00', '2019-12-01'],
  ['20191201T0800', '2019-12-01'],
  ['Sun, 01 Dec 2019 08:00:00 GMT', '2019-12-01'],
  ['December 1, 2019', '2019-12-01'],
  ['2019-12', '2019-12'],
  ['2019-02-30', undefined],
  ['yesterday', undefined],
  ['2019-13', undefined],
];

test('publication days as metadata write them', () => {
  for (const [written, day] of DAYS) assert.equal(publishedDay(written), day, written);
});

const URLS: readonly (readonly [url: string, day: string | undefined])[] = [
  ['https://a.example/2019/12/01/x', '2019-12-01'],
  ['https://a.example/news/2019-12-01-clash.html', '2019-12-01'],
  ['https://a.example/n/20191201/clash', '2019-12-01'],
  ['https://a.example/story/12345678', undefined],
  ['https://a.example/2019/12/clash', undefined],
];

test('days in addresses', () => {
  for (const [url, day] of URLS) assert.equal(dayInUrl(url), day, url);
});

test('front matter that is no YAML is read line by line', () => {
  const source = '---\ntitle: Tarvo: students freed\ndate: 2024-03-20\noutlet: "The Ledger"\n---\nTwo were released.';
  const { title, published, outlet } = readMarkdown(source);
  assert.deepEqual([title, published, outlet], ['Tarvo: students freed', '2024-03-20', 'The Ledger']);
});

test('Markdown loses its marks, keeps its lines, and its front matter states the metadata', () => {
  const draft = readMarkdown(
    '---\ntitle: "A: b"\npublished: 2020-05-04\n---\n\n# Two dead\n\nPolice **said** [so](http://x.example).\n\n- one\n- two\n\n```\ncode\n```\n',
  );
  assert.equal(draft.text, 'Two dead\n\nPolice said so.\n\none\n\ntwo');
  assert.deepEqual([draft.title, draft.published, draft.publishedFrom], ['A: b', '2020-05-04', 'metadata']);
  assert.equal(readMarkdown('---\n: [broken\n---\n\nText.').text, 'Text.');
});

test('HTML gives the story without its page, and the metadata', () => {
  const paragraph =
    'Three people were injured when armed men opened fire on a market stall, a police spokesman said on Monday. ';
  const draft = readHtml(`<!doctype html><html lang="en"><head><title>x | Paper</title>
    <meta property="og:title" content="Market shooting"><meta property="og:site_name" content="Paper">
    <meta property="article:published_time" content="2020-05-04T10:00:00Z">
    <link rel="canonical" href="https://paper.example/2020/05/05/market"></head>
    <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Market shooting</h1>
    <p>${paragraph}</p><p>${paragraph}<br>Second line.</p><script>alert(1)</script></article><footer>Cookies</footer></body></html>`);
  assert.deepEqual(
    [draft.title, draft.outlet, draft.published, draft.language],
    ['Market shooting', 'Paper', '2020-05-04', 'en'],
  );
  assert.match(draft.text, /Three people were injured/);
  assert.doesNotMatch(draft.text, /alert|Cookies|Home/);
});

test('clean text has no controls and survives any encoding', () => {
  assert.equal(cleanText('\ufeffa\r\nb\u0000\u0085c\ud800'), 'a\nb\nc\ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      assert.ok(clean.isWellFormed());
      assert.equal(cleanText(clean), clean);
    }),
  );
});

test('lines are the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', 'longer than twelve')),
      fc.integer({ min: 1, max: 5 }),
      async (parts, size) => {
        const whole = bytes(parts.join(''));
        const chunks = async function* () {
          for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
        };
        const lines: (string | undefined)[] = [];
        for await (const line of splitLines(chunks(), 12)) lines.push(line.bytes && Buffer.from(line.bytes).toString());
        const expected = parts.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(
          lines,
          expected.map((line) => (line.length > 12 ? undefined : line.replace(/\r$/, ''))),
        );
      },
    ),
  );
});
