/** `cotejo read PATH...` */
import type { Command } from 'commander';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { runReading } from './run-reading.ts';

export const registerRead = (program: Command): void => {
  withReadingOptions(program.command('read <path...>'))
    .description('print each report and the claims it makes')
    .option('--format <jsonl>', 'JSON Lines, one object a line', 'jsonl')
    .addHelpText('after', '\nExample:\n  cotejo read reports/ --format jsonl > read.jsonl\n')
    .action(async (paths: string[], options: ReadingOptions) => {
      process.exitCode = await runReading(paths, { ...options, task: 'read' }, (lines) => write(`${lines}\n`));
    });
};
