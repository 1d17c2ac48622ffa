/** Broken files of every format, a few hundred of them; `npm run torture -- intake` tries twenty thousand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CotejoError } from '../../src/errors.ts';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { startUnpacker } from '../../src/intake/formats/unpacker.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';
import { mutate } from '../../src/measure/mutate.ts';
import { seeded } from '../../src/random.ts';
import { makeZip } from './make-files.ts';
import { seedFiles } from './seed-files.ts';

const COUNT = 105;

test('a broken file gives reports or failures by name, nothing else', async () => {
  const seeds = Object.entries(seedFiles());
  const others = seeds.map(([, bytes]) => bytes);
  const random = seeded(7);
  for (let index = 0; index < COUNT; index += 1) {
    const [name, bytes] = seeds[index % seeds.length];
    const input = mutate(bytes, random, others);
    const chunks = async function* () {
      yield input;
    };
    try {
      for await (const found of openFormat(name, chunks(), {}))
        if (!isFailure(found)) readSource(found, { anyLanguage: true });
    } catch (thrown) {
      assert.ok(thrown instanceof CotejoError, `${index} ${name}: ${(thrown as Error).stack}`);
    }
  }
});

const BOMBS: readonly (readonly [name: string, make: () => Buffer])[] = [
  ['flat.zip', () => makeZip({ 'a.txt': Buffer.alloc(30_000_000) })],
  [
    'nested.zip',
    () => Array.from({ length: 8 }).reduce<Buffer>((inner) => makeZip({ 'a.zip': inner }), Buffer.from('x')),
  ],
  [
    'laughs.xml',
    () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&a19;</title></item></channel></rss>`,
      ),
  ],
  [
    'saved.pdf',
    () =>
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${'2 0 obj\n<< /Kids [] >>\nendobj\n'.repeat(600)}`,
      ),
  ],
  ['deep.xml', () => Buffer.from(`<rss>${'<a>'.repeat(50_000)}`)],
];

test('bombs are named, and the thread lives on', async () => {
  const unpacker = startUnpacker();
  try {
    for (const [name, make] of BOMBS) {
      for await (const found of unpacker.open({ path: name, bytes: make(), options: {} })) {
        if (isFailure(found)) assert.match(found.code, /^input-/, name);
        else assert.ok(found.bytes.length < 10_000, name);
      }
    }
  } finally {
    await unpacker.close();
  }
});

test('a thread that says nothing is ended; the next input gets another', async () => {
  const unpacker = startUnpacker({ patience: 1, memoryMb: 256 });
  try {
    const slow = makeZip({ 'a.txt': Buffer.alloc(4_000_000, 'a '), 'b.txt': Buffer.alloc(4_900_000, 'b ') });
    for (let round = 0; round < 2; round += 1) {
      const codes: string[] = [];
      for await (const found of unpacker.open({ path: 'slow.zip', bytes: slow, options: {} }))
        codes.push(isFailure(found) ? found.code : 'read');
      assert.ok(codes.length > 0);
    }
  } finally {
    await unpacker.close();
  }
});
