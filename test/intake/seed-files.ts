/** One honest file of each format, to be broken. */
import { gzipSync } from 'node:zlib';
import {
  makeAtom,
  makeDocx,
  makeMail,
  makeOds,
  makeOdt,
  makePage,
  makePdf,
  makeRdf,
  makeRss,
  makeTar,
  makeWarc,
  makeXlsx,
  makeZip,
  STORY,
  setInLines,
} from './make-files.ts';

const mail = makeMail('=?utf-8?q?Ataque_en_Villa_Uni=C3=B3n?=', STORY);

/** `name → bytes`; the same in every run. */
export const seedFiles = (): Readonly<Record<string, Buffer>> => ({
  'page.html': Buffer.from(makePage('Bus held up', `${STORY} ${STORY}`)),
  'feed.xml': Buffer.from(
    makeRss([
      { title: 'Bus held up', html: `<p>${STORY}</p>` },
      { title: 'Two', html: STORY },
    ]),
  ),
  'atom.xml': Buffer.from(makeAtom('Bus held up', STORY)),
  'feed.json': Buffer.from(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'P',
      items: [{ id: '1', title: 'Bus', content_html: `<p>${STORY}</p>` }],
    }),
  ),
  'mail.eml': Buffer.from(mail),
  'box.mbox': Buffer.from(
    `From a@b.example Mon May  4 21:15:00 2020\n${mail}\n\nFrom a@b.example Tue May  5 21:15:00 2020\n${mail}`,
  ),
  'pages.warc': makeWarc([
    { url: 'https://paper.example/a', html: makePage('Bus held up', STORY) },
    { url: 'https://paper.example/b', html: makePage('Again', STORY), gzip: true },
  ]),
  'pages.warc.gz': makeWarc([{ url: 'https://paper.example/a', html: makePage('Bus held up', STORY) }], true),
  'many.zip': makeZip({ 'a.txt': STORY, 'b.html': makePage('Bus', STORY), 'c.zip': makeZip({ 'd.txt': STORY }) }),
  'crawl.wacz': makeZip(
    {
      'datapackage.json': '{}',
      'archive/a.warc.gz': makeWarc([{ url: 'https://p.example/', html: makePage('B', STORY) }], true),
    },
    true,
  ),
  'many.tar': makeTar({ 'a.txt': STORY, 'b.html': makePage('Bus', STORY) }),
  'many.tar.gz': gzipSync(makeTar({ 'a.txt': STORY })),
  'note.docx': makeDocx('Bus held up', [STORY, STORY]),
  'note.odt': makeOdt('Bus held up', [STORY]),
  'sheet.xlsx': makeXlsx([
    ['Headline', 'Body', 'Date'],
    ['Bus', STORY, 43955],
    ['Two', STORY, 43956],
  ]),
  'sheet.ods': makeOds([
    ['Headline', 'Body', 'Date'],
    ['Bus', STORY, '2020-05-04'],
  ]),
  'feed.rdf': Buffer.from(makeRdf([{ title: 'Bus held up', text: STORY }])),
  'table.csv': Buffer.from(`id,title,text,date\n1,"Bus, held up","${STORY}",2020-05-04\n2,Two,"${STORY}",2020-05-05\n`),
  'bulletin.pdf': makePdf([setInLines(STORY, 50, 700, 60), setInLines(`${STORY} ${STORY}`, 50, 700, 60)]),
  'records.jsonl': Buffer.from(
    `${JSON.stringify({ id: 'a', text: STORY })}\n${JSON.stringify({ id: 'b', html: `<p>${STORY}</p>` })}\n`,
  ),
  'note.md': Buffer.from(`---\ntitle: Bus\n---\n\n# Bus\n\n${STORY}\n\n- a\n- b\n`),
});
