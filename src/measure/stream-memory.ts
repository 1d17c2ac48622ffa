/** Peak memory of reading a stream of any length: copies of some records, each a report of its own, written as they are read. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runMeasured } from './run-measured.ts';

/** Words kept of each record: short reports, so that many are read in little time. */
const LETTERS = 400;
const DIFFERENT = 500;

function* copies(path: string, count: number): Generator<string> {
  const records = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, DIFFERENT);
  const texts = records.map((record) => String(JSON.parse(record).text).slice(0, LETTERS));
  for (let i = 0; i < count; i++) {
    const text = `Copy ${i}. ${texts[i % texts.length]}`;
    yield `${JSON.stringify({ id: `copy-${i}`, text, published: '2017-03-01' })}\n`;
  }
}

/** `await streamMemory('reports.jsonl', 50_000)` → megabytes at the peak, undefined where the system does not tell. */
export const streamMemory = async (path: string, count: number): Promise<number | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-stream-'));
  try {
    const file = join(folder, 'stream.jsonl');
    await pipeline(Readable.from(copies(path, count)), createWriteStream(file));
    return (await runMeasured(['read', file])).megabytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
