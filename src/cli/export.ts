/** `cotejo export --as csv|jsonl|geojson` */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../exchange/formats.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

interface Options extends CasebookOption {
  readonly as: FormatName;
  readonly output?: string;
  readonly textMode: 'exact' | 'spreadsheet-safe';
}

const toStandardOutput = async (pieces: AsyncIterable<string>): Promise<void> => {
  for await (const piece of pieces) if (!(await write(piece))) return;
};

export const registerExport = (program: Command): void => {
  withCasebook(program.command('export'))
    .description('write the record out: csv has one claim a row, jsonl everything, geojson the events')
    .addOption(new Option('--as <format>', 'the format').choices(FORMAT_NAMES).makeOptionMandatory())
    .option('--output <file>', 'write to this file instead of standard output')
    .addOption(
      new Option('--text-mode <mode>', 'csv: whether text that a spreadsheet takes for a formula gets an apostrophe')
        .choices(['exact', 'spreadsheet-safe'])
        .default('exact'),
    )
    .addHelpText('after', '\nExample:\n  cotejo export --as csv --casebook cases.cotejo --output claims.csv\n')
    .action(async ({ as, casebook: file, output, textMode }: Options) => {
      const casebook = await openCasebook(file);
      try {
        const pieces = FORMATS[as].write(casebook, { textMode });
        if (output === undefined) await toStandardOutput(pieces);
        else await pipeline(Readable.from(pieces), createWriteStream(output));
      } finally {
        await casebook.close();
      }
    });
};
