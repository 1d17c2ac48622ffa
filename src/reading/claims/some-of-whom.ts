/** 'three people, | two of whom | died', 'a bus with 20 passengers, | five of whom | were killed': so many of them, not all. */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Placed } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

const WHOM = /^(?:whom|which)$/;
/** Tokens between 'whom' and the verb: 'were later', 'have since been'. */
const REACH = 5;

interface SomeOf {
  readonly phrase: NounPhrase;
  readonly passive: boolean;
}

const someOf = ({ forms, words, quantityAt, phraseAt }: ClaimContext, { first }: Trigger): SomeOf | undefined => {
  for (let at = first - 1; at > Math.max(2, first - REACH); at--) {
    if (!WHOM.test(forms[at])) continue;
    const phrase = forms[at - 1] === 'of' && quantityAt.at(at - 2) ? phraseAt.at(at - 2) : undefined;
    return phrase && { phrase, passive: forms.slice(at + 1, first).some((form) => words.beForms.has(form)) };
  }
  return undefined;
};

/** The positions, with the number before 'of whom' in place of those whom it is a part of. */
export const withSomeOfWhom = (
  context: ClaimContext,
  trigger: Trigger,
  found: readonly Placed[],
): readonly Placed[] => {
  const some = context.language === 'en' && trigger.entry.part === 'verb' ? someOf(context, trigger) : undefined;
  if (!some) return found;
  const { phrase, passive } = some;
  const position = passive ? 'object' : 'subject';
  const others = found.filter((one) => one.position !== position || one.phrase.index > phrase.index);
  return [...others, { position, phrase, rule: 'so many of whom', strength: 0.85 }];
};
