/**
 * Links new reports into the record in a thread of its own: a backlog takes minutes, in which the worker has to keep its leases and answer for
 * its health.
 */
import { Worker } from 'node:worker_threads';
import { CotejoError, type ErrorCode, type ErrorDetails } from '../../errors.ts';

export type LinkAnswer = { readonly written: number } | { readonly code: ErrorCode; readonly details: ErrorDetails };

export interface RecordLinker {
  /** How many events were written; one call at a time. @throws CotejoError as the casebook does */
  readonly link: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const THREAD = new URL(`./record-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** `startRecordLinker('postgres://…')`: the thread starts with the first call. */
export const startRecordLinker = (casebook: string): RecordLinker => {
  let thread: Worker | undefined;
  const ask = (): Promise<LinkAnswer> =>
    new Promise((resolve, reject) => {
      thread ??= new Worker(THREAD, { workerData: casebook });
      const worker = thread;
      const settle = (work: () => void) => {
        worker.off('message', onAnswer);
        worker.off('error', onEnd);
        worker.off('exit', onEnd);
        work();
      };
      const onAnswer = (answer: LinkAnswer) => settle(() => resolve(answer));
      const onEnd = (thrown: unknown) => {
        thread = undefined;
        const reason = thrown instanceof Error ? thrown.message : 'its thread ended';
        settle(() => reject(new CotejoError('internal', { reason: `linking: ${reason}` })));
      };
      worker.on('message', onAnswer);
      worker.on('error', onEnd);
      worker.on('exit', onEnd);
      worker.postMessage('link');
    });
  return {
    link: async () => {
      const answer = await ask();
      if ('code' in answer) throw new CotejoError(answer.code, answer.details);
      return answer.written;
    },
    close: async () => {
      await thread?.terminate();
    },
  };
};
