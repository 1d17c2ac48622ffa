import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LINE_SCHEMAS } from '../../src/schema-files.ts';
import { ROOT, rowsOf, runCotejo, runMany } from './run-cotejo.ts';

const STORY = 'Gunmen killed two police officers in Celaya, Guanajuato, on 4 May 2020, the state prosecutor said.';
let folder = '';

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-read-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('every printed line obeys its schema, for every example', async () => {
  const ajv = new Ajv2020({ strict: false });
  const valid = Object.fromEntries(Object.entries(LINE_SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema)]));
  for (const command of ['collate', 'annotate']) {
    const run = await runCotejo([command, 'examples/reports', '--workers', '1']);
    assert.equal(run.code, 0, run.stderr);
    for (const row of rowsOf(run)) {
      assert.ok(valid[row.kind](row), `${row.kind} ${row.id}: ${ajv.errorsText(valid[row.kind].errors)}`);
    }
  }
});

test('the same bytes for 1 worker and for 3, in input order', async () => {
  const lines = Array.from({ length: 150 }, (_, index) =>
    JSON.stringify({ id: `n${index}`, text: `${STORY} Number ${index}.`, language: 'en' }),
  );
  const path = put('many.jsonl', lines.join('\n'));
  const [one, three] = await Promise.all(['1', '3'].map((workers) => runCotejo(['read', path, '--workers', workers])));
  assert.equal(one.code, 0, one.stderr);
  assert.equal(three.stdout, one.stdout);
  const ids = rowsOf(one)
    .filter((row) => row.kind === 'report')
    .map((row) => row.id);
  assert.deepEqual(
    ids,
    Array.from({ length: 150 }, (_, index) => `n${index}`),
  );
});

const BAD: readonly (readonly [name: string, content: string | Uint8Array, code: string])[] = [
  ['empty.txt', '', 'input-empty'],
  ['blank.txt', ' \n\t\n', 'input-empty'],
  ['zeros.bin', new Uint8Array(3000), 'input-binary'],
  ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'format-unsupported'],
  ['latin.txt', Buffer.from('La policía detuvo a José Peña en León', 'latin1'), 'input-encoding'],
  ['wide.txt', Buffer.from(`\ufeff${STORY}`, 'utf16le'), 'input-encoding'],
  ['line.txt', 'a '.repeat(25_000_000), 'input-too-large'],
  [
    'french.txt',
    'Trois gendarmes ont été tués hier soir dans une embuscade près de la frontière, a annoncé le ministère de la Défense.',
    'language-unsupported',
  ],
  ['broken.jsonl', '{"id":"a","text":\n', 'input-malformed'],
  ['no-text.jsonl', '{"id":"a","title":"x"}\n', 'input-malformed'],
  ['cut.txt.gz', gzipSync(STORY).subarray(0, 40), 'input-malformed'],
];

test('each bad input is named with its code, the others are printed, exit 1', async () => {
  const paths = BAD.map(([name, content]) => put(`bad/${name}`, content));
  const good = put('bad/good.txt', STORY);
  const run = await runCotejo(['read', ...paths, join(folder, 'nowhere.txt'), good]);
  assert.equal(run.code, 1);
  for (const [name, , code] of BAD) {
    assert.match(run.stderr, new RegExp(`^${code}: .*${name.replaceAll('.', '\\.')}`, 'm'), name);
  }
  assert.match(run.stderr, /^input-not-found: .*nowhere\.txt/m);
  assert.deepEqual(
    rowsOf(run)
      .filter((row) => row.kind === 'report')
      .map((row) => row.path),
    [good],
  );
  assert.doesNotMatch(run.stderr, /\bat .*\.ts:\d+/, 'no stack traces for users');
});

test('pipes without a writer, links in a circle, packed nothings: named at once, the others printed', async () => {
  const tree = join(folder, 'hostile');
  put('hostile/a.txt', STORY);
  put('hostile/b/c.txt', `${STORY} Second.`);
  symlinkSync('..', join(tree, 'b', 'back'));
  symlinkSync('nowhere', join(tree, 'd.txt'));
  symlinkSync('e.txt', join(tree, 'e.txt'));
  execFileSync('mkfifo', [join(tree, 'f.txt')]);
  put('hostile/g.txt.gz', gzipSync(Buffer.alloc(60_000_000, ' ')));
  put('hostile/h.jsonl.gz', gzipSync(`{"text":"${' '.repeat(60_000_000)}`));
  mkdirSync(join(tree, 'i.txt'));
  const run = await runCotejo(['text', tree]);
  assert.equal(run.code, 1);
  const named = run.stderr.split('\n').map((line) => line.replace(/^([a-z-]+):.*\/hostile\/(\S+).*$/, '$1 $2'));
  assert.deepEqual(named.filter(Boolean), [
    'input-unreadable b/back',
    'input-not-found d.txt.',
    'input-unreadable e.txt',
    'input-unreadable f.txt',
    'input-too-large g.txt.gz',
    'input-malformed h.jsonl.gz',
  ]);
  assert.equal(rowsOf(run).length, 2);
});

test('records of a JSON document, pretty or not, and two of one id', async () => {
  const records = [
    { id: 'one', text: STORY },
    { id: 'one', text: `${STORY} Second.` },
    { id: 7, text: `${STORY} Third.` },
    { text: 12 },
  ];
  for (const indent of [0, 2]) {
    const run = await runCotejo(['read', put(`document${indent}.json`, JSON.stringify(records, null, indent))]);
    const rows = rowsOf(run);
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'report').map(({ id }) => id),
      ['one', 'one~2', '7'],
    );
    assert.match(run.stderr, /^input-malformed: .*document\d\.json#4/);
    const ids = rows.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const row of rows) if (row.kind === 'claim') assert.ok(ids.includes(row.report));
  }
});

test('a name with a terminal’s escapes is shown, not obeyed', async () => {
  const run = await runCotejo(['read', put('odd\u001b[31m\nname.txt', '')]);
  assert.match(run.stderr, /^input-empty: .*odd\\u001b\[31m\\u000aname\.txt/);
  assert.equal(run.stderr.trim().split('\n').length, 1);
});

test('--encoding reads what is not UTF-8', async () => {
  const path = put('old.txt', Buffer.from('La policía detuvo a José Peña en León, informó la fiscalía.', 'latin1'));
  const run = await runCotejo(['text', path, '--encoding', 'windows-1252']);
  assert.equal(run.code, 0, run.stderr);
  assert.match(rowsOf(run)[0].text, /José Peña en León/);
});

test('takes standard input, gzip and folders', async () => {
  const piped = await runCotejo(['read', '-'], `${JSON.stringify({ id: 'x', text: STORY })}\n`);
  assert.equal(rowsOf(piped)[0].id, 'x');
  put('tree/b.txt', `${STORY} Second.`);
  put('tree/a/deep.txt.gz', gzipSync(`${STORY} First.`));
  put('tree/.hidden', 'no');
  const walked = await runCotejo(['text', join(folder, 'tree')]);
  assert.deepEqual(
    rowsOf(walked).map((row) => row.text),
    [`${STORY} First.`, `${STORY} Second.`],
  );
});

test('offsets are UTF-16 code units into the printed text', async () => {
  const run = await runCotejo(['annotate', '-'], JSON.stringify({ text: `😀 ${STORY}`, language: 'en' }));
  const [report, annotation] = rowsOf(run);
  const words = annotation.tokens.map((token: { start: number; end: number }) =>
    report.text.slice(token.start, token.end),
  );
  assert.ok(words.includes('Celaya'));
});

const UNUSABLE: readonly (readonly string[])[] = [
  ['frobnicate'],
  ['read'],
  ['read', 'x', '--workers', 'none'],
  ['read', 'x', '--no-such'],
  ['read', 'x', '--encoding', 'klingon'],
];

test('unusable arguments exit 2 with a sentence', async () => {
  const runs = await runMany(UNUSABLE);
  runs.forEach(({ code, stderr }, index) => {
    assert.equal(code, 2, UNUSABLE[index].join(' '));
    assert.notEqual(stderr, '');
  });
});

const commandsOf = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z-]+) (?:\[options\] |<|\[)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');

test('every command explains itself with an example, and README names it', async () => {
  const help = await runCotejo(['--help']);
  const commands = commandsOf(help.stdout);
  assert.ok(commands.length >= 4);
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const runs = await runMany(commands.map((command) => [command, '--help']));
  runs.forEach(({ code, stdout }, index) => {
    const command = commands[index];
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`Examples?:\\n\\s+.*cotejo ${command}`), command);
    assert.ok(readme.includes(`cotejo ${command}`), `README does not name cotejo ${command}`);
  });
});
