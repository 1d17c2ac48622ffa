/** Lists of phrases by their commas and conjunctions alone: trees of long lists go wrong. */
import type { ClaimContext } from '../claims/context.ts';
import type { NounPhrase } from '../claims/noun-phrase.ts';

const MARKS = new Set([',', ';']);
/** ', and' at most. */
const LONGEST_GAP = 2;
const LONGEST_LIST = 24;

/** 'Sergeant Ruiz, | and Corporal Paz': whether only commas and conjunctions stand between two phrases of a sentence. */
export const followsInList = ({ analysis, forms }: ClaimContext, before: NounPhrase, phrase: NounPhrase): boolean => {
  const gap = phrase.first - before.last;
  if (before.sentence !== phrase.sentence || gap < 1 || gap > LONGEST_GAP) return false;
  for (let at = before.last; at < phrase.first; at++)
    if (analysis.tokens[at].upos !== 'CCONJ' && !MARKS.has(forms[at])) return false;
  return true;
};

/** The first phrase of the list that a phrase stands in, and its own place in it from zero. */
export const listStart = (
  context: ClaimContext,
  phrase: NounPhrase,
): { readonly start: NounPhrase; readonly at: number } => {
  let start = phrase;
  let at = 0;
  while (at < LONGEST_LIST) {
    const before = context.phrases[start.index - 1];
    if (!before || !followsInList(context, before, start)) break;
    start = before;
    at++;
  }
  return { start, at };
};
