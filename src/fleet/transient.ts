/** What passes: a database or a broker that is away, busy or full. Work waits for it, and is not blamed on any message. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CotejoError, type ErrorCode } from '../errors.ts';

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'casebook-unreachable',
  'casebook-busy',
  'disk-full',
  'queue-unreachable',
  'queue-full',
  'objects-unreachable',
]);

export const isPassing = (thrown: unknown): thrown is CotejoError =>
  thrown instanceof CotejoError && PASSING.has(thrown.code);

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;

export interface Patience {
  /** Told of each failure that is waited out. */
  readonly onWait?: (failure: CotejoError) => void;
  /** No more tries after this. */
  readonly signal?: AbortSignal;
}

/** Does the work again and again while it fails of what passes; waits of 0.1 to 5 s between. */
export const patiently = async <T>(work: () => Promise<T>, { onWait, signal }: Patience = {}): Promise<T> => {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (thrown) {
      if (!isPassing(thrown) || signal?.aborted) throw thrown;
      onWait?.(thrown);
      await sleep(wait, undefined, { signal }).catch(() => {
        throw thrown;
      });
    }
  }
};
