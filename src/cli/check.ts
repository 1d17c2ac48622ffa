/** `cotejo check --casebook FILE` */
import type { Command } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { CotejoError, errorLine } from '../errors.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';

export const registerCheck = (program: Command): void => {
  withCasebook(program.command('check'))
    .description('look for damage: the file, the journal, the originals, the words that every claim rests on')
    .addHelpText('after', '\nExample:\n  cotejo check --casebook cases.cotejo\n')
    .action(async ({ casebook: file }: CasebookOption) => {
      const casebook = await openCasebook(file);
      let faults = 0;
      try {
        for await (const { code, details } of casebook.check()) {
          faults += 1;
          await write(`${errorLine(new CotejoError(code, details))}\n`);
        }
        const { reports, claims, events, decisions } = await casebook.counts();
        const whole = `${shownPlace(file)} is whole: ${reports} reports, ${claims} claims, ${events} events, ${decisions} decisions.`;
        await write(faults > 0 ? `${faults} faults.\n` : `${whole}\n`);
      } finally {
        await casebook.close();
      }
      process.exitCode = faults > 0 ? EXIT.someFailed : EXIT.done;
    });
};
