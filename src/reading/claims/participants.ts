/** Role fillers as participants of a claim. */
import type { Count, Participant } from '../../claim.ts';
import { participantConfidence } from '../calibrated.ts';
import type { MentionLink } from '../coreference/mention-link.ts';
import { nameLinks } from '../coreference/resolve-mentions.ts';
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { RoleFiller } from './roles.ts';
import { isUnlisted } from './unlisted-people.ts';

export const countOf = (quantity: Quantity | undefined): Count | undefined =>
  quantity && (quantity.best !== null || quantity.low !== null)
    ? { low: quantity.low, best: quantity.best, high: quantity.high, words: quantity.text }
    : undefined;

export const participantOf = (context: ClaimContext, { role, phrase, strength }: RoleFiller): Participant => {
  const { kind, name, head, actor, quantity, evidence } = describe(context, phrase);
  const count = countOf(quantity);
  const living = kind === 'other' && (role === 'victim' || role === 'perpetrator') && isUnlisted(context, phrase);
  return {
    role,
    kind: living ? (phrase.isPlural() ? 'group' : 'person') : kind,
    name,
    head,
    actor,
    confidence: participantConfidence(strength),
    ...(count ? { count } : {}),
    ...(phrase.age !== null ? { age: phrase.age } : {}),
    evidence: [evidence],
  };
};

const linksKnown = new WeakMap<ClaimContext, (start: number) => MentionLink | undefined>();

/** What the name or description that starts at an offset stands for. */
const linkAt = (context: ClaimContext, start: number): MentionLink | undefined => {
  let known = linksKnown.get(context);
  if (!known) linksKnown.set(context, (known = nameLinks(context.analysis, context.findings)));
  return known(start);
};

const SURE = 0.75;

/** 'Ruiz' of a report that named Elena Ruiz Mora; 'the attackers' of one that named their group. */
const withReferent = (context: ClaimContext, participant: Participant, { phrase }: RoleFiller): Participant => {
  const { tokens, text } = context.analysis;
  const at = phrase.name?.type === 'PER' ? phrase.name.first : phrase.head;
  const link = linkAt(context, tokens[at].start);
  if (!link || link.confidence < SURE) return participant;
  const { antecedent } = link;
  const evidence = [...participant.evidence, { start: antecedent.start, end: antecedent.end }];
  if (link.kind === 'short-name' && participant.name !== null && phrase.name?.type === 'PER')
    return {
      ...participant,
      name: text.slice(antecedent.start, antecedent.end).replace(/\s+/g, ' '),
      actor: participant.actor ?? link.actor,
      evidence,
    };
  const named = link.kind === 'description' && link.actor !== null && !link.actor.startsWith('world/');
  return named && (participant.actor === null || participant.actor.startsWith('world/'))
    ? { ...participant, actor: link.actor, evidence }
    : participant;
};

/** 'No group has claimed the attack' names no perpetrator; 'no officers were hurt' does tell of victims: none. */
const isNobody = ({ role, phrase }: RoleFiller): boolean => phrase.negated && role !== 'victim';

/** One participant a phrase, the first role that was found for it. */
export const participantsOf = (context: ClaimContext, fillers: readonly RoleFiller[]): Participant[] => {
  const seen = new Set<number>();
  return fillers
    .filter((filler) => !filler.phrase.pronoun && !isNobody(filler))
    .filter(({ phrase }) => !seen.has(phrase.index) && seen.add(phrase.index))
    .map((filler) => withReferent(context, participantOf(context, filler), filler));
};
