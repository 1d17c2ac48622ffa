/** Words a second of one core beside wink-nlp's, which splits words and sentences and tags them, on the same texts in turn. */
import { createRequire } from 'node:module';
import { analyse, formsOf } from '../language/analyse.ts';
import type { Token } from '../language/analysis.ts';
import { parseSentences } from '../language/annotate-words.ts';
import { FIRST, type Frame } from '../language/frame.ts';
import { loadModel } from '../language/model.ts';
import { findNames } from '../language/names.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { cutWords } from '../language/tokenise.ts';

const require = createRequire(import.meta.url);

/** Reads a text and gives the number of its words. */
export type Reader = (text: string) => number;

/** Tags, trees and names of an English text, and no more: FEATS too, which its parser reads, but neither lemmas nor the parts of a page. */
export const readTrees: Reader = (text) => {
  const model = loadModel('en');
  const { words, forms } = cutWords(text, 'en');
  const ranges = splitSentences(text, words, 'en');
  const tokens: Token[] = [];
  const tags = new Uint8Array(words.length);
  const take = (frame: Frame, sentence: number): void => {
    const { first, last } = ranges[sentence];
    for (let index = first; index < last; index++) {
      const { start, end, form } = words[index];
      const place = index - first + FIRST;
      const head = frame.head[place] === frame.root ? -1 : frame.head[place] - FIRST + first;
      const upos = model.tags.nameOf(frame.tag[place]);
      tags[index] = frame.tag[place];
      const deprel = model.parser.relations.names[frame.label[place]];
      tokens.push({ index, start, end, form, lemma: '', upos, feats: '', head, deprel, sentence });
    }
  };
  const strings = ranges.map((range) => formsOf(words, range));
  parseSentences(model, strings, take, forms);
  findNames(tokens, 'en', { forms, tags });
  return tokens.length;
};

/** Lemmas, FEATS and the parts of the page as well; trees and lemmas are made when they are asked for. */
export const readWhole: Reader = (text) => {
  let words = 0;
  for (const { lemma, head } of analyse(text, 'en').tokens) if (lemma !== undefined && head !== undefined) words++;
  return words;
};

const winkReader = (): Reader => {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
};

/** Words a second of processor time. */
export interface Race {
  readonly ours: number;
  readonly wink: number;
}

const pace = (read: Reader, texts: readonly string[]): number => {
  const before = process.cpuUsage();
  const words = texts.reduce((sum, text) => sum + read(text), 0);
  return words / (process.cpuUsage(before).user / 1e6);
};

const ROUNDS = 15;

/** The same texts again and again, the best of each in turn, so that a change of the machine's load falls on both. */
export const raceRepeated = (read: Reader, texts: readonly string[]): Race => {
  const wink = winkReader();
  const most = { ours: 0, wink: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    most.ours = Math.max(most.ours, pace(read, texts));
    most.wink = Math.max(most.wink, pace(wink, texts));
  }
  return most;
};

/** Texts that only warm both up. */
const WARM_UP = 300;
const BATCH = 20;

/** Each text once, in turn by twenties: how a queue of reports is read. */
export const raceOnce = (read: Reader, texts: readonly string[]): Race => {
  const readers = [read, winkReader()];
  const words = [0, 0];
  const seconds = [0, 0];
  for (let from = 0; from < texts.length; from += BATCH)
    readers.forEach((reader, k) => {
      const before = process.cpuUsage();
      const count = texts.slice(from, from + BATCH).reduce((sum, text) => sum + reader(text), 0);
      if (from < WARM_UP) return;
      words[k] += count;
      seconds[k] += process.cpuUsage(before).user / 1e6;
    });
  return { ours: words[0] / seconds[0], wink: words[1] / seconds[1] };
};
