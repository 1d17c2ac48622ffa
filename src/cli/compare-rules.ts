/** `cotejo compare-rules INPUT... [--rules a,b]` */
import { type Command, Option } from 'commander';
import { ruleSetNames, ruleSetOf } from '../collation/rule-set.ts';
import { compareRules, comparisonText } from '../collation/rules/compare-rules.ts';
import { CotejoError } from '../errors.ts';
import { bundledAncestry } from '../knowledge/bundled-ancestry.ts';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { readRecord } from './record-input.ts';

interface Options extends ReadingOptions {
  readonly rules: readonly string[];
  readonly casebook?: string;
  readonly event?: string;
  readonly format: 'text' | 'jsonl';
  readonly all?: boolean;
}

const named = (value: string): readonly string[] => {
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) ruleSetOf(name);
  if (names.length < 2)
    throw new CotejoError('arguments-unusable', { reason: 'Name two rule sets or more: --rules acled,ucdp' });
  return names;
};

export const registerCompareRules = (program: Command): void => {
  withReadingOptions(program.command('compare-rules [input...]'))
    .description('code the same events under several rule sets and explain every difference in words')
    .option('--rules <names>', `rule sets or files of them, by commas (known: ${ruleSetNames().join(', ')})`, named, [
      'acled',
      'ucdp',
    ])
    .option('--casebook <file>', 'compare the events of this casebook')
    .option('--event <id>', 'only this event')
    .option('--all', 'events on which the rule sets agree too')
    .addOption(
      new Option('--format <format>', 'text, or one JSON object an event').choices(['text', 'jsonl']).default('text'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  cotejo compare-rules reports/ --rules acled,ucdp,gtd\n  cotejo collate reports/ | cotejo compare-rules -\n',
    )
    .action(async (inputs: string[], options: Options) => {
      const record = await readRecord(inputs, { ...options, rules: undefined });
      const context = { ...record, ancestry: bundledAncestry() };
      const ruleSets = options.rules.map((name) => ruleSetOf(name));
      if (options.event !== undefined && !record.events.has(options.event))
        throw new CotejoError('not-found', { what: 'event', id: options.event });
      process.exitCode = record.code;
      for (const event of record.events.values()) {
        if (options.event !== undefined && event.id !== options.event) continue;
        const comparison = compareRules(event, context, ruleSets);
        if (comparison.differences.length === 0 && !options.all) continue;
        const line = options.format === 'text' ? `${comparisonText(comparison)}\n` : JSON.stringify(comparison);
        if (!(await write(`${line}\n`))) return;
      }
    });
};
