/** The kinds of work that go through the queue. */
import { openQueue } from './queue/open-queue.ts';
import type { Queue, QueueOptions } from './queue/queue.ts';

export const LANES = ['read', 'link', 'part'] as const;
export type Lane = (typeof LANES)[number];

export interface Lanes extends Readonly<Record<Lane, Queue>> {
  /** Sources to be read. */
  readonly read: Queue;
  /** Reports that are new to the record; one writer at a time links them into it. */
  readonly link: Queue;
  /** Pieces of linking a whole casebook, for any number of linkers. */
  readonly part: Queue;
  readonly close: () => Promise<void>;
}

/** The one partition of the lane of new reports: JetStream and PostgreSQL then have one writer at work. */
export const RECORD = 0;

/** `await openLanes(process.env.COTEJO_QUEUE)` @throws as `openQueue` */
export const openLanes = async (
  address: string | undefined,
  { leaseMs, onVanished }: Pick<QueueOptions, 'leaseMs' | 'onVanished'> = {},
): Promise<Lanes> => {
  const opened: Queue[] = [];
  const open = async (options: QueueOptions): Promise<Queue> => {
    const queue = await openQueue(address, options);
    opened.push(queue);
    return queue;
  };
  const close = async (): Promise<void> => {
    for (const queue of opened) await queue.close();
  };
  try {
    const read = await open({ lane: 'read', leaseMs, onVanished });
    const link = await open({ lane: 'link', leaseMs, partitions: 1 });
    return { read, link, part: await open({ lane: 'part', leaseMs }), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
};
