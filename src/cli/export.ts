/** `cotejo export --as FORMAT` */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { ruleSetNames, ruleSetOf } from '../collation/rule-set.ts';
import { CotejoError } from '../errors.ts';
import { TEXT_MODES, type TextMode } from '../exchange/files/csv-file.ts';
import {
  type ExportOptions,
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  TABLE_NAMES,
  type TableName,
} from '../exchange/formats.ts';
import { PROFILES, profileOf } from '../exchange/privacy-profile.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { type FilterOptions, filterOf, withFilterOptions } from './filter-options.ts';
import { write } from './output.ts';
import { stopWidening } from './small-heaps.ts';
import { version } from './version.ts';

interface Options extends CasebookOption, FilterOptions {
  readonly as: FormatName;
  readonly output?: string;
  readonly trace?: string;
  readonly textMode: TextMode;
  readonly rules?: string;
  readonly profile: string;
  readonly table?: readonly TableName[];
  readonly citation?: string;
  readonly licence?: string;
}

const CODED: readonly FormatName[] = ['ucdp', 'acled', 'gtd'];

const knownTables = (value: string): readonly TableName[] =>
  value.split(',').map((name) => {
    if ((TABLE_NAMES as readonly string[]).includes(name)) return name as TableName;
    throw new CotejoError('arguments-unusable', {
      reason: `There is no table ${name}; known: ${TABLE_NAMES.join(', ')}.`,
    });
  });

const toStandardOutput = async (pieces: AsyncIterable<string | Uint8Array>): Promise<void> => {
  for await (const piece of pieces) if (!(await write(piece))) return;
};

const toFile = (pieces: AsyncIterable<string | Uint8Array>, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path));

const formatList = (): string => FORMAT_NAMES.map((name) => `  ${name.padEnd(14)} ${FORMATS[name].about}`).join('\n');

const exportFile = async (options: Options): Promise<void> => {
  stopWidening();
  const { as, output, trace, textMode, rules, citation, licence } = options;
  if (rules !== undefined) ruleSetOf(rules);
  if (trace !== undefined && !CODED.includes(as))
    throw new CotejoError('arguments-unusable', { reason: `--trace belongs to ${CODED.join(', ')}.` });
  const made: ExportOptions = {
    filter: filterOf(options),
    textMode,
    rules,
    profile: profileOf(options.profile),
    tables: options.table,
    citation,
    licence,
  };
  const casebook = await openCasebook(options.casebook);
  try {
    const pieces = FORMATS[as].write(casebook, made);
    if (output === undefined) await toStandardOutput(pieces);
    else {
      await toFile(pieces, output);
      const { companionOf } = await import('../exchange/companion.ts');
      await writeFile(
        `${output}.about.json`,
        companionOf({ ...made, format: as, file: basename(output), version: version() }),
      );
    }
    if (trace !== undefined) await toFile(FORMATS[as].write(casebook, { ...made, trace: true }), trace);
  } finally {
    await casebook.close();
  }
};

export const registerExport = (program: Command): void => {
  withFilterOptions(withCasebook(program.command('export')))
    .description('write the record out, whole or narrowed')
    .addOption(new Option('--as <format>', 'the format').choices(FORMAT_NAMES).makeOptionMandatory())
    .option('--output <file>', 'write to this file instead of standard output; FILE.about.json says how it was made')
    .option('--trace <file>', 'ucdp, acled, gtd: a line a row that leads to its claims, words and decisions')
    .addOption(
      new Option('--text-mode <mode>', 'csv: whether text that a spreadsheet takes for a formula gets an apostrophe')
        .choices(TEXT_MODES)
        .default('exact'),
    )
    .option('--rules <name>', `ucdp, acled, gtd: another rule set (${ruleSetNames().join(', ')}) or a file of one`)
    .option('--profile <name>', `what may leave: ${Object.keys(PROFILES).join(', ')}, or a file`, 'full')
    .option(
      '--table <names>',
      `csv, parquet, xlsx, geopackage, datapackage: ${TABLE_NAMES.join(', ')}, by commas`,
      knownTables,
    )
    .option('--citation <text>', 'datapackage: how to cite it')
    .option('--licence <name>', 'datapackage: its licence')
    .addHelpText(
      'after',
      `\nFormats:\n${formatList()}\n\nExamples:\n  cotejo export --as csv --casebook cases.cotejo --output claims.csv\n  cotejo export --as ucdp --casebook cases.cotejo --output ged.csv --trace ged.trace.jsonl --from 2021\n  cotejo export --as geopackage --profile public --output record.gpkg\n`,
    )
    .action(exportFile);
};
