/** What would be a script elsewhere is text here, in every format and field; no address but the web's is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import type { Report } from '../../src/report.ts';
import {
  makeAtom,
  makeDocx,
  makeMail,
  makeOdt,
  makePage,
  makeRss,
  makeTar,
  makeWarc,
  makeXlsx,
  makeZip,
  STORY,
} from './make-files.ts';

/** Markup that runs somewhere: the mark `PWN` must not come out of a page as code, nor be lost from a text that only quotes it. */
const PAYLOADS: readonly string[] = [
  '<script>PWN()</script>',
  '<ScRiPt src="//evil.example/PWN.js"></sCrIpT>',
  '<img src=x onerror="PWN()">',
  '<svg onload=PWN()><script>PWN()</script></svg>',
  '<iframe srcdoc="&lt;script&gt;PWN()&lt;/script&gt;"></iframe>',
  '<object data="javascript:PWN()"></object>',
  '<a href="javascript:PWN()">x</a>',
  '<math><mtext><style><img src=x onerror=PWN()></style></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=PWN()>"></noscript>',
  '<template><script>PWN()</script></template>',
  '<style>@import "javascript:PWN()";</style>',
  '<body onload="PWN()">',
  '<details open ontoggle=PWN()>',
  '<textarea><script>PWN()</script></textarea>',
];

const readAll = async (name: string, content: string | Uint8Array): Promise<Report[]> => {
  const chunks = async function* () {
    yield Buffer.from(content as string);
  };
  const reports: Report[] = [];
  for await (const found of openFormat(name, chunks(), {})) {
    if (!isFailure(found)) reports.push(readSource(found, { language: 'en' }).report);
  }
  return reports;
};

const paged = (payload: string): string => makePage('Bus held up', STORY).replace('<p>', `<p>${payload} `);

/** Formats in which marks are marks: what runs is gone. */
const MARKED: readonly (readonly [name: string, make: (payload: string) => string | Uint8Array])[] = [
  ['a.html', paged],
  ['a.warc', (payload) => makeWarc([{ url: 'https://p.example/', html: paged(payload) }])],
  ['a.zip', (payload) => makeZip({ 'a.html': paged(payload) })],
  ['a.tar', (payload) => makeTar({ 'a.html': paged(payload) })],
  ['a.xml', (payload) => makeRss([{ title: 'Bus', html: `<p>${payload} ${STORY}</p>` }])],
  ['a.jsonl', (payload) => `${JSON.stringify({ html: paged(payload) })}\n`],
];

/** Formats in which they are a writer's words: they stay, as words. */
const QUOTED: readonly (readonly [name: string, make: (payload: string) => string | Uint8Array])[] = [
  ['a.txt', (payload) => `${STORY} ${payload}`],
  ['a.docx', (payload) => makeDocx('Bus', [`${STORY} ${payload}`])],
  ['a.odt', (payload) => makeOdt('Bus', [`${STORY} ${payload}`])],
  [
    'a.xlsx',
    (payload) =>
      makeXlsx([
        ['Headline', 'Text', 'Date'],
        ['Bus', `${STORY} ${payload}`, 43955],
      ]),
  ],
  ['a.csv', (payload) => `title,text,date\nBus,"${`${STORY} ${payload}`.replace(/"/g, '""')}",2020-05-04\n`],
  ['a.jsonl', (payload) => `${JSON.stringify({ text: `${STORY} ${payload}`, url: 'javascript:PWN()' })}\n`],
];

test('scripts do not come out of pages; quoted ones stay words', async () => {
  let cases = 0;
  for (const payload of PAYLOADS) {
    for (const [name, make] of MARKED) {
      for (const { text, title, url } of await readAll(name, make(payload))) {
        assert.doesNotMatch(`${text} ${title} ${url}`, /PWN/, `${name} ${payload}`);
        cases += 1;
      }
    }
    for (const [name, make] of QUOTED) {
      const [report] = await readAll(name, make(payload));
      assert.ok(report?.text.includes('PWN'), `${name} ${payload}`);
      assert.equal(report.url, null);
      cases += 1;
    }
  }
  assert.ok(cases >= 60, `${cases} cases`);
});

const ADDRESSES: readonly string[] = [
  'javascript:PWN()',
  ' JaVaScRiPt:PWN()',
  'data:text/html,PWN',
  'vbscript:PWN',
  'file:///etc/passwd',
];

test('an address that is not the web’s is not kept', async () => {
  for (const address of ADDRESSES) {
    const page = makePage('Bus', STORY).replace(
      '<head>',
      `<head><link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`,
    );
    for (const [name, content] of [
      ['a.html', page],
      ['a.xml', makeRss([{ title: 'Bus', html: STORY }]).replace('https://paper.example/0', address)],
      ['b.xml', makeAtom('Bus', STORY).replace('https://paper.example/a', address)],
      ['a.eml', makeMail('Bus', `${STORY} ${address}`)],
      ['a.csv', `title,text,url\nBus,"${STORY}","${address}"\n`],
    ] as const) {
      const [report] = await readAll(name, content);
      assert.equal(report?.url, null, `${name} ${address}`);
    }
  }
});
