/** `cotejo text PATH...` */
import type { Command } from 'commander';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { runReading } from './run-reading.ts';

export const registerText = (program: Command): void => {
  withReadingOptions(program.command('text <path...>'))
    .description('print only what the cleaning finds: title, text, day, outlet')
    .option('--format <jsonl>', 'JSON Lines, one object a line', 'jsonl')
    .addHelpText('after', '\nExample:\n  cotejo text reports/ --format jsonl > text.jsonl\n')
    .action(async (paths: string[], options: ReadingOptions) => {
      process.exitCode = await runReading(paths, { ...options, task: 'text' }, (lines) => write(`${lines}\n`));
    });
};
