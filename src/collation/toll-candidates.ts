/**
 * The numbers that may be an event's toll of killed or injured: each one that a report states or that follows from what it
 * states ('five were shot, one of them fatally' leaves four), with what speaks for it as numbers for the toll model.
 */
import type { Claim } from '../claim.ts';
import type { Report } from '../report.ts';
import { CUE_NAMES, casualtyCues, speaksOf } from './casualty-cues.ts';
import { countPersons, isCounted } from './count-persons.ts';
import type { Observation } from './observations.ts';
import { rememberWords } from './remember-words.ts';
import type { Statement } from './statements.ts';

export type Casualty = 'killed' | 'injured';

export interface TollCandidate {
  readonly value: number;
  /** In the order of `TOLL_FEATURES`. */
  readonly features: Float64Array;
}

/** What is known of one event's toll of one effect. */
export interface TollCase {
  readonly effect: Casualty;
  /** The number that the rules give; undefined where no report gives any. */
  readonly ruled: number | undefined;
  /** The toll of the other effect, where there is one. */
  readonly other: number | undefined;
  readonly candidates: readonly TollCandidate[];
}

/** One effect's evidence. */
export interface CasualtyEvidence {
  readonly ruled: number | undefined;
  readonly observations: readonly Observation[];
  /** Each report's total. */
  readonly totals: readonly Statement[];
}

export interface CasualtyCase {
  readonly effect: Casualty;
  readonly own: CasualtyEvidence;
  readonly other: CasualtyEvidence;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
}

const OF_CUES = CUE_NAMES.flatMap((cue) => [`${cue}Title`, `${cue}Opening`]);

export const TOLL_FEATURES: readonly string[] = [
  'value',
  'toRuled',
  'ruled',
  'reports',
  'stating',
  'totalShare',
  'totalCounted',
  'last',
  'first',
  'toLeast',
  'toMost',
  'mentions',
  'mentionsCounted',
  'singles',
  'toPersons',
  'inTitle',
  'early',
  'other',
  'toOther',
  'toShot',
  'toShotLeft',
  'toHeard',
  'killingClaims',
  'shootingClaims',
  'silentClaims',
  'suspects',
  'victimNames',
  'toNames',
  'manyClaims',
  'telling',
  ...OF_CUES,
];

const RISING = new Set(['totalShare', 'totalCounted', 'mentions', 'mentionsCounted']);

/** Direction in which each feature may only push (1: more of it never makes a number less likely). */
export const TOLL_DIRECTIONS: readonly number[] = TOLL_FEATURES.map((name) => (RISING.has(name) ? 1 : 0));

/** Larger tolls are no matter of who died of his wounds. */
export const LARGEST = 12;

const bestOf = (one: Observation): number => one.best ?? one.low ?? one.high ?? 0;

const voiceOf = (report: Report): string => report.duplicateOf ?? report.id;

const SUSPECT =
  /\b(?:suspect\w*|gunm[ae]n|shooters?|himself|herself|assailants?|robbers?|intruders?|sospechos\w+|agresor\w*|sicarios?)\b/iu;

const isSuspect = rememberWords((words) => SUSPECT.test(words));

/** People of whom only 'shot' is said: 'five people were shot'. */
const shotOnly = (claims: readonly Claim[]): number => {
  let most = 0;
  for (const claim of claims) {
    if (!WOUNDS.has(claim.type)) continue;
    for (const { role, kind, count } of claim.participants)
      if (role === 'victim' && kind !== 'structure' && kind !== 'vehicle')
        most = Math.max(most, count?.best ?? (claim.figures.length === 0 ? 1 : 0));
  }
  return most;
};

const ITSELF = /\b(?:him|her|them|it)sel(?:f|ves)\b|\b(?:shoots?|shot) self\b|\bse (?:suicid|dispar)/iu;

/** Tells, without a number, that someone was killed ('the shooting death of …') or hit ('shot himself', 'the boy was shot'). */
export const tellsOf = (claim: Claim, effect: Casualty, report: Report | undefined): boolean =>
  tellsItself(claim, effect) ||
  (effect === 'injured' && WOUNDS.has(claim.type) && report !== undefined && speaksOf(report, 'wound'));

const tellsItself = (claim: Claim, effect: Casualty): boolean => {
  if (effect === 'killed') return claim.type === 'killing';
  if (!WOUNDS.has(claim.type)) return false;
  return (
    ITSELF.test(claim.trigger.text) ||
    claim.participants.some(({ role, kind }) => role === 'victim' && kind !== 'structure' && kind !== 'vehicle')
  );
};

const WOUNDS: ReadonlySet<Claim['type']> = new Set(['shooting', 'attack', 'armed-clash']);

/** A killing that nobody counts ('the shooting death of …') is one dead at least; who 'shot himself' is one hit. */
const silent = (claims: readonly Claim[], effect: Casualty): number =>
  claims.filter(
    ({ type, figures }) =>
      (effect === 'killed' ? type === 'killing' : type === 'shooting') && !figures.some((one) => one.effect === effect),
  ).length;

const values = (of: CasualtyCase, persons: number, shot: number): number[] => {
  const found = new Set<number>([0, ...of.own.totals.map((one) => one.best), ...of.own.observations.map(bestOf)]);
  if (of.own.ruled !== undefined) found.add(of.own.ruled);
  if (persons > 0) found.add(persons);
  const reportOf = new Map(of.reports.map((report) => [report.id, report]));
  if (of.claims.some((claim) => tellsOf(claim, of.effect, reportOf.get(claim.report)))) found.add(1);
  const otherBest = of.other.ruled ?? 0;
  if (shot > 0) found.add(shot).add(Math.max(0, shot - otherBest));
  for (const value of [...found]) if (value > otherBest && otherBest > 0) found.add(value - otherBest);
  return [...found].filter((value) => value <= LARGEST).sort((a, b) => a - b);
};

const log = (count: number): number => Math.log2(1 + count);

/** News of few victims must not make many unlikely: four stands for all above. */
const few = (value: number): number => Math.min(4, value);

const near = (gap: number): number => Math.max(-6, Math.min(6, gap));

const cueFeatures = (reports: readonly Report[]): number[] => {
  const perReport = reports.map(casualtyCues);
  return CUE_NAMES.flatMap((_, index) => [
    perReport.reduce((sum, { title }) => sum + Math.min(1, title[index]), 0) / Math.max(1, reports.length),
    perReport.reduce((sum, { opening }) => sum + log(opening[index]), 0) / Math.max(1, reports.length),
  ]);
};

const victimNames = (claims: readonly Claim[]): number =>
  new Set(
    claims.flatMap((claim) =>
      claim.participants
        .filter((one) => one.role === 'victim' && one.kind === 'person' && one.name?.includes(' '))
        .map((one) => one.name!.slice(one.name!.lastIndexOf(' ') + 1).toLowerCase()),
    ),
  ).size;

/** Candidates in rising order; none where no claim is of violence and no report gives a number. */
export const tollCase = (of: CasualtyCase): TollCase => {
  const { own, other, effect } = of;
  const voices = new Map(of.reports.map((report) => [voiceOf(report), report]));
  const reports = [...voices.values()];
  const singles = own.observations.filter((one) => bestOf(one) === 1 && !isCounted(one.figure.words));
  const persons = singles.length === 0 ? 0 : countPersons(singles.map((one) => one.figure));
  const shot = shotOnly(of.claims);
  const totals = own.totals.map((one) => one.best);
  const heard = own.observations.filter((one) => isCounted(one.figure.words)).map(bestOf);
  const suspects = own.observations.filter((one) => isSuspect(one.figure.words)).length;
  const names = victimNames(of.claims);
  const killings = of.claims.filter((one) => one.type === 'killing').length / Math.max(1, of.claims.length);
  const shootings = of.claims.filter((one) => one.type === 'shooting').length / Math.max(1, of.claims.length);
  const told = log(of.claims.filter((claim) => tellsItself(claim, effect)).length);
  const unspoken = log(silent(of.claims, effect));
  const cues = cueFeatures(reports);
  const candidates = values(of, persons, shot).map((value) => {
    const same = own.observations.filter((one) => bestOf(one) === value);
    const givers = own.totals.filter((one) => one.best === value);
    const features = [
      few(value),
      own.ruled === undefined ? Number.NaN : near(value - own.ruled),
      few(own.ruled ?? -1),
      log(reports.length),
      totals.length / Math.max(1, reports.length),
      totals.length === 0 ? Number.NaN : givers.length / totals.length,
      log(givers.filter((one) => one.counted).length),
      totals.length === 0 ? Number.NaN : near(value - totals[totals.length - 1]),
      totals.length === 0 ? Number.NaN : near(value - totals[0]),
      totals.length === 0 ? Number.NaN : near(value - Math.min(...totals)),
      totals.length === 0 ? Number.NaN : near(value - Math.max(...totals)),
      log(same.length),
      log(same.filter((one) => isCounted(one.figure.words)).length),
      log(singles.length),
      persons === 0 ? Number.NaN : near(value - persons),
      same.some((one) => one.at <= (one.report.title ?? '').length) ? 1 : 0,
      same.length === 0 ? Number.NaN : log(Math.min(...same.map((one) => one.at))),
      few(other.ruled ?? -1),
      other.ruled === undefined ? Number.NaN : near(value - other.ruled),
      shot === 0 ? Number.NaN : near(value - shot),
      shot === 0 ? Number.NaN : near(value - shot + (other.ruled ?? 0)),
      heard.length === 0 ? Number.NaN : near(value - Math.max(...heard)),
      killings,
      shootings,
      unspoken,
      suspects / Math.max(1, own.observations.length),
      names,
      near(value - names),
      log(of.claims.length),
      told,
      ...cues,
    ];
    return { value, features: Float64Array.from(features) };
  });
  return { effect, ruled: own.ruled, other: other.ruled, candidates };
};
