/** Tolls: low, best and high of each effect and class from what the sources say, with the arithmetic in words. */
import { EFFECTS, type Effect, type Whom } from '../claim.ts';
import type { Disagreement, Toll } from '../event.ts';
import { sayer } from './choose-figure.ts';
import type { Observation } from './observations.ts';
import type { RuleSet } from './rule-set.ts';
import { chooseByRule, withRange } from './rules/choose-by-rule.ts';
import { settleFates, withDiedOfWounds } from './settle-fates.ts';
import { CLASS_WORDS, type Statement, statementsOf } from './statements.ts';

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

/** Tells of persons or of a part ('an officer', 'five of them'), where another source counts more. */
const isPartOf = (one: Statement, others: readonly Statement[]): boolean =>
  (!one.counted || one.observations.every((each) => each.isPart)) &&
  others.some((other) => other.counted && other.best > one.best);

/** Statements that count the whole, and those that tell of a part of it and so bound nothing. */
const wholesOf = (current: readonly Statement[]): { readonly wholes: Statement[]; readonly parts: Statement[] } => {
  const wholes = current.filter((one) => !isPartOf(one, current));
  return { wholes, parts: current.filter((one) => !wholes.includes(one)) };
};

const partSentence = (parts: readonly Statement[], chosen: Statement): string[] =>
  parts.map(
    (one) =>
      `${one.observations.map(({ figure }) => `“${figure.words}”`).join(', ')} by ${sayer(one)} is taken as part of ${chosen.best}.`,
  );

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
  const { current: latest, superseded } = latestOfEach(numbered.length > 0 ? numbered : statements);
  const { wholes: current, parts } = wholesOf(latest);
  const { statement: chosen, rule, reason } = chooseByRule(current, ruleSet);
  const low = Math.min(...current.map((one) => one.low ?? one.best));
  const stated: Toll = {
    effect: cell.effect,
    whom: cell.whom,
    ...(cell.what === null ? {} : { what: cell.what }),
    low,
    best: chosen.best,
    high: highest(current, chosen),
    claims: claimIds(statements),
    rule,
    why: [
      ...chosen.steps,
      reason,
      ...supersededSentence(superseded, chosen),
      ...otherSentence(current, chosen),
      ...partSentence(parts, chosen),
    ].join(' '),
  };
  const toll = withRange(stated, current, ruleSet);
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

/** Observations of one event → its tolls, 'all' first within each effect, and where the sources differ. */
export const weighTolls = (stated: readonly Observation[], ruleSet: RuleSet): Weighed => {
  const observations = settleFates(stated);
  const weighed = EFFECTS.filter((effect) => ruleSet.effects.is.includes(effect))
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
