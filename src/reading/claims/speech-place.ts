/** Where words were spoken, if no place is told: in the country that the speaker heads, not in the town of the violence. */
import type { EventType, Participant, Where } from '../../claim.ts';
import { nameOf } from '../../knowledge/gazetteer.ts';
import { fieldsOf } from '../places/describe-place.ts';
import { placeInSentence } from './assign-where.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

const WORDS = new Set<EventType>(['statement', 'designation', 'agreement']);
const HEAD_OF_GOVERNMENT = 'world/head-of-government';

/** Country of the first speaker or authority that heads one. */
const countryHeaded = (context: ClaimContext, participants: readonly Participant[]): string | null => {
  const { actors } = context.knowledge;
  for (const { role, actor } of participants)
    if (actor !== null && (role === 'speaker' || role === 'authority') && actors.isA(actor, HEAD_OF_GOVERNMENT))
      return actors.byId(actor)?.country ?? actors.termsOf(actor)[0]?.country ?? null;
  return null;
};

/**
 * The country of a president's words whose sentence names no place; null for any other claim.
 *
 *     'Twelve died in Reynosa. The next day President López Obrador defended the raid.' → Mexico
 */
export const speechPlaceOf = (
  context: ClaimContext,
  trigger: Trigger,
  participants: readonly Participant[],
): Where | null => {
  if (!WORDS.has(trigger.entry.type) || placeInSentence(context, trigger)) return null;
  const { gazetteer } = context.knowledge;
  const country = countryHeaded(context, participants);
  const entry = country === null ? undefined : gazetteer.codes.get(country);
  if (entry === undefined) return null;
  const { kind: _kind, ...fields } = fieldsOf(gazetteer, entry);
  return {
    ...fields,
    evidence: [],
    inferred: true,
    why: `the speaker heads the government of ${nameOf(gazetteer, entry)}; where it was said is not told`,
  };
};
