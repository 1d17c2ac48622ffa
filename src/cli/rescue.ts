/** `cotejo rescue FILE --casebook DAMAGED` */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';

export const registerRescue = (program: Command): void => {
  withCasebook(program.command('rescue <file>'))
    .description('write what is whole of a damaged casebook: reports, claims and decisions as JSON Lines')
    .addHelpText('after', '\nExample:\n  cotejo rescue whole.jsonl --casebook damaged.cotejo\n')
    .action(async (target: string, { casebook: file }: CasebookOption) => {
      const casebook = await openCasebook(file);
      let rescued = 0;
      let lost = 0;
      try {
        const lines = function* () {
          for (const item of casebook.rescue(() => (lost += 1))) {
            rescued += 1;
            yield `${JSON.stringify(item)}\n`;
          }
        };
        await pipeline(Readable.from(lines()), createWriteStream(target, { flags: 'wx' }));
        await write(`${target} holds ${rescued} rows of ${shownPlace(file)}; ${lost} are damaged.\n`);
        process.exitCode = lost > 0 ? EXIT.someFailed : EXIT.done;
      } finally {
        await casebook.close();
      }
    });
};
