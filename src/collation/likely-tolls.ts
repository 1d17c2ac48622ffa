/**
 * Killed and injured of an event of few victims, where reports differ in what they count: the likeliest number by the toll
 * model in place of the rule's, and a range that holds what else is likely. Larger tolls, and those that named sources dispute,
 * stay with the rules: who is believed is then no matter of how news is worded.
 */
import type { Claim } from '../claim.ts';
import type { Disagreement, Toll } from '../event.ts';
import type { Report } from '../report.ts';
import { speaksOf } from './casualty-cues.ts';
import { isCounted } from './count-persons.ts';
import { isViolent } from './event-families.ts';
import type { Observation } from './observations.ts';
import { type Casualty, LARGEST, type TollCase, tellsOf } from './toll-candidates.ts';
import { tollCasesOf } from './toll-cases.ts';
import { type LikelyValue, likelyValues } from './toll-model.ts';
import type { Weighed } from './weigh-tolls.ts';

/** Numbers of at least this share of the probability lie in the range. */
const IN_RANGE = 0.05;
/** None at all, where somebody says that there were some, needs more: a range from 0 doubts the report, not its number. */
const NONE_IN_RANGE = 0.25;
/** The likeliest number replaces a rule's where it is likelier by this much. */
const MARGIN = 0.02;
/** So many are counted, not told one by one: the rule's number stands, if its words have a number in them. */
const SEVERAL = 3;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Named sources that give different numbers: theirs is a dispute. */
const disputed = (effect: Casualty, stated: readonly Observation[]): boolean => {
  const bySource = new Map<string, number>();
  for (const one of stated)
    if (one.effect === effect && !one.witness.key.startsWith('report '))
      bySource.set(one.witness.key, Math.max(bySource.get(one.witness.key) ?? 0, one.best ?? 0));
  return bySource.size > 1 && new Set(bySource.values()).size > 1;
};

const large = (effect: Casualty, stated: readonly Observation[]): boolean =>
  stated.some((one) => one.effect === effect && (one.best ?? one.low ?? 0) > LARGEST);

/** The claims that a number rests on: those that count; where none does, those that tell of the effect without a number. */
const basisOf = (
  effect: Casualty,
  claims: readonly Claim[],
  reports: readonly Report[],
  stated: readonly Observation[],
): string[] => {
  const counting = stated.filter((one) => one.effect === effect).map((one) => one.claim.id);
  if (counting.length > 0) return [...new Set(counting)];
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  return claims.filter((claim) => tellsOf(claim, effect, reportOf.get(claim.report))).map((claim) => claim.id);
};

const speaking = (reports: readonly Report[], cue: 'death' | 'wound'): number =>
  reports.filter((report) => speaksOf(report, cue)).length;

/** `'0 4 %, 1 91 %, 2 5 %'` */
const listed = (values: readonly LikelyValue[]): string =>
  values
    .filter((one) => one.probability >= 0.01)
    .map((one) => `${one.value} ${percent(one.probability)}`)
    .join(', ');

const givers = (effect: Casualty, value: number, stated: readonly Observation[]): number =>
  new Set(stated.filter((one) => one.effect === effect && one.best === value).map((one) => one.report.id)).size;

const whyOf = (
  of: TollCase,
  chosen: LikelyValue,
  values: readonly LikelyValue[],
  stated: readonly Observation[],
  reports: readonly Report[],
): string => {
  const word = of.effect === 'killed' ? 'death' : 'wound';
  const told = `${givers(of.effect, chosen.value, stated)} of ${reports.length} report${reports.length === 1 ? '' : 's'} give${givers(of.effect, chosen.value, stated) === 1 ? 's' : ''} ${chosen.value} in words; ${speaking(reports, word)} speak${speaking(reports, word) === 1 ? 's' : ''} of ${of.effect === 'killed' ? 'the dead' : 'wounds or care'}.`;
  const rule = of.ruled === undefined ? 'Nobody counts them.' : `The rules alone would give ${of.ruled}.`;
  return `${chosen.value} is the likeliest of the numbers told or left over (${listed(values)}), weighed by who gives it, where it stands and how the reports speak. ${told} ${rule}`;
};

interface Range {
  readonly low: number;
  readonly high: number;
}

const rangeOf = (chosen: number, values: readonly LikelyValue[], stated: boolean): Range => {
  const least = (value: number): number => (value === 0 && stated ? NONE_IN_RANGE : IN_RANGE);
  const kept = values.filter((one) => one.probability >= least(one.value)).map((one) => one.value);
  return { low: Math.min(chosen, ...kept), high: Math.max(chosen, ...kept) };
};

const widened = (toll: Toll, range: Range): Toll => {
  const low = Math.min(toll.low ?? range.low, range.low);
  const high = toll.high === null ? null : Math.max(toll.high, range.high);
  if (low === toll.low && high === toll.high) return toll;
  return { ...toll, low, high, why: `${toll.why} From ${low} to ${high ?? 'more'} is likely, as reports are worded.` };
};

/** Several, and stated as such by a number in words or digits. */
const countedSeveral = (of: TollCase, stated: readonly Observation[]): boolean =>
  (of.ruled ?? 0) >= SEVERAL &&
  stated.some((one) => one.effect === of.effect && (one.best ?? 0) > 1 && isCounted(one.figure.words));

/** 'Two officers were killed', 'a few were injured': whatever news is like, a record does not say of stated victims that there were none. */
const countedSome = (of: TollCase, stated: readonly Observation[]): boolean =>
  (of.ruled ?? 0) > 0 &&
  stated.some(
    (one) =>
      one.effect === of.effect &&
      (((one.best ?? 0) > 1 && isCounted(one.figure.words)) || (one.vague && (one.low ?? 0) > 1)),
  );

/** 'Four were shot, one of them fatally' leaves three wounded; nothing else is set against a number of several. */
const withoutTheDead = (of: TollCase, values: readonly LikelyValue[]): readonly LikelyValue[] | undefined => {
  if (of.effect === 'killed' || !of.other) return undefined;
  const left = (of.ruled ?? 0) - of.other;
  const either = left > 0 ? values.filter(({ value }) => value === of.ruled || value === left) : [];
  // Neither may be among the likely values: then the rules' number stays.
  return either.length > 0 ? either : undefined;
};

const WOUNDED = /wound|injur|\bhurt|hospital|treated|herid|lesionad|hirieron|disparo|shot in the/iu;
const BESIDE_COUNT = 60;

/** Says in words that people were hurt, not only that they were shot. */
const saysWounded = ({ report, at }: Observation): boolean =>
  WOUNDED.test(report.text.slice(Math.max(0, at - BESIDE_COUNT), at + BESIDE_COUNT));

/** Two reports or more count the same wounded, in words, and none counts others. */
const agreedOn = (of: TollCase, stated: readonly Observation[]): boolean => {
  if (of.effect !== 'injured' || (of.ruled ?? 0) === 0) return false;
  const told = stated.filter((one) => one.effect === 'injured' && !one.isPart);
  const givers = new Set(told.filter(saysWounded).map(({ report }) => report.duplicateOf ?? report.id));
  return givers.size > 1 && told.every((one) => one.best === of.ruled);
};

interface Applied {
  /** In place of the rule's; undefined where none is to be given. */
  readonly toll: Toll | undefined;
}

const applyTo = (
  of: TollCase,
  ruled: Toll | undefined,
  claims: readonly Claim[],
  reports: readonly Report[],
  stated: readonly Observation[],
): Applied => {
  const agreed = agreedOn(of, stated);
  const settled = disputed(of.effect, stated) || large(of.effect, stated);
  const all = settled ? undefined : likelyValues(of);
  const weighed = all && countedSeveral(of, stated) ? withoutTheDead(of, all) : all;
  const values = weighed && (agreed || countedSome(of, stated)) ? weighed.filter(({ value }) => value > 0) : weighed;
  if (!values || values.length === 0) return { toll: ruled };
  const best = values.reduce((top, one) => (one.probability > top.probability ? one : top));
  const rule = values.find((one) => one.value === (of.ruled ?? 0));
  const chosen = ruled && rule && (agreed || best.probability - rule.probability < MARGIN) ? rule : best;
  const range = rangeOf(chosen.value, values, (ruled?.best ?? 0) > 0);
  if (ruled && chosen.value === ruled.best) return { toll: widened(ruled, range) };
  // Absent is not zero: what nobody tells of is no toll of none.
  if (!ruled && chosen.value === 0) return { toll: undefined };
  return {
    toll: {
      effect: of.effect,
      whom: 'all',
      ...range,
      best: chosen.value,
      claims: basisOf(of.effect, claims, reports, stated),
      rule: 'likeliest',
      why: whyOf(of, chosen, values, stated, reports),
    },
  };
};

/** No class counts more than all. */
const fitted = (toll: Toll, all: Toll): Toll => {
  if (toll === all || toll.effect !== all.effect || (toll.best ?? 0) <= (all.best ?? 0)) return toll;
  return {
    ...toll,
    low: Math.min(toll.low ?? 0, all.low ?? 0),
    best: all.best,
    why: `${toll.why} Not more than the ${all.best} in all.`,
  };
};

const replaceToll = (tolls: readonly Toll[], before: Toll | undefined, after: Toll | undefined): readonly Toll[] => {
  if (before === after || after === undefined) return tolls;
  if (before) return tolls.map((toll) => (toll === before ? after : fitted(toll, after)));
  // Killed stand before injured, and both before all others.
  const at = after.effect === 'killed' ? 0 : tolls.findLastIndex((toll) => toll.effect === 'killed') + 1;
  return [...tolls.slice(0, at), after, ...tolls.slice(at)];
};

/** Tolls by the rules → tolls with the likeliest killed and injured; both sides of each dispute stay. */
export const withLikelyTolls = (
  weighed: Weighed,
  claims: readonly Claim[],
  reports: readonly Report[],
  stated: readonly Observation[],
): Weighed => {
  if (!claims.some((claim) => isViolent(claim.type))) return weighed;
  let tolls = weighed.tolls;
  let disagreements: readonly Disagreement[] = weighed.disagreements;
  const ruledOf = ({ effect }: TollCase): Toll | undefined =>
    weighed.tolls.find((toll) => toll.effect === effect && toll.whom === 'all');
  const applied = new Map<TollCase, Applied>();
  const applying = (of: TollCase): Applied => {
    const made = applied.get(of) ?? applyTo(of, ruledOf(of), claims, reports, stated);
    applied.set(of, made);
    return made;
  };
  for (const of of tollCasesOf(
    claims,
    reports,
    stated,
    weighed.tolls,
    (one) => applying(one).toll?.best ?? undefined,
  )) {
    const ruled = ruledOf(of);
    const { toll } = applying(of);
    tolls = replaceToll(tolls, ruled, toll);
    if (toll && toll.best !== ruled?.best)
      disagreements = disagreements.map((one) =>
        one.about === 'toll' && one.effect === of.effect && one.whom === 'all'
          ? { ...one, chosen: String(toll.best), why: toll.why }
          : one,
      );
  }
  return { tolls, disagreements };
};
