/** `cotejo watch FEEDS --casebook FILE` */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { importReports } from '../casebook/import-reports.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { CotejoError, errorLine } from '../errors.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { importSentence } from './import.ts';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';

interface WatchCommandOptions extends ReadingOptions, CasebookOption {
  readonly every?: number;
  readonly entriesOnly?: boolean;
}

const minutes = (value: string): number => {
  const count = Number(value);
  if (!(count >= 1)) throw new CotejoError('arguments-unusable', { reason: `"${value}" is not a number of minutes.` });
  return count;
};

const readJson = async (file: string): Promise<Record<string, never>> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new CotejoError(
      'input-malformed',
      { path: file, reason: 'it does not say what has been seen' },
      { cause: thrown },
    );
  }
};

/** Written beside and moved, so that a cut-off never leaves half of it. */
const writeJson = async (file: string, value: unknown): Promise<void> => {
  await writeFile(`${file}.new`, `${JSON.stringify(value, null, 1)}\n`);
  await rename(`${file}.new`, file);
};

const readFeedList = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CotejoError('input-not-found', { path }, { cause });
  }
};

/** One round: each feed's news are in the casebook before the feed counts as seen. */
const runRound = async (list: string, options: WatchCommandOptions): Promise<boolean> => {
  const { startFetcher } = await import('../intake/fetching/fetcher.ts');
  const { feedsOf, watchFeeds } = await import('../intake/fetching/watch-feeds.ts');
  const { startUnpacker } = await import('../intake/formats/unpacker.ts');
  const feeds = feedsOf(await readFeedList(list), list);
  if (feeds.length === 0) throw new CotejoError('input-empty', { path: list });
  const stateFile = `${options.casebook}.watch.json`;
  const archive = options.warc ?? `${options.casebook}.warc.gz`;
  const fetcher = startFetcher();
  const unpacker = startUnpacker();
  const casebook = await openCasebook(options.casebook, { create: true });
  let failed = false;
  try {
    for (const feed of feeds) {
      let state = await readJson(stateFile);
      const sources = watchFeeds([feed], {
        fetcher,
        archive,
        state,
        entriesOnly: options.entriesOnly,
        unpacker: async () => unpacker,
        save: async (next) => {
          state = next as typeof state;
        },
      });
      const summary = await importReports(casebook, sources, {
        workers: options.workers,
        language: options.language,
        knowledge: { packs: options.packs },
        onFailure: ({ code, details }) => process.stderr.write(`${errorLine(new CotejoError(code, details))}\n`),
      });
      failed ||= summary.failed > 0;
      await writeJson(stateFile, state);
      const { events } = await casebook.counts();
      await write(`${feed}: ${importSentence(summary, events, options.casebook)}\n`);
    }
  } finally {
    await unpacker.close();
    await casebook.close();
  }
  return !failed;
};

export const registerWatch = (program: Command): void => {
  withReadingOptions(withCasebook(program.command('watch <feeds>')))
    .description('fetch what is new in feeds (OPML, or one address a line) and read it into a casebook')
    .option('--every <minutes>', 'go on, one round after so many minutes (default: one round)', minutes)
    .option('--entries-only', 'take entries as the feeds give them, without fetching their pages')
    .addHelpText('after', '\nExample:\n  cotejo watch feeds.opml --casebook cases.cotejo --every 30\n')
    .action(async (feeds: string, options: WatchCommandOptions) => {
      for (;;) {
        const whole = await runRound(feeds, options);
        process.exitCode = whole ? EXIT.done : EXIT.someFailed;
        if (options.every === undefined) return;
        await sleep(options.every * 60_000);
      }
    });
};
