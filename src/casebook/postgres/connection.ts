/**
 * A connection to PostgreSQL that answers each statement before the next is asked, as SQLite does: so both engines share
 * every line above the statements, and no other work slips into a transaction. A thread does the talking; the caller
 * waits for it on shared memory. Readers of one server wait for each other, as they do on a file; several servers on
 * one database do not.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export interface ThreadData {
  readonly url: string;
  readonly port: MessagePort;
  readonly signal: SharedArrayBuffer;
}

export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Rows as arrays instead of objects. */
  readonly tuples?: boolean;
}

export interface Answer {
  readonly rows?: readonly unknown[];
  readonly error?: { readonly message: string; readonly code: string };
}

/** What the server said, with its SQLSTATE. */
export class PostgresError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'PostgresError';
    this.code = code;
  }
}

export interface Connection {
  /** Rows of one statement. @throws PostgresError */
  readonly ask: (sql: string, values?: readonly unknown[], tuples?: boolean) => unknown[];
  readonly close: () => void;
}

const THREAD = new URL(`./connection-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Longer than any wait for a lock: then the thread is gone. */
const PATIENCE_MS = 600_000;

/** `connect('postgres://user@host/database')`; nothing is asked of the server before the first statement. */
export const connect = (url: string): Connection => {
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const { port1, port2 } = new MessageChannel();
  const data: ThreadData = { url, port: port2, signal };
  const thread = new Worker(THREAD, { workerData: data, transferList: [port2] });
  // A program that has ended all else may end; `close` says good-bye to the server.
  thread.unref();
  port1.unref();
  let closed = false;
  const tell = (question: Question | null): void => {
    Atomics.store(flag, 0, 0);
    port1.postMessage(question);
    if (Atomics.wait(flag, 0, 0, PATIENCE_MS) === 'timed-out') throw new PostgresError('no answer', '08006');
  };
  return {
    ask: (sql, values = [], tuples) => {
      if (closed) throw new PostgresError('the connection is closed', '08003');
      tell({ sql, values, tuples });
      const { rows = [], error } = (receiveMessageOnPort(port1) as { message: Answer }).message;
      if (error) throw new PostgresError(error.message, error.code);
      return rows as unknown[];
    },
    close: () => {
      if (closed) return;
      closed = true;
      tell(null);
      port1.close();
      void thread.terminate();
    },
  };
};
