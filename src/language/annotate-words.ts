/** The words of sentences → tags, features, lemmas, heads and relations. */
import { beamParseFrame } from './beam-parse.ts';
import { raiseFiniteRoot } from './finite-root.ts';
import { limitForms } from './forms.ts';
import { FIRST, type Frame, MORPH_BASE, makeFrame, setFrame } from './frame.ts';
import { joinHyphenedVerbs } from './hyphened-verbs.ts';
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
      type: at.type[place],
      era: at.era,
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

/** Sentences that are annotated together; `numbers` has their forms' numbers from `from` on, where they are known. */
interface Group {
  readonly sentences: readonly (readonly string[])[];
  readonly numbers?: Int32Array | undefined;
  readonly from: number;
}

const sizeOf = (sentences: readonly (readonly string[])[]): number => {
  let words = 0;
  for (const { length } of sentences) words += length;
  return words;
};

/** Frames of these sentences, forms known. Room for all words is made at once: later words must not renumber earlier ones. */
const framesOf = ({ sentences, numbers, from }: Group, { types }: Model): Frame[] => {
  while (frames.length < sentences.length) frames.push(makeFrame());
  types.reserve(sizeOf(sentences));
  let at = from;
  return sentences.map((forms, k) => {
    setFrame(frames[k], forms, types, numbers, at);
    at += forms.length;
    return frames[k];
  });
};

/** Tags of sentences side by side. */
const tagGroup = ({ types, tags, scoreTag, sure }: Model, group: readonly Frame[]): void => {
  for (const frame of group) tagFrame(frame, types, scoreTag, tags, sure);
};

/** FEATS of tagged sentences. */
const inflectGroup = ({ tags, scoreMorph, sure }: Model, group: readonly Frame[]): void => {
  for (const frame of group) inflectFrame(frame, scoreMorph, tags, sure);
};

/** Trees of sentences whose tags and FEATS are known. */
const parseGroup = (model: Model, group: readonly Frame[], beam: number): void => {
  const { tags, parser, memo } = model;
  for (const frame of group)
    if (beam > 1) beamParseFrame(frame, tags, parser, beam);
    else parseFrame(frame, tags, parser);
  for (const frame of group) placeMarks(frame, tags, model.markSums);
  if (model.language === 'en')
    for (const frame of group) {
      joinHyphenedVerbs(frame, tags, parser.relations);
      raiseFiniteRoot(frame, tags, parser.relations);
    }
  if (beam === 1) for (const frame of group) memo.keep(frame);
};

/** Those of the frames whose annotation is not remembered; the others have it now. */
const unknownOf = (group: readonly Frame[], { memo }: Model, beam: number): readonly Frame[] =>
  beam === 1 ? group.filter((frame) => !memo.recall(frame)) : group;

const annotateGroup = (model: Model, group: Group, beam: number): Annotated[] => {
  const all = framesOf(group, model);
  const unknown = unknownOf(all, model, beam);
  tagGroup(model, unknown);
  inflectGroup(model, unknown);
  const annotated = all.map(
    (frame, k): Annotated => ({ frame, lemmas: lemmatiseFrame(frame, group.sentences[k], model) }),
  );
  parseGroup(model, unknown, beam);
  return annotated;
};

/** Calls `annotate` with the sentences that are annotated together, and `take` with what it gives and its place. */
const eachTogether = <T>(
  sentences: readonly (readonly string[])[],
  numbers: Int32Array | undefined,
  annotate: (group: Group) => readonly T[],
  take: (annotated: T, place: number) => void,
): void => {
  let words = 0;
  for (let first = 0; first < sentences.length; ) {
    const last = endOfGroup(sentences, first);
    const together = sentences.slice(first, last);
    const annotated = annotate({ sentences: together, numbers, from: words });
    for (let k = 0; k < annotated.length; k++) take(annotated[k], first + k);
    words += sizeOf(together);
    first = last;
  }
};

/**
 * Tags and trees alone, without lemmas: for measuring beside programs that make none. The model's parser must know words
 * by their forms. Frames are handed over as `tagSentences` does.
 */
export const parseSentences = (
  model: Model,
  sentences: readonly (readonly string[])[],
  take: (frame: Frame, place: number) => void,
  numbers?: Int32Array,
): void => {
  if (model.knownBy !== 'form') throw new RangeError('This parser knows words by their lemmas.');
  const parse = (group: Group): Frame[] => {
    const parsed = framesOf(group, model);
    const unknown = unknownOf(parsed, model, 1);
    tagGroup(model, unknown);
    inflectGroup(model, unknown);
    parseGroup(model, unknown, 1);
    return parsed;
  };
  eachTogether(sentences, numbers, parse, take);
};

/** What `take` is given of a sentence tagged: whether its whole annotation was remembered. */
export interface Tagged {
  readonly frame: Frame;
  readonly isKnown: boolean;
}

/**
 * Tags of sentences, none of them empty, without trees; each is handed over with its place and overwritten by the next ones.
 * `numbers` are those of the forms of all sentences, of a text just cut (`cutWords`): their words are then found by them.
 */
export const tagSentences = (
  model: Model,
  sentences: readonly (readonly string[])[],
  take: (tagged: Tagged, place: number) => void,
  numbers?: Int32Array,
): void => {
  const tag = (group: Group): Tagged[] => {
    const tagged = framesOf(group, model).map((frame): Tagged => ({ frame, isKnown: model.memo.recall(frame) }));
    tagGroup(
      model,
      tagged.filter(({ isKnown }) => !isKnown).map(({ frame }) => frame),
    );
    return tagged;
  };
  eachTogether(sentences, numbers, tag, take);
};

/** The tags of a sentence's words, and the numbers of their forms where these still hold. */
export interface KnownTags {
  readonly tags: Uint8Array;
  readonly numbers?: Int32Array | undefined;
}

/** FEATS and tree of a sentence whose tags are known, in a frame that the next sentence overwrites. */
export const parseTagged = (model: Model, forms: readonly string[], { tags, numbers }: KnownTags): Frame => {
  const group = framesOf({ sentences: [forms], numbers, from: 0 }, model);
  const [frame] = group;
  frame.tag.set(tags, FIRST);
  inflectGroup(model, group);
  if (model.knownBy === 'lemma') lemmatiseFrame(frame, forms, model);
  parseGroup(model, group, 1);
  return frame;
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
  limitForms();
  const [annotated] = annotateGroup(model, { sentences: [forms], from: 0 }, beam);
  return forms.map((_, i) => wordAt(model, annotated, i));
};
