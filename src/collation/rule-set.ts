/** Rule sets: how claims become one figure. Data, not code: `rule-sets/*.json`, each rule with its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Type from 'typebox';
import { CotejoError } from '../errors.ts';
import { ROOT } from '../root.ts';
import { type FrozenStatic, nullable } from '../schema.ts';

const Bounds = Type.Object({
  low: nullable(Type.Integer()),
  best: nullable(Type.Integer()),
  high: nullable(Type.Integer()),
});

export const RuleSetSchema = Type.Object({
  name: Type.String(),
  title: Type.String(),
  /** Words without a number → bounds; the key is the lower-case word. */
  vague: Type.Object({ source: Type.String(), words: Type.Record(Type.String(), Bounds) }),
  /** Effects that are tolled. */
  effects: Type.Object({ is: Type.Array(Type.String()), source: Type.String() }),
});
export type RuleSet = FrozenStatic<typeof RuleSetSchema>;

const FOLDER = join(ROOT, 'rule-sets');
const loaded = new Map<string, RuleSet>();

export const ruleSetNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

/** `'plain'` → the rule set of that name; `arguments-unusable` for another. */
export const ruleSetOf = (name = 'plain'): RuleSet => {
  const known = loaded.get(name);
  if (known) return known;
  if (!ruleSetNames().includes(name))
    throw new CotejoError('arguments-unusable', {
      reason: `There is no rule set ${name}; known: ${ruleSetNames().join(', ')}.`,
    });
  const ruleSet = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as RuleSet;
  loaded.set(name, ruleSet);
  return ruleSet;
};
