/** `cotejo annotate PATH...` */
import type { Command } from 'commander';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { runReading } from './run-reading.ts';

export const registerAnnotate = (program: Command): void => {
  withReadingOptions(program.command('annotate <path...>'))
    .description('print the layers beneath the claims: words, trees, names, places, times, numbers')
    .option('--format <jsonl>', 'JSON Lines, one object a line', 'jsonl')
    .addHelpText('after', '\nExample:\n  cotejo annotate reports/ --format jsonl > annotate.jsonl\n')
    .action(async (paths: string[], options: ReadingOptions) => {
      process.exitCode = await runReading(paths, { ...options, task: 'annotate' }, (lines) => write(`${lines}\n`));
    });
};
