/**
 * Several triggers of one sentence that tell one happening become one claim: 'attacked a bus, killing six and wounding
 * ten' is one attack with two figures; 'shot three people, two of whom died' one shooting.
 */
import type { EventType } from '../../claim.ts';
import { isRelation } from '../../language/trees.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

/** Happenings of which deaths and injuries are the outcome. */
const CAUSES: ReadonlySet<EventType> = new Set([
  'attack',
  'shooting',
  'bombing',
  'air-strike',
  'shelling',
  'armed-clash',
  'riot',
  'robbery',
  'body-found',
]);
const OUTCOMES: ReadonlySet<EventType> = new Set(['killing', 'attack', 'shooting']);
const BREAKS = new Set([';', '"']);

const divided = (context: ClaimContext, a: DraftClaim, b: DraftClaim): boolean => {
  for (let i = a.trigger.last; i < b.trigger.first; i++) if (BREAKS.has(context.forms[i])) return true;
  return false;
};

const isOutcome = ({ trigger, type }: DraftClaim): boolean => trigger.entry.effect !== null && OUTCOMES.has(type);

const sameWhen = (a: DraftClaim, b: DraftClaim): boolean => !a.when || !b.when || a.when.edtf === b.when.edtf;

const agree = (context: ClaimContext, a: DraftClaim, b: DraftClaim): boolean =>
  a.trigger.sentence === b.trigger.sentence && a.standing === b.standing && sameWhen(a, b) && !divided(context, a, b);

/** 'hallado el cuerpo | sin vida': the same words counted twice are one count. */
const isCounted = ({ figures }: DraftClaim, figure: DraftClaim['figures'][number]): boolean =>
  figures.some(
    (one) => one.effect === figure.effect && one.evidence[0]?.start === figure.evidence[0]?.start && !figure.inferred,
  );

/** Two claims of one effect and of stated, different victims stay two: 'killed seven on Saturday, killed seven on Sunday'. */
const repeats = (a: DraftClaim, b: DraftClaim): boolean =>
  a.trigger.entry.effect !== null &&
  a.trigger.entry.effect === b.trigger.entry.effect &&
  a.figures.some(({ effect }) => effect === b.trigger.entry.effect) &&
  b.figures.length > 0 &&
  !b.figures.every((figure) => isCounted(a, figure));

/** 'left 12 dead according to police, while residents | put the figure at 30': the same told by others with another number. */
const toldByOthers = (a: DraftClaim, b: DraftClaim): boolean =>
  a.attributed.length > 0 &&
  b.attributed.length > 0 &&
  !b.attributed.some(({ speaker }) => a.attributed.some((one) => one.speaker === speaker)) &&
  b.figures.some(({ effect, best }) => a.figures.some((one) => one.effect === effect && one.best !== best));

/** 'An officer was hacked to death after he shot a man': whoever suffers one and does the other. */
const turned = (a: DraftClaim, b: DraftClaim): boolean =>
  a.fillers.some(
    ({ role, phrase }) =>
      role === 'victim' && b.fillers.some((one) => one.role === 'perpetrator' && one.phrase.index === phrase.index),
  );

const DEPTH = 4;

/** 'the explosion of a | car bomb', 'los cuerpos fueron hallados en una | fosa clandestina': named within what is told. */
const isWithin = ({ analysis: { tokens }, parsed }: ClaimContext, a: DraftClaim, b: DraftClaim): boolean => {
  if (!parsed || a.type !== b.type) return false;
  const { trigger } = a;
  // 'A | suicide bomber | blew himself up'
  const { head, deprel } = tokens[trigger.head];
  if (trigger.entry.part === 'noun' && isRelation(deprel, 'nsubj') && head >= b.trigger.first && head < b.trigger.last)
    return true;
  if (b.trigger.entry.part !== 'noun') return false;
  let at = b.trigger.head;
  for (let steps = 0; steps < DEPTH && at >= 0; steps++) {
    at = tokens[at].head;
    if (at >= trigger.first && at < trigger.last) return true;
    if (at < 0 || tokens[at].upos === 'VERB') return false;
  }
  return false;
};

/** '70 died, | including | two hit during an exchange of fire': what befell some of the counted is not what befell all. */
const ofSome = ({ forms }: ClaimContext, a: DraftClaim, b: DraftClaim): boolean => {
  if (b.trigger.entry.part !== 'noun' || a.figures.length === 0) return false;
  for (let i = a.trigger.last; i < b.trigger.first; i++) if (INCLUDING.test(forms[i])) return true;
  return false;
};
const INCLUDING = /^(?:including|inclu(?:id[oa]s?|yendo))$/;

const mergeable = (context: ClaimContext, a: DraftClaim, b: DraftClaim): boolean => {
  if (!agree(context, a, b) || repeats(a, b) || toldByOthers(a, b) || turned(a, b) || turned(b, a)) return false;
  if (ofSome(context, a, b)) return false;
  if (a.trigger.entry.part === 'state' || b.trigger.entry.part === 'state')
    return (CAUSES.has(a.type) || isOutcome(a)) && (CAUSES.has(b.type) || isOutcome(b));
  return (CAUSES.has(a.type) && isOutcome(b)) || (isOutcome(a) && CAUSES.has(b.type)) || (isOutcome(a) && isOutcome(b));
};

const RANK: Readonly<Partial<Record<EventType, number>>> = {
  'body-found': 8,
  bombing: 9,
  'air-strike': 9,
  shelling: 9,
  'armed-clash': 7,
  robbery: 6,
  riot: 6,
  shooting: 5,
  killing: 4,
  attack: 3,
};

const rank = ({ type, trigger }: DraftClaim): number => (RANK[type] ?? 0) - (trigger.entry.part === 'state' ? 1 : 0);

/** 'El | cuerpo sin vida | de una mujer fue | hallado': told twice, counted once. */
const withoutRepeats = (a: DraftClaim, b: DraftClaim): DraftClaim => ({
  ...b,
  fillers: b.fillers.filter(({ role }) => !a.fillers.some((one) => one.role === role)),
  participants: b.participants.filter(({ role }) => !a.participants.some((one) => one.role === role)),
  figures: b.figures.filter(({ effect }) => !a.figures.some((one) => one.effect === effect)),
});

/** One claim of two: the weightier type leads, both give participants and figures. */
const merged = (a: DraftClaim, b: DraftClaim): DraftClaim => {
  const [lead, other] = rank(b) > rank(a) ? [b, a] : [a, b];
  const killing = lead.type === 'attack' && lead.trigger.entry.effect === 'injured' && other.type === 'killing';
  const known = new Set(lead.participants.map(({ evidence }) => evidence[0]?.start));
  // 'Los bombardeos mataron | a 20 personas': who is killed is a victim, whatever the attack was aimed at
  const harmed = new Set(
    other.participants.filter(({ role }) => role === 'victim').map(({ evidence }) => evidence[0]?.start),
  );
  return {
    ...lead,
    type: killing ? 'killing' : lead.type,
    fillers: [...lead.fillers, ...other.fillers],
    participants: [
      ...lead.participants.map((one) =>
        one.role === 'target' && harmed.has(one.evidence[0]?.start) ? { ...one, role: 'victim' as const } : one,
      ),
      ...other.participants.filter(({ evidence }) => !known.has(evidence[0]?.start)),
    ],
    figures: [
      ...lead.figures,
      ...other.figures.filter(
        (figure) =>
          !lead.figures.some(
            (one) => one.effect === figure.effect && one.evidence[0]?.start === figure.evidence[0]?.start,
          ),
      ),
    ],
    ...(other.ofOneSpeaker ? { ofOneSpeaker: true } : {}),
    attributed: lead.attributed.length > 0 && !other.ofOneSpeaker ? lead.attributed : other.attributed,
    joined: [...(lead.joined ?? []), other.trigger, ...(other.joined ?? [])],
  };
};

/** State words without a count say nothing of their own. */
const isEmptyState = ({ trigger, figures }: DraftClaim): boolean =>
  trigger.entry.part === 'state' && figures.length === 0;

/** 'Demonstrators clashed with police', 'two protesters died': who takes part in what is told makes no second happening. */
const isPartOfAnother = (draft: DraftClaim, all: readonly DraftClaim[]): boolean => {
  const { trigger, type, fillers, figures } = draft;
  if (type !== 'protest' || trigger.entry.part !== 'noun' || !/^\?protesters$/.test(`?${trigger.entry.sense}`))
    return false;
  // 'opened fire on | demonstrators | at the toll gate'
  if (figures.length > 0 || fillers.some(({ phrase }) => phrase.noun?.kind !== 'structure')) return false;
  return all.some(
    (other) =>
      other !== draft &&
      other.trigger.sentence === trigger.sentence &&
      other.fillers.some(({ phrase }) => phrase.first <= trigger.head && trigger.head < phrase.last),
  );
};

export const mergeTriggers = (context: ClaimContext, drafts: readonly DraftClaim[]): DraftClaim[] => {
  const kept: DraftClaim[] = [];
  for (const draft of drafts) {
    if (isEmptyState(draft) || isPartOfAnother(draft, drafts)) continue;
    const before = kept.at(-1);
    if (before && agree(context, before, draft) && isWithin(context, before, draft))
      kept[kept.length - 1] = merged(before, withoutRepeats(before, draft));
    else if (before && mergeable(context, before, draft)) kept[kept.length - 1] = merged(before, draft);
    else kept.push(draft);
  }
  return kept;
};
