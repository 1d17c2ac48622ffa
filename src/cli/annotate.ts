/** `cotejo annotate PATH...` */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';
import type { Language } from '../language/analysis.ts';
import { annotateConllu, languageOfConllu } from '../language/annotate-conllu.ts';
import { decodeConllu } from '../language/conllu.ts';
import { EXIT } from './exit.ts';
import { write } from './output.ts';
import { type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { runReading } from './run-reading.ts';

interface AnnotateOptions extends ReadingOptions {
  readonly format: string;
  readonly beam: number;
}

/** From 1, which is greedy, to 64. */
const toBeam = (text: string): number => {
  const beam = Number(text);
  if (!Number.isInteger(beam) || beam < 1 || beam > 64)
    throw new CotejoError('arguments-unusable', { reason: `--beam takes a whole number from 1 to 64, not "${text}".` });
  return beam;
};

const isRead = (language: string): language is Language => language === 'en' || language === 'es';

/** A treebank file keeps its sentences and words; what Cotejo makes of them replaces its columns. */
const annotateTreebank = async (path: string, given: string | undefined, beam: number): Promise<void> => {
  let text: string;
  try {
    text = decodeConllu(readFileSync(path));
  } catch (thrown) {
    throw new CotejoError('input-unreadable', { path, reason: (thrown as Error).message });
  }
  const language = given ?? languageOfConllu(text);
  if (!isRead(language)) throw new CotejoError('language-unsupported', { path, language });
  await write(annotateConllu(text, language, beam));
};

export const registerAnnotate = (program: Command): void => {
  withReadingOptions(program.command('annotate <path...>'))
    .description('print the layers beneath the claims: words, trees, names, places, times, numbers')
    .option('--format <jsonl|conllu>', 'JSON Lines, one object a line; or CoNLL-U files annotated anew', 'jsonl')
    .option('--beam <n>', 'trees kept side by side with --format conllu: 8 is better and slower', toBeam, 1)
    .addHelpText(
      'after',
      '\nExamples:\n  cotejo annotate reports/ --format jsonl > annotate.jsonl\n  cotejo annotate treebank.conllu --format conllu --language en > out.conllu\n',
    )
    .action(async (paths: string[], { format, beam, ...options }: AnnotateOptions) => {
      if (format === 'conllu') {
        for (const path of paths) await annotateTreebank(path, options.language, beam);
        process.exitCode = EXIT.done;
        return;
      }
      if (format !== 'jsonl') throw new CotejoError('arguments-unusable', { reason: `"${format}" is not a format.` });
      process.exitCode = await runReading(paths, { ...options, task: 'annotate' }, (lines) => write(`${lines}\n`));
    });
};
