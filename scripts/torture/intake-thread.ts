/** The thread of `torture -- intake`: opens one input and reads all that is in it. */
import { parentPort } from 'node:worker_threads';
import { CotejoError } from '../../src/errors.ts';
import { openFormat } from '../../src/intake/formats/open-format.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { isFailure } from '../../src/intake/source.ts';

export interface TortureTask {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TortureAnswer {
  readonly reports: number;
  readonly failures: number;
  readonly unnamed: readonly string[];
  readonly ms: number;
}

const take = async ({ name, bytes }: TortureTask): Promise<TortureAnswer> => {
  const start = performance.now();
  const unnamed: string[] = [];
  let reports = 0;
  let failures = 0;
  const note = (thrown: unknown) => {
    failures += 1;
    if (!(thrown instanceof CotejoError))
      unnamed.push(thrown instanceof Error ? (thrown.stack ?? thrown.message).slice(0, 400) : String(thrown));
  };
  const chunks = async function* () {
    yield Buffer.from(bytes);
  };
  try {
    for await (const found of openFormat(name, chunks(), {})) {
      if (isFailure(found)) {
        failures += 1;
        continue;
      }
      try {
        readSource(found, { anyLanguage: true });
        reports += 1;
      } catch (thrown) {
        note(thrown);
      }
    }
  } catch (thrown) {
    note(thrown);
  }
  return { reports, failures, unnamed, ms: performance.now() - start };
};

parentPort?.on('message', async (task: TortureTask) => {
  parentPort?.postMessage('begun');
  parentPort?.postMessage(await take(task));
});

// pdf.js may reject a promise of its own after its file was given up: no fault of the next input, and no reason to end the thread.
process.on('unhandledRejection', () => undefined);
