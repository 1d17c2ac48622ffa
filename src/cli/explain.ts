/** `cotejo explain EVENT [RECORD...]` */
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';
import { explainEventById, isEventId } from './explain-event.ts';
import { write } from './output.ts';

interface Options {
  readonly casebook?: string;
  readonly rules?: string;
}

export const registerExplain = (program: Command): void => {
  program
    .command('explain <id> [record...]')
    .description('say in words how an event came about: its sources, the arithmetic of its tolls, what is disputed')
    .option(
      '--casebook <file>',
      'the casebook that holds it; else a record printed by cotejo collate, - for standard input',
    )
    .option('--rules <name>', 'weigh its tolls by this rule set (name or file) and tell what it decides')
    .addHelpText(
      'after',
      '\nExamples:\n  cotejo explain e:46547787ca92ffe9 --casebook cases.cotejo\n  cotejo collate reports/ | cotejo explain e:46547787ca92ffe9 - --rules ucdp\n',
    )
    .action(async (id: string, inputs: string[], options: Options) => {
      if (!isEventId(id))
        throw new CotejoError('arguments-unusable', {
          reason: `${id} is not the id of an event (they begin with e:).`,
        });
      await write(`${await explainEventById(id, inputs, options)}\n`);
    });
};
