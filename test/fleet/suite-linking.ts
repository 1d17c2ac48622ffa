/** A casebook linked by several linkers, one of which vanishes with its work: the events of one machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordLines } from '../../scripts/torture/fleet-record.ts';
import { COLLATOR } from '../../src/casebook/collator.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { linkByParts } from '../../src/fleet/linking/link-by-parts.ts';
import { openLinkShelf } from '../../src/fleet/linking/link-shelf.ts';
import { doLinkTask } from '../../src/fleet/linking/link-task.ts';
import { openQueue } from '../../src/fleet/queue/open-queue.ts';
import { syntheticReadings } from '../../src/measure/synthetic-casebook.ts';
import { newCasebook } from '../casebook/invented.ts';

const READINGS = [...syntheticReadings(12)];

export const testLinking = (address: string) =>
  test('any number of linkers, one of them lost, make the events of one machine', async (t) => {
    const alone = await newCasebook(t, { collator: COLLATOR });
    await alone.storeReadings(READINGS);
    await alone.recollate();
    const expected = await recordLines(alone);
    const casebook = await openCasebook(address, { create: true });
    const shelf = await openLinkShelf(address);
    t.after(() => Promise.all([casebook.close(), shelf.close()]));
    await casebook.storeReadings(READINGS.toReversed());
    for (const [parts, slice, linkers] of [
      [3, 7, 2],
      [5, 100, 1],
    ] as const) {
      const queue = await openQueue(undefined, { lane: 'part', leaseMs: 300 });
      let [ended, lost] = [false, false];
      const linker = async (): Promise<void> => {
        while (!ended) {
          for (const task of await queue.take({ most: 1, waitMs: 20 })) {
            // The first task taken is never answered: its linker is gone.
            if (!lost) lost = true;
            else {
              await doLinkTask(task, shelf);
              await task.acknowledge();
            }
          }
        }
      };
      const working = Array.from({ length: linkers }, linker);
      const { events } = await linkByParts(address, queue, shelf, { parts, slice });
      ended = true;
      await Promise.all(working);
      assert.deepEqual(await recordLines(casebook), expected, `${parts} parts`);
      assert.equal(events, expected.filter((line) => line.includes('"kind":"event"')).length);
    }
  });
