/** One suite for every ledger. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Bearer, Entry, Ledger } from '../../src/fleet/ledger/ledger.ts';
import { openMemoryLedger } from '../../src/fleet/ledger/memory-ledger.ts';

const bearer = (message: string, report: string, hash: string, path: string): Bearer => ({
  message,
  report,
  hash,
  path,
});

const entry = (message: string, fate: Entry['fate'], more: Partial<Entry> = {}): Entry => ({
  message,
  from: 'a.jsonl',
  path: `a.jsonl:${message}`,
  fate,
  ms: 3,
  worker: 'w',
  ...more,
});

const COPY = 'r:0123456789abcdef';

/** Copies of one text, versions of one report, and a report alone. */
const BEARERS = [
  bearer('m1', COPY, 'h1', 'a.jsonl:9'),
  bearer('m2', COPY, 'h2', 'a.jsonl:10'),
  bearer('m3', 'own-1', 'h3', 'a.jsonl:11'),
  bearer('m4', 'own-1', 'h4', 'a.jsonl:12'),
  bearer('m5', 'own-1', 'h4', 'a.jsonl:120'),
  bearer('m6', 'alone', 'h6', 'a.jsonl:13'),
];

const ORDERS = [
  [0, 1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1, 0],
  [1, 4, 0, 5, 3, 2],
];

export const testLedger = (name: string, address: string | undefined) =>
  describe(`ledger: ${name}`, () => {
    const opened: Ledger[] = [];
    after(() => Promise.all(opened.map((ledger) => ledger.close())));
    const open = async (schema: string): Promise<Ledger> => {
      const ledger =
        address === undefined
          ? openMemoryLedger()
          : await (await import('../../src/fleet/ledger/postgres-ledger.ts')).openPostgresLedger(
              `${address}_${schema}`,
            );
      opened.push(ledger);
      return ledger;
    };

    test('which of several versions stands does not depend on the order in which they come', async () => {
      for (const [index, order] of ORDERS.entries()) {
        for (const size of [1, 3, 6]) {
          const ledger = await open(`o${index}${size}`);
          const stored = new Map<string, string>();
          const fates: string[] = [];
          // The last batch comes twice, as after a crash.
          const batches = Array.from({ length: order.length / size }, (_, at) =>
            order.slice(at * size, at * size + size),
          );
          for (const batch of [...batches, batches.at(-1)!]) {
            const bearers = batch.map((at) => BEARERS[at] as Bearer);
            const places = await ledger.placing(bearers, async (decided) => {
              for (const [at, { report, path }] of bearers.entries()) if (decided[at]?.stands) stored.set(report, path);
              return decided;
            });
            for (const [at, { fate }] of places.entries()) fates[batch[at] as number] = fate;
          }
          const what = `order ${index}, ${size} at a time`;
          assert.deepEqual(
            [...stored].sort(),
            [
              ['alone', 'a.jsonl:13'],
              ['own-1', 'a.jsonl:120'],
              [COPY, 'a.jsonl:9'],
            ],
            what,
          );
          assert.deepEqual(fates.toSorted(), ['duplicate', 'duplicate', 'read', 'read', 'read', 'read'], what);
        }
        if (address !== undefined) break;
      }
    });

    test('what is recorded twice counts once, and the sum is what came in', async () => {
      const ledger = await open('sum');
      await ledger.saveSubmission({ from: 'a.jsonl', state: '9', found: 5, finished: true });
      await ledger.record([entry('1', 'read'), entry('2', 'duplicate', { ms: 900 }), entry('3', 'not-news')]);
      await ledger.record([entry('1', 'duplicate'), entry('4', 'failed', { reason: 'input-empty: a holds no text.' })]);
      await ledger.record([entry('5', 'failed', { reason: 'reading-failed: …' })]);
      // Tried again, and read.
      await ledger.record([entry('5', 'read')]);
      assert.deepEqual([...(await ledger.done(['1', '4', '9']))], ['1']);
      const { accounts, lastMinute, slowest, failures } = await ledger.summary();
      assert.deepEqual(accounts, [
        { from: 'a.jsonl', in: 5, read: 2, duplicates: 1, failed: 1, notNews: 1, finished: true },
      ]);
      assert.equal(lastMinute, 5);
      assert.equal(slowest[0]?.path, 'a.jsonl:2');
      assert.deepEqual(failures, [{ code: 'input-empty', count: 1 }]);
      assert.deepEqual(await ledger.submission('a.jsonl'), { from: 'a.jsonl', state: '9', found: 5, finished: true });
      assert.equal(await ledger.submission('b.jsonl'), undefined);
    });
  });
