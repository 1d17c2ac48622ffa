/** What stands right behind the words of a trigger in its own sentence: a headline's last word has nothing of the report below it. */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** Whether the word at an offset of tokens belongs to the sentence of the word before `last`. */
const isWithin = ({ analysis: { tokens } }: ClaimContext, last: number, at: number): boolean =>
  tokens[at]?.sentence === tokens[last - 1].sentence;

/** The phrase over the token `ahead` words behind a trigger that ends before `last`. */
export const phraseBehind = (context: ClaimContext, last: number, ahead = 0): NounPhrase | undefined =>
  isWithin(context, last, last + ahead) ? context.phraseAt.at(last + ahead) : undefined;

/** The folded word there; '' at the end of the sentence. */
export const formBehind = (context: ClaimContext, last: number): string =>
  isWithin(context, last, last) ? context.forms[last] : '';

/** The quantity that covers the token there. */
export const quantityBehind = (context: ClaimContext, last: number) =>
  isWithin(context, last, last) ? context.quantityAt.at(last) : undefined;
