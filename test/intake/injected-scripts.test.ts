/** What would be a script elsewhere is text here, in every format and field; no address but the web's is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import type { Report } from '../../src/report.ts';
import { MARKED, PAYLOADS, QUOTED } from './hostile-scripts.ts';
import { makeAtom, makeMail, makePage, makeRss, STORY } from './make-files.ts';

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
