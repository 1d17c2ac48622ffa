/** The words of one sentence → tags, features, lemmas, heads and relations. */
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

const frame = makeFrame();

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

/**
 * Annotates a sentence. `annotateWords(model, ['Gunmen', 'fled', '.'])` gives three words, "fled" the root with the
 * lemma "flee". With a `beam` above 1 the tree is the best of that many kept side by side: a little better, and as many
 * times slower.
 */
export const annotateWords = (model: Model, forms: readonly string[], beam = 1): WordAnalysis[] => {
  if (forms.length === 0) return [];
  const { tags, types, parser } = model;
  setFrame(frame, forms, types);
  tagFrame(frame, types, model.scoreTag, tags);
  inflectFrame(frame, model.scoreMorph, tags);
  const lemmas = lemmatiseFrame(frame, forms, model);
  if (beam > 1) beamParseFrame(frame, tags, parser, beam);
  else parseFrame(frame, tags, parser);
  placeMarks(frame, tags, model.scoreMark);
  if (model.language === 'en') raiseFiniteRoot(frame, tags, parser.relations);
  return lemmas.map((lemma, i): WordAnalysis => {
    const place = i + FIRST;
    const head = frame.head[place];
    return {
      lemma,
      upos: tags.nameOf(frame.tag[place]),
      feats: tags.feats[frame.morph[place] - MORPH_BASE],
      head: head === frame.root ? -1 : head - FIRST,
      deprel: parser.relations.names[frame.label[place]],
    };
  });
};
