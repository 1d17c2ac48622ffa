/** What one machine makes of the same news, undisturbed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { openLanes } from '../../src/fleet/lanes.ts';
import { openMemoryLedger } from '../../src/fleet/ledger/memory-ledger.ts';
import { startWorker } from '../../src/fleet/run-worker.ts';
import { submitSources } from '../../src/fleet/submit-sources.ts';
import { startTracer } from '../../src/fleet/trace.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import type { News } from './fleet-news.ts';
import { recordLines } from './fleet-record.ts';

/** `cotejo submit` without a queue server, in this process; the record's lines. */
export const quietRecord = async (news: News, folder: string): Promise<string[]> => {
  const place = join(folder, 'quiet.cotejo');
  await rm(place, { force: true });
  const [lanes, ledger, tracer] = [await openLanes(undefined), openMemoryLedger(), startTracer('quiet', undefined)];
  const fetch = () => Promise.reject(new Error('nothing is fetched here'));
  let all = false;
  const worker = startWorker(
    { lanes, ledger, casebook: place, tracer, fetch },
    { noMore: () => all, name: 'quiet', reading: { workers: 1 } },
  );
  const submitted = { from: news.path, state: '', sources: openSources([news.path]) };
  await submitSources(submitted, { queue: lanes.read, ledger, tracer, patience: {} });
  all = true;
  await worker.ended;
  const casebook = await openCasebook(place);
  try {
    return await recordLines(casebook);
  } finally {
    await casebook.close();
  }
};
