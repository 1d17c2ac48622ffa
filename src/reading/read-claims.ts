/** Words and findings → claims: triggers, who did what to whom, how many, when, where, who says so, whether it happened. */
import { hash } from 'node:crypto';
import type { Attribution, Claim, EventType } from '../claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Report } from '../report.ts';
import { acledOf } from './claims/acled-code.ts';
import { whenOf } from './claims/assign-when.ts';
import { whereOf } from './claims/assign-where.ts';
import { attributionsOf } from './claims/attribution.ts';
import { withClaimants } from './claims/claimed-by.ts';
import { confidenceOf } from './claims/confidence.ts';
import { type ClaimContext, claimContext } from './claims/context.ts';
import { countsByDay } from './claims/counts-by-day.ts';
import { countsBySpeaker } from './claims/counts-by-speaker.ts';
import type { DraftClaim } from './claims/draft.ts';
import { asFated, type DraftFigure, figuresOf } from './claims/figures.ts';
import { findTriggers } from './claims/find-triggers.ts';
import { withoutFleeting } from './claims/fleeting-mentions.ts';
import { withStoryBelow } from './claims/headline-claims.ts';
import { inventoryOf } from './claims/inventory.ts';
import { mainClaim } from './claims/main-claim.ts';
import { mergeTriggers } from './claims/merge-triggers.ts';
import { withOthersClassed } from './claims/others-classed.ts';
import { participantsOf } from './claims/participants.ts';
import { partsTold } from './claims/parts-told.ts';
import { type RoleFiller, rolesOf } from './claims/roles.ts';
import { settleVictims } from './claims/settle-victims.ts';
import { speechPlaceOf } from './claims/speech-place.ts';
import { standingOf } from './claims/standing.ts';
import { stateFigures } from './claims/state-figures.ts';
import { templatesOf } from './claims/templates.ts';
import { withToldAbove } from './claims/told-above.ts';
import type { Trigger } from './claims/trigger.ts';
import { type EachReport, eachOf } from './each-report.ts';
import type { Findings } from './findings.ts';
import { readIncidents } from './learned/read-incidents.ts';

/** Counts of a trigger's people or things; `until` is where the next trigger starts. */
const figuresFor = (
  context: ClaimContext,
  trigger: Trigger,
  fillers: readonly RoleFiller[],
  until: number,
): DraftFigure[] => {
  const parts = partsTold(context, trigger);
  if (trigger.entry.part === 'state')
    return [...asFated(context, trigger, stateFigures(context, trigger, parts.length > 0)), ...parts];
  if (parts.length > 0) return [...parts];
  const own = [...asFated(context, trigger, figuresOf(context, trigger, fillers))];
  if (trigger.entry.effect !== 'seized') return own;
  const items = inventoryOf(context, trigger, until);
  const listed = new Set(items.map(({ evidence }) => evidence[0].start));
  return [...own.filter(({ evidence }) => !listed.has(evidence[0].start)), ...items];
};

/** A raid of the police searches; one of armed men is an attack. */
const typeOf = ({ entry: { type } }: Trigger, fillers: readonly RoleFiller[]): EventType =>
  type === 'raid' && fillers.some(({ role }) => role === 'perpetrator') ? 'attack' : type;

const draftOf = (
  context: ClaimContext,
  trigger: Trigger,
  until: number,
  lastSpeaker: Attribution | undefined,
  fillers: readonly RoleFiller[] = trigger.entry.part === 'state' ? [] : rolesOf(context, trigger),
): DraftClaim => {
  const participants = participantsOf(context, fillers);
  return {
    trigger,
    type: typeOf(trigger, fillers),
    standing: standingOf(context, trigger),
    when: whenOf(context, trigger),
    where: speechPlaceOf(context, trigger, participants) ?? whereOf(context, trigger),
    fillers,
    participants,
    figures: figuresFor(context, trigger, fillers, until),
    attributed: attributionsOf(context, trigger, lastSpeaker),
  };
};

/** Where the words of each trigger end: at the next one, its own second verb apart ('localizaron y destruyeron'). */
const endsOf = (triggers: readonly Trigger[]): readonly number[] => {
  const ends = new Array<number>(triggers.length).fill(Infinity);
  for (let at = triggers.length - 2; at >= 0; at--) {
    const next = triggers[at + 1];
    ends[at] = next.first - triggers[at].last <= 1 ? ends[at + 1] : next.first;
  }
  return ends;
};

/** A draft of each trigger, in text order. */
const draftsOfTriggers = (context: ClaimContext, triggers: readonly Trigger[]): DraftClaim[] => {
  let lastSpeaker: Attribution | undefined;
  const drafts: DraftClaim[] = [];
  const ends = endsOf(triggers);
  for (const [i, trigger] of triggers.entries()) {
    const draft = draftOf(context, trigger, ends[i], lastSpeaker);
    lastSpeaker = draft.attributed[0] ?? lastSpeaker;
    drafts.push(...countsBySpeaker(context, draft));
    for (const other of countsByDay(context, trigger, draft.fillers))
      drafts.push(draftOf(context, other.trigger, ends[i], lastSpeaker, other.fillers));
  }
  return drafts;
};

/** The drafts of each of some reports. */
export const draftsOf = (
  contexts: readonly ClaimContext[],
  each: EachReport = eachOf(contexts.length),
): DraftClaim[][] => {
  const triggers = each((i) => findTriggers(contexts[i]));
  const drafts = each((i) => draftsOfTriggers(contexts[i], triggers[i]));
  return each((i) => {
    const merged = mergeTriggers(contexts[i], drafts[i]).map(withOthersClassed);
    return withStoryBelow(contexts[i], withToldAbove(contexts[i], withClaimants(contexts[i], merged)));
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
