import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { CotejoError } from '../../src/errors.ts';
import { companionOf } from '../../src/exchange/companion.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/exchange/formats.ts';
import { PROFILES, type PrivacyProfile, profileOf } from '../../src/exchange/privacy-profile.ts';
import { safeEvent } from '../../src/exchange/redact.ts';
import { EVENT, inventedRecord, SECRETS } from './invented-record.ts';

const bytesOf = async (pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as string));
  return Buffer.concat(all);
};

/** Bytes as anybody could read them: entries of an archive inflated. */
const readable = (bytes: Buffer): string => {
  let text = bytes.toString('utf8');
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      text += inflateRawSync(bytes.subarray(from), { finishFlush: 2 }).toString('utf8');
    } catch {
      // Bytes that look like a header within an entry.
    }
  }
  return text;
};

const found = (text: string, secrets: readonly string[]): string[] => secrets.filter((secret) => text.includes(secret));

const CODED = ['ucdp', 'acled', 'gtd'] as const;

for (const profile of ['public', 'guarded'] as const) {
  // A picture shows no more than its drawing says.
  for (const format of FORMAT_NAMES.filter((name) => !name.endsWith('-png'))) {
    test(`${format} under ${profile} names no person, source or page`, async () => {
      const options = { profile: PROFILES[profile], trace: false };
      // Parquet packs its pages: the table that it is made of is read instead.
      const written = format === 'parquet' ? FORMATS.csv : FORMATS[format];
      assert.deepEqual(found(readable(await bytesOf(written.write(inventedRecord(), options))), SECRETS), []);
    });
  }
  for (const format of CODED) {
    test(`the trace of ${format} under ${profile} names nobody either`, async () => {
      const trace = await bytesOf(FORMATS[format].write(inventedRecord(), { profile: PROFILES[profile], trace: true }));
      assert.deepEqual(found(trace.toString('utf8'), SECRETS), []);
      assert.ok(trace.length > 0);
    });
  }
}

test('the whole record does hold what the profiles drop, so that the tests above can fail', async () => {
  const text = readable(await bytesOf(FORMATS.jsonl.write(inventedRecord(), {})));
  assert.deepEqual(found(text, SECRETS), [...SECRETS]);
  const sheet = readable(await bytesOf(FORMATS.xlsx.write(inventedRecord(), {})));
  assert.ok(sheet.includes('Marta Ruiz'));
});

test('days and places go out as coarse as the profile says, in every format of text', async () => {
  const profile: PrivacyProfile = {
    ...(PROFILES.guarded as PrivacyProfile),
    name: 'own',
    dates: 'year',
    places: 'country',
  };
  const fine = ['2021-03-06', '2021-03-07', '2021-03', 'Arroyo Hondo', 'Sonora', '28.12', '109.65'];
  for (const format of [
    'csv',
    'jsonl',
    'geojson',
    'ucdp',
    'acled',
    'gtd',
    'xlsx',
    'datapackage',
    'ftm',
    'timeline',
  ] as const) {
    const text = readable(await bytesOf(FORMATS[format].write(inventedRecord(), { profile })));
    // A year as first and last day is 2021-01-01 to 2021-12-31.
    assert.deepEqual(found(text, fine), [], format);
  }
});

test('towns are kept and rounded where the profile says so', () => {
  const { where, title } = safeEvent(EVENT, PROFILES.public as PrivacyProfile);
  assert.deepEqual([where?.name, where?.lat, where?.lon, where?.id], ['Arroyo Hondo', 28.12, -109.65, null]);
  assert.equal(title, 'Killing in Arroyo Hondo, Sonora: 1 killed');
});

test('groups keep their names', async () => {
  const text = (await bytesOf(FORMATS.ucdp.write(inventedRecord(), { profile: PROFILES.public }))).toString('utf8');
  assert.ok(text.includes('Los Grises'));
});

test('a profile of a file is checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-profile-'));
  try {
    const good = join(folder, 'good.yaml');
    writeFileSync(good, 'name: ours\npeople: drop\nsources: keep\ndates: month\nplaces: adm2\ndecimals: 1\n');
    assert.equal(profileOf(good).places, 'adm2');
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, 'name: ours\npeople: maybe\n');
    assert.throws(() => profileOf(bad), CotejoError);
    assert.throws(() => profileOf('nobody'), CotejoError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the companion says how a file was made, the same each time', () => {
  const facts = {
    format: 'acled',
    file: 'a.csv',
    version: '1',
    textMode: 'spreadsheet-safe',
    profile: PROFILES.public,
  } as const;
  const told = JSON.parse(companionOf(facts));
  assert.equal(companionOf(facts), companionOf(facts));
  assert.equal(told.textMode, 'spreadsheet-safe');
  assert.equal(told.columns.length, 31);
  assert.equal(told.ruleSet.name, 'acled');
});
