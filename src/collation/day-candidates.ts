/**
 * The days that a report names as candidates for the day of one happening. A follow-up story names several (the shooting, the
 * arrest, the hearing), and its reader may tie the wrong one to a word; what the whole report says decides better.
 */
import type { Claim, When, Where } from '../claim.ts';
import type { Account } from './account.ts';
import { dateTrust } from './date-trust.ts';
import { type DayRange, dayRange, rangeLength } from './days.ts';
import { isViolent } from './event-families.ts';
import { commonestPlace, sharedLevel } from './place.ts';

export interface DayCandidate {
  readonly when: When;
  readonly range: DayRange;
  /** The account's own claims that name it. */
  readonly claims: readonly Claim[];
  /** All claims of the report that name it. */
  readonly named: readonly Claim[];
  /** In the order of `DAY_FEATURES`. */
  readonly features: Float64Array;
}

/** Features of a candidate day and the direction in which each may only push (0 free). */
export const DAY_FEATURES = {
  trust: 1,
  ownClaims: 0,
  otherClaims: 0,
  custodyClaims: 0,
  share: 0,
  beforePublication: 0,
  earlier: 0,
  later: 0,
  own: 0,
  length: -1,
  firstPlace: 0,
  hasMain: 0,
  bestCustodyTrust: 0,
  candidates: 0,
  evidenceDistance: -1,
  insideCoarser: 0,
  tellingWords: 1,
  aftermathWords: -1,
  tellingBefore: 0,
  clockNear: 0,
  places: 0,
} as const;

const NAMES = Object.keys(DAY_FEATURES);

interface Group {
  readonly range: DayRange;
  readonly claims: Claim[];
}

const isCustody = (claim: Claim): boolean =>
  claim.type === 'arrest' || claim.type === 'release' || claim.type === 'statement';

const signedLog = (days: number): number => Math.sign(days) * Math.log2(1 + Math.abs(days));

const evidenceDistance = (claims: readonly Claim[]): number => {
  let least = 4000;
  for (const claim of claims)
    for (const span of claim.when?.evidence ?? []) least = Math.min(least, Math.abs(span.start - claim.trigger.start));
  return Math.log2(1 + least);
};

/** Words of the happening itself and of what follows it, near a day: 'shot Friday', 'charged Friday in the shooting'. */
const TELLING =
  /\b(?:shot|shooting|shots|gunfire|opened fire|fired|gunned|stabb\w+|kill(?:ed|ing)|wounded|attack\w*|happened|occurred|responded|called|reported|found|balead\w+|dispar\w+|asesin\w+|mat(?:ó|aron)|herid\w+|atac\w+|ocurri\w+|hallad\w+)\b/gu;
const AFTERMATH =
  /\b(?:charg\w+|arrest\w*|court|arraign\w*|sentenc\w+|trial|indict\w*|plead\w*|pled|guilty|convict\w*|judge|jury|bond|bail|hearing|appear\w*|funeral|vigil|memorial|released|updated?|posted|published|identified|said|told|announced|news conference|custody|surrender\w*|detenid\w+|detuv\w+|vinculad\w+|audiencia|juez|sentenci\w+|funeral|informó|declaró|dijo)\b/gu;
const CLOCK =
  /\b\d{1,2}(?::\d{2})?\s?[ap]\.?m|\b(?:night|evening|morning|afternoon|midnight|noon|noche|tarde|madrugada|mañana)\b/u;
const NEAR = 90;

const countOf = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

interface Surroundings {
  readonly telling: number;
  readonly aftermath: number;
  /** The last word of either kind before the day is one of the happening. */
  readonly tellingBefore: number;
  readonly clock: number;
  readonly places: number;
}

/** What stands beside the places where a day is named. */
const surroundings = (claims: readonly Claim[], text: string): Surroundings => {
  const starts = new Set(claims.flatMap((claim) => claim.when?.evidence.map((span) => span.start) ?? []));
  let [telling, aftermath, tellingBefore, clock] = [0, 0, 0, 0];
  for (const start of starts) {
    const from = Math.max(0, start - NEAR);
    // Looking for both cases of every letter takes twice as long.
    const near = text.slice(from, start + NEAR).toLowerCase();
    const before = text.slice(from, start).toLowerCase();
    telling += countOf(near, TELLING);
    aftermath += countOf(near, AFTERMATH);
    tellingBefore += lastAt(before, TELLING) > lastAt(before, AFTERMATH) ? 1 : 0;
    clock += CLOCK.test(near) ? 1 : 0;
  }
  const places = starts.size || 1;
  return {
    telling: telling / places,
    aftermath: aftermath / places,
    tellingBefore: tellingBefore / places,
    clock: clock / places,
    places: starts.size,
  };
};

const lastAt = (text: string, words: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index;
  return last;
};

const highest = (claims: readonly Claim[]): number =>
  claims.reduce((most, claim) => Math.max(most, dateTrust(claim)), 0);

const featuresOf = (
  group: Group,
  groups: readonly Group[],
  own: ReadonlySet<Claim>,
  account: Account,
): Float64Array => {
  const telling = group.claims.filter((claim) => own.has(claim) && !isCustody(claim));
  const custody = group.claims.filter(isCustody);
  const published = dayRange(account.report.published.edtf)?.from;
  const fine = groups.filter((other) => other !== group && rangeLength(other.range) <= 3);
  const around = surroundings(group.claims, account.report.text);
  const values: Record<keyof typeof DAY_FEATURES, number> = {
    trust: highest(telling),
    ownClaims: Math.log2(1 + telling.length),
    otherClaims: Math.log2(1 + group.claims.filter((claim) => !own.has(claim)).length),
    custodyClaims: Math.log2(1 + custody.length),
    share: group.claims.length / groups.reduce((sum, other) => sum + other.claims.length, 0),
    beforePublication: published === undefined ? Number.NaN : signedLog(published - group.range.to),
    earlier: fine.filter((other) => other.range.to < group.range.from).length,
    later: fine.filter((other) => other.range.from > group.range.to).length,
    own: group.claims.some((claim) => own.has(claim)) ? 1 : 0,
    length: Math.log2(Math.min(400, rangeLength(group.range))),
    firstPlace: Math.log2(1 + Math.min(...group.claims.map((claim) => claim.trigger.start))),
    hasMain: group.claims.some((claim) => claim.main) ? 1 : 0,
    bestCustodyTrust: highest(custody),
    candidates: groups.length,
    evidenceDistance: evidenceDistance(group.claims.filter((claim) => !isCustody(claim))),
    insideCoarser: groups.some(
      (other) =>
        other !== group &&
        rangeLength(other.range) > 3 &&
        other.range.from <= group.range.from &&
        other.range.to >= group.range.to,
    )
      ? 1
      : 0,
    tellingWords: around.telling,
    aftermathWords: around.aftermath,
    tellingBefore: around.tellingBefore,
    clockNear: around.clock,
    places: around.places,
  };
  return Float64Array.from(NAMES, (name) => values[name as keyof typeof DAY_FEATURES]);
};

/** Claims of violence that say themselves that they are of another place: an attack that the report recalls. */
const ofElsewhere = (claim: Claim, where: Where | null): boolean =>
  isViolent(claim.type) && claim.where !== null && !claim.where.inferred && sharedLevel(claim.where, where) < 0;

/** Claims of the report that may hold the day besides the account's own: of its kind, or of its consequences. */
const besides = (account: Account): readonly Claim[] => {
  if (!account.wholeReport || !isViolent(account.type)) return [];
  const where = commonestPlace(account.claims);
  return account.others.filter((claim) => (isViolent(claim.type) && !ofElsewhere(claim, where)) || isCustody(claim));
};

/** One candidate for each day or range named, in order of time; empty where none is. */
export const dayCandidates = (account: Account): DayCandidate[] => {
  const own = new Set(account.claims);
  const groups = new Map<string, Group & { readonly when: When }>();
  for (const claim of [...account.claims, ...besides(account)]) {
    const range = dayRange(claim.when?.edtf);
    if (!claim.when || !range) continue;
    const key = `${range.from} ${range.to}`;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { when: claim.when, range, claims: [claim] });
  }
  const all = [...groups.values()].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  return all.map((group) => ({
    when: group.when,
    range: group.range,
    claims: group.claims.filter((claim) => own.has(claim)),
    named: group.claims,
    features: featuresOf(group, all, own, account),
  }));
};
