/** `cotejo match REFERENCE.csv --casebook FILE` */
import { type Command, Option } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { ruleSetNames, ruleSetOf } from '../collation/rule-set.ts';
import { isoDay } from '../edtf.ts';
import { CotejoError } from '../errors.ts';
import { type MatchResult, matchReference } from '../exchange/reference/match-reference.ts';
import { type ReferenceEvent, readReference } from '../exchange/reference/reference-event.ts';
import { bundledAncestry } from '../knowledge/bundled-ancestry.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { type FilterOptions, filterOf, withFilterOptions } from './filter-options.ts';
import { write } from './output.ts';

interface Options extends CasebookOption, FilterOptions {
  readonly rules?: string;
  readonly format: 'text' | 'jsonl';
}

/** Warnings by kind: how many rows, and the first of them. */
type Warnings = Map<string, { count: number; readonly first: number }>;

const warn = (warnings: Warnings, words: string, number: number): void => {
  const known = warnings.get(words);
  if (known) known.count += 1;
  else warnings.set(words, { count: 1, first: number });
};

async function* usable(path: string, warnings: Warnings): AsyncGenerator<ReferenceEvent> {
  for await (const row of readReference(path)) {
    if ('unusable' in row) {
      warn(warnings, `${row.unusable}; left out`, row.number);
      continue;
    }
    for (const words of row.event.warnings) warn(warnings, words, row.event.number);
    yield row.event;
  }
}

const theirLine = ({ id, from, place, country, killed, actors }: ReferenceEvent): string =>
  `${isoDay(from)} ${[place, country].filter(Boolean).join(', ')}: ${killed.best ?? '?'} killed, ${actors.join(' – ')} (${id})`;

const lineOf = (result: MatchResult): string => {
  if (result.kind === 'ours')
    return `only ours    ${isoDay(result.ours.from)} ${result.ours.title} (${result.ours.id})`;
  if (result.kind === 'theirs') return `only theirs  ${theirLine(result.theirs)}`;
  const { ours, theirs, alsoOurs, alsoTheirs, differences } = result;
  const ids = (parts: readonly { readonly id: string }[]): string => parts.map(({ id }) => id).join(' + ');
  const told = differences.length === 0 ? ['  same values'] : differences.map(({ sentence }) => `  ${sentence}`);
  return [`both         ${ours.title} (${ids([ours, ...alsoOurs])}) = ${ids([theirs, ...alsoTheirs])}`, ...told].join(
    '\n',
  );
};

const setOf = async (path: string): Promise<ReferenceEvent['set'] | undefined> => {
  for await (const row of readReference(path)) if ('event' in row) return row.event.set;
  return undefined;
};

const match = async (path: string, options: Options): Promise<void> => {
  const set = await setOf(path).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') throw new CotejoError('input-not-found', { path });
    throw thrown;
  });
  if (!set) throw new CotejoError('input-empty', { path });
  const warnings: Warnings = new Map();
  const casebook = await openCasebook(options.casebook);
  try {
    const { results, outside } = await matchReference(casebook, usable(path, warnings), {
      ruleSet: ruleSetOf(options.rules ?? set),
      filter: filterOf(options),
      ancestry: bundledAncestry(),
    });
    for (const result of results)
      if (!(await write(`${options.format === 'jsonl' ? JSON.stringify(result) : lineOf(result)}\n`))) return;
    const count = (kind: MatchResult['kind']): number => results.filter((one) => one.kind === kind).length;
    const differing = results.filter((one) => one.kind === 'both' && one.differences.length > 0).length;
    process.stderr.write(
      `${count('both')} in both (${differing} with different values), ${count('ours')} only ours, ${count('theirs')} only theirs; ${outside} rows outside the countries and days of the casebook.\n`,
    );
    for (const [words, { count: rows, first }] of warnings)
      process.stderr.write(`warning: ${words} in ${rows} row${rows === 1 ? '' : 's'}, first in line ${first}.\n`);
  } finally {
    await casebook.close();
  }
};

export const registerMatch = (program: Command): void => {
  withFilterOptions(withCasebook(program.command('match <reference>')))
    .description(
      'hold the casebook beside a CSV of UCDP GED or ACLED: what both have, with the values that differ, and what only one has',
    )
    .option(
      '--rules <name>',
      `weigh ours by this rule set (${ruleSetNames().join(', ')} or a file) instead of the data set's own`,
    )
    .addOption(
      new Option('--format <format>', 'text, or one JSON object a result').choices(['text', 'jsonl']).default('text'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  cotejo match GEDEvent_v26_1.csv --casebook cases.cotejo --country CO --from 2022\n',
    )
    .action(match);
};
