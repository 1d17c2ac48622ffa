/** `cotejo submit PATH... [--queue nats://…]` */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Command } from 'commander';
import { CotejoError, errorLine } from '../errors.ts';
import type { Account } from '../fleet/ledger/ledger.ts';
import type { Parts } from '../fleet/open-parts.ts';
import { queueKind } from '../fleet/queue/addresses.ts';
import type { Found, SubmitCounts, SubmitParts } from '../fleet/submit-sources.ts';
import type { Tracer } from '../fleet/trace.ts';
import { isObjectAddress } from '../objects/open-objects.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { accountLine } from './fleet.ts';
import { write } from './output.ts';
import { type QueueOption, withQueue } from './queue-option.ts';
import { openingOptions, type ReadingOptions, withReadingOptions } from './reading-options.ts';

interface Options extends ReadingOptions, CasebookOption, QueueOption {
  readonly lists?: boolean;
}

/** A file is known again by these; a folder or a stream is looked through anew. */
const stateOf = async (path: string): Promise<string> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? `${entry.size} ${entry.mtime.toISOString()}` : '';
};

const sourcesOf = async (path: string, options: Options): Promise<AsyncIterable<Found>> => {
  if (isObjectAddress(path)) {
    const { objectsUnder } = await import('../fleet/archives/object-keys.ts');
    return objectsUnder(path, (file) => sourcesOf(file, options));
  }
  if (options.lists) return (await import('../fleet/archives/address-lists.ts')).listedAddresses(path);
  const { archivePages, isWarc } = await import('../fleet/archives/warc-pages.ts');
  if (isWarc(path)) return archivePages(path);
  const { openSources } = await import('../intake/open-sources.ts');
  return openSources([path], await openingOptions(options));
};

const sayFailure: SubmitParts['onFailure'] = ({ code, details }) => {
  process.stderr.write(`${errorLine(new CotejoError(code, details))}\n`);
};

/** Puts all of it into the queue, path by path. */
const submitAll = async (paths: readonly string[], options: Options, parts: Parts, tracer: Tracer) => {
  const { submitSources } = await import('../fleet/submit-sources.ts');
  const all: SubmitCounts[] = [];
  let said = '';
  for (const path of paths) {
    const counts = await submitSources(
      { from: path, state: await stateOf(path), sources: await sourcesOf(path, options) },
      {
        queue: parts.lanes.read,
        ledger: parts.ledger,
        tracer,
        onFailure: sayFailure,
        patience: {
          onWait: (failure) => {
            // Alone, waiting for one's own readers is no news; a broker that is full or away is, once.
            if (queueKind(options.queue) === 'memory' || failure.code === said) return;
            said = failure.code;
            process.stderr.write(`${errorLine(failure)} (trying on)\n`);
          },
        },
      },
    );
    all.push(counts);
    if (queueKind(options.queue) !== 'memory') {
      const { found, added, known, failed, noNews } = counts;
      await write(`${path}: ${found} found: ${added} put, ${known} known, ${failed} failed, ${noNews} not news\n`);
    }
  }
  return all.reduce((sum, { failed }) => sum + failed, 0);
};

/** Without a queue server: the reading is done here, and the accounts are settled at the end. */
const readHere = async (paths: readonly string[], options: Options, parts: Parts, tracer: Tracer): Promise<number> => {
  const { startWorker } = await import('../fleet/run-worker.ts');
  const { startPageFetcher } = await import('../fleet/fetch-page.ts');
  let all = false;
  const worker = startWorker(
    { ...parts, casebook: options.casebook, tracer, fetch: startPageFetcher() },
    {
      noMore: () => all,
      name: `${hostname()}:${process.pid}`,
      reading: { workers: options.workers, language: options.language, knowledge: { packs: options.packs } },
    },
  );
  const stop = () => worker.drain();
  void Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(stop);
  try {
    await submitAll(paths, options, parts, tracer);
  } finally {
    all = true;
  }
  await worker.ended;
  const { accounts, failures } = await parts.ledger.summary();
  for (const account of accounts) await write(`${accountLine(account)}\n`);
  for (const { code, count } of failures) process.stderr.write(`${count} × ${code}\n`);
  return accounts.reduce((sum: number, { failed }: Account) => sum + failed, 0);
};

export const registerSubmit = (program: Command): void => {
  withReadingOptions(withQueue(withCasebook(program.command('submit <path...>'))))
    .description(
      'hand reports, archives, objects (s3://bucket/key) or lists of addresses to the workers; cut short, the same command goes on',
    )
    .option('--lists', 'the files are lists of web addresses (one a line, GDELT), whose pages the workers fetch')
    .addHelpText('after', '\nExample:\n  cotejo submit CC-NEWS-20200101.warc.gz --queue nats://broker:4222\n')
    .action(async (paths: string[], options: Options) => {
      const { openParts } = await import('../fleet/open-parts.ts');
      const { startTracer } = await import('../fleet/trace.ts');
      const tracer = startTracer('cotejo-submit', process.env.OTEL_EXPORTER_OTLP_ENDPOINT);
      const parts = await openParts(options);
      try {
        const alone = queueKind(options.queue) === 'memory';
        const failed = await (alone ? readHere : submitAll)(paths, options, parts, tracer);
        if (alone) await write(`All of it is in ${shownPlace(options.casebook)}.\n`);
        process.exitCode = failed > 0 ? EXIT.someFailed : EXIT.done;
      } finally {
        await tracer.flush();
        await parts.close();
      }
    });
};
