/** Treebank sentences as training sees them. */
import { readFileSync } from 'node:fs';
import { type Columns, decodeConllu, readConllu } from '../conllu.ts';

export interface Example {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  /** Position of each word's governor in the sentence, -1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

const toExample = (words: readonly Columns[]): Example => ({
  forms: words.map((word) => word[1]),
  lemmas: words.map((word) => word[2]),
  upos: words.map((word) => word[3]),
  feats: words.map((word) => word[5]),
  heads: words.map((word) => Number(word[6]) - 1),
  deprels: words.map((word) => word[7]),
});

/** All sentences of some CoNLL-U files (.gz too), in order. */
export const readExamples = (paths: readonly string[]): Example[] =>
  paths.flatMap((path) => readConllu(decodeConllu(readFileSync(path))).map(({ words }) => toExample(words)));

/** The same words in capitals, as old wire copy and headlines have them. */
export const inCapitals = (example: Example): Example => ({
  ...example,
  forms: example.forms.map((form) => form.toUpperCase()),
});

/** The same words without capitals, as hasty typing and machine translation may leave them. */
export const inLowerCase = (example: Example): Example => ({
  ...example,
  forms: example.forms.map((form) => form.toLowerCase()),
});
