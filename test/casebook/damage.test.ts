import assert from 'node:assert/strict';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { CotejoError } from '../../src/errors.ts';
import { exportJsonLines } from '../../src/exchange/json-lines.ts';
import { all, inFolder, toldCasebook } from './invented.ts';

/** A closed casebook of three reports and a decision, in one file. */
const closedCasebook = async (t: TestContext): Promise<string> => {
  const casebook = await toldCasebook(t);
  await casebook.decide({ decision: 'comment', subject: { kind: 'report', id: 'r:one' }, why: 'Seen.' });
  await casebook.close();
  return casebook.location;
};

const contents = async (casebook: Casebook): Promise<string> => {
  const { items } = await casebook.journal({ limit: 100 });
  const reports = await Promise.all(['r:one', 'r:two', 'r:three'].map((id) => casebook.report(id)));
  return (await all(exportJsonLines(casebook))).join('') + JSON.stringify([items, reports]);
};

/** What `check` finds, or the error of opening; undefined where nothing is found. */
const found = async (path: string): Promise<{ fault?: string; contents?: string }> => {
  try {
    const casebook = await openCasebook(path);
    try {
      const [fault] = await all(casebook.check());
      return fault ? { fault: fault.code } : { contents: await contents(casebook) };
    } finally {
      await casebook.close();
    }
  } catch (thrown) {
    assert.ok(thrown instanceof CotejoError, String(thrown));
    assert.notEqual(thrown.code, 'internal', String(thrown));
    return { fault: thrown.code };
  }
};

test('what stands beside a claim, outside its digest, is looked at', async (t) => {
  for (const [column, value] of [
    ['added', 0],
    ['type', 'arson'],
    ['standing', 'denied'],
  ] as const) {
    const path = await closedCasebook(t);
    const database = new DatabaseSync(path);
    database.prepare(`UPDATE claim SET ${column} = ? WHERE seq = 1`).run(value);
    database.close();
    assert.equal((await found(path)).fault, 'casebook-damaged', column);
  }
});

test('a bit that flips anywhere is found, or changes nothing that the casebook says', async (t) => {
  const path = await closedCasebook(t);
  const whole = await readFile(path);
  const before = await found(path);
  assert.equal(before.fault, undefined);
  const copy = join(await inFolder(t), 'flipped.cotejo');
  let faults = 0;
  for (let round = 0; round < 120; round++) {
    const flipped = Buffer.from(whole);
    const at = (round * 7919 * 101) % whole.length;
    flipped[at] = (flipped[at] as number) ^ (1 << (round % 8));
    await writeFile(copy, flipped);
    const { fault, contents: after } = await found(copy);
    if (fault) faults += 1;
    else assert.equal(after, before.contents, `byte ${at}`);
  }
  assert.ok(faults > 0);
});

test('a file cut short is found', async (t) => {
  const path = await closedCasebook(t);
  const { length } = await readFile(path);
  for (const share of [0.9, 0.5, 0.1]) {
    const copy = join(await inFolder(t), 'short.cotejo');
    await writeFile(copy, await readFile(path));
    await truncate(copy, Math.floor(length * share));
    assert.ok((await found(copy)).fault, String(share));
  }
});
