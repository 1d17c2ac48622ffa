/** 'The | freed | students were taken to hospital': what a participle recalls has the day and the place that were told above. */
import type { When, Where } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

const WHY = 'told of above';
const DEFINITE = /^(?:the|los|las|el|la|those|these|estos|estas)$/;

/** A participle between an article and its noun, or in Spanish right behind the noun: 'the | slain | mayor'. */
const recalls = ({ analysis, forms, phraseAt }: ClaimContext, { trigger }: DraftClaim): boolean => {
  const { first, last, entry, head } = trigger;
  if (entry.part !== 'verb' || last !== first + 1) return false;
  const phrase = phraseAt.at(first);
  const within = phrase !== undefined && phrase.first < first && phrase.head > head && phrase.quantity === undefined;
  return within && DEFINITE.test(forms[phrase.first]) && analysis.tokens[head].upos !== 'NOUN';
};

const isStated = (value: When | Where | null): boolean => value !== null && !value.inferred;

/** The drafts, those that only recall with the day and place of the last one above that tells of the same. */
export const withToldAbove = (context: ClaimContext, drafts: readonly DraftClaim[]): DraftClaim[] =>
  drafts.map((draft, at) => {
    if (!recalls(context, draft)) return draft;
    const { sentence } = draft.trigger;
    const above = drafts.findLast(
      (one, before) =>
        before < at && one.type === draft.type && one.standing === draft.standing && one.trigger.sentence < sentence,
    );
    if (!above) return draft;
    return {
      ...draft,
      when: above.when && isStated(above.when) ? { ...above.when, inferred: true, why: WHY } : draft.when,
      where: above.where && isStated(above.where) ? { ...above.where, inferred: true, why: WHY } : draft.where,
    };
  });
