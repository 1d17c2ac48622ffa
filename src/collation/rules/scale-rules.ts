/** Words of an unknown number count more in violence of a larger scale: 'several' dead of an air strike. */
import type { EventType } from '../../claim.ts';
import type { RuleSet } from '../rule-set.ts';

const scaled = new WeakMap<RuleSet, RuleSet>();

/** Words for ten or fewer people, nobody says how many. */
const UNKNOWN_UP_TO = 10;

/** The rule set as it holds for an event of this type; the same object where scale changes nothing. */
export const rulesForType = (ruleSet: RuleSet, type: EventType): RuleSet => {
  const { large } = ruleSet.vague;
  if (!large?.types.includes(type)) return ruleSet;
  const known = scaled.get(ruleSet);
  if (known) return known;
  const words = Object.fromEntries(
    Object.entries(ruleSet.vague.words).map(([word, bounds]) => {
      const unknown = bounds.high === null && bounds.best !== null && bounds.best < UNKNOWN_UP_TO;
      return [word, unknown ? { ...bounds, low: large.best, best: large.best } : bounds];
    }),
  );
  const larger = { ...ruleSet, vague: { ...ruleSet.vague, words } };
  scaled.set(ruleSet, larger);
  return larger;
};
