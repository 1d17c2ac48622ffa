/** The two kinds of work that go through the queue. */
import { openQueue } from './queue/open-queue.ts';
import type { Queue, QueueOptions } from './queue/queue.ts';

export interface Lanes {
  /** Sources to be read. */
  readonly read: Queue;
  /** Reports to be linked. */
  readonly link: Queue;
  readonly close: () => Promise<void>;
}

export const LINK_PARTITIONS = 1;

/** `await openLanes(process.env.COTEJO_QUEUE)` @throws as `openQueue` */
export const openLanes = async (
  address: string | undefined,
  options: Pick<QueueOptions, 'leaseMs' | 'onVanished'> = {},
): Promise<Lanes> => {
  const read = await openQueue(address, { ...options, lane: 'read' });
  const link = await openQueue(address, { leaseMs: options.leaseMs, lane: 'link', partitions: LINK_PARTITIONS });
  return {
    read,
    link,
    close: async () => {
      await read.close();
      await link.close();
    },
  };
};
