/** `cotejo train LANGUAGE`: rebuilds a language's committed weights from treebanks and unlabelled news. */
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';
import type { Language } from '../language/analysis.ts';
import { readExamples } from '../language/train/corpus.ts';
import { fieldSentences } from '../language/train/field/field-sentences.ts';
import { withLeads } from '../language/train/fit-leads.ts';
import { withSureDecisions } from '../language/train/learn-sure-decisions.ts';
import { readNews } from '../language/train/news.ts';
import { trainLanguage } from '../language/train/train-language.ts';
import { SETTINGS } from '../language/train/train-settings.ts';

interface TrainOptions {
  readonly treebank: readonly string[];
  readonly news: readonly string[];
  readonly out: string;
  readonly seed: number;
  readonly holdOut: number;
}

const toWhole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new CotejoError('arguments-unusable', { reason: `"${text}" is not a whole number.` });
  return Number(text);
};

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const train = (language: Language, { treebank, news, out, seed, holdOut }: TrainOptions): void => {
  const all = readExamples(treebank);
  const examples = holdOut > 0 ? all.slice(0, Math.floor(all.length * (1 - 1 / holdOut))) : all;
  log(`${examples.length} of ${all.length} sentences to learn from`);
  const plain = readNews(news, language);
  const field = fieldSentences(language, seed);
  log(`${field.length} sentences of the field beside them`);
  const weights = trainLanguage([...examples, ...field], plain, { ...SETTINGS[language], seed }, log);
  const sentences = [...[...examples, ...field].map(({ forms }) => forms), ...plain];
  const bytes = withSureDecisions(withLeads(weights, sentences, log), sentences, log);
  writeFileSync(out, bytes);
  log(`wrote ${bytes.length} bytes to ${out}`);
};

export const registerTrain = (program: Command): void => {
  program
    .command('train')
    .argument('<language>', 'en or es')
    .description(
      'learn a language’s tagger, lemmas and parser from treebanks; the same inputs and seed give the same bytes',
    )
    .requiredOption('--treebank <file...>', 'CoNLL-U files with gold trees (.gz too)')
    .requiredOption('--out <file>', 'model file to write, such as models/en.bin')
    .option(
      '--news <file...>',
      'unlabelled news for classes of words and for sure decisions: plain text, or JSON Lines with a text',
      [],
    )
    .option('--hold-out <n>', 'leave the last n-th of the treebank out, to be scored on', toWhole, 0)
    .option('--seed <n>', 'seed of all that is random', toWhole, SETTINGS.en.seed)
    .addHelpText(
      'after',
      '\nExample:\n  cotejo train en --treebank en_ewt-train.conllu.gz --news muc4.jsonl gva.jsonl --out models/en.bin\n',
    )
    .action((language: string, options: TrainOptions) => {
      if (language !== 'en' && language !== 'es')
        throw new CotejoError('arguments-unusable', { reason: `"${language}" is neither en nor es.` });
      train(language, options);
    });
};
