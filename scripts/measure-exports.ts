/** Memory and time of an export of many rows: `node scripts/measure-exports.ts parquet 1000000`. Prints one line. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { FORMATS, type FormatName } from '../src/exchange/formats.ts';
import { inventedRecord } from '../test/exchange/invented-record.ts';

// As `cotejo export` does.
setFlagsFromString('--semi-space-growth-factor=1');

const [format = 'csv', count = '1000000'] = process.argv.slice(2);
const { write } = FORMATS[format as FormatName];
const path = join(tmpdir(), `cotejo-measure-${process.pid}.${format}`);
const started = performance.now();
let bytes = 0;
const file = createWriteStream(path);
for await (const piece of write(inventedRecord(Number(count)), {})) {
  bytes += piece.length;
  if (!file.write(piece)) await once(file, 'drain');
}
file.end();
await once(file, 'finish');
await rm(path);
const seconds = (performance.now() - started) / 1000;
const { maxRSS, userCPUTime } = process.resourceUsage();
console.log(
  `${format}: ${count} rows, ${Math.round(bytes / 1e6)} MB, ${seconds.toFixed(1)} s (${(userCPUTime / 1e6).toFixed(1)} s user), at most ${Math.round(maxRSS / 1024)} MB of memory`,
);
