/** `cotejo backup FILE --casebook FILE` */
import type { Command } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

export const registerBackup = (program: Command): void => {
  withCasebook(program.command('backup <file>'))
    .description('copy a casebook, even while it is in use')
    .addHelpText('after', '\nExample:\n  cotejo backup monday.cotejo --casebook cases.cotejo\n')
    .action(async (target: string, { casebook: file }: CasebookOption) => {
      const casebook = await openCasebook(file);
      try {
        await casebook.backup(target);
        await write(`${target} is a copy of ${shownPlace(file)}.\n`);
      } finally {
        await casebook.close();
      }
    });
};
