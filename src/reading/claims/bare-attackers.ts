/** 'Rebels | attacked at dawn', 'when police | attacked': a bare past form that the tree takes for a passive. */
import type { Frame } from '../../knowledge/lexicon/trigger-entry.ts';
import { children } from '../../language/trees.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { Placed } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

/** A clause of time tells what somebody did; a headline ('Police attacked in Lagos') may leave out 'were'. */
const WHEN = new Set(['when', 'as', 'after', 'before', 'while', 'until', 'once', 'where']);
const AUXILIARY = /^(?:aux|cop)/;
const ONTO = new Set(['on', 'at', 'upon']);
const PAST = /(?:ed|uck)$/;

/** Who takes no object attacks where a clause of time says so, or where attacking is what they do. */
export const mendAttackers = (
  frame: Frame,
  { entry, head, last }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  if (context.language !== 'en' || entry.part !== 'verb') return found;
  if (frame.subject !== 'perpetrator' || frame.object !== 'target' || !PAST.test(context.forms[head])) return found;
  if (found.some(({ position }) => position === 'subject' || position === 'agent')) return found;
  const own = children(context.analysis, head);
  if (own.some((child) => AUXILIARY.test(context.analysis.tokens[child].deprel))) return found;
  const timed = own.some((child) => child < head && WHEN.has(context.forms[child]));
  // 'Soldiers | fired on | a crowd': nobody is fired on without a form of 'be'.
  const fires = last > head + 1 && ONTO.has(context.forms[last - 1]);
  const attacks = ({ position, phrase, rule }: Placed): boolean => {
    if (position !== 'object' || phrase.last > head) return false;
    const { people, whom } = describe(context, phrase);
    // 'after gunmen | attacked': the tree may hang the verb on who does it.
    const told =
      rule === 'passive subject' ? timed || whom === 'armed-group' : WHEN.has(context.forms[phrase.first - 1]);
    return people && (told || fires);
  };
  const attackers = found.find(attacks);
  if (attackers === undefined) return found;
  return found
    .filter((one) => one === attackers || one.position !== 'object' || one.phrase.first > head)
    .map((one) => (one === attackers ? { ...one, position: 'subject', rule: 'bare attackers' } : one));
};
