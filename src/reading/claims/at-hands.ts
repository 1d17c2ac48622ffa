/** 'murió a manos de | un comando', 'killed at the hands of | the police': who did it, wherever the tree hangs it. */

import type { ClaimContext } from './context.ts';
import { coordinatedPhrases } from './coordination.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Trigger } from './trigger.ts';

/** Words between a deed and the hands. */
const FAR = 14;

/** Whether 'a manos de' or 'at the hands of' ends right before `at`. */
const endHands = ({ forms }: ClaimContext, at: number): boolean =>
  (forms[at - 1] === 'de' && forms[at - 2] === 'manos' && forms[at - 3] === 'a') ||
  (forms[at - 1] === 'of' && forms[at - 2] === 'hands' && forms[at - 3] === 'the' && forms[at - 4] === 'at');

/** Those at whose hands the deed was done; nobody where another verb stands between. */
export const atHandsOf = (context: ClaimContext, { last, sentence, entry }: Trigger): readonly NounPhrase[] => {
  if (entry.effect === null) return [];
  const { analysis, phraseAt, words, forms } = context;
  const end = Math.min(analysis.sentences[sentence].last, last + FAR);
  for (let at = last; at < end; at++) {
    if (analysis.tokens[at].upos === 'VERB') return [];
    if (!endHands(context, at)) continue;
    const phrase = phraseAt.at(at) ?? (words.determiners.has(forms[at]) ? phraseAt.at(at + 1) : undefined);
    return phrase && !phrase.pronoun ? coordinatedPhrases(context, phrase) : [];
  }
  return [];
};
