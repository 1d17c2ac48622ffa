/** `cotejo reread --casebook FILE` */
import type { Command } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { rereadReports } from '../casebook/reread-reports.ts';
import { CotejoError, errorLine } from '../errors.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';
import { startProgress } from './progress.ts';
import { atLeastOne } from './reading-options.ts';

interface Options extends CasebookOption {
  readonly workers?: number;
  readonly packs?: readonly string[];
}

export const registerReread = (program: Command): void => {
  withCasebook(program.command('reread'))
    .description('read every report again with this version and its packs; all decisions are kept')
    .option('--workers <n>', 'reader threads (default: one a core)', atLeastOne)
    .option('--packs <folder...>', 'folders of further packs')
    .addHelpText('after', '\nExample:\n  cotejo reread --casebook cases.cotejo --packs my-packs\n')
    .action(async ({ casebook: file, workers, packs }: Options) => {
      const casebook = await openCasebook(file);
      try {
        const progress = startProgress(0);
        let read = 0;
        const summary = await rereadReports(casebook, {
          workers,
          knowledge: { packs },
          onProgress: (state) => {
            progress.add(state.read - read);
            read = state.read;
          },
          onFailure: ({ code, details }) => process.stderr.write(`${errorLine(new CotejoError(code, details))}\n`),
        });
        progress.finish();
        const { events, decisions } = await casebook.counts();
        await write(
          `${summary.read} reports read again: ${summary.changed} read otherwise than before, ${summary.unchanged} as before` +
            `${summary.failed > 0 ? `, ${summary.failed} failed and kept as they were` : ''}. ` +
            `${events} events; ${decisions} decisions kept.\n`,
        );
        for (const { entry, why } of await casebook.orphans()) {
          await write(`Decision ${entry.seq} (${entry.decision} by ${entry.by}) no longer fits: ${why}\n`);
        }
        process.exitCode = summary.failed > 0 ? EXIT.someFailed : EXIT.done;
      } finally {
        await casebook.close();
      }
    });
};
