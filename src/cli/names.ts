/** `cotejo names --pack FOLDER --casebook FILE` */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { authorityPack } from '../casebook/authority-pack.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

export const registerNames = (program: Command): void => {
  withCasebook(program.command('names'))
    .description('write what was decided about names of actors and places as a pack')
    .requiredOption('--pack <folder>', 'folder to write; give its parent to --packs')
    .addHelpText('after', '\nExample:\n  cotejo names --casebook cases.cotejo --pack my-packs/casebook\n')
    .action(async ({ casebook: file, pack }: CasebookOption & { readonly pack: string }) => {
      const casebook = await openCasebook(file);
      try {
        const { actors, places } = await authorityPack(casebook);
        await mkdir(join(pack, 'places'), { recursive: true });
        await writeFile(join(pack, 'registry.yaml'), actors);
        await writeFile(join(pack, 'places', 'casebook.yaml'), places);
        await write(`${pack} holds the names of ${file}.\n`);
      } finally {
        await casebook.close();
      }
    });
};
