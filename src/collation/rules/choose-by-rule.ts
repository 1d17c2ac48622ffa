/** Which statement of a toll stands under a rule set, and what its low and high are. */
import { isoDay } from '../../edtf.ts';
import type { Toll } from '../../event.ts';
import { type Choice, chooseFigure, sayer } from '../choose-figure.ts';
import { isOfficial } from '../observations.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Statement } from '../statements.ts';

/** A party to the fight, and what nobody answers for: left out where a more credible source gives a number. */
const isCredible = ({ witness }: Statement): boolean =>
  isOfficial(witness) || witness.kind === 'media' || witness.kind === 'ngo';

const credible = (current: readonly Statement[]): readonly Statement[] => {
  const kept = current.filter(isCredible);
  return kept.length > 0 ? kept : current;
};

/** What an armed group says of the dead stands only where nobody else gives a number. */
const withoutParties = (current: readonly Statement[]): readonly Statement[] => {
  const others = current.filter(({ witness, counted }) => witness.kind !== 'armed-group' && counted);
  return others.length > 0 ? current.filter(({ witness }) => witness.kind !== 'armed-group') : current;
};

const witnessesOf = (current: readonly Statement[], best: number): number =>
  new Set(current.filter((one) => one.best === best).map((one) => one.witness.key)).size;

const lastSaid = (current: readonly Statement[], best: number): number =>
  Math.max(...current.filter((one) => one.best === best).map((one) => one.said));

const lowestOf = (statements: readonly Statement[]): Statement =>
  statements.reduce((low, next) => (next.best < low.best ? next : low));

const values = (statements: readonly Statement[]): number[] => [...new Set(statements.map((one) => one.best))];

/**
 * The lowest number, until a later one is corroborated: of three sources that say 4 on Monday and two that say 9 on Tuesday
 * the 9; of a 4 and a 9 that stand alone the 4.
 */
const lowestReliable = (current: readonly Statement[], corroboration: number): Choice => {
  const reliable = credible(current);
  const corroborated = values(reliable).filter((best) => witnessesOf(reliable, best) >= corroboration);
  const last = Math.max(...corroborated.map((best) => lastSaid(reliable, best)));
  const among = reliable.filter(
    (one) => corroborated.length === 0 || (corroborated.includes(one.best) && lastSaid(reliable, one.best) === last),
  );
  const statement = lowestOf(among);
  if (values(current).length === 1)
    return { statement, rule: 'lowest-reliable', reason: `All sources give ${statement.best}.` };
  const count = witnessesOf(reliable, statement.best);
  const reason =
    corroborated.length === 0
      ? `The lowest number, by ${sayer(statement)}; no number is given by ${corroboration} sources.`
      : `The lowest of the numbers that ${corroboration} sources or more give last: ${statement.best} by ${count} sources, last on ${Number.isFinite(last) ? isoDay(last) : 'a day unknown'}.`;
  return { statement, rule: 'lowest-reliable', reason };
};

/** Of the latest day's credible numbers the one most sources give, of equals the lowest. */
const mostRecentCredible = (current: readonly Statement[]): Choice => {
  const reliable = credible(current);
  const last = Math.max(...reliable.map((one) => one.said));
  const latest = reliable.filter((one) => one.said === last);
  const most = Math.max(...values(latest).map((best) => witnessesOf(reliable, best)));
  const statement = lowestOf(latest.filter((one) => witnessesOf(reliable, one.best) === most));
  const left = current.length - reliable.length;
  return {
    statement,
    rule: 'most-recent-credible',
    reason: `The most recent credible number, by ${sayer(statement)}${values(latest).length > 1 ? `; of that day's numbers the one that most sources give, else the lowest` : ''}${left > 0 ? `; ${left} of a party to the fight or of hearsay left out` : ''}.`,
  };
};

/** Current statements of one toll (at least one, by time) → the one that stands under the rule set. */
export const chooseByRule = (current: readonly Statement[], { choice, range }: RuleSet): Choice => {
  if (choice.is === 'lowest-reliable') return lowestReliable(current, choice.corroboration);
  if (choice.is === 'most-recent-credible') return mostRecentCredible(current);
  // Where low and high are reliable estimates, best lies among them; a party's own count of its enemy's dead never is the best.
  return chooseFigure(range.is === 'reliable' ? credible(current) : withoutParties(current));
};

/** The toll with the low and high that the rule set keeps; `none` leaves the one number. */
export const withRange = (toll: Toll, current: readonly Statement[], { range }: RuleSet): Toll => {
  if (range.is === 'none') return { ...toll, low: toll.best, high: toll.best };
  if (range.is === 'sources' || toll.best === null) return toll;
  const reliable = credible(current);
  if (reliable.length === current.length) return toll;
  const open = toll.high === null;
  return {
    ...toll,
    low: Math.min(toll.best, ...reliable.map((one) => one.low ?? one.best)),
    high: open ? null : Math.max(toll.best, ...reliable.map((one) => one.high ?? one.best)),
    why: `${toll.why} Lowest and highest leave out what only a party to the fight or hearsay says.`,
  };
};
