/** An event under a rule set: its tolls weighed anew, whether it is in, its rows, and every decision in words. */
import type { Claim, EventType } from '../../claim.ts';
import type { Event, Toll } from '../../event.ts';
import type { Report } from '../../report.ts';
import { dayRange } from '../days.ts';
import { eventTitle } from '../event-title.ts';
import { observationsOf } from '../observations.ts';
import type { RuleSet } from '../rule-set.ts';
import { weighTolls } from '../weigh-tolls.ts';
import { type Ancestry, type Party, partiesOf } from './actor-kinds.ts';
import type { CodedEvent, Sides } from './coded-event.ts';
import { factsOf } from './facts.ts';
import { knownDays } from './grades.ts';
import { rulesForType } from './scale-rules.ts';
import { sidesOf } from './sides.ts';
import { rowsOf } from './split-rows.ts';

export interface RulesContext {
  /** Of the event's claims; those missing are left out. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly ancestry?: Ancestry;
}

/** Titles tell tolls: those that the rule set gives. */
const titled = (event: Event): Event => ({ ...event, title: eventTitle(event) });

/** The rule of a toll that a person chose. */
const DECIDED = 'decision';

/** The event with the tolls and toll disagreements that the rule set gives; a toll that a person chose stays. */
const reweighed = (event: Event, { claims, reports }: RulesContext, ruleSet: RuleSet): Event => {
  const stated = event.claims.flatMap((id) => {
    const claim = claims.get(id);
    return claim && reports.has(claim.report) ? [claim] : [];
  });
  if (stated.length === 0)
    return { ...event, tolls: event.tolls.filter((toll) => ruleSet.effects.is.includes(toll.effect)) };
  const rules = rulesForType(ruleSet, event.type);
  const { tolls, disagreements } = weighTolls(
    observationsOf(stated, { reports, ruleSet: rules, days: dayRange(event.when?.edtf) }),
    rules,
  );
  const decided = event.tolls.filter((toll) => toll.rule === DECIDED);
  const byPerson = (toll: Toll): Toll =>
    decided.find((one) => one.effect === toll.effect && one.whom === toll.whom && one.what === toll.what) ?? toll;
  return titled({
    ...event,
    tolls: [...tolls.map(byPerson), ...decided.filter((one) => !tolls.some((toll) => byPerson(toll) === one))],
    disagreements: [...event.disagreements.filter((one) => one.about !== 'toll'), ...disagreements],
  });
};

const killedBest = ({ tolls }: Event): number =>
  Math.max(0, ...tolls.filter((toll) => toll.effect === 'killed').map((toll) => toll.best ?? 0));

const PLACELESS: ReadonlySet<string> = new Set(['country', 'unknown']);

const excludedBy = (event: Event, sides: Sides, { inclusion, dates }: RuleSet): string[] => {
  const reasons: string[] = [];
  if (inclusion.types !== 'all' && !inclusion.types.includes(event.type))
    reasons.push(`its type is ${nameOf(event.type)}`);
  if (killedBest(event) < inclusion.minimumKilled) reasons.push('no source tells of a death');
  const days = knownDays(event.when);
  const coarsest = dates.grades.at(-1)?.upToDays;
  if (
    inclusion.needsDay &&
    (!days || (coarsest !== undefined && days.to - days.from + 1 > coarsest && event.when?.precision !== 'interval'))
  )
    reasons.push('its day is not known within a month');
  if (inclusion.needsPlaceWithinCountry && PLACELESS.has(event.where?.precision ?? 'unknown'))
    reasons.push('no place within a country is known');
  if (inclusion.organisedActors && sides.violence === null) reasons.push('no organised actor is told of');
  if (inclusion.nonStatePerpetrator && sides.violence === 'one-sided' && sides.a?.kind === 'state')
    reasons.push('a state is the perpetrator');
  return reasons;
};

const nameOf = (type: EventType): string => type.replaceAll('-', ' ');

const organised = (party: Party | null): boolean => party !== null && (party.kind !== 'group' || party.name !== null);

const toCheck = (sides: Sides, { inclusion }: RuleSet): string[] => {
  if (!inclusion.organisedActors) return [];
  return organised(sides.a) && organised(sides.b) ? [] : ['the group is not named'];
};

/** Its sources add up several happenings where all that tell of it are cumulative, or it has no day of its own. */
const clarityOf = (event: Event, { claims }: RulesContext): 1 | 2 => {
  const figures = event.claims.flatMap((id) => claims.get(id)?.figures ?? []);
  const days = knownDays(event.when);
  const summed = figures.length > 0 && figures.every((one) => one.scope === 'cumulative');
  return summed || !days || days.to - days.from >= 7 ? 2 : 1;
};

/**
 * A pure function of its three inputs: nothing of the event is changed, nothing is read or written.
 * @example applyRules(event, { claims, reports }, ruleSetOf('ucdp')).rows[0].deaths → { a: 2, b: 6, civilians: 1, unknown: 0 }
 */
export const applyRules = (event: Event, context: RulesContext, ruleSet: RuleSet): CodedEvent => {
  const weighed = reweighed(event, context, ruleSet);
  const parties = partiesOf(weighed, context.ancestry);
  const sides = sidesOf(parties);
  const excluded = excludedBy(weighed, sides, ruleSet);
  const coded = {
    ruleSet: ruleSet.name,
    event: weighed,
    included: excluded.length === 0,
    excludedBy: excluded,
    toCheck: toCheck(sides, ruleSet),
    violence: sides.violence,
    clarity: clarityOf(event, context),
    rows: rowsOf(weighed, sides, parties, ruleSet),
  };
  return { ...coded, facts: factsOf(coded, ruleSet) };
};
