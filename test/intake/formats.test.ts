/** Every format in: what is made here comes out as reports with their text, headline and day. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openSources, type SourceOptions } from '../../src/intake/open-sources.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import type { Report } from '../../src/report.ts';
import {
  makeAtom,
  makeDocx,
  makeMail,
  makeOdt,
  makePage,
  makePdf,
  makeRss,
  makeTar,
  makeWarc,
  makeXlsx,
  makeZip,
  STORY,
  setInLines,
} from './make-files.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-formats-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

type Read = { report: Report } | { failed: string };

/** All files are opened in one run, by one thread. */
const readFiles = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  options: SourceOptions = {},
): Promise<ReadonlyMap<string, Read>> => {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const found = new Map<string, Read>();
  for await (const source of openSources(paths, options)) {
    const name = source.path.slice(folder.length + 1);
    if (isFailure(source)) found.set(name, { failed: source.code });
    else {
      try {
        found.set(name, { report: readSource(source, { language: 'en' }).report });
      } catch (thrown) {
        found.set(name, { failed: (thrown as { code: string }).code });
      }
    }
  }
  return found;
};

const reportOf = (found: ReadonlyMap<string, Read>, name: string): Report => {
  const read = found.get(name);
  assert.ok(read && 'report' in read, `${name}: ${JSON.stringify(read)} of ${[...found.keys()]}`);
  return read.report;
};

const bus = 'Armed men held up a bus';

test('each format gives its reports', async () => {
  const columns = setInLines(`${STORY} ${STORY} ${STORY}`, 50, 700, 42);
  const right = setInLines(`${STORY.replace('Armed', 'Masked')} ${STORY} ${STORY}`, 310, 700, 42);
  const page = (number: number) => [
    { x: 50, y: 800, size: 8, text: 'Monthly Bulletin of the Observatory' },
    ...(number === 1 ? [{ x: 50, y: 750, size: 18, text: 'Report on two attacks in the north of the state' }] : []),
    ...columns,
    ...right,
    { x: 290, y: 30, size: 8, text: `Page ${number} of 3` },
  ];
  const found = await readFiles({
    'feed.xml': makeRss([
      { title: 'Bus held up', html: `<p>${STORY}</p><p>More &amp; more.</p>` },
      { title: 'Only a headline of a bus held up', html: '' },
    ]),
    'atom.xml': makeAtom('Bus held up', STORY),
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      items: [
        { id: '1', title: 'Bus held up', content_html: `<p>${STORY}</p>`, date_published: '2020-05-05T08:00:00Z' },
      ],
    }),
    'mail.eml': makeMail('=?utf-8?q?Ataque_en_Villa_Uni=C3=B3n?=', `${STORY}\nVilla Unión was calm.`),
    'box.mbox': `From writer@paper.example Mon May  4 21:15:00 2020\n${makeMail('One', STORY)}\n\nFrom writer@paper.example Tue May  5 21:15:00 2020\n${makeMail('Two', STORY)}`,
    'pages.warc': makeWarc([
      { url: 'https://paper.example/2020/05/05/bus', html: makePage('Bus held up', STORY) },
      { url: 'https://paper.example/missing', html: 'Not here', status: 404 },
      { url: 'https://paper.example/packed', html: makePage('Bus held up again', STORY), gzip: true },
    ]),
    'members.warc.gz': makeWarc([{ url: 'https://paper.example/gz', html: makePage('Bus held up', STORY) }], true),
    'crawl.wacz': makeZip(
      {
        'datapackage.json': '{}',
        'archive/data.warc.gz': makeWarc([{ url: 'https://paper.example/z', html: makePage('Bus', STORY) }], true),
        'pages/pages.jsonl': '{"format":"json-pages-1.0"}',
      },
      true,
    ),
    'many.zip': makeZip({
      'a/one.txt': STORY,
      'two.html': makePage('Bus held up', STORY),
      '__MACOSX/x': 'x',
      'inner.zip': makeZip({ 'three.txt': STORY }),
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    }),
    'many.tar.gz': gzipSync(makeTar({ 'a/one.txt': STORY, 'two.txt': STORY })),
    'note.docx': makeDocx('Bus held up', [STORY, 'Second & last.']),
    'note.odt': makeOdt('Bus held up', [STORY]),
    'table.csv': `id,Titular,Texto,Fecha,Medio\n7,"Bus, held up","${STORY}\nSecond ""line"".",04/05/2020,The Paper\n`,
    'factiva.tsv': `HD\tLP\tTD\tPD\tSN\nBus held up\t${STORY}\tThe rest of it.\t4 May 2020\tThe Paper\n`,
    'semicolons.csv': `headline;body;date;source\nBus held up;${STORY};2020-05-04;The Paper\n`,
    'sheet.xlsx': makeXlsx([
      ['Headline', 'Body', 'Date', 'Publication'],
      ['Bus held up', STORY, 43955, 'The Paper'],
    ]),
    'ninjs.json': JSON.stringify(
      { uri: 'n1', headline: 'Bus held up', body_text: STORY, versioncreated: '2020-05-04T10:00:00Z' },
      null,
      2,
    ),
    'g2.xml': `<?xml version="1.0"?><newsItem xmlns="n" guid="g1"><itemMeta><firstCreated>2020-05-04T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>Bus held up</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>${STORY}</p></body></html></inlineXML></contentSet></newsItem>`,
    'bulletin.pdf': makePdf([page(1), page(2), page(3)]),
    'scan.pdf': makePdf([[], []]),
    'unknown.csv': 'a,b,c\n1,2,3\n',
    'old.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 1, 1]),
  });
  const named = (name: string, title: string | null, day: string | null) => {
    const report = reportOf(found, name);
    assert.match(report.text, new RegExp(bus), name);
    assert.deepEqual([report.title, report.published.edtf], [title, day], name);
    return report;
  };
  const first = named('feed.xml#1', 'Bus held up', '2020-05-05');
  assert.match(first.text, /More & more\./);
  assert.deepEqual([first.outlet, first.url], ['The Paper', 'https://paper.example/0']);
  assert.match(reportOf(found, 'feed.xml#2').text, /^Only a headline of a bus held up\n\nShort\.$/);
  named('atom.xml#1', 'Bus held up', '2020-05-05');
  named('feed.json#1', 'Bus held up', '2020-05-05');
  assert.match(named('mail.eml', 'Ataque en Villa Unión', '2020-05-04').text, /Villa Unión was calm/);
  assert.match(reportOf(found, 'mail.eml/second.txt').text, /^Second report/);
  named('box.mbox#1', 'One', '2020-05-04');
  named('box.mbox#2', 'Two', '2020-05-04');
  assert.equal(named('pages.warc#2', 'Bus held up', '2020-05-05').url, 'https://paper.example/2020/05/05/bus');
  assert.ok(!found.has('pages.warc#3'));
  named('pages.warc#4', 'Bus held up again', '2020-05-05');
  named('members.warc.gz#2', 'Bus held up', '2020-05-05');
  named('crawl.wacz/archive/data.warc.gz#2', 'Bus', '2020-05-05');
  named('many.zip/a/one.txt', null, null);
  named('many.zip/two.html', 'Bus held up', '2020-05-05');
  named('many.zip/inner.zip/three.txt', null, null);
  assert.deepEqual(found.get('many.zip/picture.png'), { failed: 'format-unsupported' });
  named('many.tar.gz/a/one.txt', null, null);
  assert.match(named('note.docx', 'Bus held up', '2020-05-04').text, /Second & last\.\n\ndead; two$/);
  named('note.odt', 'Bus held up', '2020-05-04');
  const row = named('table.csv:2', 'Bus, held up', '2020-05-04');
  assert.match(row.text, /Second "line"\./);
  assert.deepEqual([row.id, row.outlet], ['7', 'The Paper']);
  assert.match(named('factiva.tsv:2', 'Bus held up', '2020-05-04').text, /on Tuesday\.\n\nThe rest of it\.$/);
  named('semicolons.csv:2', 'Bus held up', '2020-05-04');
  named('sheet.xlsx:2', 'Bus held up', '2020-05-04');
  named('ninjs.json#1', 'Bus held up', '2020-05-04');
  named('g2.xml#1', 'Bus held up', '2020-05-04');
  const bulletin = reportOf(found, 'bulletin.pdf');
  assert.equal(bulletin.title, 'Report on two attacks');
  assert.doesNotMatch(bulletin.text, /Bulletin|Page \d/);
  assert.ok(bulletin.text.replace(/\s+/g, ' ').includes(`${STORY} ${STORY} ${STORY}`), bulletin.text.slice(0, 600));
  assert.equal(bulletin.pages?.length, 3);
  assert.match(bulletin.text.slice(bulletin.pages?.[1]), /^(?:Armed|Report)/);
  assert.deepEqual(found.get('scan.pdf'), { failed: 'scan-without-text' });
  assert.deepEqual(found.get('unknown.csv'), { failed: 'columns-unknown' });
  assert.deepEqual(found.get('old.doc'), { failed: 'format-unsupported' });
});
