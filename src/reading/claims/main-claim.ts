/** The one claim that a report is chiefly about. */
import type { Standing } from '../../claim.ts';
import { dayNumber, edtfInterval } from '../../edtf.ts';
import { VIOLENT_TYPES } from '../../knowledge/event-types.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

const BY_STANDING: Readonly<Record<Standing, number>> = {
  asserted: 6,
  planned: 2,
  threatened: 2,
  hypothetical: 0,
  denied: 0,
  background: -2,
};

const LEADING = new Set(['protest', 'agreement', 'strike', 'deployment']);

/** News is new: what a report dates a season before its own day is recalled, not told. */
const OLD_DAYS = 60;

const isOld = ({ report }: ClaimContext, { when }: DraftClaim): boolean => {
  const told = when && edtfInterval(when.edtf);
  const published = report.published.edtf === null ? undefined : edtfInterval(report.published.edtf);
  return told != null && published !== undefined && dayNumber(published.from) - dayNumber(told.to) > OLD_DAYS;
};

const weight = (
  context: ClaimContext,
  claim: DraftClaim,
  template: string,
  sizes: ReadonlyMap<string, number>,
): number => {
  const { part, index } = context.analysis.sentences[claim.trigger.sentence];
  const early = Math.max(0, 6 - index) * 0.5 + (part === 'headline' ? 2.5 : 0);
  const side = part === 'caption' || part === 'editor-note' ? -2 : 0;
  const type = VIOLENT_TYPES.has(claim.type)
    ? 2
    : claim.type === 'arrest' || claim.type === 'seizure'
      ? 1
      : LEADING.has(claim.type)
        ? 1.2
        : claim.type === 'statement'
          ? -2
          : 0;
  const old = isOld(context, claim) ? -2 : 0;
  const told = Math.min(claim.participants.length, 3) * 0.4 + Math.min(claim.figures.length, 2) * 0.5;
  return BY_STANDING[claim.standing] + early + side + type + old + told + Math.min(sizes.get(template) ?? 0, 6) * 0.4;
};

/** Index of the main claim, -1 where there is none. */
export const mainClaim = (
  context: ClaimContext,
  claims: readonly DraftClaim[],
  templates: readonly string[],
): number => {
  const sizes = new Map<string, number>();
  for (const template of templates) sizes.set(template, (sizes.get(template) ?? 0) + 1);
  let best = -1;
  let top = -Infinity;
  claims.forEach((claim, i) => {
    const value = weight(context, claim, templates[i], sizes);
    if (value > top) {
      top = value;
      best = i;
    }
  });
  return best;
};
