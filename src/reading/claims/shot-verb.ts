/** 'shot', which the tagger takes for one shot where it is what somebody did. */
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { PhraselessContext } from './context.ts';

/** 'rebels | shot | two men', 'stormed a bar and | shot | villagers': done by those before, or after another deed, to those behind. */
export const isShootingVerb = ({ analysis: { tokens }, forms, language }: PhraselessContext, at: number): boolean => {
  if (forms[at] !== 'shot' || tokens[at].upos !== 'NOUN') return false;
  const next = tokens[at + 1];
  const people = (form: string | undefined) => nounClass(language, form ?? '')?.people === true;
  const before = nounClass(language, forms[at - 1] ?? '');
  const isLed =
    forms[at - 1] === 'and' ||
    before?.people === true ||
    before?.collective === true ||
    (before !== undefined && forms.slice(at + 2, at + 7).includes('dead'));
  return isLed && next !== undefined && (people(forms[at + 1]) || /^(?:DET|NUM|PROPN)$/.test(next.upos));
};
