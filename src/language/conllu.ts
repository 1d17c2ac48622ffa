/** CoNLL-U in and out: a treebank's sentences, their words as ten columns, all else kept as it stands. */
import { gunzipSync } from 'node:zlib';

/** The ten columns of a word: ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC. */
export type Columns = readonly string[];

export interface ConlluSentence {
  /** All lines of the sentence, comments and multiword tokens included. */
  readonly lines: readonly string[];
  /** The words alone: no multiword tokens, no empty nodes. */
  readonly words: readonly Columns[];
}

const isWord = (line: string): boolean => /^\d+\t/.test(line);

/** Text of a file as read, unpacked where it is gzip. */
export const decodeConllu = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);

/** Splits a CoNLL-U text into its sentences. */
export const readConllu = (text: string): ConlluSentence[] =>
  text
    .split(/\r?\n\r?\n+/)
    .map((block) => block.split(/\r?\n/).filter((line) => line !== ''))
    .filter((lines) => lines.some(isWord))
    .map((lines) => ({ lines, words: lines.filter(isWord).map((line) => line.split('\t')) }));

/** What an annotator found for one word; `head` counts from 1 as in the ID column, 0 for the root. */
export interface WordAnnotation {
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

const rewritten = (line: string, { lemma, upos, feats, head, deprel }: WordAnnotation): string => {
  const [id, form, , , xpos, , , , deps = '_', misc = '_'] = line.split('\t');
  return [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc].join('\t');
};

/** A sentence with LEMMA, UPOS, FEATS, HEAD and DEPREL replaced, a blank line after it. */
export const writeConllu = ({ lines }: ConlluSentence, annotations: readonly WordAnnotation[]): string => {
  let next = 0;
  const out = lines.map((line) => (isWord(line) ? rewritten(line, annotations[next++]) : line));
  return `${out.join('\n')}\n\n`;
};
