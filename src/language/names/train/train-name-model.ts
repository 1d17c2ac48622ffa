/** Trains a language's name model: lexicon, word classes, label weights; packs them into one file's bytes. */
import type { Language } from '../../analysis.ts';
import { FIRST, makeFrame, setFrame } from '../../frame.ts';
import type { HashedMap } from '../../hashed-map.ts';
import { loadModel } from '../../model.ts';
import { rowAdder } from '../../rows.ts';
import { tagFrame } from '../../tag.ts';
import { packRows } from '../../train/pack.ts';
import { type NameDocument, type NameWord, nameDocument } from '../document.ts';
import { encode, type NameSpan } from '../labels.ts';
import { type NameModel, openNameModel, writeNameModel } from '../name-model.ts';
import { phraseFlags } from '../phrase-flags.ts';
import { wordLookup } from '../word-features.ts';
import type { CorpusText, CorpusWord } from './corpora.ts';
import { type NameExample, type NameSettings, trainNames } from './train-names.ts';
import { agree, typeByModel, typeByRule } from './type-spans.ts';

/** Features kept, the strongest. */
const FEATURES = 160_000;
/** Of every so many texts one is learned in capitals too, and one in small letters. */
const CAPITALS_EVERY = 3;
const SMALL_EVERY = 6;

export const NAME_SETTINGS: NameSettings = { epochs: 8, seed: 1, margin: 1 };

export interface NameSources {
  readonly language: Language;
  readonly lexicon: HashedMap;
  readonly clusters: HashedMap;
  /** Texts in the language itself, and texts that only help (of the other language). Repeated texts weigh more. */
  readonly texts: readonly CorpusText[];
}

/** Tags by the language's shipped tagger, as reading will have them. */
export const tagged = (words: readonly CorpusWord[], language: Language): NameWord[] => {
  const frame = makeFrame();
  const model = loadModel(language);
  const out: NameWord[] = [];
  for (let first = 0; first < words.length; ) {
    let last = first + 1;
    while (last < words.length && words[last].sentence === words[first].sentence) last += 1;
    const forms = words.slice(first, last).map((word) => word.form);
    setFrame(frame, forms, model.types);
    tagFrame(frame, model.types, model.scoreTag, model.tags);
    for (let at = first; at < last; at++) {
      const upos = words[at].upos ?? model.tags.nameOf(frame.tag[at - first + FIRST]);
      out.push({ form: words[at].form, sentence: words[at].sentence, upos });
    }
    first = last;
  }
  return out;
};

type MakeDocument = (words: readonly CorpusWord[], language: Language) => NameDocument;

const exampleOf = (text: CorpusText, doc: NameDocument): NameExample => {
  const known = new Uint8Array(text.words.length).fill(1);
  for (const { first, last, type } of text.spans) if (type === null) known.fill(0, first, last);
  const spans = text.spans.map(({ first, last, type }): NameSpan => ({ first, last, type: type ?? 'MISC' }));
  return { doc, gold: encode(spans, text.words.length), known };
};

const inCase = (text: CorpusText, change: (form: string) => string): CorpusText => ({
  ...text,
  words: text.words.map(({ form, sentence }) => ({ form: change(form), sentence })),
});

/** Texts as they are, and a share of them in capitals and in small letters. */
const inAllCases = (texts: readonly CorpusText[]): CorpusText[] => [
  ...texts,
  ...texts.filter((_, at) => at % CAPITALS_EVERY === 0).map((text) => inCase(text, (form) => form.toUpperCase())),
  ...texts.filter((_, at) => at % SMALL_EVERY === 1).map((text) => inCase(text, (form) => form.toLowerCase())),
];

/** Types for the spans that have none: by rule, then by a model learned from what rules and source give. */
const typeSpans = (texts: readonly CorpusText[], make: MakeDocument, settings: NameSettings): CorpusText[] => {
  const docs = texts.map((text) => make(text.words, text.language));
  const ruled = texts.map((text, k) => ({
    ...text,
    spans: text.spans.map((span) => ({ ...span, type: span.type ?? typeByRule(docs[k], span) ?? null })),
  }));
  if (ruled.every(({ spans }) => spans.every(({ type }) => type !== null))) return ruled;
  const learned = trainNames(
    ruled.map((text, k) => exampleOf(text, docs[k])),
    { ...settings, epochs: 6 },
  );
  const add = rowAdder(packRows(learned, FEATURES));
  return texts.map((text, k) => {
    const labels = exampleOf(ruled[k], docs[k]).gold.slice();
    const guessed = text.spans.map((span, s) => ({
      ...span,
      guess: ruled[k].spans[s].type ?? typeByModel(docs[k], labels, span, add),
    }));
    const types = agree(docs[k], guessed);
    return { ...text, spans: text.spans.map((span, s) => ({ ...span, type: types[s] })) };
  });
};

/** The bytes of a name model; the same sources and settings give the same bytes. */
export const trainNameModel = (
  { language, lexicon, clusters, texts }: NameSources,
  settings: NameSettings,
): Uint8Array => {
  const lookUp = wordLookup(lexicon, clusters);
  const flags = phraseFlags(lexicon);
  const make: MakeDocument = (words, its) => nameDocument(tagged(words, its), lookUp, flags);
  const typed = typeSpans(texts, make, settings);
  const examples = inAllCases(typed).map((text) => exampleOf(text, make(text.words, text.language)));
  return writeNameModel({ language, lexicon, clusters, rows: packRows(trainNames(examples, settings), FEATURES) });
};

/** A trained model's bytes, ready to find names with. */
export const openTrained = (bytes: Uint8Array): NameModel => {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return openNameModel(buffer);
};
