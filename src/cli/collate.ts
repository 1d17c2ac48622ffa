/** `cotejo collate PATH...` */
import type { Command } from 'commander';
import type { Claim } from '../claim.ts';
import { bulkCollation, withOriginal } from '../collation/bulk-collation.ts';
import type { Reading } from '../collation/record/open-record.ts';
import { ruleSetNames, ruleSetOf } from '../collation/rule-set.ts';
import { shelvesInFiles } from '../collation/shelf.ts';
import type { Report } from '../report.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { isRecordFile, linesOfReports } from './record-lines.ts';
import { runReading } from './run-reading.ts';

interface CollateCommand extends ReadingOptions {
  readonly rules: string;
}

/** Told before anything is read. */
const knownRules = (name: string): string => {
  ruleSetOf(name);
  return name;
};

const readingOf = (lines: string): Reading => {
  const [report, ...claims] = lines.split('\n').map((line) => JSON.parse(line));
  return { report: report as Report, claims: claims as Claim[] };
};

/** The lines of each report and its claims, to `take`; the exit code. */
const readingLines = async (
  paths: readonly string[],
  options: ReadingOptions,
  take: (lines: string) => void,
): Promise<number> => {
  if (paths.length === 1 && (await isRecordFile(paths[0]))) {
    for await (const lines of linesOfReports(paths[0])) take(lines);
    return EXIT.done;
  }
  return runReading(paths, { ...options, task: 'read' }, (lines) => {
    take(lines);
    return true;
  });
};

/** Reports wait in a file for the last of them, so that no number of them fills the memory. */
const collateAll = async (paths: readonly string[], options: CollateCommand): Promise<number> => {
  const shelves = shelvesInFiles();
  try {
    const texts = shelves.texts();
    const bulk = bulkCollation({
      ruleSet: ruleSetOf(options.rules),
      shelves,
      reading: (report) => readingOf(texts.get(report)),
    });
    let reports = 0;
    const code = await readingLines(paths, options, (lines) => {
      texts.put(lines);
      bulk.add(readingOf(lines));
      reports++;
    });
    const originals = bulk.originals();
    for (let at = 0; at < reports; at++) {
      const [report, ...claims] = texts.get(at).split('\n');
      const known = JSON.parse(report) as Report;
      const marked = withOriginal(known, originals.get(known.id));
      if (!(await write(`${[marked === known ? report : JSON.stringify(marked), ...claims].join('\n')}\n`)))
        return code;
    }
    for (const event of bulk.events()) if (!(await write(`${JSON.stringify(event)}\n`))) return code;
    return code;
  } finally {
    shelves.close();
  }
};

export const registerCollate = (program: Command): void => {
  withReadingOptions(program.command('collate <path...>'))
    .description(
      'read the reports, link their claims, and print the events with their tolls and disagreements; a file of what `cotejo read` printed is not read again',
    )
    .option('--format <jsonl>', 'JSON Lines, one object a line', 'jsonl')
    .option(
      '--rules <name>',
      `rule set that weighs the tolls: ${ruleSetNames().join(', ')}, or a file of one`,
      knownRules,
      'plain',
    )
    .addHelpText('after', '\nExample:\n  cotejo collate reports/ --format jsonl > record.jsonl\n')
    .action(async (paths: string[], options: CollateCommand) => {
      process.exitCode = await collateAll(paths, options);
    });
};
