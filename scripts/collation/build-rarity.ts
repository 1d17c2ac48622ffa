/**
 * Builds models/collation/rarity.bin: inverse document frequencies of hashed words and of pairs of capitalised words.
 *
 *   node scripts/collation/build-rarity.ts TEXTS.jsonl...      (one report an object: title, text)
 *
 * One byte a bucket (2^18), no words: nothing of the texts can be read back from it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWords } from '../../src/collation/hash-words.ts';
import { marksOf } from '../../src/collation/marks.ts';
import { RAREST, RARITY_BUCKETS, RARITY_SCALE } from '../../src/collation/rarity.ts';

const MASK = RARITY_BUCKETS - 1;
const counts = new Uint32Array(RARITY_BUCKETS);
let documents = 0;
for (const path of process.argv.slice(2))
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as { title?: string; text: string };
    const text = `${row.title ?? ''}\n${row.text}`;
    const buckets = new Set<number>();
    for (const hash of hashWords(text)) buckets.add(hash & MASK);
    for (const hash of marksOf(text).names) buckets.add(hash & MASK);
    for (const bucket of buckets) counts[bucket]++;
    documents++;
  }
// One text of ten thousand: a word never seen is about that rare, whatever the size of the sample.
const table = Uint8Array.from(counts, (count) =>
  Math.min(255, Math.round(Math.min(RAREST, Math.log((documents + 1) / (count + 0.3))) * RARITY_SCALE)),
);
const folder = join(import.meta.dirname, '..', '..', 'models', 'collation');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rarity.bin'), table);
process.stdout.write(`${documents} texts, ${counts.filter((count) => count > 0).length} buckets used\n`);
