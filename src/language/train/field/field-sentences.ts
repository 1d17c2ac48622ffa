/** The field's own sentences, with trees, of a language: learned beside its treebank. */
import type { Language } from '../../analysis.ts';
import type { Example } from '../corpus.ts';
import { ENGLISH } from './english.ts';
import { growSentences } from './grow-sentences.ts';
import { SPANISH } from './spanish.ts';

/** How often each template is grown: together about a tenth of the treebank's words. */
const TIMES = { en: 8, es: 6 } as const;

export const fieldSentences = (language: Language, seed: number): Example[] =>
  growSentences(language === 'en' ? ENGLISH : SPANISH, TIMES[language], seed);
