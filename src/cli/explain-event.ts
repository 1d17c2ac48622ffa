/** `cotejo explain EVENT`: an event in words, from a casebook or from a collated record. */
import { explainEvent } from '../collation/explain-event.ts';
import { ruleSetOf } from '../collation/rule-set.ts';
import { applyRules } from '../collation/rules/apply-rules.ts';
import { CotejoError } from '../errors.ts';
import { bundledAncestry } from '../knowledge/bundled-ancestry.ts';
import { readRecord } from './record-input.ts';

export interface ExplainEventOptions {
  readonly casebook?: string;
  /** Names a rule set or its file: tolls are weighed by it and its decisions are told. */
  readonly rules?: string;
}

/** Ids of events begin so. */
export const isEventId = (id: string): boolean => id.startsWith('e:');

/**
 * `explainEventById('e:1f…', ['record.jsonl'])` → several lines of plain text. `inputs` as for `readRecord`.
 * @throws CotejoError `not-found` where the record has no such event
 */
export const explainEventById = async (
  id: string,
  inputs: readonly string[],
  options: ExplainEventOptions = {},
): Promise<string> => {
  const record = await readRecord(inputs, { casebook: options.casebook });
  const event = record.events.get(id);
  if (!event) throw new CotejoError('not-found', { what: 'event', id });
  if (options.rules === undefined) return explainEvent(event, record);
  const ruleSet = ruleSetOf(options.rules);
  const coded = applyRules(event, { ...record, ancestry: bundledAncestry() }, ruleSet);
  return [
    explainEvent(coded.event, record),
    `Under the rule set ${ruleSet.name} (${ruleSet.codebook.name}, ${ruleSet.codebook.edition}):`,
    ...coded.facts.flatMap(({ sentence, source }) => [`  ${sentence}`, `    [${source}]`]),
  ].join('\n');
};
