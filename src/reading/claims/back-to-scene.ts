/**
 * 'A woman was shot in Austin on July 31. He was caught in Atlanta on Aug. 3. She died at the scene.' After an arrest a story goes back
 * to the violence that it told before, not to where and when somebody was caught.
 */
import type { EventType, When, Where } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

const VIOLENCE: ReadonlySet<EventType> = new Set([
  'killing',
  'shooting',
  'attack',
  'bombing',
  'arson',
  'abduction',
  'armed-clash',
  'body-found',
]);

/** Whether what a value was carried on from is a sentence that tells of arrests only. */
type IsOfArrest = (value: When | Where | null) => boolean;

const ofArrests = ({ analysis: { sentences } }: ClaimContext, drafts: readonly DraftClaim[]): IsOfArrest => {
  const only = new Map<number, boolean>();
  for (const { trigger, type } of drafts)
    only.set(trigger.sentence, (only.get(trigger.sentence) ?? true) && type === 'arrest');
  return (value) => {
    if (value?.inferred !== true || value.evidence.length === 0) return false;
    const { start } = value.evidence[0];
    const sentence = sentences.findIndex(({ end }) => end > start);
    return only.get(sentence) === true;
  };
};

const isElsewhere = (one: Where, other: Where): boolean => one.city !== other.city || one.admin1 !== other.admin1;

/** Drafts in text order, those behind an arrest with the place and day of the violence before it. */
export const withScenes = (context: ClaimContext, drafts: readonly DraftClaim[]): readonly DraftClaim[] => {
  if (!drafts.some(({ type }) => type === 'arrest')) return drafts;
  const isOfArrest = ofArrests(context, drafts);
  let scene: DraftClaim | undefined;
  return drafts.map((draft) => {
    if (!VIOLENCE.has(draft.type) || draft.standing !== 'asserted') return draft;
    const [lost, late] = [isOfArrest(draft.where), isOfArrest(draft.when)];
    if (!lost && !late) {
      if (draft.where?.city != null) scene = draft;
      return draft;
    }
    if (scene?.where == null) return draft;
    const why = 'the violence told before the arrest';
    const where =
      lost && draft.where && isElsewhere(draft.where, scene.where)
        ? { ...scene.where, inferred: true, why }
        : draft.where;
    const when = late && scene.when ? { ...scene.when, inferred: true, why } : draft.when;
    return { ...draft, where, when };
  });
};
