/** The thread of `writerThread`: stores each batch, says so, and links what came in while more is being read. */
import { parentPort, workerData } from 'node:worker_threads';
import { asCotejoError } from '../errors.ts';
import type { CollationCounts } from './casebook.ts';
import { summed, type WriterAnswer, type WriterQuestion, type WriterTask } from './import-writer.ts';
import { openCasebook } from './open-casebook.ts';
import { readingOfOutcome } from './received-outcome.ts';

const { casebook: place, reread, skipCollation } = workerData as WriterTask;

const tell = (answer: WriterAnswer): void => parentPort!.postMessage(answer);

const casebook = await openCasebook(place.location, { user: place.user });
let linked: CollationCounts | undefined;

/** Reports linked at a time: few enough are left when the last is read. */
const ROUND = 400;
/** Reports stored since. */
let waiting = 0;

const count = (counts: CollationCounts | undefined): void => {
  if (counts) linked = summed(linked, counts);
};

const answer = async (question: WriterQuestion): Promise<void> => {
  if ('batch' in question) {
    tell({ kind: 'stored', counts: await casebook.storeReadings(question.batch.map(readingOfOutcome), { reread }) });
    waiting += question.batch.length;
    if (skipCollation || waiting < ROUND) return;
    waiting = 0;
    count(await casebook.linkNew({ more: true }));
    return;
  }
  if ('settle' in question) {
    waiting = 0;
    if (!skipCollation) count(await casebook.linkNew());
    tell({ kind: 'settled' });
    return;
  }
  if (!skipCollation && (await casebook.needsCollation())) count(await casebook.recollate());
  await casebook.close();
  tell({ kind: 'linked', counts: linked });
};

/** One question after the other, whatever comes in meanwhile. */
let before = Promise.resolve();
parentPort!.on('message', (question: WriterQuestion) => {
  before = before
    .then(() => answer(question))
    .catch((thrown) => {
      const { code, details } = asCotejoError(thrown);
      tell({ kind: 'error', code, details });
    });
});
