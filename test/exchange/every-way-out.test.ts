/** Each format through each door: the command line, the service, and the workbench's own list. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { run } from '../../src/cli/program.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/exchange/formats.ts';
import { picture } from '../../src/exchange/svg/picture.ts';
import { EXPORT_FORMATS } from '../../web/src/exports/formats.ts';
import { en } from '../../web/src/words/en.ts';
import { es } from '../../web/src/words/es.ts';
import { collateByTownAndDay, inFolder, readingOf, TELLINGS } from '../casebook/invented.ts';
import { serve } from '../service/served.ts';

test('the command line and the service write the same bytes of every format', async (t) => {
  const folder = await inFolder(t);
  const place = join(folder, 'a.cotejo');
  const casebook = await openCasebook(place, { create: true, user: 'ana', collator: collateByTownAndDay });
  t.after(() => casebook.close());
  await casebook.storeReadings(TELLINGS.map(readingOf));
  await casebook.recollate();
  const server = await serve(t, casebook);
  for (const format of FORMAT_NAMES) {
    const file = join(folder, format);
    await run(['node', 'cotejo', 'export', '--as', format, '--casebook', place, '--output', file]);
    assert.equal(process.exitCode ?? 0, 0, format);
    const answer = await server.get(`/api/export/${format}`);
    assert.equal(answer.status, 200, format);
    assert.equal(answer.headers.get('content-type'), FORMATS[format].contentType, format);
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.ok(bytes.length > 100, format);
    assert.ok(bytes.equals(readFileSync(file)), format);
    assert.equal(JSON.parse(readFileSync(`${file}.about.json`, 'utf8')).format, format);
  }
});

test('the workbench offers every format, in both languages', () => {
  assert.deepEqual([...EXPORT_FORMATS].sort(), [...FORMAT_NAMES].sort());
  for (const format of EXPORT_FORMATS) {
    for (const words of [en, es]) assert.ok(`export.about.${format}` in words && `format.${format}` in words, format);
  }
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" width="90" height="40"><rect width="90" height="40" fill="#fff"/><text x="5" y="25" font-family="Nowhere Sans, sans-serif">7 dead</text></svg>';

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

const drawn = async (...texts: readonly string[]): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of picture(pieces(...texts))) parts.push(part);
  return Buffer.concat(parts);
};

test('a picture is a PNG of twice the size, the same bytes each time, with its words drawn', async () => {
  const png = await drawn(SVG);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [180, 80]);
  assert.ok(png.equals(await drawn(SVG.slice(0, 50), SVG.slice(50))));
  assert.ok(png.length > 1.5 * (await drawn(SVG.replace('7 dead', ''))).length);
});
