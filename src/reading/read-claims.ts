/** Words and findings → claims: triggers, who did what to whom, how many, when, where, who says so, whether it happened. */
import { hash } from 'node:crypto';
import type { Claim } from '../claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { makeTrees } from '../language/analyse.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Report } from '../report.ts';
import { acledOf } from './claims/acled-code.ts';
import { withScenes } from './claims/back-to-scene.ts';
import { withClaimants } from './claims/claimed-by.ts';
import { confidenceOf } from './claims/confidence.ts';
import { type ClaimContext, claimContext } from './claims/context.ts';
import type { DraftClaim } from './claims/draft.ts';
import { draftTriggers } from './claims/draft-triggers.ts';
import { confirmTriggers, seekTriggers } from './claims/find-triggers.ts';
import { withoutFleeting } from './claims/fleeting-mentions.ts';
import { withStoryBelow } from './claims/headline-claims.ts';
import { mainClaim } from './claims/main-claim.ts';
import { mergeTriggers } from './claims/merge-triggers.ts';
import { withOthersClassed } from './claims/others-classed.ts';
import { withRecalledUndated } from './claims/recalled-deeds.ts';
import { settleVictims } from './claims/settle-victims.ts';
import { templatesOf } from './claims/templates.ts';
import { withToldAbove } from './claims/told-above.ts';
import type { Trigger } from './claims/trigger.ts';
import { type EachReport, eachOf } from './each-report.ts';
import type { Findings } from './findings.ts';
import { readIncidents } from './learned/read-incidents.ts';

/** The drafts of each of some reports, those of one happening merged. */
export const draftsOf = (
  contexts: readonly ClaimContext[],
  each: EachReport = eachOf(contexts.length),
): DraftClaim[][] => {
  const sought = each((i) => seekTriggers(contexts[i]));
  // which nearly all that follows asks for
  each((i) => makeTrees(contexts[i].analysis, new Set(sought[i].map(({ sentence }) => sentence))));
  const triggers = each((i) => confirmTriggers(contexts[i], sought[i]));
  const drafts = draftTriggers(contexts, triggers, each);
  return each((i) => {
    const merged = mergeTriggers(contexts[i], drafts[i]).map(withOthersClassed);
    const dated = withRecalledUndated(contexts[i], withToldAbove(contexts[i], withClaimants(contexts[i], merged)));
    return withStoryBelow(contexts[i], withScenes(contexts[i], dated));
  });
};

/** The same report, place and type give the same id in every run. */
const idOf = (report: string, start: number, type: string): string =>
  `c:${hash('sha256', `${report}\u0000${start}\u0000${type}`, 'hex').slice(0, 16)}`;

const spanOf = ({ tokens, text }: Analysis, { first, last }: Trigger): Claim['trigger'] => {
  const start = tokens[first].start;
  const end = tokens[last - 1].end;
  return { start, end, text: text.slice(start, end) };
};

const claimOf = (context: ClaimContext, draft: DraftClaim, template: string, main: boolean): Claim => {
  const { report, analysis } = context;
  const trigger = spanOf(analysis, draft.trigger);
  const id = idOf(report.id, trigger.start, draft.type);
  return {
    v: 1,
    kind: 'claim',
    id,
    report: report.id,
    type: draft.type,
    main,
    template,
    standing: draft.standing,
    trigger,
    when: draft.when,
    where: draft.where,
    participants: draft.participants,
    figures: draft.figures.map(({ partial, phrase: _phrase, tentative: _tentative, ...figure }) => ({
      ...figure,
      part: partial ? id : null,
    })),
    attributed: draft.attributed,
    acled: acledOf(context, draft),
    confidence: confidenceOf(draft),
  };
};

/** A claim and the draft that it was made of. */
export interface MadeClaim {
  readonly claim: Claim;
  readonly draft: DraftClaim;
}

const made = (context: ClaimContext, told: readonly DraftClaim[]): MadeClaim[] => {
  const ruled = templatesOf(context, told);
  const { drafts: seen, templates } = readIncidents(context, told, ruled) ?? {
    drafts: withoutFleeting(context, told, ruled),
    templates: ruled,
  };
  const drafts = settleVictims(context, seen, templates);
  const main = mainClaim(context, drafts, templates);
  return drafts.map((draft, i) => ({ claim: claimOf(context, draft, templates[i], i === main), draft }));
};

/** All claims of each of some reports in text order, each with the rules and strengths behind it. */
export const makeClaims = (
  contexts: readonly ClaimContext[],
  each: EachReport = eachOf(contexts.length),
): MadeClaim[][] => {
  const drafts = draftsOf(contexts, each);
  return each((i) => made(contexts[i], drafts[i]));
};

/** A report, its words and what was found in them. */
export interface FoundIn {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly findings: Findings;
}

/** All claims of each of some reports, in text order. */
export const readClaims = (found: readonly FoundIn[], knowledge: Knowledge, each: EachReport): Claim[][] => {
  const contexts = each((i) => claimContext(found[i].report, found[i].analysis, found[i].findings, knowledge));
  return makeClaims(contexts, each).map((claims) => claims.map(({ claim }) => claim));
};
