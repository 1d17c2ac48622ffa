/** An account: what one report says about one happening. Linking joins accounts; each stands in one event. */
import type { Claim, EventType } from '../claim.ts';
import type { Report } from '../report.ts';
import { isViolent, namingRank } from './event-families.ts';
import { joinTemplates, splitStrands } from './join-templates.ts';

export interface Account {
  /** Report id and template; unique, and the order in which ties are broken. */
  readonly key: string;
  readonly report: Report;
  /** Asserted claims about it, by place in the text. */
  readonly claims: readonly Claim[];
  /** The report's other asserted claims. */
  readonly others: readonly Claim[];
  /** Holds the report's main claim. */
  readonly main: boolean;
  /** The type that most of its violent claims have, else most of its claims. */
  readonly type: EventType;
  readonly types: ReadonlySet<EventType>;
  /**
   * The report as a whole is about this happening (or its main story follows from it, as a trial follows a killing): words of
   * the whole text speak for it, else only those beside its claims.
   */
  readonly wholeReport: boolean;
}

/** A type that names the happening better needs this share of the commonest one's claims. */
const NAMING_SHARE = 0.25;
/** What raiders may also do: a raid in which ninety were killed and two taken away is no abduction. */
const BESIDE_SHARE = 0.75;
const BESIDE: ReadonlySet<EventType> = new Set(['abduction', 'sexual-violence', 'torture', 'robbery']);

/** 'Residents heard explosions', 'hit during an exchange of fire with police': a battle without an outcome or anybody in it. */
const isBare = ({ figures, participants, type }: Claim): boolean =>
  HEARD.has(type) && figures.length === 0 && participants.length < (type === 'armed-clash' ? 2 : 1);
const HEARD: ReadonlySet<EventType> = new Set(['bombing', 'shelling', 'armed-clash']);

/** The claims that may name the happening: those that tell somebody's part or fate, where there are any. */
const naming = (claims: readonly Claim[]): readonly Claim[] => {
  const violent = claims.filter((claim) => isViolent(claim.type));
  const all = violent.length > 0 ? violent : claims;
  const telling = all.some(({ figures }) => figures.length > 0) ? all.filter((claim) => !isBare(claim)) : all;
  return telling.length > 0 ? telling : all;
};

/**
 * The type that names the happening best among those that enough claims have: 'killed', 'killed' and 'exchanged fire' is a clash.
 * The main claim's counts double.
 */
const typeOf = (claims: readonly Claim[]): EventType => {
  const tally = new Map<EventType, number>();
  for (const claim of naming(claims)) tally.set(claim.type, (tally.get(claim.type) ?? 0) + (claim.main ? 2 : 1));
  const most = Math.max(...tally.values());
  return [...tally]
    .filter(([type, count]) => count >= most * (BESIDE.has(type) ? BESIDE_SHARE : NAMING_SHARE))
    .reduce((best, next) =>
      namingRank(next[0]) < namingRank(best[0]) || (namingRank(next[0]) === namingRank(best[0]) && next[1] > best[1])
        ? next
        : best,
    )[0];
};

/** Compares by UTF-16 code units: the same on every machine, whatever its locale. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const violentClaims = (claims: readonly Claim[]): number => claims.filter((claim) => isViolent(claim.type)).length;

/** Of the groups of one report, the one that its words speak for: most violent claims, then the first. */
const principalGroup = (groups: readonly (readonly Claim[])[]): readonly Claim[] | undefined => {
  let best: { readonly claims: readonly Claim[]; readonly count: number } | undefined;
  for (const claims of groups) {
    const count = violentClaims(claims) + (claims.some((claim) => claim.main) && isViolent(typeOf(claims)) ? 0.5 : 0);
    if (count > 0 && (!best || count > best.count)) best = { claims, count };
  }
  return best?.claims;
};

const byText = (a: Claim, b: Claim): number => a.trigger.start - b.trigger.start || byCode(a.id, b.id);

const accountsOfReport = (report: Report, claims: readonly Claim[]): Account[] => {
  const templates = Map.groupBy([...claims].sort(byText), (claim) => claim.template);
  const groups = joinTemplates(report, [...templates.values()].flatMap(splitStrands));
  const principal = principalGroup(groups);
  return groups.map((group) => {
    const main = group.some((claim) => claim.main);
    return {
      key: `${report.id} ${group[0].id}`,
      report,
      claims: group.sort(byText),
      others: groups.flatMap((other) => (other === group ? [] : other)),
      main,
      type: typeOf(group),
      types: new Set(group.map((claim) => claim.type)),
      wholeReport: group === principal || (main && principal === undefined),
    };
  });
};

/**
 * Groups asserted claims by report and happening; denied, planned or hypothetical claims make no account.
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
