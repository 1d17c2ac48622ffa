/** The thread of `startRecordLinker`: links what is new whenever it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { asCotejoError } from '../../errors.ts';
import { keepCasebook } from '../casebook-keeper.ts';
import type { LinkAnswer } from './record-linker.ts';

const keeper = keepCasebook(workerData as string);

parentPort!.on('message', async () => {
  let answer: LinkAnswer;
  try {
    const counts = await keeper.use(async (casebook) =>
      (await casebook.needsCollation()) ? casebook.recollate() : undefined,
    );
    answer = { written: counts?.written ?? 0 };
  } catch (thrown) {
    const { code, details } = asCotejoError(thrown);
    answer = { code, details };
  }
  parentPort!.postMessage(answer);
});
