/** `cotejo explain EVENT [RECORD...]` and `cotejo explain REPORT[:OFFSET]` */
import type { Command } from 'commander';
import { explainEventById, isEventId } from './explain-event.ts';
import { explainReport } from './explain-report.ts';
import { write } from './output.ts';

interface Options {
  readonly casebook?: string;
  readonly rules?: string;
  readonly json?: boolean;
  readonly report?: string;
  readonly language?: string;
  readonly encoding?: string;
  readonly packs?: readonly string[];
}

export const registerExplain = (program: Command): void => {
  program
    .command('explain <target> [record...]')
    .description(
      'say why: for an event its sources, the arithmetic of its tolls, what is disputed; for a report, or the word at an offset of it, each value of its claims with the words, rule and weight behind it',
    )
    .option(
      '--casebook <file>',
      'an event: the casebook that holds it; else a record printed by cotejo collate, - for standard input',
    )
    .option('--rules <name>', 'an event: weigh its tolls by this rule set (name or file) and tell what it decides')
    .option('--json', 'a report: one JSON object instead of text')
    .option('--report <id>', 'a report: only the one of this id, where the input holds many')
    .option('--language <en|es>', 'a report: read it in this language instead of recognising it')
    .option('--encoding <name>', 'a report: encoding of text and HTML inputs')
    .option('--packs <folder...>', 'a report: folders of further packs')
    .addHelpText(
      'after',
      '\nExamples:\n  cotejo explain e:46547787ca92ffe9 --casebook cases.cotejo\n  cotejo collate reports/ | cotejo explain e:46547787ca92ffe9 - --rules ucdp\n  cotejo explain report.txt:310\n  cotejo explain reports.jsonl --report r-17 --json\n',
    )
    .action(async (target: string, records: string[], options: Options) => {
      if (isEventId(target)) {
        await write(`${await explainEventById(target, records, options)}\n`);
        return;
      }
      for await (const told of explainReport(target, options)) if (!(await write(`${told}\n`))) return;
    });
};
