/** Unlabelled news: plain text, JSON Lines with a `text`, or a treebank's words without its labels; as sentences of forms. */
import { readFileSync } from 'node:fs';
import type { Language } from '../analysis.ts';
import { splitSentences } from '../split-sentences.ts';
import { tokenise } from '../tokenise.ts';
import { readExamples } from './corpus.ts';

const textsOf = (path: string): readonly string[] => {
  const content = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).text ?? ''));
};

const sentencesOf = (path: string, language: Language): string[][] => {
  if (/\.conllu(?:\.gz)?$/.test(path)) return readExamples([path]).map(({ forms }) => [...forms]);
  return textsOf(path).flatMap((text) => {
    const words = tokenise(text, language);
    return splitSentences(text, words, language)
      .filter(({ first, last }) => last - first > 3 && last - first < 80)
      .map(({ first, last }) => words.slice(first, last).map(({ form }) => form));
  });
};

/** The sentences of some files as forms; those without words, or longer than any real sentence, are left out. */
export const readNews = (paths: readonly string[], language: Language): string[][] =>
  paths.flatMap((path) => sentencesOf(path, language));
