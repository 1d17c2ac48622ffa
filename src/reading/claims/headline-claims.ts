/**
 * What a headline leaves out the story tells: 'Three arrested over massacre' has neither the day nor the town of the arrest; the
 * first sentences below it that tell of the same kind of happening do.
 */
import type { When, Where } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

/** Sentences below the headline that still open the story. */
const OPENING = 4;
const WHY = 'a headline: as the story below it tells';

const isWithin = (context: ClaimContext, sentence: number, { evidence }: When | Where): boolean => {
  const { start, end } = context.analysis.sentences[sentence];
  return evidence.some((span) => span.start >= start && span.end <= end);
};

const isCounted = ({ figures }: DraftClaim, { effect, best }: DraftClaim['figures'][number]): boolean =>
  figures.some((one) => one.effect === effect && one.best === best);

/** Whether two tell of the same: of one kind and no other count, or the same count of the same harm ('2 slain', 'a battle killed two'). */
const tellsSame = (a: DraftClaim, b: DraftClaim): boolean => {
  const counts = a.figures.length > 0 && a.figures.every((figure) => isCounted(b, figure));
  if (a.type !== b.type) return counts;
  return counts || a.figures.every(({ effect }) => b.figures.every((other) => other.effect !== effect));
};

/** The first draft of the story's opening that tells of what the headline sums up. */
const toldBelow = (
  context: ClaimContext,
  headline: DraftClaim,
  drafts: readonly DraftClaim[],
): DraftClaim | undefined =>
  drafts.find(
    (one) =>
      one.standing === headline.standing &&
      one.trigger.sentence > headline.trigger.sentence &&
      one.trigger.sentence <= headline.trigger.sentence + OPENING &&
      context.analysis.sentences[one.trigger.sentence].part !== 'headline' &&
      tellsSame(headline, one),
  );

const whenBelow = (context: ClaimContext, headline: DraftClaim, below: DraftClaim): When | null => {
  if (headline.when && isWithin(context, headline.trigger.sentence, headline.when)) return headline.when;
  return below.when && { ...below.when, inferred: true, why: WHY };
};

/** 'clash in Samar' of a story about Dolores, Eastern Samar: the finer place, where its sentence names the headline's. */
const whereBelow = (context: ClaimContext, headline: DraftClaim, below: DraftClaim): Where | null => {
  const [own, told] = [headline.where, below.where];
  if (!told || !isWithin(context, below.trigger.sentence, told)) return own;
  if (!own || !isWithin(context, headline.trigger.sentence, own)) return { ...told, inferred: true, why: WHY };
  if (own.precision === 'exact' || told.precision !== 'exact' || own.country !== told.country) return own;
  const { text, sentences } = context.analysis;
  const { start, end } = sentences[below.trigger.sentence];
  const named = own.evidence.map((span) => text.slice(span.start, span.end)).join(' ');
  return text.slice(start, end).toLowerCase().includes(named.toLowerCase())
    ? { ...told, inferred: true, why: WHY }
    : own;
};

/** The drafts, those of headlines with the day and place of what they sum up. */
export const withStoryBelow = (context: ClaimContext, drafts: readonly DraftClaim[]): DraftClaim[] =>
  drafts.map((draft) => {
    if (context.analysis.sentences[draft.trigger.sentence].part !== 'headline') return draft;
    const below = toldBelow(context, draft, drafts);
    return below
      ? { ...draft, when: whenBelow(context, draft, below), where: whereBelow(context, draft, below) }
      : draft;
  });
