/** Which of the current statements of one toll is its best: the weightiest voice, the later ones more than the earlier. */
import { isoDay } from '../edtf.ts';
import { isOfficial } from './observations.ts';
import type { Statement } from './statements.ts';

/** Days after which a figure weighs half as much as one of the last day. */
const HALF_LIFE = 1;
const OFFICIAL_WEIGHT = 1.5;
const HEARSAY_WEIGHT = 0.6;
/** A person named in passing bounds a toll from below; it does not count the dead. */
const SINGLE_WEIGHT = 0.4;

export interface Choice {
  readonly statement: Statement;
  /** Name of the rule that chose it. */
  readonly rule: string;
  readonly reason: string;
}

/** `'state government (2021-03-08)'`. */
export const sayer = (statement: Statement): string =>
  `${statement.witness.label}${Number.isFinite(statement.said) ? ` (${isoDay(statement.said)})` : ''}`;

const weightOf = (statement: Statement, last: number): number => {
  const age = Number.isFinite(statement.said) ? last - statement.said : 30;
  const kind = isOfficial(statement.witness)
    ? OFFICIAL_WEIGHT
    : statement.witness.kind === 'media' || statement.witness.kind === 'ngo'
      ? 1
      : HEARSAY_WEIGHT;
  return kind * (statement.counted ? 1 : SINGLE_WEIGHT) * 0.5 ** (Math.min(age, 30) / HALF_LIFE);
};

const supporters = (current: readonly Statement[], best: number): number =>
  current.filter((one) => one.best === best).length;

const times = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Current statements (at least one, by time) → the one that stands, by weight of the sources that give one number. */
export const chooseFigure = (current: readonly Statement[]): Choice => {
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
