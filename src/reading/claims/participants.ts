/** Role fillers as participants of a claim. */
import type { Count, Participant } from '../../claim.ts';
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { RoleFiller } from './roles.ts';

export const countOf = (quantity: Quantity | undefined): Count | undefined =>
  quantity && (quantity.best !== null || quantity.low !== null)
    ? { low: quantity.low, best: quantity.best, high: quantity.high, words: quantity.text }
    : undefined;

export const participantOf = (context: ClaimContext, { role, phrase, strength }: RoleFiller): Participant => {
  const { kind, name, head, actor, quantity, evidence } = describe(context, phrase);
  const count = countOf(quantity);
  return {
    role,
    kind,
    name,
    head,
    actor,
    confidence: Math.round(strength * 100) / 100,
    ...(count ? { count } : {}),
    ...(phrase.age !== null ? { age: phrase.age } : {}),
    evidence: [evidence],
  };
};

/** One participant a phrase, the first role that was found for it. */
export const participantsOf = (context: ClaimContext, fillers: readonly RoleFiller[]): Participant[] => {
  const seen = new Set<number>();
  return fillers
    .filter(({ phrase }) => !phrase.pronoun && !seen.has(phrase.index) && seen.add(phrase.index))
    .map((filler) => participantOf(context, filler));
};
