/** The thread of one import: a connection of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ImportOptions, importReports } from '../casebook/import-reports.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { rereadReports } from '../casebook/reread-reports.ts';
import { asCotejoError } from '../errors.ts';
import { openSources } from '../intake/open-sources.ts';
import type { InputFailure, Source } from '../intake/source.ts';
import type { ImportMessage, ImportTask } from './jobs.ts';

const { casebook: location, files, web, columns, packs, workers, reread } = workerData as ImportTask;

const tell = (message: ImportMessage): void => parentPort!.postMessage(message);

/** `/tmp/x/1/a.jsonl:3` → `a.jsonl:3` */
const originOf = (path: string): string => {
  const file = files.find((candidate) => path.startsWith(candidate.path));
  return file ? file.name + path.slice(file.path.length) : path;
};

/** Loaded only where something is to be fetched. */
async function* fetched({
  address,
  ...options
}: NonNullable<ImportTask['web']>): AsyncGenerator<Source | InputFailure> {
  const { startFetcher } = await import('../intake/fetching/fetcher.ts');
  const { followAddress } = await import('../intake/fetching/watch-feeds.ts');
  const { startUnpacker } = await import('../intake/formats/unpacker.ts');
  let unpacker: ReturnType<typeof startUnpacker> | undefined;
  try {
    yield* followAddress(address, {
      ...options,
      fetcher: startFetcher(),
      unpacker: async () => {
        unpacker ??= startUnpacker();
        return unpacker;
      },
    });
  } finally {
    await unpacker?.close();
  }
}

const sources = (): AsyncIterable<Source | InputFailure> =>
  web
    ? fetched(web)
    : openSources(
        files.map(({ path }) => path),
        { columns },
      );

const run = async (): Promise<void> => {
  const casebook = await openCasebook(location);
  try {
    const options: ImportOptions = {
      workers,
      knowledge: { packs },
      ...(reread ? {} : { originOf }),
      onProgress: (progress) => tell({ kind: 'progress', progress }),
      onFailure: (failure) => tell({ kind: 'failure', failure }),
    };
    const summary = await (reread ? rereadReports(casebook, options) : importReports(casebook, sources(), options));
    tell({ kind: 'done', summary, events: (await casebook.counts()).events });
  } finally {
    await casebook.close();
  }
};

try {
  await run();
} catch (thrown) {
  const { code, details } = asCotejoError(thrown);
  tell({ kind: 'error', code, details });
}
