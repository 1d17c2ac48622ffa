/** The dead, hurt and missing of an accident's report, unless their sentence tells of a weapon or a deed. */
import { anyOf } from '../words.ts';
import { isAccidentStory } from './accident-story.ts';
import type { ClaimContext } from './context.ts';
import { deedWords } from './deed-words.ts';
import type { Trigger } from './trigger.ts';

/** Whether what a trigger tells of is the accident's that the report is about. */
export const isOfAccident = (context: ClaimContext, { entry, sentence }: Trigger): boolean => {
  if (entry.effect !== 'killed' && entry.effect !== 'injured' && entry.effect !== 'missing') return false;
  if (!isAccidentStory(context)) return false;
  const { first, last } = context.analysis.sentences[sentence];
  return !anyOf(deedWords(context.analysis), 1, first, last);
};
