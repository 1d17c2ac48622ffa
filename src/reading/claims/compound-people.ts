/** 'a gunshot | victim', 'the shooting | suspect', 'kidnapping | survivors': the noun that a trigger stands before says whom it befell or who did it. */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Trigger } from './trigger.ts';

const BEFELL = /^(?:victims?|survivors?)$/;
const DID = /^(?:suspects?|shooters?|gunm[ae]n|assailants?|attackers?|perpetrators?|bombers?|defendants?)$/;

export interface CompoundPerson {
  readonly phrase: NounPhrase;
  readonly role: 'victim' | 'perpetrator';
}

/** The people of a noun in front of whom the trigger stands, undefined without any. */
export const compoundPerson = (
  context: ClaimContext,
  { entry, first, last, sentence }: Trigger,
): CompoundPerson | undefined => {
  const { forms, language, phraseAt, analysis } = context;
  if (language !== 'en' || analysis.tokens[last]?.sentence !== sentence) return undefined;
  const role = BEFELL.test(forms[last]) ? 'victim' : DID.test(forms[last]) ? 'perpetrator' : undefined;
  const phrase = role && phraseAt.at(last);
  if (!phrase || phrase.head < last || phrase.negated) return undefined;
  // '6th Street | shooting | suspect booked', taken for a verb
  const before = analysis.tokens[first - 1];
  const opens = before?.sentence !== sentence || /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(before.upos);
  return entry.part === 'noun' || (opens && /ing$/.test(forms[first])) ? { phrase, role } : undefined;
};
