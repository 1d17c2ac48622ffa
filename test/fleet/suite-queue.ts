/** One suite for every queue: this process's memory, PostgreSQL, NATS JetStream. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue } from '../../src/fleet/queue/open-queue.ts';
import { MOST_REFUSALS, type Queue, type QueueOptions } from '../../src/fleet/queue/queue.ts';

const LEASE_MS = 600;

const bytes = (text: string) => new TextEncoder().encode(text);
const message = (id: string, partition?: number) => ({ id, body: bytes(`body of ${id}`), partition });
const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

export const testQueue = (name: string, address: string | undefined) =>
  describe(`queue: ${name}`, { concurrency: true }, () => {
    let lanes = 0;
    const open = async (options: Partial<QueueOptions> = {}): Promise<Queue> => {
      const queue = await openQueue(address, { lane: `lane${++lanes}`, leaseMs: LEASE_MS, ...options });
      opened.push(queue);
      return queue;
    };
    const opened: Queue[] = [];
    after(() => Promise.all(opened.map((queue) => queue.close())));
    const take = (queue: Queue, most = 10, waitMs = 0, partition?: number) => queue.take({ most, waitMs, partition });

    test('what is put is taken once, and gone when it is acknowledged', async () => {
      const queue = await open();
      assert.deepEqual(await queue.put([message('a'), message('b'), message('a')]), { added: 2, known: 1 });
      assert.deepEqual(await queue.put([message('b'), message('c')]), { added: 1, known: 1 });
      const found = await take(queue);
      assert.deepEqual(idsOf(found), ['a', 'b', 'c']);
      assert.equal(Buffer.from(found[0]!.body).toString(), 'body of a');
      assert.deepEqual(await queue.counts(), { waiting: 0, taken: 3, dead: 0 });
      for (const one of found) await one.acknowledge();
      assert.deepEqual(await queue.counts(), { waiting: 0, taken: 0, dead: 0 });
      assert.deepEqual(await queue.put([message('a')]), { added: 0, known: 1 });
      assert.deepEqual(await take(queue), []);
    });

    test('what its taker leaves comes again after the lease, what it extends or gives back does not wait for it', async () => {
      const queue = await open();
      await queue.put([message('left'), message('kept'), message('back')]);
      const [left, kept, back] = await take(queue);
      await back!.release();
      const [again] = await take(queue, 1, 200);
      assert.equal(again?.id, 'back');
      await again.acknowledge();
      for (let passed = 0; passed < 2; passed++) {
        await sleep(LEASE_MS * 0.6);
        await kept!.extend();
      }
      const found = await take(queue, 10, 300);
      assert.deepEqual(idsOf(found), ['left']);
      assert.equal(found[0]!.deliveries, 2);
      assert.equal(found[0]!.refusals, 0);
      await kept!.acknowledge();
      await found[0]!.acknowledge();
      // Too late: its new taker had it, and has finished it.
      await left!.acknowledge().catch(() => {});
      assert.equal((await queue.counts()).waiting, 0);
    });

    test('what is refused comes again, and after some tries is a dead letter with its reason', async () => {
      const queue = await open({ leaseMs: 5000 });
      await queue.put([message('bad'), message('worse')]);
      for (let refusals = 0; refusals < MOST_REFUSALS; refusals++) {
        const found = await take(queue, 2, 300);
        for (const one of found) {
          assert.equal(one.refusals, refusals, one.id);
          await one.refuse(`no sense in ${one.id}\n`, { final: one.id === 'worse' });
        }
      }
      assert.deepEqual(await queue.counts(), { waiting: 0, taken: 0, dead: 2 });
      const letters = await queue.deadLetters(9);
      assert.deepEqual(
        letters.map(({ id, reason, refusals, body }) => [id, reason.trim(), refusals, Buffer.from(body).toString()]),
        [
          ['worse', 'no sense in worse', 1, 'body of worse'],
          ['bad', 'no sense in bad', MOST_REFUSALS, 'body of bad'],
        ],
      );
      assert.equal(await queue.retryDead(), 2);
      const found = await take(queue, 5, 300);
      assert.deepEqual(
        found.map(({ id, refusals }) => [id, refusals]),
        [
          ['worse', 0],
          ['bad', 0],
        ],
      );
      assert.equal((await queue.counts()).dead, 0);
    });

    test('two takers share a lane, and no message twice', async () => {
      const lane = `shared${++lanes}`;
      const one = await open({ lane, leaseMs: 5000 });
      const two = address === undefined ? one : await open({ lane, leaseMs: 5000 });
      await one.put(Array.from({ length: 100 }, (_, index) => message(`m${index}`)));
      const drain = async (queue: Queue): Promise<string[]> => {
        const found: string[] = [];
        for (;;) {
          const part = await take(queue, 7);
          if (part.length === 0) return found;
          for (const delivery of part) {
            found.push(delivery.id);
            await delivery.acknowledge();
          }
        }
      };
      const found = (await Promise.all([drain(one), drain(two)])).flat();
      assert.equal(found.length, 100);
      assert.equal(new Set(found).size, 100);
    });

    test("a partition is in one taker's hands at a time, in order", async () => {
      const lane = `keyed${++lanes}`;
      const one = await open({ lane, partitions: 2 });
      const two = address === undefined ? one : await open({ lane, partitions: 2 });
      await one.put([message('a1', 0), message('a2', 0), message('b1', 1), message('a3', 0)]);
      const [first] = await take(one, 9, 200, 0);
      const [other] = await take(two, 9, 200, 1);
      assert.deepEqual([first?.id, other?.id], ['a1', 'b1']);
      assert.deepEqual(await take(two, 9, 0, 0).then((found) => found.filter(({ id }) => id !== 'a1')), []);
      const ended = first!.acknowledge().catch(() => {});
      await ended;
      const order: string[] = [];
      for (let tries = 0; tries < 8 && order.at(-1) !== 'a3'; tries++) {
        for (const found of await take(tries % 2 === 0 ? two : one, 9, 200, 0)) {
          order.push(found.id);
          await found.acknowledge();
        }
      }
      assert.deepEqual(
        order.filter((id) => id !== 'a1'),
        ['a2', 'a3'],
      );
    });
  });
