/** `cotejo import PATH... --casebook FILE` */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Casebook } from '../casebook/casebook.ts';
import { type ImportOptions, type ImportSummary, importReports } from '../casebook/import-reports.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { CotejoError, errorLine } from '../errors.ts';
import { openSources } from '../intake/open-sources.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';
import { startProgress } from './progress.ts';
import { openingOptions, type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { LONG, startWide, stopWidening, sweepOften } from './small-heaps.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** `12 reports read: 10 new, 2 already there. 4 events (3 new or changed) in cases.cotejo.` */
export const importSentence = (summary: ImportSummary, events: number, casebook: string): string => {
  const parts = [
    summary.added > 0 && `${summary.added.toLocaleString('en')} new`,
    summary.changed > 0 && `${summary.changed.toLocaleString('en')} changed (the earlier version is kept)`,
    summary.unchanged > 0 && `${summary.unchanged.toLocaleString('en')} already there`,
    summary.failed > 0 && `${summary.failed.toLocaleString('en')} failed`,
  ].filter((part) => part !== false);
  const { collation } = summary;
  const written = collation ? ` (${collation.written.toLocaleString('en')} new or changed)` : '';
  const anew = collation?.anew
    ? ' What was there was linked anew: an earlier version had linked it, or a report has changed.'
    : '';
  return `${count(summary.read, 'report')} read: ${parts.join(', ') || 'none'}. ${count(events, 'event')}${written} in ${casebook}.${anew}`;
};

const sizeOf = async (path: string): Promise<number> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? entry.size : 0;
};

/** Imports the paths with a progress line; failures go to standard error as they come. */
export const importPaths = async (
  casebook: Casebook,
  paths: readonly string[],
  options: ReadingOptions & Pick<ImportOptions, 'originOf' | 'skipCollation'>,
): Promise<ImportSummary> => {
  const sizes = await Promise.all(paths.map(sizeOf));
  const progress = startProgress(sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size, 0));
  const sources = openSources(paths, {
    ...(await openingOptions(options)),
    onBytes: progress.bytes,
  });
  let read = 0;
  startWide();
  const summary = await importReports(casebook, sources, {
    workers: options.workers,
    language: options.language,
    knowledge: { packs: options.packs },
    originOf: options.originOf,
    // Not what is fetched or piped in.
    atHand: paths.every((path) => existsSync(path)),
    skipCollation: options.skipCollation,
    onProgress: (state) => {
      if (read < LONG && state.read >= LONG) {
        stopWidening();
        sweepOften();
      }
      progress.add(state.read - read);
      read = state.read;
    },
    onFailure: ({ code, details }) => process.stderr.write(`${errorLine(new CotejoError(code, details))}\n`),
  });
  progress.finish();
  return summary;
};

export const registerImport = (program: Command): void => {
  withReadingOptions(withCasebook(program.command('import <path...>')))
    .description('read reports into a casebook; what is there already stays as it is')
    .option('--no-link', 'store what was read; the next import, or serve, links it into events')
    .addHelpText('after', '\nExample:\n  cotejo import reports/ more.jsonl --casebook cases.cotejo\n')
    .action(
      async (paths: string[], { link, ...options }: ReadingOptions & CasebookOption & { readonly link: boolean }) => {
        const casebook = await openCasebook(options.casebook, { create: true });
        try {
          const summary = await importPaths(casebook, paths, {
            warc: `${options.casebook}.warc.gz`,
            ...options,
            skipCollation: !link,
          });
          const { events } = await casebook.counts();
          await write(`${importSentence(summary, events, shownPlace(options.casebook))}\n`);
          process.exitCode = summary.failed > 0 ? EXIT.someFailed : EXIT.done;
        } finally {
          await casebook.close();
        }
      },
    );
};
