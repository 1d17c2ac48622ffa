/** The one door to a queue, whatever moves the messages. */
import { CotejoError } from '../../errors.ts';
import { queueKind } from './addresses.ts';
import { openMemoryQueue } from './memory-queue.ts';
import type { Queue, QueueOptions } from './queue.ts';

/**
 * `await openQueue(process.env.COTEJO_QUEUE, { lane: 'read' })`: `nats://host:4222`, `postgres://ana@host/fleet`, or nothing for
 * this process's memory. Drivers are loaded here, by those who need them.
 * @throws CotejoError `arguments-unusable`, `queue-unreachable`
 */
export const openQueue = async (address: string | undefined, options: QueueOptions): Promise<Queue> => {
  switch (queueKind(address)) {
    case 'memory':
      return openMemoryQueue(options);
    case 'postgres':
      return (await import('./postgres-queue.ts')).openPostgresQueue(address as string, options);
    case 'nats':
      return (await import('./nats-queue.ts')).openNatsQueue(address as string, options);
    default:
      throw new CotejoError('arguments-unusable', {
        reason: `"${address}" is no queue: give nats://… or postgres://… in COTEJO_QUEUE, or nothing.`,
      });
  }
};
