/**
 * True sentences that tell no incident: 'the country lives with murder and kidnapping'. A happening that a report only
 * names, never tells of (no one in it, no number, no first place in the text), is background.
 */
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

/** The news stands at the top: what the headline or first sentences name is meant. */
const TOP_SENTENCES = 4;

const isTold = (context: ClaimContext, { participants, figures, trigger, when }: DraftClaim): boolean => {
  const { part, index } = context.analysis.sentences[trigger.sentence];
  if (participants.length > 0 || figures.length > 0 || trigger.entry.part === 'verb') return true;
  const dated = when !== null && when.evidence.length > 0 && when.precision === 'day' && !when.inferred;
  return part === 'headline' || index < TOP_SENTENCES || dated;
};

export const withoutFleeting = (
  context: ClaimContext,
  drafts: readonly DraftClaim[],
  templates: readonly string[],
): DraftClaim[] => {
  const told = new Set<string>();
  drafts.forEach((draft, i) => {
    if (isTold(context, draft)) told.add(templates[i]);
  });
  return drafts.map((draft, i) =>
    told.has(templates[i]) || draft.standing !== 'asserted' ? draft : { ...draft, standing: 'background' },
  );
};
