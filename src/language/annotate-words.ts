/** The words of one sentence → tags, features, lemmas, heads and relations. */
import { FIRST, makeFrame, setFrame } from './frame.ts';
import type { Model } from './model.ts';
import { parseFrame } from './parse.ts';
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

/**
 * Annotates a sentence. `annotateWords(model, ['Gunmen', 'fled', '.'])` gives three words, "fled" the root with the
 * lemma "flee".
 */
export const annotateWords = (model: Model, forms: readonly string[]): WordAnalysis[] => {
  if (forms.length === 0) return [];
  const { tags, types, relations } = model;
  setFrame(frame, forms, types);
  tagFrame(frame, types, model.addTag, tags);
  inflectFrame(frame, types, model.addMorph, tags);
  parseFrame(frame, tags, model.score, model.addLabel, relations);
  return forms.map((form, i): WordAnalysis => {
    const place = i + FIRST;
    const morph = frame.morph[place] - 32;
    const upos = tags.nameOf(frame.tag[place]);
    const head = frame.head[place];
    return {
      lemma: model.lemmatise(form, morph, upos === 'PROPN', frame.capitals),
      upos,
      feats: tags.feats[morph],
      head: head === frame.root ? -1 : head - FIRST,
      deprel: relations.names[frame.label[place]],
    };
  });
};
