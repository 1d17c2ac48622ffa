/** compare-rules, explain, export and match on the command line, on a record and a casebook made in advance. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { readingOf, TELLINGS } from '../casebook/invented.ts';
import { CLAIM, EVENT, REPORT } from '../exchange/invented-record.ts';
import { runCotejo } from './run-cotejo.ts';

let folder = '';
let record = '';
let casebook = '';
let kept = '';

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-rules-cli-'));
  record = join(folder, 'record.jsonl');
  writeFileSync(record, [REPORT, CLAIM, EVENT].map((row) => JSON.stringify(row)).join('\n'));
  casebook = join(folder, 'cases.cotejo');
  const store = await openCasebook(casebook, { create: true });
  await store.storeReadings(TELLINGS.map(readingOf));
  await store.recollate();
  kept = (await store.events({}, { limit: 1 })).items[0]?.id ?? '';
  await store.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('compare-rules tells the differences of a record, as text and as JSON Lines', async () => {
  const text = await runCotejo(['compare-rules', record, '--rules', 'ucdp,acled']);
  assert.equal(text.code, 0, text.stderr);
  assert.match(text.stdout, /ACLED has no sides/);
  const lines = await runCotejo(
    ['compare-rules', '-', '--rules', 'acled,gtd', '--format', 'jsonl'],
    readFileSync(record),
  );
  assert.deepEqual(
    JSON.parse(lines.stdout).coded.map(({ ruleSet }: { ruleSet: string }) => ruleSet),
    ['acled', 'gtd'],
  );
});

test('compare-rules refuses one rule set, an unknown one, and nothing to compare', async () => {
  for (const args of [[record, '--rules', 'acled'], [record, '--rules', 'acled,mine'], []])
    assert.equal((await runCotejo(['compare-rules', ...args])).code, 2, args.join(' '));
});

test('explain tells an event of a record and of a casebook, and names one that is not there', async () => {
  const told = await runCotejo(['explain', EVENT.id, record, '--rules', 'ucdp']);
  assert.equal(told.code, 0, told.stderr);
  assert.match(told.stdout, /Killing of Marta Ruiz/);
  assert.match(told.stdout, /Under the rule set ucdp/);
  const stored = await runCotejo(['explain', kept, '--casebook', casebook]);
  assert.equal(stored.code, 0, stored.stderr);
  assert.ok(stored.stdout.includes(kept));
  assert.match((await runCotejo(['explain', 'e:0', record])).stderr, /not-found/);
});

test('export writes a file, its companion and its trace; match reads it back', async () => {
  const file = join(folder, 'ged.csv');
  const run = await runCotejo([
    'export',
    '--as',
    'ucdp',
    '--casebook',
    casebook,
    '--output',
    file,
    '--trace',
    `${file}.trace`,
    '--from',
    '2021-03',
  ]);
  assert.equal(run.code, 0, run.stderr);
  assert.equal(JSON.parse(readFileSync(`${file}.about.json`, 'utf8')).ruleSet.name, 'ucdp');
  const rows = readFileSync(file, 'utf8').trim().split('\r\n').length - 1;
  const traced = readFileSync(`${file}.trace`, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => JSON.parse(line).row !== null);
  assert.equal(rows, traced.length);
  const matched = await runCotejo(['match', file, '--casebook', casebook, '--format', 'jsonl']);
  assert.equal(matched.code, 0, matched.stderr);
  assert.deepEqual(
    matched.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ kind, differences }) => kind === 'both' && differences.length === 0).length,
    rows,
  );
});

test('unusable options write nothing', async () => {
  const file = join(folder, 'none.csv');
  for (const more of [
    ['--profile', 'mine'],
    ['--type', 'nonsense'],
    ['--min-toll', 'many'],
    ['--table', 'all'],
    ['--trace', file],
    ['--rules', 'mine'],
  ]) {
    const run = await runCotejo(['export', '--as', 'csv', '--casebook', casebook, '--output', file, ...more]);
    assert.equal(run.code, 2, more.join(' '));
    assert.equal(existsSync(file), false);
  }
});
