/** What was made to break a reader: bounded in time, named, or read with its marks as they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { declaredEncoding } from '../../src/intake/declared-encoding.ts';
import { utf16Shape } from '../../src/intake/detect-format.ts';
import { limitMarkup, MAX_DEPTH } from '../../src/intake/limit-markup.ts';
import { readHtml } from '../../src/intake/read-html.ts';
import { readMarkdown } from '../../src/intake/read-markdown.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { splitJson } from '../../src/intake/split-json.ts';
import { isTangled } from '../../src/intake/tangled-markdown.ts';

const STORY = 'Armed men held up a bus near the bridge and wounded its driver, the police chief said on Monday.';

/** Generous for a loaded machine; the readers that these bound took minutes. */
const WITHIN_MS = 8_000;

const within = (what: string, work: () => void): void => {
  const start = performance.now();
  work();
  const took = performance.now() - start;
  assert.ok(took < WITHIN_MS, `${what} took ${Math.round(took)} ms`);
};

const PAGES: readonly (readonly [what: string, html: string])[] = [
  ['divisions', `<html><body>${'<div>'.repeat(100_000)}${STORY}${'</div>'.repeat(100_000)}`],
  ['spans', `<p>${'<span>'.repeat(100_000)}${STORY}`],
  ['paragraphs', `${'<p>a'.repeat(200_000)}<p>${STORY}`],
  ['a form around the page', `<body><form id="all"><div><h1>Bus held up</h1><p>${STORY}</p></div></form></body>`],
  ['a body within the head', `<html><head><title>x</title><div><body><p>${STORY}</p></body></div></head></html>`],
  ['tags that never end', `<p>${STORY}</p>${'<a'.repeat(200_000)}`],
  ['signs that open nothing', `<p>${STORY}</p>${'<'.repeat(500_000)}`],
  ['attributes', `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>${STORY}</p>`],
  ['a comment that never ends', `<p>${STORY}</p>${'<b>'.repeat(400)}<!--${'x'.repeat(200_000)}`],
];

test('pages of any shape keep their text', () => {
  for (const [what, html] of PAGES) {
    within(what, () => assert.ok(readHtml(html).text.includes(STORY), what));
  }
});

test('a form on a page is left out', () => {
  const draft = readHtml(`<body><p>${STORY}</p><form>Subscribe to our letter <input></form></body>`);
  assert.doesNotMatch(draft.text, /Subscribe/);
});

test('honest markup is not touched; deeper tags go, their text stays, scripts go with theirs', () => {
  const page = `<div><ul>${'<li>one<p>two'.repeat(500)}</ul></div>`;
  assert.equal(limitMarkup(page), page);
  const deep = `${'<b>'.repeat(MAX_DEPTH)}<i>kept</i><script>if (a<b) x()</script> too<!-- <p>not</p> -->`;
  const limited = limitMarkup(deep);
  assert.match(limited, /kept\s+too\s*$/);
  assert.equal(limited.match(/<b>/g)?.length, MAX_DEPTH);
});

const TANGLES: readonly string[] = [
  '> ',
  '1. ',
  '[a](',
  '*_',
  '~~a',
  '![[',
  '](',
  '\n- ',
  '|a\n',
  '[x]: y\n',
  '[x]: y\n\n',
  '> a\nb\n',
  'a\r',
];

test('Markdown that is all marks is read in time', () => {
  for (const mark of TANGLES) {
    within(JSON.stringify(mark), () => readMarkdown(`${STORY}\n\n${mark.repeat(60_000 / mark.length)}`));
  }
  const nested = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
  within('nested list', () => readMarkdown(nested));
});

test('marks that writers make are no tangle', () => {
  for (const text of ['> > - *He* said `so`', `1. ${'_a_ '.repeat(300)}`, '* * *', '| a | b |\n|---|---|\n| c | d |']) {
    assert.equal(isTangled(text), false, text.slice(0, 20));
  }
});

test('no Markdown and no page crashes its reader', () => {
  const bits = fc.constantFrom(
    '<p>',
    '</p>',
    '<div',
    '>',
    '<!--',
    '-->',
    '&amp',
    '*',
    '_',
    '[',
    '](',
    '`',
    '\n',
    '> ',
    '- ',
    'word ',
    '|',
    '<body>',
    '</body>',
    '<head>',
    '<form>',
    '<html>',
    '<table>',
    '</a>',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      assert.equal(typeof readHtml(text).text, 'string');
      assert.equal(typeof readMarkdown(text).text, 'string');
    }),
    { numRuns: 150 },
  );
});

const LABELS: readonly (readonly [html: string, encoding: string | undefined])[] = [
  ['<meta charset="windows-1252">', 'windows-1252'],
  ['<meta charset="klingon">', undefined],
  ['<meta charset="utf-16">', undefined],
];

test('a page that declares what cannot be is read as UTF-8', () => {
  for (const [html, encoding] of LABELS) assert.equal(declaredEncoding(Buffer.from(html)), encoding, html);
});

test('UTF-16 without its mark is told by its zeros, and named', () => {
  const wide = Buffer.from(STORY, 'utf16le');
  assert.equal(utf16Shape(wide), 'utf-16le');
  assert.equal(utf16Shape(Buffer.from(wide).swap16()), 'utf-16be');
  assert.equal(utf16Shape(Buffer.alloc(4000)), undefined);
  const source = { path: 'w.txt', format: 'text', bytes: wide } as const;
  assert.throws(() => readSource(source), { code: 'input-encoding' });
  assert.match(readSource({ ...source, encoding: 'utf-16le' }).report.text, /held up a bus/);
});

test('a text past any report is named, unless the user asks for it', () => {
  const source = { path: 'l.txt', format: 'text', bytes: Buffer.from(`${STORY} `.repeat(11_000)) } as const;
  assert.throws(() => readSource(source), { code: 'input-too-large' });
  assert.ok(readSource({ ...source, maxText: 5_000_000 }).report.text.length > 1_000_000);
});

const piecesOf = async (text: string, size: number, limit = 1_000): Promise<(string | undefined)[]> => {
  const whole = Buffer.from(text);
  const chunks = async function* () {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  };
  const pieces: (string | undefined)[] = [];
  for await (const { bytes } of splitJson(chunks(), limit)) pieces.push(bytes && Buffer.from(bytes).toString());
  return pieces;
};

test('records of a JSON document are the same however it is written and cut', async () => {
  const record = fc.record({ id: fc.string(), text: fc.string(), more: fc.jsonValue({ maxDepth: 2 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 1, 4),
      async (records, size, indent) => {
        const same = records.map((value) => JSON.parse(JSON.stringify(value)));
        const array = await piecesOf(JSON.stringify(records, null, indent), size, 100_000);
        assert.deepEqual(
          array.map((piece) => JSON.parse(piece!)),
          same,
        );
        const listed = await piecesOf(
          records.map((value) => JSON.stringify(value, null, indent)).join('\n'),
          size,
          100_000,
        );
        assert.deepEqual(
          listed,
          same.map((value) => JSON.stringify(value, null, indent)),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('what is no record among records comes as a piece; one over the limit is skipped', async () => {
  assert.deepEqual(await piecesOf('[{"a":1}, 12, "b", {"c":{"d":"}"}}]', 3), [
    '{"a":1}',
    '12',
    '"b"',
    '{"c":{"d":"}"}}',
  ]);
  assert.deepEqual(await piecesOf('[{"a":1},{"b":', 5), ['{"a":1}', '{"b":']);
  assert.deepEqual(await piecesOf(`[{"a":"${'x'.repeat(50)}"},{"b":1}]`, 7, 20), [undefined, '{"b":1}']);
});
