/**
 * True sentences that tell no incident: 'the country lives with murder and kidnapping'. A happening that a report only
 * names, never tells of (no one in it, no number, no first place in the text), is background.
 */
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';
import { isKindOfDeed } from './kind-of-deed.ts';

/** The news stands at the top: what the headline or first sentences name is meant. */
const TOP_SENTENCES = 4;

const CHARGES =
  /^(?:delitos?|acusad[oa]s?|cargos?|imputad[oa]s?|responsables?|sentenciad[oa]s?|condenad[oa]s?|procesad[oa]s?|tasa|indice|cifras?|charges?|charged|accused|convicted|guilty|conspiracy|suspicion|counts?|rate)$/;
const REACH_CHARGE = 5;

/** 'acusado de homicidio', 'por el delito de secuestro', 'charged with murder': a name of a crime, no telling of it. */
const isCharge = (context: ClaimContext, { trigger, participants, figures }: DraftClaim): boolean => {
  if (trigger.entry.part !== 'noun' || participants.length > 0 || figures.length > 0) return false;
  const start = Math.max(context.analysis.sentences[trigger.sentence].first, trigger.first - REACH_CHARGE);
  for (let i = start; i < trigger.first; i++) if (CHARGES.test(context.forms[i])) return true;
  return false;
};

const isTold = (context: ClaimContext, draft: DraftClaim): boolean => {
  const { participants, figures, trigger, when } = draft;
  if (isCharge(context, draft)) return false;
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
    draft.standing !== 'asserted' || (told.has(templates[i]) && !isKindOfDeed(context, draft))
      ? draft
      : { ...draft, standing: 'background' },
  );
};
