import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startServer } from '../../src/service/start-server.ts';
import { openTiles } from '../../src/service/tiles/open-tiles.ts';
import { tileId } from '../../src/service/tiles/pmtiles.ts';
import { inFolder, newCasebook } from '../casebook/invented.ts';
import { makePicture, makePmtiles, makeVectors } from './make-tiles.ts';

const METADATA = {
  attribution: '<a href="https://maps.example">&copy; Mapmakers</a>',
  vector_layers: [{ id: 'water' }, { id: 'roads' }],
};

const writePmtiles = async (t: TestContext, leaf: boolean): Promise<string> => {
  const path = join(await inFolder(t), 'a.pmtiles');
  const bytes = makeVectors();
  const tiles = [
    { id: 0, run: 1, bytes },
    { id: 1, run: 2, bytes },
    { id: 4, run: 1, bytes },
  ];
  await writeFile(path, makePmtiles(tiles, { kind: 1, maxzoom: 1, metadata: METADATA, leaf }));
  return path;
};

test('tiles lie along a Hilbert curve, one zoom after the other', () => {
  // The specification's own examples.
  const rows: [z: number, x: number, y: number, id: number][] = [
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 1, 3],
    [1, 1, 0, 4],
    [2, 0, 0, 5],
    [12, 3423, 1763, 19_078_479],
  ];
  for (const [z, x, y, id] of rows) assert.equal(tileId({ z, x, y }), id, `${z}/${x}/${y}`);
});

test('a PMTiles file says what it holds and gives its tiles, through directories too', async (t) => {
  for (const leaf of [false, true]) {
    const source = await openTiles(await writePmtiles(t, leaf));
    assert.deepEqual(source.info, {
      format: 'mvt',
      minzoom: 0,
      maxzoom: 1,
      bounds: [-180, -85, 180, 85],
      attribution: '© Mapmakers',
      layers: ['water', 'roads'],
    });
    const has = async (z: number, x: number, y: number): Promise<boolean> => {
      const tile = await source.tile({ z, x, y });
      return tile !== undefined && Buffer.from(tile).equals(makeVectors());
    };
    assert.deepEqual(
      await Promise.all([has(0, 0, 0), has(1, 0, 0), has(1, 0, 1), has(1, 1, 1), has(1, 1, 0), has(2, 0, 0)]),
      [true, true, true, false, true, false],
    );
    await source.close();
  }
});

test('a folder and another server give tiles, too; the browser asks this one alone', async (t) => {
  const folder = await inFolder(t);
  const picture = makePicture(200, 220, 240);
  await mkdir(join(folder, '0', '0'), { recursive: true });
  await writeFile(join(folder, '0', '0', '0.png'), picture);
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/0/0/0.png') response.end(picture);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const template = `http://127.0.0.1:${(other.address() as AddressInfo).port}/{z}/{x}/{y}.png`;
  for (const place of [folder, template]) {
    const casebook = await newCasebook(t);
    const tiles = await openTiles(place);
    const server = await startServer({ casebook, port: 0, version: 'test', web: 'none', tiles });
    t.after(() => server.close());
    const info = (await (await fetch(`${server.address}/api/tiles`)).json()) as { format: string };
    assert.equal(info.format, 'png');
    const there = await fetch(`${server.address}/api/tiles/0/0/0`);
    assert.equal(there.headers.get('content-type'), 'image/png');
    assert.deepEqual(Buffer.from(await there.arrayBuffer()), picture);
    await fetch(`${server.address}/api/tiles/0/0/0`);
    assert.equal((await fetch(`${server.address}/api/tiles/3/1/1`)).status, 204);
    assert.equal((await fetch(`${server.address}/api/tiles/a/..%2F..%2Fx/0`)).status, 400);
  }
  assert.deepEqual(asked, ['/0/0/0.png', '/3/1/1.png']);
});

test('what is no map is named', async (t) => {
  const folder = await inFolder(t);
  await writeFile(
    join(folder, 'story.txt'),
    'Gunmen killed two people in Tuxpan on Monday, and police said so at length to everybody who asked them.',
  );
  const whole = makePmtiles([{ id: 0, run: 1, bytes: makeVectors() }], { kind: 1, maxzoom: 0, metadata: METADATA });
  await writeFile(join(folder, 'cut.pmtiles'), whole.subarray(0, 140));
  const rows: [string, RegExp][] = [
    [join(folder, 'none.pmtiles'), /input-not-found/],
    [join(folder, 'story.txt'), /tiles-unusable: .*cut off|tiles-unusable: .*no PMTiles/],
    [join(folder, 'cut.pmtiles'), /tiles-unusable/],
    [folder, /tiles-unusable: .*no tile/],
    ['https://tiles.example/all.png', /tiles-unusable: .*\{z\}/],
  ];
  for (const [place, said] of rows) {
    await assert.rejects(
      openTiles(place),
      (error: Error & { code: string }) => said.test(`${error.code}: ${error.message}`),
      place,
    );
  }
});
