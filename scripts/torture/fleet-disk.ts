/**
 * A broker whose disk fills up: intake stops with a name, what was acknowledged is there, and once there is room and the workers have done what waits,
 * it goes on.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CotejoError } from '../../src/errors.ts';
import { openQueue } from '../../src/fleet/queue/open-queue.ts';
import type { Queue } from '../../src/fleet/queue/queue.ts';
import { patiently } from '../../src/fleet/transient.ts';
import { startNats } from '../../test/fleet/nats-servers.ts';

export interface BrokerDisk {
  readonly acknowledged: number;
  readonly refusedAs: string;
  /** Acknowledged before the disk was full and not there afterwards. */
  readonly lost: number;
  /** Put after there was room again. */
  readonly wentOn: number;
}

const SIZE_MB = 24;
const BALLAST = 12_000_000;
const AFTERWARDS = 20;

const message = (number: number) => ({ id: `m${number}`, body: randomBytes(50_000) });

const everyId = async (queue: Queue): Promise<Set<string>> => {
  const ids = new Set<string>();
  for (;;) {
    const found = await patiently(() => queue.take({ most: 50, waitMs: 500 }));
    if (found.length === 0) return ids;
    for (const one of found) {
      ids.add(one.id);
      await one.acknowledge();
    }
  }
};

/** Undefined where this user may not mount a small file system, or NATS is not installed. */
export const brokerDisk = async (folder: string): Promise<BrokerDisk | undefined> => {
  const place = join(folder, 'disk');
  await mkdir(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const nats = await startNats({ folder: place });
  try {
    if (!nats) return undefined;
    const queue = await openQueue(nats.address, { lane: 'read', leaseMs: 5000 });
    // JetStream takes three quarters of what is free when it starts; another program fills up the rest and more.
    await writeFile(join(place, 'ballast'), Buffer.alloc(BALLAST, 1));
    const acknowledged: string[] = [];
    let refusedAs = '';
    for (let number = 0; refusedAs === '' && number < 1000; number++) {
      try {
        await queue.put([message(number)]);
        acknowledged.push(`m${number}`);
      } catch (thrown) {
        refusedAs = (thrown as CotejoError).code;
      }
    }
    await rm(join(place, 'ballast'));
    await nats.kill('n1');
    await nats.start('n1');
    const kept = await everyId(queue);
    let wentOn = 0;
    for (let number = 0; number < AFTERWARDS; number++) {
      wentOn += (await patiently(() => queue.put([message(10_000 + number)]))).added;
    }
    await queue.close();
    const lost = acknowledged.filter((id) => !kept.has(id)).length;
    return { acknowledged: acknowledged.length, refusedAs, lost, wentOn };
  } finally {
    await nats?.stop();
    execFileSync('umount', ['-l', place], { stdio: 'ignore' });
  }
};
