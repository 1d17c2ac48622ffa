/** The words of sentences → tags, features, lemmas, heads and relations. */
import { beamParseFrame } from './beam-parse.ts';
import { raiseFiniteRoot } from './finite-root.ts';
import { FIRST, type Frame, MORPH_BASE, makeFrame, setFrame } from './frame.ts';
import type { Model } from './model.ts';
import { parseFrame } from './parse.ts';
import { placeMarks } from './place-marks.ts';
import { inflectFrame, tagFrame } from './tag.ts';

/** One word's annotation; `head` is the place of its governor in the sentence, -1 for the root. */
export interface WordAnalysis {
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/** Lemmas of a tagged frame's words; the parser may know the words by them. */
export const lemmatiseFrame = (
  at: Frame,
  forms: readonly string[],
  { tags, lemmatise, knownBy }: Pick<Model, 'tags' | 'lemmatise' | 'knownBy'>,
): string[] =>
  forms.map((form, i) => {
    const place = i + FIRST;
    const tag = at.tag[place];
    const { text, hash } = lemmatise(form, {
      morph: at.morph[place] - MORPH_BASE,
      tag,
      isName: tag === tags.propn,
      capitals: at.capitals,
    });
    if (knownBy === 'lemma') at.key[place] = hash;
    return text;
  });

/** A sentence after annotation: its columns, valid until the next is annotated, and its lemmas. */
export interface Annotated {
  readonly frame: Frame;
  readonly lemmas: readonly string[];
}

/**
 * Words annotated side by side, one step after the other: each step's weights then stay in the processor's cache for all
 * of them, which saves a third of the time.
 */
const TOGETHER = 1024;

const frames: Frame[] = [];

/** The end of the sentences from `from` on that are annotated together; at least one. */
const endOfGroup = (sentences: readonly (readonly string[])[], from: number): number => {
  let words = sentences[from].length;
  let to = from + 1;
  while (to < sentences.length && words + sentences[to].length <= TOGETHER) words += sentences[to++].length;
  return to;
};

/** Frames of these sentences, forms known. Room for all words is made at once: later words must not renumber earlier ones. */
const framesOf = (sentences: readonly (readonly string[])[], { types }: Model): Frame[] => {
  while (frames.length < sentences.length) frames.push(makeFrame());
  types.reserve(sentences.reduce((sum, forms) => sum + forms.length, 0));
  return sentences.map((forms, k) => {
    setFrame(frames[k], forms, types);
    return frames[k];
  });
};

const annotateGroup = (model: Model, sentences: readonly (readonly string[])[], beam: number): Annotated[] => {
  const { tags, types, parser } = model;
  const group = framesOf(sentences, model);
  for (const frame of group) tagFrame(frame, types, model.scoreTag, tags, model.sure);
  for (const frame of group) inflectFrame(frame, model.scoreMorph, tags, model.sure);
  const annotated = group.map((frame, k): Annotated => ({ frame, lemmas: lemmatiseFrame(frame, sentences[k], model) }));
  for (const frame of group)
    if (beam > 1) beamParseFrame(frame, tags, parser, beam);
    else parseFrame(frame, tags, parser);
  for (const frame of group) placeMarks(frame, tags, model.markSums);
  if (model.language === 'en') for (const frame of group) raiseFiniteRoot(frame, tags, parser.relations);
  return annotated;
};

/** Annotates sentences, none of them empty, and hands each over with its place; the next ones overwrite what it holds. */
export const annotateSentences = (
  model: Model,
  sentences: readonly (readonly string[])[],
  take: (annotated: Annotated, place: number) => void,
): void => {
  for (let from = 0; from < sentences.length; ) {
    const to = endOfGroup(sentences, from);
    annotateGroup(model, sentences.slice(from, to), 1).forEach((annotated, k) => void take(annotated, from + k));
    from = to;
  }
};

/** The annotation of a sentence's `i`-th word. */
export const wordAt = ({ tags, parser }: Model, { frame, lemmas }: Annotated, i: number): WordAnalysis => {
  const place = i + FIRST;
  const head = frame.head[place];
  return {
    lemma: lemmas[i],
    upos: tags.nameOf(frame.tag[place]),
    feats: tags.feats[frame.morph[place] - MORPH_BASE],
    head: head === frame.root ? -1 : head - FIRST,
    deprel: parser.relations.names[frame.label[place]],
  };
};

/**
 * Annotates a sentence. `annotateWords(model, ['Gunmen', 'fled', '.'])` gives three words, "fled" the root with the
 * lemma "flee". With a `beam` above 1 the tree is the best of that many kept side by side: a little better, and as many
 * times slower.
 */
export const annotateWords = (model: Model, forms: readonly string[], beam = 1): WordAnalysis[] => {
  if (forms.length === 0) return [];
  const [annotated] = annotateGroup(model, [forms], beam);
  return forms.map((_, i) => wordAt(model, annotated, i));
};
