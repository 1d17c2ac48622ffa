/** A queue in this process's memory: the default, for one machine; it ends with the process. */
import { CotejoError } from '../../errors.ts';
import {
  type DeadLetter,
  type Delivery,
  LEASE_MS,
  type Message,
  MOST_DELIVERIES,
  MOST_REFUSALS,
  type Queue,
  type QueueOptions,
  VANISHED,
} from './queue.ts';

interface Held extends Message {
  refusals: number;
  deliveries: number;
  taken: boolean;
  /** When it may be taken (again), by a clock that never jumps. */
  freeAt: number;
}

const POLL_MS = 10;

/** More wait outside: whoever puts them is told that the queue is full. */
const MOST_HELD = 4000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const openMemoryQueue = ({ leaseMs = LEASE_MS, onVanished }: QueueOptions): Queue => {
  const known = new Set<string>();
  const held = new Map<string, Held>();
  const dead = new Map<string, DeadLetter>();

  const bury = ({ id, body, refusals }: Held, reason: string): void => {
    held.delete(id);
    dead.set(id, { id, body, reason, refusals });
  };

  const deliver = (message: Held): Delivery => {
    message.taken = true;
    message.deliveries += 1;
    message.freeAt = performance.now() + leaseMs;
    const { id, body, refusals, deliveries } = message;
    /** A lease that ran out, and whose message another has, answers to nothing. */
    const mine = () => held.get(id) === message && message.deliveries === deliveries && message.taken;
    const free = () => {
      message.taken = false;
      message.freeAt = 0;
    };
    return {
      id,
      body,
      refusals,
      deliveries,
      acknowledge: async () => void (mine() && held.delete(id)),
      extend: async () => {
        if (mine()) message.freeAt = performance.now() + leaseMs;
      },
      refuse: async (reason, { final = false } = {}) => {
        if (!mine()) return;
        message.refusals += 1;
        if (final || message.refusals >= MOST_REFUSALS) return bury(message, reason);
        // Behind the others, as in a queue that stores it anew.
        held.delete(id);
        held.set(id, message);
        free();
      },
      release: async () => void (mine() && free()),
    };
  };

  const takeNow = async (most: number, partition: number | undefined): Promise<Delivery[]> => {
    const now = performance.now();
    const found: Delivery[] = [];
    const isTaken = (one: Held) => one.taken && one.freeAt > now;
    const own = [...held.values()].filter((message) => message.partition === partition);
    if (partition !== undefined && own.some(isTaken)) return [];
    for (const message of own) {
      if (found.length >= most) break;
      if (isTaken(message)) continue;
      if (message.deliveries >= MOST_DELIVERIES) {
        bury(message, VANISHED);
        await onVanished?.(dead.get(message.id)!);
      } else found.push(deliver(message));
    }
    return found;
  };

  return {
    put: async (messages) => {
      if (held.size >= MOST_HELD) {
        throw new CotejoError('queue-full', { address: 'in this process', reason: `it holds ${held.size} messages` });
      }
      let added = 0;
      for (const message of messages) {
        if (known.has(message.id)) continue;
        known.add(message.id);
        held.set(message.id, { ...message, refusals: 0, deliveries: 0, taken: false, freeAt: 0 });
        added += 1;
      }
      return { added, known: messages.length - added };
    },
    take: async ({ most, waitMs, partition }) => {
      const until = performance.now() + waitMs;
      for (;;) {
        const found = await takeNow(partition === undefined ? most : 1, partition);
        if (found.length > 0 || performance.now() >= until) return found;
        await pause(POLL_MS);
      }
    },
    counts: async () => {
      const now = performance.now();
      const taken = [...held.values()].filter((one) => one.taken && one.freeAt > now).length;
      return { waiting: held.size - taken, taken, dead: dead.size };
    },
    deadLetters: async (most) => [...dead.values()].slice(0, most),
    retryDead: async () => {
      const letters = [...dead.values()];
      dead.clear();
      for (const { id, body } of letters) {
        held.set(id, { id, body, refusals: 0, deliveries: 0, taken: false, freeAt: 0 });
      }
      return letters.length;
    },
    close: async () => {},
  };
};
