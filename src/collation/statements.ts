/**
 * Statements: what one report gives as one source's toll of one effect, by class and in all. Totals and classes are told
 * apart here: 'five dead, two of them officers' is five with a part of two; 'two officers and three gunmen' is five.
 */
import type { Whom } from '../claim.ts';
import { countPersons, isCounted } from './count-persons.ts';
import type { Observation, Witness } from './observations.ts';
import { addBounds, type Resolved, resolveCell } from './resolve-cell.ts';

export interface Statement extends Resolved {
  readonly whom: Whom | 'all';
  readonly what: string;
  readonly witness: Witness;
  readonly reportId: string;
  readonly said: number;
  /** Rests on a number ('three dead'), not only on persons named in passing. */
  readonly counted: boolean;
  /** Order in the record: by publication, then place in the text. */
  readonly at: number;
}

const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const statementOf = (observations: readonly Observation[], resolved: Resolved, whom: Whom | 'all'): Statement => {
  const last = observations[observations.length - 1];
  return {
    ...resolved,
    whom,
    what: last.what,
    witness: resolved.observations[0].witness,
    reportId: last.report.id,
    said: last.said,
    counted: resolved.observations.some((one) => isCounted(one.figure.words)),
    at: last.at,
  };
};

/** Each class's value by each source in one report. */
const cells = (observations: readonly Observation[]): Statement[] =>
  [...groupBy(observations, (one) => `${one.whom} ${one.witness.key}`).values()].map((group) =>
    statementOf(group, resolveCell(group), group[0].whom),
  );

const more = (a: Statement, b: Statement): Statement => (b.best > a.best ? b : a);

const sumOf = (classes: readonly Statement[]): Resolved => ({
  ...classes.map(({ low, best, high }) => ({ low, best, high })).reduce(addBounds),
  observations: classes.flatMap((one) => one.observations),
  steps: [
    ...classes.flatMap((one) => one.steps),
    ...(classes.length > 1
      ? [
          `${classes.map((one) => `${one.best} ${CLASS_WORDS[one.whom]}`).join(' + ')} = ${classes.reduce((sum, one) => sum + one.best, 0)}.`,
        ]
      : []),
  ],
});

export const CLASS_WORDS: Readonly<Record<Whom | 'all', string>> = {
  civilians: 'civilians',
  police: 'police',
  military: 'military',
  'armed-group': 'of the armed group',
  officials: 'officials',
  journalists: 'journalists',
  unknown: 'of unstated class',
  all: 'in all',
};

/** The unclassed figure came first and its source then gave a breakdown: it may be within the breakdown. */
const precedes = (unclassed: Statement, classes: readonly Statement[]): boolean =>
  classes.some(
    (one) =>
      one.witness.key === unclassed.witness.key &&
      one.observations.some(
        (observation) => observation.at > unclassed.at && observation.claim.id !== unclassed.observations[0].claim.id,
      ),
  );

/** Another source's own total: 'the state government counts six', where the outlet lists eight. */
const givesRival = (unclassed: Statement, classes: readonly Statement[]): boolean =>
  unclassed.counted && classes.every((one) => one.witness.key !== unclassed.witness.key);

/** Unclassed figure and sum of classes → the report's total. */
const joinTotals = (unclassed: Statement, classes: readonly Statement[]): Resolved => {
  const sum = sumOf(classes);
  const observations = [...sum.observations, ...unclassed.observations];
  const adds = unclassed.observations.some((one) => one.adds);
  if (!adds && unclassed.best >= sum.best) {
    const parts = classes.map((one) => `${one.best} ${CLASS_WORDS[one.whom]}`).join(', ');
    return {
      ...unclassed,
      // Whoever gives the total answers for it.
      observations: [...unclassed.observations, ...sum.observations],
      steps: [...unclassed.steps, `Of ${unclassed.best}, the classes are given for ${sum.best}: ${parts}.`],
    };
  }
  if (!adds && givesRival(unclassed, classes))
    return {
      ...sum,
      low: Math.min(sum.low ?? sum.best, unclassed.low ?? unclassed.best),
      observations,
      steps: [...sum.steps, `${unclassed.witness.label} gives ${unclassed.best} in all.`],
    };
  if (!adds)
    return {
      ...sum,
      observations,
      steps: [...sum.steps, `“${unclassed.observations[0].figure.words}” is taken as part of them.`],
    };
  const joined = addBounds(sum, unclassed);
  if (precedes(unclassed, classes))
    return {
      ...sum,
      high: joined.high,
      observations,
      steps: [
        ...sum.steps,
        `“${unclassed.observations[0].figure.words}” of an earlier statement may be among them: not added, but the highest is ${joined.best}.`,
      ],
    };
  return {
    ...joined,
    observations,
    steps: [...sum.steps, `${sum.best} + ${unclassed.best} of unstated class = ${joined.best}.`],
  };
};

/** The total of one report over its classes. */
const totalOf = (observations: readonly Observation[], ofClasses: readonly Statement[]): Statement => {
  const byClass = [...groupBy(ofClasses, (one) => one.whom).values()].map((group) => group.reduce(more));
  const unclassed = byClass.find((one) => one.whom === 'unknown');
  const classes = byClass.filter((one) => one.whom !== 'unknown');
  const total =
    unclassed === undefined ? sumOf(classes) : classes.length === 0 ? unclassed : joinTotals(unclassed, classes);
  const single = onlyPerson(total, observations);
  return statementOf(observations, single ?? atLeastPersons(total, observations), 'all');
};

/** Persons told singly under different classes: 'the woman', 'an officer' and 'Marta Ruiz' may be more than any figure. */
const atLeastPersons = (total: Resolved, observations: readonly Observation[]): Resolved => {
  const single = observations.filter((one) => one.best === 1 && !isCounted(one.figure.words));
  const persons = single.length < 2 ? 0 : countPersons(single.map((one) => one.figure));
  if (persons <= total.best) return total;
  return {
    low: total.low,
    best: persons,
    high: total.high === null ? null : Math.max(total.high, persons),
    observations: [...total.observations, ...single.filter((one) => !total.observations.includes(one))],
    steps: [
      ...total.steps,
      `${single.map((one) => `“${one.figure.words}”`).join(', ')} are ${persons} persons or more: they differ in sex, age or name.`,
    ],
  };
};

/** What an armed group claims to have done is no part of what others count: 'the group said it had killed 30 officials'. */
const sideOf = ({ witness }: Observation): string => (witness.kind === 'armed-group' ? witness.key : '');

/** Observations of one effect (and one kind of thing) → statements by class and in all, report by report. */
export const statementsOf = (observations: readonly Observation[]): Statement[] =>
  [...groupBy(observations, (one) => `${one.report.id} ${sideOf(one)}`).values()].flatMap((ofReport) => {
    const ofClasses = cells(ofReport);
    return [...ofClasses, totalOf(ofReport, ofClasses)];
  });

/** One person may be a civilian to one sentence and of the armed group to the next: 'her son', 'the cartel's heir' was arrested. */
const onlyPerson = (total: Resolved, observations: readonly Observation[]): Resolved | undefined => {
  const { effect } = observations[0];
  if (effect === 'killed' || effect === 'injured' || total.best < 2) return undefined;
  if (!observations.every((one) => one.best === 1 && !isCounted(one.figure.words))) return undefined;
  if (countPersons(observations.map((one) => one.figure)) > 1) return undefined;
  return { ...observations[0], low: 1, best: 1, high: 1, observations, steps: ['All descriptions fit one person.'] };
};
