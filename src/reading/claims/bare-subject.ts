/** Subjects that are no noun phrase: '12 | were wounded', 'no one | was seriously hurt'. */
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';

const MOST_ADVERBS = 2;
const BETWEEN = /^(?:also|all|both|only|just|slightly|\w+ly)$/;

/** Where the form of 'be' before a participle starts, adverbs between them: 'has | been seriously | wounded'; undefined without one. */
export const beforeCopula = ({ forms, words, language }: ClaimContext, participle: number): number | undefined => {
  let at = participle - 1;
  if (language === 'en') for (let n = 0; n < MOST_ADVERBS && BETWEEN.test(forms[at] ?? ''); n++) at--;
  if (!words.beForms.has(forms[at] ?? '')) return undefined;
  while (words.beForms.has(forms[at - 1] ?? '') || words.haveForms.has(forms[at - 1] ?? '')) at--;
  return at;
};

const ORDINAL = /^(?:third|fourth|fifth|sixth|seventh|other|another)$/;

/** 'Two were shot and | the third | died': a subject of the verb's own that is no phrase. */
export const hasOrdinalSubject = ({ forms, words, language, phraseAt }: ClaimContext, verb: number): boolean =>
  language === 'en' &&
  ORDINAL.test(forms[verb - 1] ?? '') &&
  phraseAt.at(verb - 1) === undefined &&
  (forms[verb - 1] === 'another' ||
    words.determiners.has(forms[verb - 2] ?? '') ||
    words.definite.has(forms[verb - 2] ?? ''));

const NOBODY = /^(?:nobody|none|nadie|ninguno|ninguna)$/;

/** The number or the 'nobody' that a copula's participle is told of; undefined where a noun phrase is its subject. */
export const bareSubject = (context: ClaimContext, participle: number): Quantity | 'nobody' | undefined => {
  const copula = beforeCopula(context, participle);
  if (copula === undefined) return undefined;
  const phrase = context.phraseAt.at(copula - 1);
  if (phrase && phrase.last - phrase.first > 1 && phrase.last <= copula) return undefined;
  const { forms } = context;
  const last = forms[copula - 1] ?? '';
  if (NOBODY.test(last) || (last === 'one' && forms[copula - 2] === 'no')) return 'nobody';
  const quantity = context.quantityAt.at(copula - 1);
  return quantity &&
    (quantity.kind === 'people' || quantity.kind === 'other' || quantity.kind === 'things') &&
    quantity.best !== null
    ? quantity
    : undefined;
};
