/** The dead, hurt and missing of an accident's report, unless their sentence tells of a weapon or a deed. */
import { isAccidentStory } from './accident-story.ts';
import type { ClaimContext } from './context.ts';
import { DEED } from './deed-words.ts';
import type { Trigger } from './trigger.ts';

/** Whether what a trigger tells of is the accident's that the report is about. */
export const isOfAccident = (context: ClaimContext, { entry, sentence }: Trigger): boolean => {
  if (entry.effect !== 'killed' && entry.effect !== 'injured' && entry.effect !== 'missing') return false;
  if (!isAccidentStory(context)) return false;
  const { first, last } = context.analysis.sentences[sentence];
  for (let at = first; at < last; at++) if (DEED.test(context.forms[at])) return false;
  return true;
};
