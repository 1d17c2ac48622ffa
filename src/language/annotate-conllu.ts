/** A CoNLL-U text with its own sentences and words, annotated anew. */
import type { Language } from './analysis.ts';
import { annotateWords, type WordAnalysis } from './annotate-words.ts';
import { readConllu, type WordAnnotation, writeConllu } from './conllu.ts';
import { identifyLanguage } from './identify-language.ts';
import { loadModel } from './model.ts';

const toColumns = ({ head, ...word }: WordAnalysis): WordAnnotation => ({ ...word, head: head + 1 });

/** The language of a treebank's words, `und` where it cannot be told. */
export const languageOfConllu = (text: string): string =>
  identifyLanguage(
    readConllu(text)
      .slice(0, 200)
      .map(({ words }) => words.map((columns) => columns[1]).join(' '))
      .join('\n'),
  );

/**
 * LEMMA, UPOS, FEATS, HEAD and DEPREL of every word rewritten by Cotejo's own annotation; comments, multiword tokens and
 * the other columns stay as they are. `beam`: see `annotateWords`.
 */
export const annotateConllu = (text: string, language: Language, beam = 1): string => {
  const model = loadModel(language);
  return readConllu(text)
    .map((sentence) => {
      const forms = sentence.words.map((columns) => columns[1]);
      return writeConllu(sentence, annotateWords(model, forms, beam).map(toColumns));
    })
    .join('');
};
