/** The thread in which archives and other formats are opened: hands over one Source at a time, and waits until it is taken. */
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { failureOf, type InputFailure, type Source } from '../source.ts';
import { type OpenOptions, openFormat } from './open-format.ts';

/** One input to open: a file, or bytes that the parent already has. */
export interface UnpackTask {
  readonly path: string;
  readonly bytes?: Uint8Array;
  readonly options: Omit<OpenOptions, 'alive'>;
}

/** A Source was taken; the thread is to end; or the next input. */
export type UnpackOrder = UnpackTask | 'taken' | 'end';

export type UnpackMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'found'; readonly found: Source | InputFailure }
  | { readonly kind: 'done' };

const port = parentPort;
if (!port) throw new Error('This file is started by unpacker.ts.');

const tell = (message: UnpackMessage): void => port.postMessage(message);

/** Sources that may wait to be taken: bounds the memory. */
const AHEAD = 16;
let credit = AHEAD;
let resume: (() => void) | undefined;

const open = async ({ path, bytes, options }: UnpackTask): Promise<void> => {
  const chunks: AsyncIterable<Uint8Array> = bytes
    ? (async function* () {
        yield bytes;
      })()
    : createReadStream(path);
  try {
    for await (const found of openFormat(path, chunks, { ...options, alive: () => tell({ kind: 'alive' }) })) {
      if (credit === 0) await new Promise<void>((resolve) => (resume = resolve));
      credit -= 1;
      tell({ kind: 'found', found });
    }
  } catch (thrown) {
    tell({ kind: 'found', found: failureOf(path, thrown, 'input-malformed') });
  }
  tell({ kind: 'done' });
};

port.on('message', (message: UnpackOrder) => {
  if (message === 'end') process.exit();
  if (message === 'taken') {
    credit += 1;
    resume?.();
    resume = undefined;
  } else void open(message);
});
tell({ kind: 'ready' });

// pdf.js may reject a promise of its own after its file was given up: no fault of the next input, and no reason to end the thread.
process.on('unhandledRejection', () => undefined);
