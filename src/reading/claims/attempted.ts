/** What somebody only tried to do: 'tried to kill the mayor', 'an attempted kidnapping', 'intentaron secuestrar a una joven'. */
import type { EventType } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';
import type { Trigger } from './trigger.ts';

const TRIED = /^(?:tried|tries|try|trying|attempted|attempts|attempting|failed|fails)$/;
const TRY = /^(?:attempts?|bid)$/;
const INTENDED =
  /^(?:intento|intentos|intentaron|intentar|intentaba|intentaban|intentado|intentando|trato|trataron|tratar|trataba|trataban|tratado|tratando)$/;
/** Tokens between 'attempt' and what was tried: 'the first attempt | by criminals | to kill a president'. */
const REACH = 8;

/** Whether the trigger's deed was tried and, for all that its clause says, not done. */
export const isAttempt = ({ forms, language }: ClaimContext, { entry, first }: Trigger): boolean => {
  const before = forms[first - 1] ?? '';
  if (language === 'es') {
    if (!/[aei]r(?:lo|la|los|las|le|les)?$/.test(forms[first])) return false;
    return INTENDED.test(before === 'de' ? (forms[first - 2] ?? '') : before);
  }
  if (entry.part === 'noun') return before === 'attempted';
  if (before !== 'to') return false;
  for (let at = first - 2; at >= Math.max(0, first - 2 - REACH); at--) {
    if (TRIED.test(forms[at])) return first - at <= 3;
    if (TRY.test(forms[at])) return true;
    if (/^[,;:.]$/.test(forms[at])) return false;
  }
  return false;
};

/** An attempt on somebody is an attack, whatever it was meant to end in (ACLED codebook 2023, "Attack"). */
const ATTACKS: ReadonlySet<EventType> = new Set(['killing', 'abduction', 'attack', 'bombing']);

/** The draft of a deed that was only tried: an attack without its toll, or what somebody meant to do. */
export const asAttempted = (context: ClaimContext, draft: DraftClaim): DraftClaim => {
  const { trigger, type, participants, figures, standing } = draft;
  if (!isAttempt(context, trigger)) return draft;
  const { effect } = trigger.entry;
  const kept = figures.filter((figure) => figure.effect !== effect);
  if (!ATTACKS.has(type)) return { ...draft, figures: kept, standing: standing === 'asserted' ? 'planned' : standing };
  return {
    ...draft,
    type: type === 'bombing' ? type : 'attack',
    figures: kept,
    participants: participants.map((one) => (one.role === 'victim' ? { ...one, role: 'target' } : one)),
  };
};
