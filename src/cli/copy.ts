/** `cotejo copy TARGET --casebook SOURCE` */
import type { Command } from 'commander';
import { copyCasebook } from '../casebook/copy-casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

export const registerCopy = (program: Command): void => {
  withCasebook(program.command('copy <target>'))
    .description('copy a casebook into another file or database, with its journal, accounts and saved filters')
    .addHelpText('after', '\nExample:\n  cotejo copy postgres://ana@db.example.org/cases --casebook cases.cotejo\n')
    .action(async (target: string, { casebook: file }: CasebookOption) => {
      const from = await openCasebook(file);
      try {
        const to = await openCasebook(target, { create: true });
        try {
          await copyCasebook(from, to);
          const { reports, claims, events, decisions } = await to.counts();
          await write(
            `${shownPlace(target)} holds what ${shownPlace(file)} holds: ${reports} reports, ${claims} claims, ${events} events, ${decisions} decisions.\n`,
          );
        } finally {
          await to.close();
        }
      } finally {
        await from.close();
      }
    });
};
