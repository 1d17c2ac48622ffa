import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ObjectStore } from '../../src/objects/object-store.ts';
import { openObjects } from '../../src/objects/open-objects.ts';
import { signedHeaders } from '../../src/objects/s3-signature.ts';
import { startS3 } from './s3-stand-in.ts';

test('requests are signed as in the examples that Amazon prints', () => {
  const access = {
    key: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  };
  const at = new Date('2013-05-24T00:00:00Z');
  const rows: [string, Record<string, string>, string][] = [
    ['/test.txt', { range: 'bytes=0-9' }, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['/?max-keys=2&prefix=J', {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ];
  for (const [path, headers, signature] of rows) {
    const url = new URL(path, 'https://examplebucket.s3.amazonaws.com');
    const { authorization } = signedHeaders({ method: 'GET', url, headers, at }, access);
    assert.equal(authorization?.split('Signature=')[1], signature, path);
  }
});

const KEYS = ['2020/a b+c.txt', '2020/é(1)*.txt', '2020/b.txt', '2020/c.txt', '2021/a.txt'];

const testStore = async (store: ObjectStore): Promise<void> => {
  for (const key of KEYS) await store.put(key, Buffer.from(`${key}, first`));
  for (const key of KEYS) await store.put(key, Buffer.from(key));
  for (const key of KEYS) assert.equal(Buffer.from((await store.get(key))!).toString(), key);
  assert.equal(await store.get('2020/none.txt'), undefined);
  const found: string[] = [];
  for await (const key of store.list('2020/')) found.push(key);
  assert.deepEqual(found, KEYS.slice(0, 4).sort());
};

test('a folder and an S3-compatible store hold the same', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-objects-'));
  const s3 = await startS3();
  t.after(async () => {
    await s3.close();
    await rm(folder, { recursive: true });
  });
  const inFolder = openObjects(pathToFileURL(folder).href);
  await testStore(inFolder);
  await assert.rejects(inFolder.put('../out', Buffer.from('')), { code: 'arguments-unusable' });
  await testStore(openObjects('s3://news/of the/day', s3.environment));
  assert.equal(s3.objects.has('of the/day/2020/b.txt'), true);
  s3.busy = 1;
  assert.equal((await openObjects('s3://news', s3.environment).get('of the/day/2020/b.txt'))?.length, 10);
});

test('what cannot be had is refused by name', async (t) => {
  const s3 = await startS3();
  const wrong = { ...s3.environment, AWS_SECRET_ACCESS_KEY: 'another' };
  await assert.rejects(openObjects('s3://news', wrong).get('a'), { code: 'objects-refused' });
  await assert.rejects(openObjects('s3://other', s3.environment).put('a', Buffer.from('')), {
    code: 'objects-refused',
  });
  assert.throws(() => openObjects('s3://news', {}), { code: 'arguments-unusable' });
  assert.throws(() => openObjects('news'), { code: 'arguments-unusable' });
  await s3.close();
  t.diagnostic('the store is gone');
  await assert.rejects(openObjects('s3://news', s3.environment).get('a'), { code: 'objects-unreachable' });
});
