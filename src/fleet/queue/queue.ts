/**
 * The queue port: what the fleet needs of whatever moves its work. Small, so that a process's memory, PostgreSQL and NATS
 * JetStream fill it alike. Delivery is at least once: whoever takes a message may see it again.
 */

export interface Message {
  /** Two messages of one id are one message. */
  readonly id: string;
  readonly body: Uint8Array;
  /** Messages of one partition are in one taker's hands at a time, in the order in which they were put. */
  readonly partition?: number;
}

/** A message in the hands of a taker, for as long as the queue's lease. */
export interface Delivery {
  readonly id: string;
  readonly body: Uint8Array;
  /** How often it was refused before. */
  readonly refusals: number;
  /** How often it was handed out, this time included; more than refusals + 1 where takers have vanished with it. */
  readonly deliveries: number;
  /** It is done with, and never comes again. */
  acknowledge(): Promise<void>;
  /** The lease begins anew. */
  extend(): Promise<void>;
  /**
   * It could not be worked: it comes again later, and after `MOST_REFUSALS` times ends as a dead letter with the reason.
   * `final` where another try can't end otherwise.
   */
  refuse(reason: string, options?: { readonly final?: boolean }): Promise<void>;
  /** Hands it back unworked, for another taker. */
  release(): Promise<void>;
}

export interface DeadLetter {
  readonly id: string;
  readonly body: Uint8Array;
  readonly reason: string;
  readonly refusals: number;
}

export interface QueueCounts {
  /** Ready to be taken, or to be tried again. */
  readonly waiting: number;
  /** In the hands of takers. */
  readonly taken: number;
  readonly dead: number;
}

export interface PutCounts {
  readonly added: number;
  /** Left out: a message of that id has been put before. */
  readonly known: number;
}

export interface TakeRequest {
  readonly most: number;
  /** How long to wait for the first message; none after that is an empty answer. */
  readonly waitMs: number;
  readonly partition?: number;
}

export interface Queue {
  /**
   * Safe with the queue when it resolves.
   * @throws CotejoError `queue-full`, `queue-unreachable`, `queue-message-too-large`
   */
  put(messages: readonly Message[]): Promise<PutCounts>;
  /** Messages that have come back often enough become dead letters here and are left out. */
  take(request: TakeRequest): Promise<readonly Delivery[]>;
  counts(): Promise<QueueCounts>;
  /** Oldest first. */
  deadLetters(most: number): Promise<readonly DeadLetter[]>;
  /** Puts every dead letter back as if it had never been tried; how many. */
  retryDead(): Promise<number>;
  close(): Promise<void>;
}

export interface QueueOptions {
  /** What kind of work: each lane is a queue of its own. */
  readonly lane: string;
  /** How long a taker may keep a message without a word. */
  readonly leaseMs?: number;
  /** Of a lane that is worked by key; default none. */
  readonly partitions?: number;
  /** Told of each message that is about to be a dead letter because its takers vanish. */
  readonly onVanished?: (letter: DeadLetter) => Promise<void>;
}

export const LEASE_MS = 60_000;

/** Tries of a message that is refused with an error. */
export const MOST_REFUSALS = 5;

/**
 * Times that takers may vanish with a message. Far more than refusals: a machine that dies says nothing about the message
 * in its hands, and the thirty others beside a message that kills its readers must live through its tries.
 */
export const MOST_DELIVERIES = 20;

/** The reason on the letters of messages whose takers vanish. */
export const VANISHED = `Each of its readers vanished, ${MOST_DELIVERIES} times.`;
