/** Shelves in files give back what was put, also what they no longer hold ready. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shelvesInFiles } from '../../src/collation/shelf.ts';

test('values come back from the file, written or still waiting', () => {
  const shelves = shelvesInFiles();
  const shelf = shelves.shelf<{ readonly at: number; readonly names: ReadonlySet<string> }>(4);
  const texts = shelves.texts();
  for (let at = 0; at < 3000; at++) {
    assert.equal(shelf.put({ at, names: new Set([`name ${at}`, 'Núñez']) }), at);
    texts.put('ñ'.repeat(at % 700));
  }
  for (const at of [0, 1, 1500, 2999, 7]) {
    assert.deepEqual(shelf.get(at), { at, names: new Set([`name ${at}`, 'Núñez']) });
    assert.equal(texts.get(at).length, at % 700);
  }
  shelves.close();
});
