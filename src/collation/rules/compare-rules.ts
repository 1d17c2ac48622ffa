/** Rule sets side by side on the same event: every difference in words, with each codebook's section. */
import type { Event } from '../../event.ts';
import type { RuleSet } from '../rule-set.ts';
import { applyRules, type RulesContext } from './apply-rules.ts';
import { type CodedEvent, FACTS, type FactName } from './coded-event.ts';

export interface RuleDifference {
  readonly about: FactName;
  readonly sides: readonly {
    readonly ruleSet: string;
    readonly value: string;
    readonly sentence: string;
    readonly source: string;
  }[];
}

export interface Comparison {
  readonly event: string;
  readonly title: string;
  readonly coded: readonly CodedEvent[];
  readonly differences: readonly RuleDifference[];
}

/** Of an event that only one takes in, the others' rows and grades say nothing. */
const comparable = (coded: readonly CodedEvent[], about: FactName): CodedEvent[] =>
  about === 'included' ? [...coded] : coded.filter((one) => one.included);

/** An event under several rule sets (two or more), in their order. */
export const compareRules = (event: Event, context: RulesContext, ruleSets: readonly RuleSet[]): Comparison => {
  const coded = ruleSets.map((ruleSet) => applyRules(event, context, ruleSet));
  const differences = FACTS.flatMap((about) => {
    const sides = comparable(coded, about).map((one) => {
      const { value, sentence, source } = one.facts.find((fact) => fact.about === about)!;
      return { ruleSet: one.ruleSet, value, sentence, source };
    });
    return new Set(sides.map((side) => side.value)).size > 1 ? [{ about, sides }] : [];
  });
  return { event: event.id, title: event.title, coded, differences };
};

const HEADINGS: Readonly<Record<FactName, string>> = {
  included: 'In or out',
  rows: 'Rows',
  type: 'Type',
  deaths: 'Deaths',
  range: 'Range',
  sides: 'Sides',
  injured: 'Injured',
  date: 'Day',
  place: 'Place',
};

/** A comparison as lines for a terminal. */
export const comparisonText = ({ title, event, differences }: Comparison): string =>
  [
    `${title} (${event})`,
    ...(differences.length === 0 ? ['  The rule sets agree.'] : []),
    ...differences.flatMap(({ about, sides }) => [
      `  ${HEADINGS[about]}:`,
      ...sides.flatMap(({ sentence, source }) => [`    ${sentence}`, `      [${source}]`]),
    ]),
  ].join('\n');
