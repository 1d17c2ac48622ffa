/** `cotejo collate PATH...` */
import type { Command } from 'commander';
import type { Claim } from '../claim.ts';
import { collate } from '../collation/collate.ts';
import { ruleSetNames, ruleSetOf } from '../collation/rule-set.ts';
import type { Report } from '../report.ts';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { runReading } from './run-reading.ts';

interface CollateCommand extends ReadingOptions {
  readonly rules: string;
}

const printLine = (row: object): Promise<boolean> => write(`${JSON.stringify(row)}\n`);

/** Told before anything is read. */
const knownRules = (name: string): string => {
  ruleSetOf(name);
  return name;
};

export const registerCollate = (program: Command): void => {
  withReadingOptions(program.command('collate <path...>'))
    .description('read the reports, link their claims, and print the events with their tolls and disagreements')
    .option('--format <jsonl>', 'JSON Lines, one object a line', 'jsonl')
    .option(
      '--rules <name>',
      `rule set that weighs the tolls: ${ruleSetNames().join(', ')}, or a file of one`,
      knownRules,
      'plain',
    )
    .addHelpText('after', '\nExample:\n  cotejo collate reports/ --format jsonl > record.jsonl\n')
    .action(async (paths: string[], options: CollateCommand) => {
      const reports: Report[] = [];
      const claims: Claim[] = [];
      process.exitCode = await runReading(paths, { ...options, task: 'read' }, (lines) => {
        const [report, ...rest] = lines.split('\n').map((line) => JSON.parse(line));
        reports.push(report);
        claims.push(...rest);
        return true;
      });
      const record = collate(reports, claims, { ruleSet: options.rules });
      const claimsOf = Map.groupBy(record.claims, (claim) => claim.report);
      for (const report of record.reports) {
        await printLine(report);
        for (const claim of claimsOf.get(report.id) ?? []) await printLine(claim);
      }
      for (const event of record.events) await printLine(event);
    });
};
