/** Tolls: low, best and high of each effect and class from what the sources say, with the arithmetic in words. */
import type { Effect, Whom } from '../claim.ts';
import { isoDay } from '../edtf.ts';
import type { Disagreement, Toll } from '../event.ts';
import { fitsOne, isCounted } from './count-persons.ts';
import { isOfficial, type Observation } from './observations.ts';
import type { RuleSet } from './rule-set.ts';
import { CLASS_WORDS, type Statement, statementsOf } from './statements.ts';

/** Days after which a figure weighs half as much as one of the last day. */
const HALF_LIFE = 1;
const OFFICIAL_WEIGHT = 1.5;
const HEARSAY_WEIGHT = 0.6;
/** A person named in passing bounds a toll from below; it does not count the dead. */
const SINGLE_WEIGHT = 0.4;

export interface Weighed {
  readonly tolls: readonly Toll[];
  readonly disagreements: readonly Disagreement[];
}

const byTime = (a: Statement, b: Statement): number =>
  a.said === b.said
    ? a.reportId < b.reportId
      ? -1
      : a.reportId > b.reportId
        ? 1
        : a.at - b.at
    : a.said < b.said
      ? -1
      : 1;

interface Current {
  /** The last word of each source. */
  readonly current: readonly Statement[];
  /** What a source said before and has since replaced. */
  readonly superseded: readonly Statement[];
}

/** Each source's latest figure stands for it; it does not touch what others say. */
const latestOfEach = (statements: readonly Statement[]): Current => {
  const latest = new Map<string, Statement>();
  const superseded: Statement[] = [];
  for (const statement of [...statements].sort(byTime)) {
    const earlier = latest.get(statement.witness.key);
    // 'Ruiz, who was killed' takes nothing back of 'three were killed'.
    if (earlier?.counted && !statement.counted && earlier.best >= statement.best) continue;
    if (earlier) superseded.push(earlier);
    latest.set(statement.witness.key, statement);
  }
  return { current: [...latest.values()].sort(byTime), superseded };
};

const weightOf = (statement: Statement, last: number): number => {
  const age = Number.isFinite(statement.said) ? last - statement.said : 30;
  const kind = isOfficial(statement.witness)
    ? OFFICIAL_WEIGHT
    : statement.witness.kind === 'media' || statement.witness.kind === 'ngo'
      ? 1
      : HEARSAY_WEIGHT;
  return kind * (statement.counted ? 1 : SINGLE_WEIGHT) * 0.5 ** (Math.min(age, 30) / HALF_LIFE);
};

interface Choice {
  readonly statement: Statement;
  readonly rule: string;
  readonly reason: string;
}

const supporters = (current: readonly Statement[], best: number): number =>
  current.filter((one) => one.best === best).length;

const times = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const sayer = (statement: Statement): string =>
  `${statement.witness.label}${Number.isFinite(statement.said) ? ` (${isoDay(statement.said)})` : ''}`;

/** By weight of the sources that give one number, later ones more than earlier, officials more than others. */
const weightiest = (current: readonly Statement[]): Choice => {
  const last = Math.max(...current.map((one) => one.said).filter(Number.isFinite), Number.NEGATIVE_INFINITY);
  const weights = new Map<number, number>();
  for (const one of current) weights.set(one.best, (weights.get(one.best) ?? 0) + weightOf(one, last));
  // Sorted by time, so that of equal weights the later value wins.
  let statement = current[0];
  for (const one of current) if (weights.get(one.best)! >= weights.get(statement.best)!) statement = one;
  if (current.length === 1)
    return {
      statement,
      rule: isOfficial(statement.witness) ? 'latest-official' : 'only-source',
      reason: `As given by ${sayer(statement)}.`,
    };
  const agree = supporters(current, statement.best);
  if (isOfficial(statement.witness))
    return {
      statement,
      rule: 'latest-official',
      reason: `The latest official figure, by ${sayer(statement)}; ${agree} of ${times(current.length, 'source')} give it.`,
    };
  return {
    statement,
    rule: 'most-sources',
    reason: `Given by ${agree} of ${times(current.length, 'source')}, last by ${sayer(statement)}.`,
  };
};

const lowest = (current: readonly Statement[]): Choice => {
  const statement = current.reduce((least, one) => (one.best < least.best ? one : least));
  return {
    statement,
    rule: 'lowest-reliable',
    reason: `The lowest of ${times(current.length, 'figure')}, by ${sayer(statement)}.`,
  };
};

const mostRecent = (current: readonly Statement[]): Choice => {
  const credible = current.filter((one) => one.witness.kind !== 'armed-group');
  const statement = (credible.length > 0 ? credible : current).at(-1)!;
  return {
    statement,
    rule: 'most-recent-credible',
    reason: `The most recent credible figure, by ${sayer(statement)}.`,
  };
};

const choose = (current: readonly Statement[], ruleSet: RuleSet): Choice => {
  if (ruleSet.best.is === 'lowest-reliable') return lowest(current);
  if (ruleSet.best.is === 'most-recent-credible') return mostRecent(current);
  return weightiest(current);
};

/** Open above only where the chosen figure or a later one is ('at least 14'). */
const highest = (current: readonly Statement[], chosen: Statement): number | null => {
  if (chosen.high === null) return null;
  return Math.max(...current.map((one) => one.high ?? one.best), chosen.best);
};

const supersededSentence = (superseded: readonly Statement[], chosen: Statement): string[] =>
  superseded
    .filter((one) => one.best !== chosen.best && one.witness.key === chosen.witness.key)
    .map((one) => `Replaces the same source's earlier ${one.best} (${sayer(one)}).`);

const otherSentence = (current: readonly Statement[], chosen: Statement): string[] =>
  current.filter((one) => one.best !== chosen.best).map((one) => `${sayer(one)} gives ${one.best}.`);

const claimIds = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.flatMap((one) => one.observations.map((observation) => observation.claim.id))),
];

interface Cell {
  readonly effect: Effect;
  readonly whom: Whom | 'all';
  readonly what: string | null;
}

const weighCell = (
  cell: Cell,
  statements: readonly Statement[],
  ruleSet: RuleSet,
): { toll: Toll; disagreement?: Disagreement } => {
  const numbered = statements.filter((one) => !one.observations.every((observation) => observation.vague));
  const { current, superseded } = latestOfEach(numbered.length > 0 ? numbered : statements);
  const { statement: chosen, rule, reason } = choose(current, ruleSet);
  const low = Math.min(...current.map((one) => one.low ?? one.best));
  const toll: Toll = {
    effect: cell.effect,
    whom: cell.whom,
    ...(cell.what === null ? {} : { what: cell.what }),
    low,
    best: chosen.best,
    high: highest(current, chosen),
    claims: claimIds(statements),
    rule,
    why: [...chosen.steps, reason, ...supersededSentence(superseded, chosen), ...otherSentence(current, chosen)].join(
      ' ',
    ),
  };
  const disagreement = disagreementOf(cell, [...superseded, ...current], chosen, reason);
  return disagreement ? { toll, disagreement } : { toll };
};

/** Two different numbers for one cell: both sides are kept. */
const disagreementOf = (
  cell: Cell,
  statements: readonly Statement[],
  chosen: Statement,
  why: string,
): Disagreement | undefined => {
  const values = new Map<number, Statement[]>();
  for (const one of statements) values.set(one.best, [...(values.get(one.best) ?? []), one]);
  if (values.size < 2) return undefined;
  return {
    about: 'toll',
    effect: cell.effect,
    whom: cell.whom,
    values: [...values]
      .sort((a, b) => a[0] - b[0])
      .map(([value, sides]) => ({ value: String(value), claims: claimIds(sides) })),
    chosen: String(chosen.best),
    why,
  };
};

const EFFECT_ORDER: readonly Effect[] = [
  'killed',
  'injured',
  'abducted',
  'arrested',
  'missing',
  'released',
  'displaced',
  'rescued',
  'seized',
  'damaged',
];
const WHOM_ORDER = Object.keys(CLASS_WORDS);

const things = (effect: Effect): boolean => effect === 'seized' || effect === 'damaged';

const weighEffect = (effect: Effect, observations: readonly Observation[], ruleSet: RuleSet): Weighed => {
  const tolls: Toll[] = [];
  const disagreements: Disagreement[] = [];
  const kinds = [...new Set(observations.map((one) => (things(effect) ? one.what : '')))].sort();
  for (const kind of kinds) {
    const statements = statementsOf(things(effect) ? observations.filter((one) => one.what === kind) : observations);
    const classes = new Set(statements.map((one) => one.whom));
    for (const whom of ['all', ...WHOM_ORDER.filter((name) => name !== 'all')] as (Whom | 'all')[]) {
      // Unclassed figures are the total already, unless classes stand beside them.
      if (
        !classes.has(whom) ||
        (whom === 'unknown' &&
          !statements.some((one) => one.whom === 'unknown' && one.observations.some((each) => each.adds)))
      )
        continue;
      if (things(effect) && whom !== 'all') continue;
      const what = things(effect) ? (observations.find((one) => one.what === kind)?.figure.what ?? null) : null;
      const weighed = weighCell(
        { effect, whom, what },
        statements.filter((one) => one.whom === whom),
        ruleSet,
      );
      tolls.push(weighed.toll);
      if (weighed.disagreement) disagreements.push(weighed.disagreement);
    }
  }
  return { tolls, disagreements };
};

const single = (one: Observation): boolean => one.best === 1 && !one.adds && !isCounted(one.figure.words);

/** 'The 3-year-old boy was shot' of one report is among the dead where another says that the 3-year-old died. */
const settleFates = (observations: readonly Observation[]): readonly Observation[] => {
  if (observations.some((one) => one.effect === 'injured' && !single(one))) return observations;
  const dead = observations.filter((one) => one.effect === 'killed' && single(one));
  if (dead.length === 0) return observations;
  return observations.filter(
    (one) => one.effect !== 'injured' || !dead.some((other) => fitsOne(one.figure, other.figure)),
  );
};

/** The latest day on which a report gives the toll, and the killed that those who give it then knew of. */
const diedSince = (observations: readonly Observation[], injured: Toll, killed: Toll): number => {
  const ofWounded = observations.filter((one) => one.effect === 'injured');
  const lastWounded = Math.max(...ofWounded.map((one) => one.said));
  const dead = observations.filter((one) => one.effect === 'killed');
  const later = dead.filter((one) => one.said > lastWounded);
  if (later.length === 0 || !Number.isFinite(lastWounded)) return 0;
  const then = dead.filter((one) => one.said <= lastWounded).reduce((most, one) => Math.max(most, one.best ?? 0), 0);
  return Math.min(injured.best ?? 0, Math.max(0, (killed.best ?? 0) - then));
};

/** Wounded in the first reports and dead in the later ones, which name no more wounded: they are counted once, as dead. */
const withDiedOfWounds = (tolls: readonly Toll[], observations: readonly Observation[]): readonly Toll[] => {
  const find = (effect: Effect): Toll | undefined =>
    tolls.find((toll) => toll.effect === effect && toll.whom === 'all');
  const [injured, killed] = [find('injured'), find('killed')];
  if (!injured || !killed || injured.best === null) return tolls;
  const died = diedSince(observations, injured, killed);
  if (died === 0) return tolls;
  const best = injured.best - died;
  const why = `${injured.why} Later reports tell of ${died} more dead and of no more wounded: taken as wounded who died, ${injured.best} − ${died} = ${best}.`;
  return tolls.map((toll) =>
    toll === injured ? { ...toll, low: Math.min(best, injured.low ?? best), best, why, rule: 'died-of-wounds' } : toll,
  );
};

/** Observations of one event → its tolls, 'all' first within each effect, and where the sources differ. */
export const weighTolls = (stated: readonly Observation[], ruleSet: RuleSet): Weighed => {
  const observations = settleFates(stated);
  const weighed = EFFECT_ORDER.filter((effect) => ruleSet.effects.is.includes(effect))
    .map((effect) => [effect, observations.filter((one) => one.effect === effect)] as const)
    .filter(([, ofEffect]) => ofEffect.length > 0)
    .map(([effect, ofEffect]) => weighEffect(effect, ofEffect, ruleSet));
  return {
    tolls: withDiedOfWounds(
      weighed.flatMap((one) => one.tolls),
      observations,
    ),
    disagreements: weighed.flatMap((one) => one.disagreements),
  };
};
