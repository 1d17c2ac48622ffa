/** An account: what one report says about one happening. Linking joins accounts; each stands in one event. */
import type { Claim, EventType } from '../claim.ts';
import type { Report } from '../report.ts';
import { isViolent } from './event-families.ts';

export interface Account {
  /** Report id and template; unique, and the order in which ties are broken. */
  readonly key: string;
  readonly report: Report;
  /** Asserted claims of the template, by place in the text. */
  readonly claims: readonly Claim[];
  /** Holds the report's main claim. */
  readonly main: boolean;
  /** The type that most of its claims have. */
  readonly type: EventType;
  readonly types: ReadonlySet<EventType>;
  /**
   * The report as a whole is about this happening (or its main story follows from it, as a trial follows a killing): words of
   * the whole text speak for it, else only those beside its claims.
   */
  readonly wholeReport: boolean;
}

const commonest = (claims: readonly Claim[]): EventType => {
  const main = claims.find((claim) => claim.main);
  if (main) return main.type;
  const tally = new Map<EventType, number>();
  for (const claim of claims) tally.set(claim.type, (tally.get(claim.type) ?? 0) + 1);
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
};

/** Compares by UTF-16 code units: the same on every machine, whatever its locale. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const violentClaims = (claims: readonly Claim[]): number => claims.filter((claim) => isViolent(claim.type)).length;

/** Of the templates of one report, the one that its words speak for: most violent claims, then earliest. */
const principalTemplate = (templates: ReadonlyMap<string, readonly Claim[]>): string | undefined => {
  let best: { readonly template: string; readonly count: number } | undefined;
  for (const [template, claims] of templates) {
    const count = violentClaims(claims) + (claims.some((claim) => claim.main) && isViolent(claims[0].type) ? 0.5 : 0);
    if (count > 0 && (!best || count > best.count)) best = { template, count };
  }
  return best?.template;
};

const accountsOfReport = (report: Report, claims: readonly Claim[]): Account[] => {
  const templates = new Map<string, Claim[]>();
  for (const claim of [...claims].sort((a, b) => a.trigger.start - b.trigger.start || byCode(a.id, b.id))) {
    const group = templates.get(claim.template);
    if (group) group.push(claim);
    else templates.set(claim.template, [claim]);
  }
  const principal = principalTemplate(templates);
  return [...templates].map(([template, group]) => {
    const main = group.some((claim) => claim.main);
    return {
      key: `${report.id} ${template}`,
      report,
      claims: group,
      main,
      type: commonest(group),
      types: new Set(group.map((claim) => claim.type)),
      wholeReport: template === principal || (main && principal === undefined),
    };
  });
};

/**
 * Groups asserted claims by report and template; denied, planned or hypothetical claims make no account.
 * Sorted by key, so that nothing after this depends on the order of arrival.
 */
export const accountsOf = (reports: readonly Report[], claims: readonly Claim[]): Account[] => {
  const ofReport = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.standing !== 'asserted') continue;
    const group = ofReport.get(claim.report);
    if (group) group.push(claim);
    else ofReport.set(claim.report, [claim]);
  }
  return reports
    .flatMap((report) => accountsOfReport(report, ofReport.get(report.id) ?? []))
    .sort((a, b) => byCode(a.key, b.key));
};
