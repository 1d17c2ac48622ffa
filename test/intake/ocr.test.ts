/**
 * A scan read by the machine's own programs: a page is drawn as a picture, the picture alone put into a PDF. Skipped where `pdftoppm` or
 * `tesseract` is not installed; COTEJO_REQUIRE_OCR=1 makes that a failure.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import { makePdf, makePicturePdf, STORY, setInLines } from './make-files.ts';

const installed = ['pdftoppm', 'tesseract'].every((program) => !spawnSync(program, ['-v']).error);

const scanOf = (text: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-scan-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), makePdf([setInLines(text, 60, 760, 60, 14)]));
    execFileSync('pdftoppm', [
      '-r',
      '150',
      '-jpeg',
      '-gray',
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'page'),
    ]);
    return makePicturePdf(readFileSync(join(folder, 'page.jpg')), 1240, 1755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const readScan = async (bytes: Buffer, ocr?: string): Promise<string> => {
  const chunks = async function* () {
    yield bytes;
  };
  for await (const found of openFormat('scan.pdf', chunks(), { ocr }))
    return isFailure(found) ? found.code : readSource(found, { language: 'en' }).report.text;
  return '';
};

test('a scan is named as one, and read where the user asks for it', { timeout: 60_000 }, async (t) => {
  if (!installed) {
    assert.notEqual(process.env.COTEJO_REQUIRE_OCR, '1', 'pdftoppm or tesseract is not installed');
    t.skip('pdftoppm or tesseract is not installed');
    return;
  }
  const scan = scanOf(STORY);
  await assert.rejects(readScan(scan), { code: 'scan-without-text' });
  assert.match(
    (await readScan(scan, 'eng')).replace(/\s+/g, ' '),
    /Armed men held up a bus near the old bridge of Santa Rosa/,
  );
});
