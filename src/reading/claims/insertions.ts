/** Whoever stands before what is put in: '| The driver |, who tried to turn around, was shot', '| a sergeant | who had led the pursuit was killed'. */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';

const OPENS =
  /^(?:an?|the|who|whom|which|whose|aged|including|among|el|la|los|las|un|una|que|quien|quienes|cuyo|cuya|de|incluido|incluida|entre)$/;
const LONGEST = 40;

/** The phrase before an insertion that ends right before `at`; undefined where none does. `from` is where the sentence begins. */
export const phraseBeforeInsertion = (context: ClaimContext, at: number, from: number): NounPhrase | undefined => {
  const { forms, phraseAt, quantityAt } = context;
  if (forms[at - 1] !== ',') return undefined;
  for (let i = at - 3; i > Math.max(from, at - LONGEST); i--) {
    if (/^[.;:"()]$/.test(forms[i])) return undefined;
    if (forms[i] !== ',' || !(OPENS.test(forms[i + 1]) || quantityAt.at(i + 1)?.kind === 'age')) continue;
    const phrase = phraseAt.at(i - 1);
    if (phrase?.last === i && phrase.prep === null) return phrase;
  }
  return undefined;
};

/** The people before a relative clause without commas that ends right before `at`; undefined where none does. */
export const phraseBeforeRelative = (context: ClaimContext, at: number, from: number): NounPhrase | undefined => {
  const { forms, phraseAt } = context;
  for (let i = at - 1; i > Math.max(from, at - LONGEST); i--) {
    if (/^[,.;:"()]$/.test(forms[i])) return undefined;
    if (forms[i] !== 'who') continue;
    const phrase = phraseAt.at(i - 1);
    return phrase?.last === i && phrase.prep === null && phrase.noun?.people ? phrase : undefined;
  }
  return undefined;
};
