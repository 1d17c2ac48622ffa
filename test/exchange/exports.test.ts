import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell } from '../../src/exchange/files/csv-file.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/exchange/formats.ts';
import { exportGeoJson } from '../../src/exchange/geojson.ts';
import { exportJsonLines } from '../../src/exchange/json-lines.ts';
import { CLAIM_COLUMNS } from '../../src/exchange/tables/claims.ts';
import { all, newCasebook, readingOf, TELLINGS, toldCasebook } from '../casebook/invented.ts';

const bytesOf = async (pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> =>
  Buffer.concat((await all(pieces)).map((piece) => Buffer.from(piece as string)));

const whole = async (pieces: AsyncIterable<string | Uint8Array>) => (await bytesOf(pieces)).toString('utf8');

/** RFC 4180, by the letter. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

test('CSV has one claim a row with its words and its source', async (t) => {
  const casebook = await toldCasebook(t);
  const [header, ...rows] = parseCsv(await whole(FORMATS.csv.write(casebook, {})));
  assert.deepEqual(header, CLAIM_COLUMNS);
  assert.equal(rows.length, 4);
  const cells = rows.map((row) => Object.fromEntries(row.map((cell, index) => [header![index]!, cell])));
  const shot = cells.find(({ claim }) => claim === 'c:r:one-0')!;
  assert.equal(shot.event, 'e:Arroyo Hondo 2021-03-04');
  assert.equal(shot.killed_best, '4');
  assert.equal(shot.injured_best, '');
  assert.equal(shot.where_words, 'Arroyo Hondo');
  assert.equal(shot.quotation, 'Gunmen of Los Grises shot dead four farmers in Arroyo Hondo on Thursday.');
  assert.equal(shot.perpetrators, 'Los Grises');
  assert.equal(shot.longitude, '-103.1');
  const threat = cells.find(({ claim }) => claim === 'c:r:one-1')!;
  assert.deepEqual([threat.event, threat.standing, threat.killed_best], ['', 'threatened', '']);
});

test('cells are quoted as RFC 4180 says, and made safe for spreadsheets only when asked', () => {
  const rows: [string | number | boolean | null, string, string][] = [
    ['plain', 'plain', 'plain'],
    ['a,b', '"a,b"', '"a,b"'],
    ['say "so"', '"say ""so"""', '"say ""so"""'],
    ['two\nlines', '"two\nlines"', '"two\nlines"'],
    ['=1+1', '=1+1', "'=1+1"],
    ['@x', '@x', "'@x"],
    ['-a', '-a', "'-a"],
    ['+a', '+a', "'+a"],
    ['\tx', '\tx', "'\tx"],
    ['=a,"b"', '"=a,""b"""', '"\'=a,""b"""'],
    [-100.7, '-100.7', '-100.7'],
    [-1, '-1', '-1'],
    [null, '', ''],
    [true, 'true', 'true'],
  ];
  for (const [value, exact, safe] of rows) {
    assert.equal(csvCell(value, 'exact'), exact);
    assert.equal(csvCell(value, 'spreadsheet-safe'), safe);
  }
});

test('JSON Lines give each report with its claims, then the events', async (t) => {
  const casebook = await toldCasebook(t);
  const lines = (await whole(exportJsonLines(casebook)))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ kind, id }) => `${kind} ${id}`),
    [
      'report r:one',
      'claim c:r:one-0',
      'claim c:r:one-1',
      'report r:three',
      'claim c:r:three-0',
      'report r:two',
      'claim c:r:two-0',
      'event e:Arroyo Hondo 2021-03-04',
      'event e:Las Lagunas 2021-04-01',
    ],
  );
  const narrowed = (await whole(exportJsonLines(casebook, { types: ['body-found'] }))).trim().split('\n');
  assert.equal(narrowed.length, 3);
});

test('GeoJSON has a point an event, longitude first, and tolls that nobody states are absent', async (t) => {
  const casebook = await toldCasebook(t);
  const { features } = JSON.parse(await whole(exportGeoJson(casebook)));
  assert.deepEqual(features[0].geometry, { type: 'Point', coordinates: [-103.1, 24.5] });
  assert.equal(features[0].properties.killed, 6);
  assert.equal('injured' in features[0].properties, false);
  assert.deepEqual([features[0].properties.first_day, features[0].properties.last_day], ['2021-03-04', '2021-03-04']);
});

test('an event without a place has no geometry, and an empty casebook is still valid', async (t) => {
  const casebook = await newCasebook(t);
  assert.deepEqual(JSON.parse(await whole(exportGeoJson(casebook))).features, []);
  await casebook.storeReadings([readingOf({ id: 'r:x', claims: [{ sentence: 'Two died.', trigger: 'died' }] })]);
  await casebook.recollate();
  assert.equal(JSON.parse(await whole(exportGeoJson(casebook))).features[0].geometry, null);
});

test('the same record gives the same bytes, whatever the order in which reports came', async (t) => {
  const one = await toldCasebook(t);
  const other = await newCasebook(t, { now: () => new Date('2001-01-01T00:00:00Z'), user: 'luz' });
  for (const telling of TELLINGS.toReversed()) await other.storeReadings([readingOf(telling)]);
  await other.recollate();
  // A picture is its drawing, made pixels: test/exchange/every-way-out.test.ts.
  for (const format of FORMAT_NAMES.filter((name) => !name.endsWith('-png'))) {
    assert.ok(
      (await bytesOf(FORMATS[format].write(one, {}))).equals(await bytesOf(FORMATS[format].write(other, {}))),
      format,
    );
  }
});
