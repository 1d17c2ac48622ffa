/**
 * A connection to PostgreSQL that answers each question before the next is asked, as SQLite does: so both engines share
 * every line above the statements, and no other work slips into a transaction. A thread does the talking; the caller
 * waits for it on shared memory, but for statements that only write: those go out one behind the other. Readers of one server wait for each other, as they do on a file; several servers on
 * one database do not.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

import { CotejoError, type ErrorCode, type ErrorDetails } from '../../errors.ts';
import type { ObjectBytes } from './originals.ts';

export interface ThreadData {
  readonly url: string;
  readonly port: MessagePort;
  readonly signal: SharedArrayBuffer;
  /** Where originals lie; undefined where they are in the database. */
  readonly originals: string | undefined;
}

export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Rows as arrays instead of objects. */
  readonly tuples?: boolean;
  /** Nobody waits for its answer: a failure is told with the next answer. */
  readonly unanswered?: boolean;
  /** Earlier failures are not told: the transaction that they were part of is given up. */
  readonly anew?: boolean;
  /** What a `COPY … FROM STDIN` takes in. */
  readonly rows?: string;
  /** Put into the store of originals; nothing is asked of the database. */
  readonly objects?: readonly ObjectBytes[];
}

export interface Answer {
  readonly rows?: readonly unknown[];
  /** `ours`: details of an entry of errors.ts, whose code it is. */
  readonly error?: { readonly message: string; readonly code: string; readonly ours?: ErrorDetails };
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
  /** Rows of one statement. @throws PostgresError, also of a statement that was told before. */
  readonly ask: (sql: string, values?: readonly unknown[], options?: Pick<Question, 'tuples' | 'anew'>) => unknown[];
  /** A statement that is part of a transaction: the caller goes on, and learns of a failure by whatever it asks next. */
  readonly tell: (sql: string, values: readonly unknown[]) => void;
  /** Rows of a table, in COPY's text form. @throws PostgresError */
  readonly copyIn: (sql: string, rows: string) => void;
  /** There when it returns. @throws PostgresError */
  readonly putOriginals: (objects: readonly ObjectBytes[]) => void;
  readonly close: () => void;
}

const THREAD = new URL(`./connection-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Longer than any wait for a lock: then the thread is gone. */
const PATIENCE_MS = 600_000;

/** Statements told in a row before their answers are waited for: bounds the memory that they take. */
const MOST_TOLD = 500;

/** `connect('postgres://user@host/database')`; nothing is asked of the server before the first statement. */
export const connect = (url: string, originals?: string): Connection => {
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const { port1, port2 } = new MessageChannel();
  const data: ThreadData = { url, port: port2, signal, originals };
  const thread = new Worker(THREAD, { workerData: data, transferList: [port2] });
  // A program that has ended all else may end; `close` says good-bye to the server.
  thread.unref();
  port1.unref();
  let closed = false;
  let told = 0;
  const post = (question: Question | null): void => {
    if (closed) throw new PostgresError('the connection is closed', '08003');
    port1.postMessage(question);
  };
  const wait = (question: Question | null): void => {
    Atomics.store(flag, 0, 0);
    post(question);
    told = 0;
    if (Atomics.wait(flag, 0, 0, PATIENCE_MS) === 'timed-out') throw new PostgresError('no answer', '08006');
  };
  const answered = (question: Question): unknown[] => {
    wait(question);
    const { rows = [], error } = (receiveMessageOnPort(port1) as { message: Answer }).message;
    if (error?.ours) throw new CotejoError(error.code as ErrorCode, error.ours);
    if (error) throw new PostgresError(error.message, error.code);
    return rows as unknown[];
  };
  return {
    ask: (sql, values = [], options) => answered({ sql, values, ...options }),
    tell: (sql, values) => {
      if (++told > MOST_TOLD) answered({ sql, values });
      else post({ sql, values, unanswered: true });
    },
    copyIn: (sql, rows) => void answered({ sql, values: [], rows }),
    putOriginals: (objects) => void answered({ sql: '', values: [], objects }),
    close: () => {
      if (closed) return;
      wait(null);
      closed = true;
      port1.close();
      void thread.terminate();
    },
  };
};
