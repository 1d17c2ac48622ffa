/**
 * In Spanish a deed that a noun with its article names is known already ('la madre habló tras | el asesinato | de su hijo'): the
 * report's own day, or that of the speech told before, is not its day. Unless a sentence tells its day, that stays open.
 */
import type { EventType } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

const RECALLED: ReadonlySet<EventType> = new Set(['killing', 'abduction', 'sexual-violence', 'torture']);

const KNOWN = /^(?:el|la|los|las|del|al|este|esta|ese|esa|estos|estas|dicho|dicha|mismo|misma)$/;

/** 'por | homicidio', 'por | el | homicidio': a case. */
const OF_CASE = /^(?:por|caso|casos)$/;

/** 'el homicidio de | un hombre', 'la muerte de | tres': a victim not told of before is news. */
const NEW_VICTIM = /^(?:un|una|unos|unas|al|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|\d+)$/;

/** 'el homicidio | ocurrió frente al mercado': the report itself tells it. */
const TELLS = /^(?:ocurri|registr|sucedi|perpetr|cometi|suscit)/;
const REACH = 8;

const isNamed = (
  { analysis: { tokens }, forms }: ClaimContext,
  { first, last, head }: DraftClaim['trigger'],
): boolean =>
  tokens[head].upos === 'NOUN' &&
  (KNOWN.test(forms[first - 1] ?? '') || OF_CASE.test(forms[first - 1] ?? '')) &&
  !(forms[last] === 'de' && NEW_VICTIM.test(forms[last + 1] ?? ''));

/** Whether a verb behind the noun tells that it took place. */
const isTold = ({ analysis, forms }: ClaimContext, { last, sentence }: DraftClaim['trigger']): boolean =>
  forms.slice(last, Math.min(last + REACH, analysis.sentences[sentence].last)).some((form) => TELLS.test(form));

/** Whether the report tells the deed itself: of the same kind and day, by a verb or with its day beside it. */
const isToldElsewhere = ({ analysis: { tokens } }: ClaimContext, drafts: readonly DraftClaim[], draft: DraftClaim) =>
  drafts.some(
    ({ type, when, trigger, standing }) =>
      type === draft.type &&
      standing === 'asserted' &&
      when?.edtf === draft.when?.edtf &&
      (!when?.inferred || tokens[trigger.head].upos !== 'NOUN'),
  );

/** The drafts, known deeds without the day of the report. */
export const withRecalledUndated = (context: ClaimContext, drafts: readonly DraftClaim[]): DraftClaim[] => {
  const { edtf } = context.report.published;
  if (context.language !== 'es' || edtf === null) return [...drafts];
  return drafts.map((draft) => {
    const { when, trigger } = draft;
    if (!RECALLED.has(draft.type) || when === null || !when.inferred || when.edtf !== edtf) return draft;
    const isKnown = isNamed(context, trigger) && !isTold(context, trigger);
    return isKnown && !isToldElsewhere(context, drafts, draft) ? { ...draft, when: null } : draft;
  });
};
